/** Who started, paid for or uses a pattern. */
import { toRef } from '../../server/graph/model';
import { toSources, type Bodies } from './bodies';
import { confirmedOnOfReuse } from './confirmations';
import type { Conversion } from './conversion';
import type { Facts } from './facts-tables';
import { COMMUNITY } from './projects';

const STAGES: ReadonlySet<string> = new Set(['piloted', 'adopted', 'adapted']);

/** Rows on the community's pattern are memberships (projects.ts); only its origin stays here. */
export function convertReuse({ pattern_reuse }: Facts, bodies: Bodies, conversion: Conversion): void {
  for (const row of pattern_reuse) {
    if (row.pattern_id === COMMUNITY && row.relation !== 'originated') continue;
    const sources = toSources(row.evidence_url);
    const body = bodies.find(row.organisation, row, 'organisation', sources, row.since);
    if (!body) continue;
    const to = toRef('Pattern', row.pattern_id);
    const event = { sources, since: row.since };
    if (row.relation === 'originated') conversion.addRelationship('ORIGINATED', row.origin, body, to, event);
    else if (row.relation === 'contributed') conversion.addRelationship('CONTRIBUTED_TO', row.origin, body, to, event);
    else if (STAGES.has(row.relation)) {
      conversion.addRelationship('REUSES', row.origin, body, to, {
        ...event, stage: row.relation, confirmedOn: confirmedOnOfReuse(row.pattern_id, row.evidence_url, row.since),
      });
    } else conversion.report(row.origin, 'relation', `"${row.relation}" is not known`);
  }
}
