/** Address → request → address is the identity. */
import fc from 'fast-check';
import { networkAddress } from '../../../server/networks/address';
import { colourings, explorerRequest, groupings, layoutNames, sizings, views } from '../../../server/networks/schema';

const parse = (address: string) => explorerRequest.strict().parse(Object.fromEntries(new URL(address, 'http://x').searchParams));
const slug = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,5})?$/);
const date = fc.constantFrom('2019', '2020-02', '2021-12-31');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const requests = fc.record({
  view: fc.constantFrom(...views), asOf: maybe(date), since: maybe(date), until: maybe(date), serviceArea: maybe(slug), fundingRound: maybe(slug), programme: maybe(slug),
  region: maybe(slug), nation: maybe(slug), type: maybe(fc.constantFrom('unitary', 'county')), councils: maybe(fc.uniqueArray(slug, { minLength: 1, maxLength: 5 })),
  includeNeighbours: maybe(fc.nat(3)), minWeight: maybe(fc.constantFrom(0.5, 2)), largestComponent: fc.boolean(), group: fc.constantFrom(...groupings),
  open: maybe(fc.uniqueArray(fc.constantFrom('community-1', 'project:planx', 'region-london'), { minLength: 1 })), layout: fc.constantFrom(...layoutNames),
  size: fc.constantFrom(...sizings), colour: fc.constantFrom(...colourings), select: maybe(slug.map((id) => `council:${id}`)), compare: maybe(fc.constantFrom('2020', 'region=london&view=councils')),
  embed: fc.boolean(), sort: fc.constantFrom('name' as const, 'kind' as const), page: fc.integer({ min: 1, max: 9 }), order: fc.constantFrom('name' as const, 'since' as const), ties: fc.integer({ min: 1, max: 9 }),
});

test('address → view → address', () => {
  fc.assert(fc.property(requests, (request) => {
    const address = networkAddress(request);
    expect(networkAddress(parse(address))).toBe(address);
  }), { numRuns: 300 });
});

test('defaults are left out, councils are named by their slugs', () => {
  expect(networkAddress({ view: 'affiliation', group: 'community', page: 1 })).toBe('/networks');
  expect(networkAddress({ councils: ['council:croydon', 'organisation:loti'] })).toBe('/networks?councils=croydon,organisation:loti');
});
