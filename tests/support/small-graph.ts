/** A graph of a few nodes that is valid by the model, for tests of the stores. */
import { relationshipId, type GraphContent, type NodeRow, type RelationshipRow } from '../../server/graph/content';
import { toRef, type Label } from '../../server/graph/model';

const sources = ['https://example.org/source'];

function council(id: string): NodeRow {
  return {
    label: 'Council', ref: toRef('Council', id),
    values: { id, name: `${id} Council`, shortName: id, type: 'unitary', tier: 'single', nation: 'England', population: 1000, latitude: 52, sources },
  };
}

function project(id: string): NodeRow {
  return { label: 'Project', ref: toRef('Project', id), values: { id, name: id, status: 'complete', kind: 'project', phases: ['alpha', 'beta'], sources } };
}

function leads(from: string, to: string): RelationshipRow {
  const ends = { from: toRef('Council', from), to: toRef('Project', to) };
  return { type: 'LEADS', id: relationshipId('LEADS', ends.from, ends.to, {}), fromLabel: 'Council' as Label, toLabel: 'Project' as Label, ...ends, values: { sources, since: '2019-10' } };
}

/** `size` councils that each lead one project of their own. */
export function smallGraph(size: number, dataAsOf = '2026-11-23'): GraphContent {
  const names = Array.from({ length: size }, (_, i) => `place-${i}`);
  return {
    dataAsOf,
    nodes: [...names.map(council), ...names.map((name) => project(`work-${name}`))],
    relationships: names.map((name) => leads(name, `work-${name}`)),
    supplement: { coverage: [], sourceNotes: [] },
  };
}

/** Rows in place: nodes and relationships of a small graph of that size. */
export const rowsOfSmallGraph = (size: number) => 3 * size;
