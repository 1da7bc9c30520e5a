/** councils.csv and the tables that say more of a council, as Council nodes. */
import { correctedRegions } from './corrections';
import { sourceKeys, keysWithoutAddress } from './named-sources';
import { distinct, sortedByKey, type Conversion } from './conversion';
import { splitList, type Facts, type FactsRow } from './facts-tables';
import { toSlug } from './slugs';

type CouncilRow = FactsRow<'councils'>;

const groupBy = <Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

/** A website cell holds a bare host; the scheme is the one that GOV.UK asks of councils. */
const toHomePage = (host: string): string => (host ? `https://${host}` : '');

/** The day before `date`. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function recordSources(row: CouncilRow, conversion: Conversion): string[] {
  return splitList(row.source, /;/).filter((key) => {
    if (sourceKeys.has(key)) return true;
    if (!keysWithoutAddress.has(key)) conversion.report(row.origin, 'source', `"${key}" has no address in named-sources.ts`);
    return false;
  });
}

/**
 * Other slugs that a reader would type: the code, other names and short forms.
 * Generated spellings count only as `croydon-council`, or when shorter than the id (`hull`).
 */
function otherSlugs(row: CouncilRow, aliases: readonly FactsRow<'council_aliases'>[]): string[] {
  const names = aliases
    .filter(({ alias }) => !alias.includes('&'))
    .map(({ alias, kind }) => ({ kind, slug: toSlug(alias) }))
    .filter(({ kind, slug }) => kind !== 'convention' || slug === `${row.id}-council` || slug.length < row.id.length);
  return distinct([row.gss_code.toLowerCase(), toSlug(row.official_name), ...names.map(({ slug }) => slug)].filter(Boolean));
}

/** Slugs that name one council and are no council's id. */
function unambiguousSlugs(rows: readonly CouncilRow[], aliases: Map<string, FactsRow<'council_aliases'>[]>): Map<string, string[]> {
  const ids = new Set(rows.map(({ id }) => id));
  const owners = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const slug of otherSlugs(row, aliases.get(row.id) ?? [])) owners.set(slug, (owners.get(slug) ?? new Set()).add(row.id));
  }
  const slugsById = new Map<string, string[]>();
  for (const [slug, councils] of owners) {
    const [owner] = councils;
    if (councils.size === 1 && !ids.has(slug)) slugsById.set(owner!, [...(slugsById.get(owner!) ?? []), slug]);
  }
  return slugsById;
}

/** `global:C` and so on, one for each model. */
const toClusters = (row: FactsRow<'statistical_clusters'> | undefined): string[] =>
  row ? [`global:${row.global_cluster}`, `economic:${row.economic_cluster}`, `demographic:${row.demographic_cluster}`] : [];

function checkOwners(facts: Facts, conversion: Conversion): void {
  const ids = new Set(facts.councils.map(({ id }) => id));
  const tables = [facts.council_aliases, facts.planned_successors, facts.declaration_signatories, facts.statistical_clusters];
  for (const row of tables.flat()) {
    if (!ids.has(row.council_id)) conversion.report(row.origin, 'council_id', `"${row.council_id}" is no council`);
  }
}

/** A live district's county; an ended one's is history and stays out. */
function countyOf(row: CouncilRow, idByCode: Map<string, string>, conversion: Conversion): string | undefined {
  if (!row.county_gss || row.end_date) return undefined;
  const county = idByCode.get(row.county_gss);
  if (!county) conversion.report(row.origin, 'county_gss', `"${row.county_gss}" is the code of no live county`);
  return county;
}

/** For England only; a correction that changes nothing is reported. */
function regionOf({ id, nation, region, origin }: CouncilRow, conversion: Conversion): string {
  const corrected = correctedRegions.get(id);
  if (corrected !== undefined && corrected === region) conversion.report(origin, 'region', 'is right in the facts by now; take it out of corrections.ts');
  return nation === 'England' ? corrected ?? region : '';
}

export function convertCouncils(facts: Facts, conversion: Conversion): void {
  checkOwners(facts, conversion);
  const aliases = groupBy(facts.council_aliases, ({ council_id }) => council_id);
  const planned = groupBy(facts.planned_successors, ({ council_id }) => council_id);
  const signatories = new Map(facts.declaration_signatories.map((row) => [row.council_id, row]));
  const clusters = new Map(facts.statistical_clusters.map((row) => [row.council_id, row]));
  const idByCode = new Map(facts.councils.filter(({ end_date }) => !end_date).map(({ gss_code, id }) => [gss_code, id]));
  const formerIds = unambiguousSlugs(facts.councils, aliases);
  for (const row of facts.councils) {
    const ends = planned.get(row.id) ?? [];
    const signed = signatories.get(row.id);
    const names = distinct((aliases.get(row.id) ?? []).map(({ alias }) => alias))
      .filter((alias) => alias !== row.official_name && alias !== row.short_name);
    if (distinct(ends.map(({ planned_date }) => planned_date)).length > 1) conversion.report(ends[1]!.origin, 'planned_date', 'differs from the row before');
    conversion.addNode('Council', row.origin, {
      id: row.id,
      aliases: sortedByKey(names, (name) => name),
      formerIds: [...(formerIds.get(row.id) ?? [])].sort(),
      sources: distinct([
        ...recordSources(row, conversion), ...ends.map(({ source_url }) => source_url), ...(signed ? [signed.source_url] : []),
      ]),
      name: row.official_name, shortName: row.short_name, type: row.type, tier: row.tier,
      region: regionOf(row, conversion), nation: row.nation, gssCode: row.gss_code,
      population: row.population, populationYear: row.population_year, website: toHomePage(row.website),
      latitude: row.lat, longitude: row.lon, startedOn: row.start_date, endedOn: row.end_date,
      plannedEndOn: ends[0] && dayBefore(ends[0].planned_date),
      plannedSuccessors: ends.map(({ planned_successor_name }) => planned_successor_name).sort(),
      declarationSignedOn: signed?.signed,
      declarationEvidence: signed && `${signed.evidence}. ${signed.note}`.trim(),
      countyId: countyOf(row, idByCode, conversion),
      clusters: toClusters(clusters.get(row.id)),
      hexQ: row.hex_q, hexR: row.hex_r,
    });
  }
}
