/** Boundaries, similarity, succession and strategic areas: ties between councils. */
import { toRef } from '../../server/graph/model';
import type { Conversion } from './conversion';
import { splitList, type Facts } from './facts-tables';
import { sourceKeys } from './named-sources';

const council = (id: string) => toRef('Council', id);

/** Keys that say which council followed which; the others of a record say other things. */
const SUCCESSION_KEYS = ['mysociety', 'ons-els'];

/** Lines on land are in the ONS topology as well as in the list of 2021; lines in water only in the list. */
const borderSources = (crossing: string) => (crossing === 'land' ? ['neighbours', 'ons-els'] : ['neighbours']);

export function convertBorders({ neighbours }: Facts, conversion: Conversion): void {
  for (const row of neighbours) {
    if (row.basis === 'centroid-k6') continue; // nearest to an island, no shared boundary
    if (row.basis !== 'boundary') conversion.report(row.origin, 'basis', `"${row.basis}" is not known`);
    if (row.council_id_a >= row.council_id_b) conversion.report(row.origin, 'council_id_a', 'must be the smaller id');
    conversion.addRelationship('BORDERS', row.origin, council(row.council_id_a), council(row.council_id_b), {
      sources: borderSources(row.crossing), crossing: row.crossing,
    });
  }
}

export function convertSimilarity({ statistical_neighbours }: Facts, conversion: Conversion): void {
  for (const row of statistical_neighbours) {
    conversion.addRelationship('SIMILAR_TO', row.origin, council(row.council_id), council(row.neighbour_id), {
      sources: ['statistical-neighbours'], model: row.model, rank: row.rank,
    });
  }
}

export function convertSuccession({ councils, council_successors }: Facts, conversion: Conversion): void {
  const keys = new Map(councils.map(({ id, source }) => [id, source.split(';')]));
  for (const row of council_successors) {
    conversion.addRelationship('SUCCEEDED_BY', row.origin, council(row.council_id), council(row.successor_id), {
      sources: SUCCESSION_KEYS.filter((key) => keys.get(row.council_id)?.includes(key)),
      extent: row.extent, onDate: row.last_day,
    });
  }
  checkSuccessors(councils, council_successors, conversion);
}

/** councils.csv names successors too; it may name fewer (Dorset County Council), never others, and the same last day. */
function checkSuccessors(councils: Facts['councils'], successors: Facts['council_successors'], conversion: Conversion): void {
  for (const row of councils) {
    const stated = successors.filter(({ council_id }) => council_id === row.id);
    const unstated = splitList(row.successor_id, /;/).filter((id) => !stated.some(({ successor_id }) => successor_id === id));
    for (const id of unstated) conversion.report(row.origin, 'successor_id', `"${id}" is not in council_successors.csv`);
    for (const { origin, last_day } of stated) {
      if (last_day !== row.end_date) conversion.report(origin, 'last_day', `"${last_day}" is not the end date of councils.csv, "${row.end_date}"`);
    }
  }
}

export function convertStrategicAreas({ combined_authority_areas }: Facts, conversion: Conversion): void {
  for (const row of combined_authority_areas) {
    if (!sourceKeys.has(row.source)) conversion.report(row.origin, 'source', `"${row.source}" has no address in named-sources.ts`);
    conversion.addRelationship('WITHIN', row.origin, council(row.council_id), council(row.authority_id), {
      sources: [row.source], basis: row.relation,
    });
  }
}
