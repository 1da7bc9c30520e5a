import { NodeIndex } from '../../../server/graph/node-index';
import { toEntries, toOrganisationRecord } from '../../../server/organisations/organisation-record';
import type { OrganisationRow } from '../../../server/organisations/queries';
import type { OrganisationTie } from '../../../server/organisations/ties';
import { organisationAnswer } from '../../../server/organisations/record-page';

const nodes = new NodeIndex([
  { ref: 'council:ashby', label: 'Council', id: 'ashby', name: 'Ashby Council', shortName: 'Ashby', tier: 'single' },
  { ref: 'council:north', label: 'Council', id: 'north', name: 'North Combined Authority', shortName: 'North', tier: 'strategic' },
  { ref: 'organisation:trust', label: 'Organisation', id: 'trust', name: 'The Trust' },
  { ref: 'project:repairs', label: 'Project', id: 'repairs', name: 'Repairs' },
  { ref: 'project:older', label: 'Project', id: 'older', name: 'Older' },
  { ref: 'pattern:forms', label: 'Pattern', id: 'forms', name: 'Forms' },
]);
const own = { id: 'uni', ref: 'organisation:uni', name: 'Uni', kind: 'university' as const, sources: ['https://uni.example/'] };
const tie = (type: OrganisationTie['type'], otherRef: string, more: Partial<OrganisationTie> = {}): OrganisationTie =>
  ({ part: 'own', type, otherRef, sources: ['https://source.example/'], ...more });
const record = toOrganisationRecord(own, [
  tie('PARTNERS_IN', 'project:older', { since: '2018' }),
  tie('LEADS', 'project:repairs', { since: '2020-07', otherStatus: 'live' }),
  tie('PARTNERS_IN', 'council:ashby', { part: 'project', viaRef: 'project:repairs' }),
  tie('PARTNERS_IN', 'council:north', { part: 'project', viaRef: 'project:repairs' }),
  tie('LEADS', 'organisation:trust', { part: 'project', viaRef: 'project:older' }),
  tie('ORIGINATED', 'pattern:forms'),
  tie('AWARDED', 'funding-round:one', { amountGbp: 50000 }), tie('AWARDED', 'funding-round:one'),
], { nodes, dataAsOf: '2026-11-23' });

test('projects latest first, each with its own partners', () => {
  expect(record.projects.map(({ id, role, status, partners }) => [id, role, status, partners.map(({ name }) => name)])).toEqual([
    ['repairs', 'lead', 'live', ['Ashby', 'North']], ['older', 'partner', 'unknown', ['The Trust']],
  ]);
});

test('a strategic authority is named, and not counted as a council', () => {
  expect(record.projects[0]!.partners[1]).toMatchObject({ ref: 'council:north', strategic: true });
  expect(organisationAnswer({ ...record, meta: { graphVersion: 1, graphHash: 'x', dataAsOf: '2026-11-23' }, coverage: [] }))
    .toBe('Uni took part in 2 known projects with 1 council and 2 other bodies, and led 1. It started or contributed to 1 pattern. It received £50,000 in 1 award whose amount is known.');
});

test('an award of unknown amount has none', () => {
  expect(record.awards.map(({ amountGbp }) => amountGbp)).toEqual([50000, undefined]);
});

test('list entries count each project and pattern once, and awards singly', () => {
  const row = (type?: OrganisationRow['type'], otherRef?: string): OrganisationRow =>
    ({ ref: 'organisation:uni', id: 'uni', name: 'Uni', kind: 'university', ...(type && { type }), ...(otherRef && { otherRef }) });
  expect(toEntries([
    row('LEADS', 'project:a'), row('PARTNERS_IN', 'project:a'), row('MEMBER_OF', 'project:b'), row('REUSES', 'pattern:p'), row('ORIGINATED', 'pattern:p'),
    row('AWARDED', 'funding-round:r'), row('AWARDED', 'funding-round:r'),
  ])[0]!.summary).toEqual({ id: 'uni', ref: 'organisation:uni', name: 'Uni', kind: 'university', projects: 1, memberships: 1, patterns: 1, awards: 2 });
  expect(toEntries([row()])[0]!.summary).toMatchObject({ projects: 0, memberships: 0, patterns: 0, awards: 0 });
});
