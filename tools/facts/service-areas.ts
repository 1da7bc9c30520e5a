/**
 * Service areas: the union of two tables by id, the first winning. The areas
 * are our own order of things and no page defines them, so each rests on the
 * record that first shows it: the first project by id, else the first pattern.
 */
import { toSources } from './bodies';
import { sortedByKey, type Conversion } from './conversion';
import type { Facts } from './facts-tables';

function exampleSources({ projects, patterns }: Facts, areaId: string): string[] {
  const inArea = (rows: readonly { id: string; service_area: string; source_url: string }[]) =>
    sortedByKey(rows.filter(({ service_area }) => service_area === areaId), ({ id }) => id);
  const example = inArea(projects)[0] ?? inArea(patterns)[0];
  return toSources(example?.source_url ?? '');
}

export function convertServiceAreas(facts: Facts, conversion: Conversion): void {
  const named = new Set(facts.service_areas.map(({ id }) => id));
  const extra = facts.service_areas_extra.filter(({ id }) => !named.has(id));
  for (const row of [...facts.service_areas, ...extra]) {
    conversion.addNode('ServiceArea', row.origin, {
      id: row.id, sources: exampleSources(facts, row.id), name: row.name, description: row.description,
    });
  }
}
