/** Patterns, what they come from, what they are about, and how they build on each other. */
import { toRef, type RelationshipType } from '../../server/graph/model';
import { toSources } from './bodies';
import type { Conversion } from './conversion';
import type { Facts, FactsRow } from './facts-tables';
import { originProjects } from './origin-projects';

const pattern = (id: string) => toRef('Pattern', id);

export function convertPatterns({ patterns }: Facts, conversion: Conversion): void {
  for (const row of patterns) {
    const sources = toSources(row.source_url);
    conversion.addNode('Pattern', row.origin, {
      id: row.id, sources, name: row.name, kind: row.kind, summary: row.summary, licence: row.licence,
      repositoryUrl: row.repo_url, homepageUrl: row.homepage_url, maturity: row.maturity, firstReleasedOn: row.first_released,
    });
    conversion.addRelationship('ADDRESSES', row.origin, pattern(row.id), toRef('ServiceArea', row.service_area), { sources });
    addProduced(row, sources, conversion);
  }
}

function addProduced(row: FactsRow<'patterns'>, sources: readonly string[], conversion: Conversion): void {
  if (!row.origin_project) return;
  const projectId = originProjects.get(row.origin_project);
  if (projectId === undefined) conversion.report(row.origin, 'origin_project', `"${row.origin_project}" is not in origin-projects.ts`);
  else if (projectId) conversion.addRelationship('PRODUCED', row.origin, toRef('Project', projectId), pattern(row.id), { sources });
}

const typeByRelation: ReadonlyMap<string, RelationshipType> = new Map([
  ['builds-on', 'BUILDS_ON'], ['extends', 'EXTENDS'], ['implements-standard', 'IMPLEMENTS'], ['replaces', 'REPLACES'],
]);

export function convertPatternRelations({ pattern_relations }: Facts, conversion: Conversion): void {
  for (const row of pattern_relations) {
    const type = typeByRelation.get(row.relation);
    if (!type) conversion.report(row.origin, 'relation', `"${row.relation}" is not known`);
    else conversion.addRelationship(type, row.origin, pattern(row.from_pattern_id), pattern(row.to_pattern_id), { sources: toSources(row.source_url) });
  }
}
