import fc from 'fast-check';
import { contentHash, relationshipId, type GraphContent } from '../../../server/graph/content';
import { parseRef, pagePath, toRef } from '../../../server/graph/model';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir } from '../../support/app';

const seeds = readSeeds(seedsDir);

test('the hash does not depend on the order of rows', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000 }), (by) => {
    const turned: GraphContent = {
      ...seeds,
      nodes: [...seeds.nodes.slice(by), ...seeds.nodes.slice(0, by)],
      relationships: [...seeds.relationships].reverse(),
    };
    expect(contentHash(turned)).toBe(contentHash(seeds));
  }), { numRuns: 3 });
});

test('any change of a value changes the hash', () => {
  const [first, ...rest] = seeds.nodes;
  const changed = { ...seeds, nodes: [{ ...first!, values: { ...first!.values, name: 'Another name' } }, ...rest] };
  expect(contentHash(changed)).not.toBe(contentHash(seeds));
  expect(contentHash({ ...seeds, dataAsOf: '2026-11-24' })).not.toBe(contentHash(seeds));
});

test('ids of relationships are unique over the whole graph', () => {
  expect(new Set(seeds.relationships.map(({ id }) => id)).size).toBe(seeds.relationships.length);
});

test('a relationship’s id is its type, its ends and what tells it apart', () => {
  expect(relationshipId('LEADS', 'council:croydon', 'project:localgov-drupal', {})).toBe('leads:council:croydon>project:localgov-drupal');
  expect(relationshipId('SIMILAR_TO', 'council:a', 'council:b', { model: 'global', rank: 1 })).toBe('similar-to:council:a>council:b:global');
});

test('refs', () => {
  expect(parseRef(toRef('FundingRound', 'ldf-round-1'))).toEqual({ label: 'FundingRound', id: 'ldf-round-1' });
  expect(parseRef('nonsense')).toBeNull();
  expect(pagePath('service-area:planning')).toBe('/service-areas/planning');
  expect(pagePath('outcome:x')).toBeNull();
});
