/**
 * A mapping file: what the columns of anybody’s table mean (YAML). Example and
 * meaning of each entry: docs/how-to/import.md.
 */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ImportRefused, type ImportProblem } from '../../errors';
import { labelNames, labels, relationshipTypeNames, relationshipTypes } from '../../graph/model';
import { didYouMean, quoted } from '../../seeds/csv-table';
import { isObject } from '../stated-values';
import { DEEPEST_YAML, isTooDeep } from '../yaml-depth';

const column = z.string().min(1).max(500);
/** A column’s name, or `{is: value}` for the same in every row. */
const cell = z.union([column, z.strictObject({ is: z.union([z.string().min(1), z.number()]) })]);
export type MappedCell = z.output<typeof cell>;

const record = z.strictObject({
  label: z.enum(labelNames),
  /** Column with our id or ref. */
  id: column.optional(),
  name: cell.optional(),
  /** Register → column: `{GSS: Code, GB-COH: Company number}`. */
  numbers: z.record(z.string().min(1), column).optional(),
  values: z.record(z.string(), cell).optional(),
});

const relationship = z.strictObject({
  type: z.enum(relationshipTypeNames),
  from: z.string(),
  to: z.string(),
  /** Record whose id fills projectId. */
  project: z.string().optional(),
  values: z.record(z.string(), cell).optional(),
  /** Column that must hold something for the relationship to be there. */
  when: column.optional(),
});

export const DATE_FORMS = ['iso', 'dd/mm/yyyy', 'mm/dd/yyyy'] as const;

const mapping = z.strictObject({
  title: z.string().optional(),
  /** Cited for each row. */
  source: z.url({ protocol: /^https?$/ }).optional(),
  /** Column with addresses for its row. */
  sources: column.optional(),
  dates: z.enum(DATE_FORMS).default('iso'),
  delimiter: z.string().length(1).optional(),
  records: z.record(z.string(), record),
  relationships: z.array(relationship).default([]),
  /** Columns kept beside the graph, given back on export. */
  keep: z.array(column).default([]),
  /** Columns that are known to mean nothing here. */
  ignore: z.array(column).default([]),
});
export type Mapping = z.output<typeof mapping>;

const LARGEST_MAPPING = 256 * 1024;

/** What zod cannot say: names within the mapping, and the model’s properties. */
function meaningProblems({ records, relationships }: Mapping): [path: string, message: string][] {
  const names = Object.keys(records);
  const unknownProperties = (path: string, values: Readonly<Record<string, unknown>> | undefined, known: readonly string[]) => Object.keys(values ?? {})
    .filter((name) => !known.includes(name)).map((name): [string, string] => [`${path}.values.${name}`, `is no property; the properties are ${known.join(', ')}${didYouMean(name, known)}`]);
  return [
    ...(names.length === 0 ? [['records', 'names no record; say what a row is about'] as [string, string]] : []),
    ...Object.entries(records).flatMap(([name, { label, id, name: named, numbers, values }]): [string, string][] => [
      ...(id === undefined && named === undefined && numbers === undefined ? [[`records.${name}`, 'is named by nothing; give id, numbers or name'] as [string, string]] : []),
      ...unknownProperties(`records.${name}`, values, Object.keys(labels[label].properties).filter((property) => property !== 'id')),
    ]),
    ...relationships.flatMap(({ type, from, to, project, values }, i): [string, string][] => [
      ...[from, to, ...(project === undefined ? [] : [project])].filter((name) => !names.includes(name)).map((name): [string, string] => [`relationships[${i}]`, `${quoted(name)} is none of the records above${didYouMean(name, names)}`]),
      ...unknownProperties(`relationships[${i}]`, values, Object.keys(relationshipTypes[type].properties)),
    ]),
  ];
}

/**
 * The mapping in `text`.
 * @throws ImportRefused with every fault, by line where YAML has one
 */
export function parseMapping(text: string, file: string): Mapping {
  const refuse = (problems: ImportProblem[]) => new ImportRefused(problems);
  if (text.length > LARGEST_MAPPING) throw refuse([{ file, message: 'is larger than 256 kB; a mapping is a page' }]);
  if (isTooDeep(text)) throw refuse([{ file, message: `is nested deeper than ${DEEPEST_YAML} levels; docs/how-to/import.md shows a mapping` }]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) throw refuse(document.errors.map(({ message, pos }) => ({ file, line: lines.linePos(pos[0]).line, message: `is not well-formed YAML: ${message.split('\n')[0]}` })));
  let value: unknown;
  try {
    // Aliases can make a page of text into gigabytes; a mapping needs none.
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw refuse([{ file, message: 'has aliases (*name); write each entry out' }]);
  }
  if (!isObject(value)) throw refuse([{ file, message: 'is no mapping: its top level has no keys such as records; docs/how-to/import.md shows a mapping' }]);
  const parsed = mapping.safeParse(value);
  const problems: [string, string][] = parsed.success ? meaningProblems(parsed.data)
    : parsed.error.issues.map((issue) => [issue.path.join('.') || '(top)', `${issue.message.replace(/^Invalid option: expected one of /, 'must be one of ').replaceAll('"|"', '", "')}; docs/how-to/import.md shows a mapping`]);
  if (problems.length > 0) throw refuse(problems.map(([path, message]) => ({ file, column: path, message })));
  return parsed.data!;
}
