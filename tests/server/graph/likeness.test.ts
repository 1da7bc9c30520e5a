/** Likeness and nearness of councils, on the real ones. Distances by hand from a map. */
import { distanceKm } from '../../../server/graph/likeness';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());
const likeness = () => site.services.likeness.get();

test('every principal council has ten in each model, nearest first', () => {
  const { principal } = likeness();
  expect(principal).toHaveLength(382);
  for (const { ref } of principal) {
    for (const model of ['global', 'economic', 'demographic'] as const) {
      expect(likeness().similar(ref, model).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }
  }
});

test('type, tier, place, county, band, border, mutual likeness', () => {
  const of = likeness();
  expect([of.isSameType('council:croydon', 'council:camden'), of.isSameType('council:croydon', 'council:leeds')]).toEqual([true, false]);
  expect([of.isSamePlace('council:croydon', 'council:camden'), of.isSamePlace('council:cardiff', 'council:croydon')]).toEqual([true, false]);
  expect([of.isSameCounty('council:adur', 'council:crawley'), of.isSameCounty('council:adur', 'council:west-sussex'), of.isSameCounty('council:croydon', 'council:camden')]).toEqual([true, true, false]);
  expect([of.isBordering('council:croydon', 'council:sutton'), of.isBordering('council:sutton', 'council:croydon'), of.isBordering('council:croydon', 'council:leeds')]).toEqual([true, true, false]);
  expect(of.populationBand('council:croydon')!.id).toBe('over-260k');
  const mutual = of.similar('council:croydon').filter(({ neighbourRef }) => of.isMutual('council:croydon', neighbourRef));
  for (const { neighbourRef } of mutual) expect(of.similar(neighbourRef).some((other) => other.neighbourRef === 'council:croydon')).toBe(true);
});

test('distance: London to Edinburgh, and nothing where a place is not recorded', () => {
  expect(distanceKm({ latitude: 51.5074, longitude: -0.1278 }, { latitude: 55.9533, longitude: -3.1883 })).toBeCloseTo(534, 0);
  expect(distanceKm({ latitude: 51, longitude: 0 }, { latitude: 51, longitude: 0 })).toBe(0);
  expect(likeness().distanceKm('council:croydon', 'council:sutton')).toBeLessThan(15);
  expect(likeness().distanceKm('council:croydon', 'project:localgov-drupal')).toBeUndefined();
});
