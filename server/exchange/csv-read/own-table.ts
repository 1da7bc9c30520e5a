/**
 * Our own tables: one a label or relationship type, with the columns of the
 * seeds. Recognised by its header, and by its name where several tables have
 * the same columns.
 */
import path from 'node:path';
import { labelNames, labels, relationshipTypeNames, relationshipTypes, type Label, type RelationshipType } from '../../graph/model';
import type { Properties } from '../../graph/properties';
import type { FormatReader, ReadProblem, Subject } from '../claims';
import { subjectOf, toSubject, toValues, withoutApostrophe } from './cells';
import { headerOf, headerProblems, problem, readTable, type RowReader } from './table';

interface OwnTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly properties: Properties;
  readonly label?: Label;
  readonly type?: RelationshipType;
}

const tables: readonly OwnTable[] = [
  ...labelNames.map((label): OwnTable => ({ label, file: labels[label].file, columns: Object.keys(labels[label].properties), properties: labels[label].properties })),
  ...relationshipTypeNames.map((type): OwnTable => {
    const { file, properties } = relationshipTypes[type];
    return { type, file, columns: ['from', 'to', ...Object.keys(properties)], properties };
  }),
];

/** Share of columns in common (Jaccard). */
function likeness({ columns }: OwnTable, header: readonly string[]): number {
  const shared = columns.filter((name) => header.includes(name)).length;
  return shared / (columns.length + header.length - shared);
}

/** Below this a table is somebody else’s. */
const LEAST_LIKENESS = 0.6;

/** The tables that a header is most like; several have the same columns. */
function likeliest(header: readonly string[], fileName: string): { tables: readonly OwnTable[]; likeness: number } {
  const named = tables.filter(({ file }) => file === path.basename(fileName).toLowerCase());
  if (named[0] && likeness(named[0], header) >= LEAST_LIKENESS / 2) return { tables: named, likeness: Math.max(LEAST_LIKENESS, likeness(named[0], header)) };
  const best = Math.max(...tables.map((table) => likeness(table, header)));
  return { tables: tables.filter((table) => likeness(table, header) === best), likeness: best };
}

function rowReader(table: OwnTable, header: readonly string[], file: string): RowReader {
  return ({ line, cells: list }) => {
    const where = { file, line };
    const cells = Object.fromEntries(header.map((name, i) => [name, withoutApostrophe(list[i]!)]));
    const { values, sources, problems } = toValues(where, cells, table.properties);
    if (problems.length > 0) return problems;
    if (table.label) return [{ kind: 'node', subject: subjectOf(table.label, String(values['id'])), values: withoutId(values), sources, where }];
    const ends = [toSubject(cells['from']!, where, 'from'), toSubject(cells['to']!, where, 'to')];
    const wrong = ends.filter((end): end is ReadProblem => 'kind' in end);
    if (wrong.length > 0) return wrong;
    const [from, to] = ends as [Subject, Subject];
    return [{ kind: 'relationship', type: table.type!, from, to, values, sources, where }];
  };
}

const withoutId = ({ id: _, ...values }: Record<string, unknown>) => values as Record<string, string>;

export const ownTable: FormatReader = {
  sniff(head, fileName) {
    const { likeness: like } = likeliest(headerOf(head).names, fileName);
    return like >= LEAST_LIKENESS ? 0.5 + like / 2 : 0;
  },
  read(source) {
    return readTable(source, (header) => {
      const { tables: found, likeness: like } = likeliest(header, source.fileName);
      if (like < LEAST_LIKENESS / 2) return [problem({ file: source.fileName, line: 1 }, 'has the columns of none of our tables; docs/how-to/import.md lists them, and shows how a mapping file (--mapping) says what other columns mean')];
      if (found.length > 1) {
        return [problem({ file: source.fileName, line: 1 }, `has the columns of several tables; name the file after the one it is: ${found.map(({ file }) => file).join(', ')}`)];
      }
      const wrong = headerProblems(source.fileName, header, found[0]!.columns);
      return wrong.length > 0 ? wrong : { read: rowReader(found[0]!, header, source.fileName) };
    });
  },
};
