/** The 50-node rule, on small networks by hand and as a law. */
import fc from 'fast-check';
import type { Network, NetworkNode, NetworkRelationship } from '../../../server/graph/network';
import { toDated } from '../../../server/networks/dated-picture';
import { captionOf, shapeOf } from '../../../server/networks/drawing';
import { fits, MOST_WHEN_DENSE, toPicture, type PictureOptions } from '../../../server/networks/picture';

const body = (i: number): NetworkNode => ({ id: `council:c${i}`, label: 'Council', name: `Council ${i}`, caption: `C${i}`, region: `Region ${i % 4}`, nation: 'England' });
const project = (i: number): NetworkNode => ({ id: `project:p${i}`, label: 'Project', name: `Project ${i}`, caption: `P${i}` });
const took = (c: number, p: number): NetworkRelationship => ({ id: `partners-in:council:c${c}>project:p${p}`, type: 'PARTNERS_IN', from: `council:c${c}`, to: `project:p${p}`, sources: ['https://example.org/'] });

function network(pairs: readonly (readonly [number, number])[]): Network {
  const once = [...new Map(pairs.map(([c, p]) => [`${c} ${p}`, took(c, p)])).values()];
  const nodes = new Map<string, NetworkNode>();
  for (const [c, p] of pairs) { nodes.set(`c${c}`, body(c)); nodes.set(`p${p}`, project(p)); }
  return { nodes: [...nodes.values()], relationships: once };
}

const options = (more: Partial<PictureOptions> = {}): PictureOptions => ({ grouping: 'community', open: [], keep: [], communityOf: new Map(), nameOf: (ref) => ref, autoOpen: 'largest', ...more });
/** Every node once: drawn, counted on a project, or in a group. */
const accounted = ({ marks }: ReturnType<typeof toPicture>) => marks.flatMap(({ node, folded, group }) => [...(node ? [node.id] : []), ...folded.map(({ id }) => id), ...(group?.members ?? [])]).sort();

test('a small network is drawn as it is', () => {
  const picture = toPicture(network([[1, 1], [2, 1]]), options());
  expect(picture.marks.map(({ id }) => id).sort()).toEqual(['council:c1', 'council:c2', 'project:p1']);
  expect(picture).toMatchObject({ groups: [] });
});

test('bodies of a single project become a figure on it when there is no room', () => {
  const star = Array.from({ length: 120 }, (_, c) => [c, c < 60 ? 1 : 2] as const);
  const picture = toPicture(network([...star, [500, 1], [500, 2]]), options());
  expect(picture.marks.map(({ id, folded }) => [id, folded.length])).toEqual(expect.arrayContaining([['project:p1', 60], ['project:p2', 60], ['council:c500', 0]]));
  expect(picture.marks).toHaveLength(3);
});

test('unfolding more than 30 offers a choice instead', () => {
  const star = network(Array.from({ length: 120 }, (_, c) => [c, c % 2] as const));
  expect(toPicture(star, options({ open: ['project:p0'] })).tooMany).toEqual({ id: 'project:p0', count: 60 });
  const few = network(Array.from({ length: 110 }, (_, c) => [c, Math.floor(c / 10)] as const));
  const opened = toPicture(few, options({ open: ['project:p0'] }));
  expect(opened.tooMany).toBeUndefined();
  expect(opened.marks.filter(({ node }) => node?.label === 'Council')).toHaveLength(10);
});

test('what the reader named is drawn as itself', () => {
  const star = network(Array.from({ length: 150 }, (_, c) => [c, c % 3] as const));
  expect(toPicture(star, options({ keep: ['council:c7'] })).marks.map(({ id }) => id)).toContain('council:c7');
});

test.each(['community', 'region', 'project', 'surroundings'])('grouped by %s: never too full, and nothing is dropped', (grouping) => {
  fc.assert(fc.property(
    fc.array(fc.tuple(fc.nat(220), fc.nat(60)), { minLength: 1, maxLength: 500, size: 'max' }), fc.array(fc.nat(6), { maxLength: 3 }), fc.constantFrom('largest', 'smallest', 'none'), fc.nat(6),
    (pairs, opened, autoOpen, communities) => {
      const whole = network(pairs);
      const communityOf = new Map(whole.nodes.map(({ id }, i) => [id, (i % (communities + 1)) + 1]));
      const picture = toPicture(whole, options({ grouping, autoOpen: autoOpen as 'none', communityOf, open: opened.flatMap((n) => [`community-${n}`, `project:p${n}`, `region-region-${n}`]) }));
      expect(fits(picture.marks.length, picture.lines.length)).toBe(true);
      expect(accounted(picture)).toEqual(whole.nodes.map(({ id }) => id).sort());
      const ids = new Set(picture.marks.map(({ id }) => id));
      for (const { from, to } of picture.lines) expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
    },
  ), { numRuns: 60 });
});

test('a smaller limit holds too, whatever is opened', () => {
  const whole = network(Array.from({ length: 300 }, (_, c) => [c, 1] as const));
  const picture = toPicture(whole, options({ grouping: 'surroundings', keep: ['project:p1'], autoOpen: 'smallest', most: MOST_WHEN_DENSE, open: ['region-region-1'] }));
  expect(picture.marks.length).toBeLessThanOrEqual(MOST_WHEN_DENSE);
  expect(accounted(picture)).toHaveLength(301);
});

test('a group has the shape of what it is named after, or of most of what it holds', () => {
  const group = { id: 'g', title: 'Croydon and 2 more', members: ['organisation:a', 'project:b', 'council:croydon', 'project:c'], of: 4, describe: () => ({ title: 'Croydon and 2 more' }) };
  expect(shapeOf({ id: 'g', group: { ...group, named: 'council:croydon' }, folded: [] })).toBe('council');
  expect(shapeOf({ id: 'g', group, folded: [] })).toBe('project');
});

test('a group holds what is counted on its projects, and is called after what it holds at a date', () => {
  // A ring of 120 projects, each with four bodies of its own, in communities of twelve projects.
  const whole = network(Array.from({ length: 120 }, (_, p) => [0, 1, 2, 3, 4].map((k) => [p * 5 + k, p] as const).concat([[p * 5, (p + 1) % 120]])).flat());
  const communityOf = new Map(whole.nodes.map(({ id }) => [id, Math.floor(Number(id.slice(9)) / (id.startsWith('council') ? 60 : 12)) + 1]));
  const base = toPicture(whole, options({ communityOf, autoOpen: 'none' }));
  expect(base.marks.map(({ group }) => group?.members.length)).toEqual(Array.from({ length: 10 }, () => 72));
  expect(accounted(base)).toHaveLength(720);
  const nodes = whole.nodes.filter(({ id }) => ['council:c1', 'council:c2', 'project:p0'].includes(id));
  const dated = toDated(base, { nodes, relationships: [] });
  expect(accounted(dated)).toEqual(nodes.map(({ id }) => id).sort());
  expect(dated.marks.map(captionOf)).toEqual(['C1 and 2 more']);
  expect(dated.groups.map(({ title }) => title)).toEqual(['C1 and 2 more']);
});
