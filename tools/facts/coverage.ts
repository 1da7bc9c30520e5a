/**
 * coverage.csv of the facts as coverage.csv of the seeds: published totals,
 * each with the rule that counts what the graph holds. Counts made by hand in
 * the facts are left behind.
 */
import { toSources } from './bodies';
import { sortedByKey, type Conversion } from './conversion';
import { type CoverageChoice, coverageChoices } from './coverage-choices';
import type { Facts } from './facts-tables';
import { toCsv } from './seed-csv';

export const coverageColumns = ['topic', 'counts', 'total', 'qualifier', 'unit', 'asOf', 'sources'] as const;
export type CoverageRow = Readonly<Record<(typeof coverageColumns)[number], string>>;

/** Rows kept, by topic. Topics without a choice and choices without a topic are problems. */
export function convertCoverage({ coverage }: Facts, conversion: Conversion): CoverageRow[] {
  const topics = new Set(coverage.map(({ topic }) => topic));
  for (const topic of coverageChoices.keys()) {
    if (!topics.has(topic)) conversion.report({ file: 'coverage-choices.ts', line: 1 }, 'topic', `"${topic}" is in no row of the facts`);
  }
  const rows = coverage.flatMap((row): CoverageRow[] => {
    const choice = coverageChoices.get(row.topic);
    if (!choice) conversion.report(row.origin, 'topic', `"${row.topic}" has no choice in coverage-choices.ts`);
    if (!choice || choice.dropped) return [];
    for (const source of toSources(row.source_url)) conversion.checkSource(source, row.origin);
    conversion.checkDate(row.as_of, row.origin, 'as_of');
    return [{
      topic: choice.topic ?? row.topic, counts: choice.counts, total: choice.countsTotal ? '' : row.total,
      qualifier: choice.qualifier ?? '', unit: choice.unit, asOf: row.as_of, sources: toSources(row.source_url).join('; '),
    }];
  });
  return sortedByKey(rows, ({ topic }) => topic);
}

export const coverageCsv = (rows: readonly CoverageRow[]): string => toCsv(coverageColumns, rows);

export type { CoverageChoice };
