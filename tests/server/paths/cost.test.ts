/** Costs by hand, part by part. */
import { relationshipTypeNames } from '../../../server/graph/model';
import { evidenceCost, hubRules, wholeYears } from '../../../server/paths/cost';
import { allFamilies, families } from '../../../server/paths/families';
import { graphOf, says, type Relationship } from './graphs';

const day = '2026-11-23';
const costOf = (relationship: Parameters<typeof evidenceCost>[0], degree = 1) => evidenceCost(relationship, degree, day);

test('every type of a family has a hub, and no other', () => {
  const used = new Set(families.filter(({ id }) => allFamilies.has(id)).flatMap(({ types }) => types));
  expect(relationshipTypeNames.filter((type) => hubRules[type])).toEqual(relationshipTypeNames.filter((type) => used.has(type)));
});

test('a step alone is 1; a hub of n adds ln n', () => {
  expect(costOf({ type: 'LEADS', since: '2026' })).toEqual({ total: 1, base: 1, hub: 0, degree: 1, unconfirmed: 0, age: 0 });
  expect(costOf({ type: 'LEADS', since: '2026' }, 3)).toMatchObject({ total: 2.098612289, hub: Math.log(3), degree: 3 });
});

test.each([
  [{ confirmedOn: '2024-11-23' }, 0, 0.1], [{ confirmedOn: '2024-11-22' }, 0.5, 0.1], [{ confirmedOn: '2024-11' }, 0, 0.05],
  [{}, 0.25, 0], [{ since: '2016', confirmedOn: '2026-08' }, 0, 0], [{ since: '2019' }, 0.5, 0.3], [{ since: '2026-02' }, 0, 0],
])('a use with %j: unconfirmed %d, age %d', (dates, unconfirmed, age) => {
  for (const type of ['REUSES', 'SUPPLIES'] as const) expect(costOf({ type, ...dates })).toMatchObject({ unconfirmed, age, total: 1 + unconfirmed + age });
});

test.each([
  ['2018-11-23', 0.4], ['2018-11-24', 0.35], ['2018', 0.35], ['2012', 0.5], ['2026-12', 0], [undefined, 0.5],
])('an event of %s never goes unconfirmed; a year adds 0.05, ten and more 0.5: %d', (since, age) => {
  for (const type of ['LEADS', 'PARTNERS_IN', 'ORIGINATED', 'CONTRIBUTED_TO', 'FUNDED_BY'] as const) {
    expect(costOf({ type, ...(since && { since }) })).toMatchObject({ unconfirmed: 0, age });
  }
  expect(costOf({ type: 'AWARDED', ...(since && { awardedOn: since }) })).toMatchObject({ unconfirmed: 0, age });
});

test('what has no date by its nature is not old', () => {
  for (const type of ['PRODUCED', 'BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES', 'ADDRESSES', 'BORDERS', 'WITHIN'] as const) expect(costOf({ type }).total).toBe(1);
});

test('whole years', () => {
  expect([wholeYears('2020-02-29', '2021-02-28'), wholeYears('2020-02-29', '2021-03-01'), wholeYears('2026-01-01', '2020-01-01')]).toEqual([0, 1, 0]);
});

describe('the hub of each type, counting each record once', () => {
  const degrees = (relationships: readonly Relationship[]) => {
    const graph = graphOf(relationships);
    const all = Array.from({ length: graph.bonds.relationships.ids.length }, (_, i) => graph.relationship(i));
    return Object.fromEntries(all.map(({ id, cost }) => [id.split(':').slice(0, 3).join(':'), cost.degree]));
  };
  const values = (relationships: readonly Relationship[]) => [...new Set(Object.values(degrees(relationships)))];

  test('a project: all who led or took part, a body of today once', () => {
    expect(values([
      says('council:a LEADS project:p'), says('council:a PARTNERS_IN project:p'), says('council:b PARTNERS_IN project:p'),
      says('council:old PARTNERS_IN project:p'), says('council:old SUCCEEDED_BY council:b'), says('organisation:x PARTNERS_IN project:p'),
    ])).toEqual([3]);
  });
  test('a pattern: users, originators and contributors together; producers and lineage apart', () => {
    expect(degrees([
      says('council:a REUSES pattern:m'), says('council:b ORIGINATED pattern:m'), says('council:c CONTRIBUTED_TO pattern:m'), says('council:a CONTRIBUTED_TO pattern:m'),
      says('project:p PRODUCED pattern:m'), says('project:q PRODUCED pattern:m'), says('pattern:n EXTENDS pattern:m'), says('pattern:m BUILDS_ON pattern:o'),
    ])).toEqual({
      'reuses:council:a>pattern': 3, 'originated:council:b>pattern': 3, 'contributed-to:council:c>pattern': 3, 'contributed-to:council:a>pattern': 3,
      'produced:project:p>pattern': 2, 'produced:project:q>pattern': 2, 'extends:pattern:n>pattern': 1, 'builds-on:pattern:m>pattern': 1,
    });
  });
  test('a supplier: everything it supplies', () => {
    expect(values([says('supplier:s SUPPLIES council:a'), says('supplier:s SUPPLIES project:p'), says('supplier:s SUPPLIES pattern:m'), says('supplier:s SUPPLIES council:a', { detail: 'host' })])).toEqual([3]);
  });
  test('a round: its projects and those who were paid', () => {
    expect(values([says('project:p FUNDED_BY funding-round:r'), says('funding-round:r AWARDED council:a', { projectId: 'p' }), says('funding-round:r AWARDED council:a', { projectId: 'q' })])).toEqual([2]);
  });
  test('a service area, a strategic authority', () => {
    expect(values([says('project:p ADDRESSES service-area:x'), says('pattern:m ADDRESSES service-area:x')])).toEqual([2]);
    expect(values([says('council:a WITHIN council:z'), says('council:b WITHIN council:z')])).toEqual([2]);
  });
  test('a border: the end with more neighbours', () => {
    expect(degrees([says('council:a BORDERS council:b'), says('council:b BORDERS council:c'), says('council:b BORDERS council:d'), says('council:c BORDERS council:d')]))
      .toEqual({ 'borders:council:a>council': 3, 'borders:council:b>council': 3, 'borders:council:c>council': 2 });
  });
});

test('a project of three bodies costs less than a pattern of 200 users, whatever else is said of both', () => {
  expect(costOf({ type: 'PARTNERS_IN', since: '1990' }, 3).total).toBeLessThan(costOf({ type: 'REUSES', since: '2026', confirmedOn: '2026-11' }, 200).total);
});
