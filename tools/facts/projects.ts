/** Projects, who led and took part in them, and the one programme community. */
import { toRef } from '../../server/graph/model';
import { toSources, type Bodies } from './bodies';
import { confirmedOnOfMembership } from './confirmations';
import { distinct, type Conversion } from './conversion';
import { splitList, type Facts, type FactsRow } from './facts-tables';
import { FundingDates, roundsOf } from './funding';

/** A programme that councils belong to: membership, neither collaboration nor reuse (docs/model.md). */
export const COMMUNITY = 'open-digital-planning';

export function convertProjects(facts: Facts, conversion: Conversion): void {
  const dates = new FundingDates(facts);
  for (const row of facts.projects) {
    const sources = toSources(row.source_url);
    conversion.addNode('Project', row.origin, {
      id: row.id, sources, name: row.title, summary: row.summary, phases: splitList(row.phase, /;/), status: row.status,
      kind: row.id === COMMUNITY ? 'community' : 'project', outputsUrl: row.outputs_url, startedOn: dates.ofProject(row),
    });
    for (const roundId of roundsOf(row)) {
      conversion.addRelationship('FUNDED_BY', row.origin, toRef('Project', row.id), toRef('FundingRound', roundId), {
        sources, since: dates.ofRound(row.id, roundId),
      });
    }
    conversion.addRelationship('ADDRESSES', row.origin, toRef('Project', row.id), toRef('ServiceArea', row.service_area), { sources });
  }
}

/** Bodies that lead or take part; two `lead` rows are both leads (FACTS-PROJECTS.md). */
export function convertPartners(facts: Facts, bodies: Bodies, conversion: Conversion): void {
  const dates = new FundingDates(facts);
  const since = new Map(facts.projects.map((project) => [project.id, dates.ofProject(project)]));
  const leads = new Set<string>();
  for (const row of facts.project_partners) {
    if (row.project_id === COMMUNITY) continue;
    const sources = toSources(row.source_url);
    const date = since.get(row.project_id);
    const body = bodies.find(row.organisation, row, 'organisation', sources, date);
    if (row.role !== 'lead' && row.role !== 'partner') conversion.report(row.origin, 'role', `"${row.role}" is not known`);
    if (!body) continue;
    if (row.role === 'lead') leads.add(`${row.project_id} ${body}`);
    const type = row.role === 'lead' ? 'LEADS' : 'PARTNERS_IN';
    conversion.addRelationship(type, row.origin, body, toRef('Project', row.project_id), { sources, since: date });
  }
  checkLeadCouncils(facts, bodies, leads, conversion);
}

/** projects.csv names the latest lead; it must be one of the leads of project_partners.csv. */
function checkLeadCouncils({ projects }: Facts, bodies: Bodies, leads: ReadonlySet<string>, conversion: Conversion): void {
  for (const row of projects) {
    if (!row.lead_council) continue;
    const lead = bodies.find(row.lead_council, row, 'lead_council', []);
    if (lead && !leads.has(`${row.id} ${lead}`)) conversion.report(row.origin, 'lead_council', `"${row.lead_council}" has no lead row`);
  }
}

/** What pattern_reuse.csv says of the community: when each body joined, and where else it is shown. */
function joiningRows({ pattern_reuse }: Facts): Map<string, FactsRow<'pattern_reuse'>> {
  const rows = pattern_reuse.filter(({ pattern_id, relation }) => pattern_id === COMMUNITY && relation !== 'originated');
  return new Map(rows.map((row) => [row.organisation, row]));
}

export function convertMembership(facts: Facts, bodies: Bodies, conversion: Conversion): void {
  const joined = joiningRows(facts);
  const members = facts.project_partners.filter(({ project_id }) => project_id === COMMUNITY);
  for (const row of members) {
    const joining = joined.get(row.organisation);
    joined.delete(row.organisation);
    const sources = distinct([...toSources(row.source_url), ...toSources(joining?.evidence_url ?? '')]);
    const body = bodies.find(row.organisation, row, 'organisation', sources, joining?.since);
    if (row.role !== 'partner') conversion.report(row.origin, 'role', 'a member of the community is written as partner');
    if (!body) continue;
    conversion.addRelationship('MEMBER_OF', row.origin, body, toRef('Project', COMMUNITY), {
      sources, since: joining?.since, confirmedOn: confirmedOnOfMembership(sources),
    });
  }
  for (const row of joined.values()) conversion.report(row.origin, 'organisation', `"${row.organisation}" is no member in project_partners.csv`);
}
