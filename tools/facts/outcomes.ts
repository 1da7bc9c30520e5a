/** What sources say that projects and patterns cost, saved or took. */
import { toRef, type Label } from '../../server/graph/model';
import { toSources } from './bodies';
import type { Conversion } from './conversion';
import type { Facts } from './facts-tables';

const labelByKind: ReadonlyMap<string, Label> = new Map([['project', 'Project'], ['pattern', 'Pattern']]);

/** An outcome's id is its subject and measure: a second figure of the same kind needs a measure of its own. */
export function convertOutcomes({ outcomes }: Facts, conversion: Conversion): void {
  for (const row of outcomes) {
    const id = `${row.subject_id}-${row.measure}`;
    const sources = toSources(row.source_url);
    conversion.addNode('Outcome', row.origin, {
      id, sources, measure: row.measure, value: row.value, unit: row.unit, statedOn: row.stated_on, scope: row.scope,
    });
    const label = labelByKind.get(row.subject_kind);
    if (!label) conversion.report(row.origin, 'subject_kind', `"${row.subject_kind}" is not known`);
    else conversion.addRelationship('REPORTED', row.origin, toRef(label, row.subject_id), toRef('Outcome', id), { sources });
  }
}
