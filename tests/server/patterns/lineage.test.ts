/** What a pattern stands on, on small graphs; months from award to use, by hand. */
import { NodeIndex } from '../../../server/graph/node-index';
import { firstUseByOthers, monthsBetween } from '../../../server/patterns/first-use';
import { lineageOf } from '../../../server/patterns/lineage';
import { says, toProjection, type Relationship } from '../paths/graphs';

function lineage(relationships: readonly Relationship[]) {
  const projection = toProjection(relationships);
  const nodes = new NodeIndex(projection.graph.mapNodes((_, node) => node));
  const { standsOn, stoodOnBy } = lineageOf('pattern:p', projection, nodes);
  const short = (steps: typeof standsOn) => steps.map(({ pattern, depth, relation, of }) => `${depth} ${of.id} ${relation} ${pattern.id}`);
  return { standsOn: short(standsOn), stoodOnBy: short(stoodOnBy) };
}

test('to any depth, both ways, nearest first, each pattern once', () => {
  expect(lineage([
    says('pattern:p BUILDS_ON pattern:a'), says('pattern:a EXTENDS pattern:b'), says('pattern:b IMPLEMENTS pattern:c'), says('pattern:p IMPLEMENTS pattern:c'),
    says('pattern:x REPLACES pattern:p'), says('pattern:y BUILDS_ON pattern:x'),
  ])).toEqual({
    standsOn: ['1 p BUILDS_ON a', '1 p IMPLEMENTS c', '2 a EXTENDS b'],
    stoodOnBy: ['1 p REPLACES x', '2 x BUILDS_ON y'],
  });
});

test('a cycle is walked once and does not bring the pattern back to itself', () => {
  expect(lineage([says('pattern:p BUILDS_ON pattern:a'), says('pattern:a BUILDS_ON pattern:b'), says('pattern:b BUILDS_ON pattern:p'), says('pattern:a BUILDS_ON pattern:a')]))
    .toEqual({ standsOn: ['1 p BUILDS_ON a', '2 a BUILDS_ON b'], stoodOnBy: ['1 p BUILDS_ON b', '2 b BUILDS_ON a'] });
});

test('a pattern related to none', () => {
  expect(lineage([says('council:a REUSES pattern:p', { detail: 'adopted' })])).toEqual({ standsOn: [], stoodOnBy: [] });
});

test.each([
  ['2019-10-31', '2022-09-01', 34], ['2019-10-31', '2022-09-30', 34], ['2019-10-31', '2022-10-31', 36], ['2020-05-01', '2020-05-31', 0], ['2020-05-02', '2020-04-01', -2],
])('from %s to %s are %d whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));

describe('first use by others', () => {
  const body = (id: string) => ({ id, ref: `council:${id}`, label: 'Council', name: id });
  const use = (id: string, since?: string, more = {}) => ({ body: body(id), stage: 'adopted' as const, strongest: true, counted: true, status: 'confirmed' as const, sources: [], ...(since && { since }), ...more });
  const award = (awardedOn?: string) => ({ project: { id: 'q', name: 'q' }, fundingRound: { id: 'r', name: 'r' }, recipient: body('maker'), sources: [], ...(awardedOn && { awardedOn }) });
  const origin = { projects: [{ leads: [body('maker')], partners: [body('partner')] }], originators: [] };
  const known = { origin, contributors: [], awards: [award('2020-03-10'), award()] };

  test('makers and pilots do not count; the range is as wide as the dates leave open', () => {
    expect(firstUseByOthers({ ...known, uses: [use('maker', '2020'), use('partner', '2020-04'), use('early', '2020-05', { stage: 'piloted' }), use('a', '2021'), use('b', '2022-06-01'), use('c')] }))
      .toEqual({ awardedOn: '2020-03-10', since: '2021', council: body('a'), months: { least: 9, most: 21 }, range: { least: 9, most: 26 }, dated: 2, others: 3 });
  });

  test('nothing is said without a dated award or a dated use', () => {
    expect(firstUseByOthers({ ...known, uses: [use('a')] })).toBeUndefined();
    expect(firstUseByOthers({ ...known, awards: [award()], uses: [use('a', '2021')] })).toBeUndefined();
  });
});
