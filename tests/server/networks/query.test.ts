/** The query that a view offers to paste finds what the view holds, bodies as the sources name them. */
import type { Ref } from '../../../server/graph/model';
import type { NetworkScope } from '../../../server/networks/schema';
import { scopeOf } from '../../../server/networks/service';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

const places = ['london', 'south-west', 'north-west', 'yorkshire-and-the-humber'];
const scopes: readonly Partial<NetworkScope>[] = [
  {}, ...places.map((region) => ({ region })), { nation: 'england' }, { nation: 'wales' }, { type: 'unitary' }, { type: 'non-metropolitan-district' }, { type: 'county' },
  { councils: ['buckinghamshire'] }, { councils: ['croydon', 'leeds'] }, { councils: ['cumberland'] }, { serviceArea: 'planning', region: 'london' }, { programme: 'local-digital-fund', type: 'unitary' },
  { asOf: '2020' }, { since: '2019-06', until: '2021' }, { asOf: '2021-06', type: 'county' },
];

test.each(scopes.map((scope) => [JSON.stringify(scope), scope] as const))('%s', async (_, given) => {
  const { networks, store } = site.services;
  const scope = networks.toScope(scopeOf({ view: 'affiliation', includeNeighbours: 0, ...given } as NetworkScope));
  const { network } = await networks.view(scope);
  const rows = await store.read('networks/list-participations', networks.queryOf(scope)) as { bodyRef: Ref; projectRef: Ref }[];
  const today = (ref: Ref) => (scope.asOf === undefined ? networks.presentDay().get(ref) ?? ref : ref);
  expect([...new Set(rows.map(({ bodyRef, projectRef }) => `${today(bodyRef)} ${projectRef}`))].sort()).toEqual(network.relationships.map(({ from, to }) => `${from} ${to}`).sort());
});
