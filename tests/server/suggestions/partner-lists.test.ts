/** The lists of councils, and how places are shared out, on graphs small enough to do by hand. */
import { experienced } from '../../../server/suggestions/lists/experienced';
import { introductions } from '../../../server/suggestions/lists/introductions';
import { near } from '../../../server/suggestions/lists/near';
import { whomToRing } from '../../../server/suggestions/ring';
import { shareSlots } from '../../../server/suggestions/slots';
import { council, factsOf, itemsOf, says, texts } from './graphs';
import { gini, topShare } from './slots-measures';

const uses = (body: string, pattern: string, confirmedOn = '2026-08', detail = 'adopted') => says(`council:${body} REUSES pattern:${pattern}`, { detail, confirmedOn });
const refs = (items: readonly { ref: string }[]) => items.map(({ ref }) => ref);

test('near: of the type, nearest first, without those it already worked with', () => {
  const districts = Array.from({ length: 8 }, (_, i) => council(`d${i}`, 1 + i / 10));
  const facts = factsOf([says('council:me LEADS project:p'), says('council:d1 PARTNERS_IN project:p')],
    [council('me', 1), ...districts, council('county', 1, { type: 'county', tier: 'upper' }), council('gone', 1, { endedOn: '2020-03-31' })]);
  const items = itemsOf(near, facts, 'council:me');
  expect(refs(items).slice(0, 3)).toEqual(['council:d0', 'council:d2', 'council:d3']);
  expect(items[1]!.features).toMatchObject({ sameType: true, km: 13.7 });
  expect(texts(items[1]!).against).toContain('Nothing of its digital work is on record here.');
});

test('near: of a type of its own, any of the tier', () => {
  const facts = factsOf([], [council('me', 0, { type: 'sui-generis', tier: 'single' }), council('b', 0.1, { type: 'unitary', tier: 'single' }), council('c', 0.1)]);
  expect(refs(itemsOf(near, facts, 'council:me'))).toEqual(['council:b']);
});

test('introductions: a third body shared a project with each; never a direct partner', () => {
  const facts = factsOf([
    says('council:me LEADS project:p'), says('council:x PARTNERS_IN project:p'), says('council:x LEADS project:q'), says('council:y PARTNERS_IN project:q'),
    says('council:y LEADS project:r'), says('council:z PARTNERS_IN project:r'),
  ], ['me', 'x', 'y', 'z'].map((id, i) => council(id, i / 10)));
  const items = itemsOf(introductions, facts, 'council:me');
  expect(refs(items)).toEqual(['council:y']);
  expect(texts(items[0]!).for[0]).toBe('X took part in p with ME and in q with Y.');
  expect(items[0]!.features).toMatchObject({ via: 'council:x', between: 1 });
});

test('experienced: of a pattern; a statistical neighbour before a nearer council', () => {
  const facts = factsOf([says('council:me SIMILAR_TO council:like', { rank: 3, detail: 'global' }), uses('like', 'x'), uses('close', 'x'), uses('other', 'y')],
    [council('me'), council('like', 5), council('close', 0.1), council('other', 0.1)]);
  expect(refs(itemsOf(experienced, facts, 'council:me', { pattern: 'pattern:x' }))).toEqual(['council:like', 'council:close']);
  // Asked for nothing: of what a neighbour uses and it does not, which is x alone.
  expect(refs(itemsOf(experienced, facts, 'council:me'))).toEqual(['council:like', 'council:close']);
  expect(itemsOf(experienced, facts, 'council:me', { pattern: 'pattern:none' })).toEqual([]);
});

test('ring: like, then near, then the others; in each, confirmed use before pilots and gifts', () => {
  const facts = factsOf([
    says('council:me SIMILAR_TO council:like', { rank: 3, detail: 'economic' }), uses('like', 'x', '2019'), uses('far', 'x'), uses('pilot', 'x', '2026-08', 'piloted'), uses('close', 'x'),
    says('council:giver CONTRIBUTED_TO pattern:x'), uses('old', 'x'), uses('me', 'x'),
  ], [council('me'), council('like', 9), council('far', 8, { website: 'https://far.example' }), council('pilot', 0.1), council('close', 0.2), council('giver', 0.1), council('old', 0, { endedOn: '2020' })]);
  const { items, total } = whomToRing(facts, 'council:me', facts.patterns.get('pattern:x')!);
  expect(items.map(({ id, group }) => [id, group])).toEqual([['like', 'like'], ['close', 'near'], ['pilot', 'near'], ['giver', 'near'], ['far', 'further']]);
  expect(total).toBe(5);
  expect(items[4]).toMatchObject({ stage: 'adopted', status: 'confirmed', path: '/paths?from=council:me&to=council:far', website: 'https://far.example' });
  expect(items[3]).toMatchObject({ stage: 'contributed' });
  expect(items[3]!.status).toBeUndefined();
});

describe('places shared out', () => {
  const star = Array.from({ length: 20 }, (_, i) => [{ from: `council:${i}` as const, to: 'council:hub' as const, distance: i }, { from: `council:${i}` as const, to: `council:t${i}` as const, distance: 100 + i }]).flat();

  test('one whom all are nearest to is named no more than one and a half times an even share', () => {
    // 20 lists of one place, 21 who may be named: an even share is 0.95, so twice at most.
    const lists = shareSlots(star, 1);
    expect([...lists.values()].filter(([to]) => to === 'council:hub')).toHaveLength(2);
    expect([...lists.keys()].filter((from) => lists.get(from)![0] === 'council:hub')).toEqual(['council:0', 'council:1']);
    expect(lists.size).toBe(20);
  });

  test('the order in which pairs come does not matter', () => {
    expect([...shareSlots([...star].reverse(), 1)].sort()).toEqual([...shareSlots(star, 1)].sort());
  });

  test('Gini and top share by hand', () => {
    expect([gini([1, 1, 1, 1]), gini([0, 0, 0, 4]), topShare([4, 3, 2, 1], 1)]).toEqual([0, 0.75, 0.4]);
  });
});
