/**
 * coverage.csv of the facts as coverage.csv of the seeds: published totals,
 * each with the rule that counts what the graph holds. Counts made by hand in
 * the facts are left behind.
 */
import { toSources } from './bodies';
import { sortedByKey, type Conversion } from './conversion';
import { type CoverageChoice, coverageChoices } from './coverage-choices';
import type { Facts, FactsRow } from './facts-tables';
import { toCsv } from './seed-csv';

export const coverageColumns = ['topic', 'counts', 'total', 'qualifier', 'unit', 'asOf', 'sources'] as const;
export type CoverageRow = Readonly<Record<(typeof coverageColumns)[number], string>>;

type FactsCoverage = FactsRow<'coverage'>;

function toRow(row: FactsCoverage, choice: CoverageChoice): CoverageRow {
  return {
    topic: choice.topic ?? row.topic, counts: choice.counts, total: choice.countsTotal ? '' : row.total,
    qualifier: choice.qualifier ?? '', unit: choice.unit, asOf: row.as_of, sources: toSources(row.source_url).join('; '),
  };
}

/** One row for each round that shares the total; the parts must add up to it. */
function toParts(row: FactsCoverage, choice: CoverageChoice, { rounds }: Facts, conversion: Conversion): CoverageRow[] {
  const parts = (choice.parts ?? []).map(({ topic, counts, roundId }) => ({
    ...toRow(row, choice), topic, counts, total: rounds.find(({ id }) => id === roundId)?.award_count ?? '',
  }));
  const sum = parts.reduce((total, part) => total + Number(part.total), 0);
  if (sum !== Number(row.total)) conversion.report(row.origin, 'total', `the rounds add up to ${sum}, not ${row.total}`);
  return parts;
}

/** Rows kept, by topic. Topics without a choice and choices without a topic are problems. */
export function convertCoverage(facts: Facts, conversion: Conversion): CoverageRow[] {
  const topics = new Set(facts.coverage.map(({ topic }) => topic));
  for (const topic of coverageChoices.keys()) {
    if (!topics.has(topic)) conversion.report({ file: 'coverage-choices.ts', line: 1 }, 'topic', `"${topic}" is in no row of the facts`);
  }
  const rows = facts.coverage.flatMap((row): CoverageRow[] => {
    const choice = coverageChoices.get(row.topic);
    if (!choice) conversion.report(row.origin, 'topic', `"${row.topic}" has no choice in coverage-choices.ts`);
    if (!choice || choice.dropped) return [];
    for (const source of toSources(row.source_url)) conversion.checkSource(source, row.origin);
    conversion.checkDate(row.as_of, row.origin, 'as_of');
    return choice.parts ? toParts(row, choice, facts, conversion) : [toRow(row, choice)];
  });
  return sortedByKey(rows, ({ topic }) => topic);
}

export const coverageCsv = (rows: readonly CoverageRow[]): string => toCsv(coverageColumns, rows);
