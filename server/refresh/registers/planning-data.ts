/**
 * The planning data platform's sources: a row a data feed, its organisation by
 * the platform's own code. The platform's organisation.csv, given beside it,
 * says which ONS code that is.
 */
import { parse } from 'csv-parse/sync';
import { ImportRefused } from '../../errors';
import { impreciseDate } from '../../graph/properties';
import type { NamedBody, Register, Sighting, SuppliedFile } from '../sighting';

type Cells = Readonly<Record<string, string>>;

function rowsOf({ name, text }: SuppliedFile): Cells[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, trim: true }) as Cells[];
  } catch (error) {
    throw new ImportRefused([{ file: name, message: `is not well-formed CSV (${(error as Error).message})` }]);
  }
}

/** `local-authority-eng:BUC` and `local-authority:BUC` are one. */
const codeOf = (organisation: string) => organisation.replace(/^local-authority-eng:/, 'local-authority:');

/** Datasets that are published under another's specification. */
const specifiedAs: Readonly<Record<string, string>> = { 'tree-preservation-zone': 'tree-preservation-order', tree: 'tree-preservation-order' };

/** The platform's dataset as a pattern: `article-4-direction-area` and `article-4-direction` have one specification. */
function patternOf(dataset: string, known: ReadonlySet<string>): string | undefined {
  return [specifiedAs[dataset] ?? dataset, dataset.replace(/-(area|zone|boundary)$/, ''), dataset.replace(/-area-(rule|status)$/, '')].map((name) => `${name}-specification`).find((id) => known.has(id));
}

/** The month: what the platform dates to the day is when a row was entered. */
const monthOf = (day: string | undefined) => (day && impreciseDate.safeParse(day.slice(0, 7)).success ? day.slice(0, 7) : undefined);

export const planningData: Register = {
  id: 'planning-data', title: 'Planning data platform: registered sources',
  file: 'collection/…/source.csv of github.com/digital-land/config, with organisation.csv of github.com/digital-land/organisation-dataset beside it', source: 'https://github.com/digital-land/config', namesOthers: false,
  read(files, patterns) {
    const known = new Set(patterns.map(({ id }) => id));
    const tables = files.map((file) => ({ file, rows: rowsOf(file) }));
    const isOrganisations = (rows: readonly Cells[]) => rows.length > 0 && 'statistical-geography' in rows[0]!;
    const bodies = new Map<string, NamedBody>();
    for (const { rows } of tables.filter((one) => isOrganisations(one.rows))) {
      for (const row of rows) bodies.set(codeOf(row['organisation'] ?? ''), { ...(row['statistical-geography'] && { gssCode: row['statistical-geography'] }), ...(row['name'] && { name: row['name'] }) });
    }
    const sightings: Sighting[] = [];
    const passed = new Map<string, number>();
    const pass = (reason: string) => passed.set(reason, (passed.get(reason) ?? 0) + 1);
    const spokenOf = new Set<string>();
    for (const { file, rows } of tables.filter((one) => !isOrganisations(one.rows))) {
      if (rows.length > 0 && !('organisation' in rows[0]! && 'endpoint' in rows[0])) throw new ImportRefused([{ file: file.name, message: 'has no columns organisation and endpoint; give source.csv of a collection, and organisation.csv' }]);
      rows.forEach((row, index) => {
        const code = codeOf(row['organisation'] ?? '');
        const found = `${row['pipelines'] ?? ''};${row['collection'] ?? ''}`.split(';').map((dataset) => patternOf(dataset.trim(), known)).filter((id) => id !== undefined);
        for (const pattern of found) spokenOf.add(pattern);
        if (!code.startsWith('local-authority:')) pass('rows of bodies that are no local authority');
        else if (!row['endpoint']) pass('rows without an endpoint, which show no feed');
        else if (row['end-date']) pass('rows that ended');
        else if (found.length === 0) pass('rows of datasets that are no pattern here');
        else {
          const since = monthOf(row['start-date'] || row['entry-date']);
          for (const pattern of new Set(found)) sightings.push({ pattern, body: bodies.get(code) ?? { name: code }, ...(since && { since }), where: `${file.name} line ${index + 2}` });
        }
      });
    }
    if (tables.every(({ rows }) => isOrganisations(rows) || rows.length === 0)) throw new ImportRefused([{ file: files[0]?.name ?? 'source.csv', message: 'has no sources; give source.csv of one or more collections' }]);
    if (bodies.size === 0 && sightings.length > 0) throw new ImportRefused([{ file: files[0]!.name, message: 'names bodies by the platform’s own codes only; give organisation.csv beside it, which says whose they are' }]);
    return { sightings, patterns: [...spokenOf], notes: [...passed].map(([reason, count]) => `${reason}: ${count}`) };
  },
};
