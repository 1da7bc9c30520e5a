/** The list's entries and orders, on three projects worked out by hand. */
import { Catalogue } from '../../../server/graph/catalogue';
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { projectListSpec, toEntries } from '../../../server/projects/project-list';
import { projectListAnswer } from '../../../server/projects/list-page';
import type { ProjectLink } from '../../../server/projects/queries';

const node = (ref: string, label: NodeSummary['label'], name: string, more: Partial<NodeSummary> = {}): NodeSummary =>
  ({ ref, label, id: ref.split(':')[1]!, name, ...more });

const nodes = new NodeIndex([
  node('council:north', 'Council', 'North Council', { shortName: 'North', tier: 'single' }),
  node('council:old-north', 'Council', 'Old North Council', { shortName: 'North', tier: 'lower', endedOn: '2020-03-31' }),
  node('council:south', 'Council', 'South Council', { shortName: 'South', tier: 'single' }),
  node('organisation:trust', 'Organisation', 'The Trust', { kind: 'charity' }),
  node('funding-round:one', 'FundingRound', 'Round One'),
  node('supplier:maker', 'Supplier', 'Maker'),
  node('service-area:waste', 'ServiceArea', 'Waste'),
  node('pattern:bins', 'Pattern', 'Bins'),
]);

const link = (project: string, type: ProjectLink['type'], otherRef: string, programme?: string): ProjectLink =>
  ({ projectRef: `project:${project}`, type, otherRef, ...(programme && { programme }) });

const entries = toEntries({
  nodes, presentDay: new Map([['council:old-north', 'council:north']]),
  projects: [
    { id: 'alpha', ref: 'project:alpha', name: 'Alpha', kind: 'project', status: 'live', startedOn: '2019', phases: ['discovery', 'alpha'], summary: 'Emptying bins' },
    { id: 'beta', ref: 'project:beta', name: 'Beta', kind: 'project', status: 'unknown' },
    { id: 'club', ref: 'project:club', name: 'Club', kind: 'community', status: 'in-progress', startedOn: '2022-01' },
  ],
  links: [
    link('alpha', 'LEADS', 'council:old-north'), link('alpha', 'PARTNERS_IN', 'organisation:trust'), link('alpha', 'PARTNERS_IN', 'council:south'),
    link('alpha', 'FUNDED_BY', 'funding-round:one', 'some-fund'), link('alpha', 'ADDRESSES', 'service-area:waste'), link('alpha', 'PRODUCED', 'pattern:bins'),
    link('alpha', 'SUPPLIES', 'supplier:maker'),
    link('club', 'MEMBER_OF', 'council:north'), link('club', 'MEMBER_OF', 'council:south'), link('club', 'FUNDED_BY', 'funding-round:one', 'some-fund'),
  ],
  sums: [
    { projectId: 'alpha', knownGbp: 50_000, awards: 2, awardsWithAmount: 1 },
    { projectId: 'beta', knownGbp: 0, awards: 1, awardsWithAmount: 0 },
  ],
});
const [alpha, beta, club] = entries.map(({ summary }) => summary);
const catalogue = new Catalogue(entries, projectListSpec);
const list = (filters: Record<string, string>, sort: keyof typeof projectListSpec.sorts = 'newest', q = '') =>
  catalogue.list({ q, filters, sort, limit: 50, offset: 0 });
const ids = (...args: Parameters<typeof list>) => list(...args).items.map(({ summary }) => summary.id);

test('counts partners without leads, money that is known, and what is unknown', () => {
  expect(alpha).toMatchObject({ partners: 2, patterns: 1, knownGbp: 50_000, unknownAwards: 1, serviceAreas: [{ id: 'waste', name: 'Waste' }] });
  expect(alpha!.leads).toEqual([{ id: 'old-north', ref: 'council:old-north', label: 'Council', name: 'North', endedOn: '2020-03-31' }]);
  expect(beta).not.toHaveProperty('knownGbp');
  expect(beta).toMatchObject({ unknownAwards: 1, partners: 0, phases: [] });
});

test('members of a community are members, never partners or collaborators', () => {
  expect(club).toMatchObject({ members: 2, partners: 0, leads: [] });
  expect(ids({ council: 'south' })).toEqual(['alpha']);
});

test('a council finds what its predecessor did, and the predecessor its own', () => {
  expect(ids({ council: 'north' })).toEqual(['alpha']);
  expect(ids({ council: 'old-north' })).toEqual(['alpha']);
  expect(list({}).facets.council.map(({ label }) => label)).toEqual(['North', 'North (ended)', 'South']);
});

test.each([
  [{ programme: 'some-fund' }, ['club', 'alpha']], [{ phase: 'alpha' }, ['alpha']], [{ status: 'unknown' }, ['beta']],
  [{ supplier: 'maker' }, ['alpha']], [{ serviceArea: 'waste' }, ['alpha']], [{ fundingRound: 'one', kind: 'project' }, ['alpha']],
])('filters by %j', (filters, expected) => expect(ids(filters as Record<string, string>)).toEqual(expected));

test('orders: undated and unknown money last', () => {
  expect(ids({})).toEqual(['club', 'alpha', 'beta']);
  expect(ids({}, 'name')).toEqual(['alpha', 'beta', 'club']);
  expect(ids({}, 'partners')[0]).toBe('alpha');
  expect(ids({}, 'money')).toEqual(['alpha', 'beta', 'club']);
});

test('searches names, summaries and leads', () => {
  expect(ids({}, 'name', 'bin')).toEqual(['alpha']);
  expect(ids({}, 'name', 'north')).toEqual(['alpha']);
});

test('the answer keeps programmes apart from projects', () => {
  const facets = { kind: [{ value: 'project', label: '', count: 2 }, { value: 'community', label: '', count: 1 }] } as never;
  expect(projectListAnswer({ total: 3, facets })).toMatch(/^The record holds 2 projects and 1 programme\./);
  expect(projectListAnswer({ total: 1, facets }, { kind: 'community' })).toMatch(/^1 programme fits what you asked for\./);
  expect(projectListAnswer({ total: 2, facets }, { kind: 'project' })).toMatch(/^2 projects fit what you asked for\. Many/);
  expect(projectListAnswer({ total: 0, facets: {} as never }, { q: 'x' })).toMatch(/^No project on record fits/);
});
