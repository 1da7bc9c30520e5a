/** Short ways to write claims, and plans of them over a small graph. */
import type { NodeClaim, Reading, RelationshipClaim, Subject } from '../../../server/exchange/claims';
import type { GraphContent, NodeRow, PropertyValues } from '../../../server/graph/content';
import { toRef, type Label, type RelationshipType } from '../../../server/graph/model';
import { applyPlan } from '../../../server/imports/apply';
import type { ImportPlan } from '../../../server/imports/import-plan';
import { toPlan, type PlanInput } from '../../../server/imports/plan';

export const file = { fileName: 'test.csv', sha256: 'a'.repeat(64), format: 'test' };
export const sources = ['https://example.org/file'];

export const subject = (label: Label, { id, name, numbers = [] }: { id?: string; name?: string; numbers?: string[] }): Subject => ({
  label, ...(id !== undefined && { id }), ...(name !== undefined && { name }),
  identifiers: numbers.map((number) => ({ scheme: number.slice(0, number.indexOf(':')), id: number.slice(number.indexOf(':') + 1) })),
});

export const node = (about: Subject, values: PropertyValues = {}, line = 1, more: Partial<NodeClaim> = {}): NodeClaim =>
  ({ kind: 'node', subject: about, values, sources, where: { file: 'test.csv', line }, ...more });

export const relationship = (type: RelationshipType, from: Subject, to: Subject, values: PropertyValues = {}, line = 1, more: Partial<RelationshipClaim> = {}): RelationshipClaim =>
  ({ kind: 'relationship', type, from, to, values, sources, where: { file: 'test.csv', line }, ...more });

const row = (label: Label, id: string, values: PropertyValues): NodeRow => ({ label, ref: toRef(label, id), values: { id, sources: ['https://example.org/seed'], ...values } });
const council = (id: string, name: string, more: PropertyValues = {}) =>
  row('Council', id, { name, shortName: name.replace(/ .*/, ''), type: 'unitary', tier: 'single', nation: 'England', ...more });

/** Two councils, an ended namesake, a charity, a supplier, a project with its leader. */
export const content: GraphContent = {
  dataAsOf: '2026-11-23',
  nodes: [
    council('croydon', 'London Borough of Croydon', { shortName: 'Croydon', aliases: ['Croydon Council', 'LB Croydon'], gssCode: 'E09000008' }),
    council('adur', 'Adur District Council', { aliases: ['Adur and Worthing Councils'], gssCode: 'E07000223' }),
    council('worthing', 'Worthing Borough Council', { aliases: ['Adur and Worthing Councils'], gssCode: 'E07000229' }),
    row('Organisation', 'age-uk-croydon', { name: 'Age UK Croydon', kind: 'charity' }),
    row('Supplier', 'unboxed', { name: 'Unboxed Consulting', companiesHouseNumber: '05535641' }),
    row('Supplier', 'techresort', { name: 'TechResort' }),
    row('Project', 'toolkit', { name: 'Digital Inclusion Toolkit', status: 'live', kind: 'project', startedOn: '2019-10' }),
  ],
  relationships: [{
    type: 'LEADS', id: 'leads:council:croydon>project:toolkit', from: 'council:croydon', to: 'project:toolkit', fromLabel: 'Council', toLabel: 'Project',
    values: { sources: ['https://example.org/seed'], since: '2019-10-22' },
  }],
  supplement: { coverage: [], sourceNotes: [] },
};

export const plan = (readings: readonly Reading[], input: Partial<PlanInput> = {}): ImportPlan => toPlan(readings, { content, file, ...input });
/** The content after the plan; the very same where it changes nothing. */
export function apply(made: ImportPlan, to: GraphContent = content): GraphContent {
  const after = applyPlan(to, made, '2026-11-24');
  return after === to ? to : { ...after, nodes: [...after.nodes], relationships: [...after.relationships] };
}
