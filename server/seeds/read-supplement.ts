/** The seed files beside the graph: what they say travels with it and is no node of it. */
import type { ImportProblem } from '../errors';
import type { ClaimMeaning, ConflictNote, CoverageFact, SameBody, Supplement } from '../graph/content';
import { labels, parseRef, type Label } from '../graph/model';
import { impreciseDate } from '../graph/properties';
import { didYouMean, quoted, readBytes, readCsvTable, type CsvRow } from './csv-table';
import type { Nodes } from './read-nodes';
import type { SourceResolver } from './row-parsers';

interface Reading {
  readonly directory: string;
  readonly nodes: Nodes;
  readonly resolve: SourceResolver;
  readonly problems: ImportProblem[];
}

type Report = (column: string, message: string) => void;

export const supplementFiles = ['coverage.csv', 'conflicts.csv', 'same-bodies.csv', 'claim-meanings.csv'];

function rowsOf<Name extends string>(
  file: string, columns: readonly Name[], { directory, problems }: Reading, options?: { optional: boolean },
): { cells: Record<Name, string>; line: number; report: Report }[] {
  return readCsvTable(directory, file, columns, problems, options).map(({ line, cells }: CsvRow) => ({
    cells: cells as Record<Name, string>, line, report: (column, message) => problems.push({ file, line, column, message }),
  }));
}

function citedIn(cell: string, resolve: SourceResolver, report: Report): string[] {
  const { addresses, unknown } = resolve(cell);
  for (const word of unknown) report('sources', `${quoted(word)} is neither a web address nor a key of sources.csv`);
  return addresses;
}

function readCoverage(reading: Reading): CoverageFact[] {
  return rowsOf('coverage.csv', ['topic', 'counts', 'total', 'qualifier', 'unit', 'asOf', 'sources'], reading).map(({ cells, report }) => {
    const { topic, counts, total, qualifier, unit, asOf, sources } = cells;
    if (!topic) report('topic', 'is empty; say what is counted');
    if (!unit) report('unit', 'is empty; say what the figures count');
    if (total && !/^\d+$/.test(total)) report('total', `${quoted(total)} is not a whole number`);
    if (asOf && !impreciseDate.safeParse(asOf).success) report('asOf', `${quoted(asOf)} must be a real date written 2019, 2019-10 or 2019-10-22`);
    return {
      topic, counts, unit, sources: citedIn(sources, reading.resolve, report),
      ...(total && { total: Number(total) }), ...(qualifier && { qualifier }), ...(asOf && { asOf }),
    };
  });
}

const CONFLICT_LEAD = /^(?:Sources disagree|Inferred): \S/;

function readConflicts(reading: Reading): ConflictNote[] {
  const { byRef, unread } = reading.nodes;
  return rowsOf('conflicts.csv', ['subject', 'statement', 'sources'], reading, { optional: true }).map(({ cells, report }) => {
    const { subject, statement, sources } = cells;
    if (!byRef.has(subject) && !unread.has(parseRef(subject)?.label as Label)) report('subject', `${quoted(subject)} is no record of nodes/; write its ref, such as project:localgov-drupal${didYouMean(subject, [...byRef.keys()])}`);
    if (!CONFLICT_LEAD.test(statement)) report('statement', 'must begin with "Sources disagree: " or "Inferred: " and say what is used');
    return { subject, statement, sources: citedIn(sources, reading.resolve, report) };
  });
}

/** Reports a cell that is no ref of a record of that kind, and one that an earlier line holds. */
function recordCheck(column: string, label: Label, { nodes: { byRef, unread } }: Reading) {
  const lines = new Map<string, number>();
  const known = [...byRef.values()].filter((node) => node.label === label).map(({ ref }) => ref);
  return (ref: string, line: number, report: Report) => {
    const other = lines.get(ref);
    if (byRef.get(ref)?.label !== label && !unread.has(label)) {
      report(column, `${quoted(ref)} is not in nodes/${labels[label].file}; write a ref, such as ${known[0] ?? `${labels[label].refPrefix}:id`}${didYouMean(ref, known)}`);
    } else if (other !== undefined) report(column, `${quoted(ref)} is already on line ${other}; keep one of the two`);
    lines.set(ref, line);
  };
}

function readSameBodies(reading: Reading): SameBody[] {
  const [checkSupplier, checkOrganisation] = [recordCheck('supplier', 'Supplier', reading), recordCheck('organisation', 'Organisation', reading)];
  return rowsOf('same-bodies.csv', ['supplier', 'organisation', 'reason'], reading, { optional: true }).map(({ cells, line, report }) => {
    checkSupplier(cells.supplier, line, report);
    checkOrganisation(cells.organisation, line, report);
    if (!cells.reason) report('reason', 'is empty; say how it is known that the two are one body');
    return cells;
  });
}

function readClaimMeanings(reading: Reading): ClaimMeaning[] {
  const checkPattern = recordCheck('pattern', 'Pattern', reading);
  return rowsOf('claim-meanings.csv', ['pattern', 'short', 'meaning'], reading, { optional: true }).map(({ cells, line, report }) => {
    const { pattern, short, meaning } = cells;
    checkPattern(pattern, line, report);
    if (!meaning) report('meaning', 'is empty; say what a recorded use of the pattern means');
    return { pattern, meaning, ...(short && { short }) };
  });
}

/** Parts whose file is missing or empty are left out. */
export function readSupplement(reading: Reading): Omit<Supplement, 'sourceNotes'> {
  const coverage = readCoverage(reading);
  const optional = { conflicts: readConflicts(reading), sameBodies: readSameBodies(reading), claimMeanings: readClaimMeanings(reading) };
  return { coverage, ...Object.fromEntries(Object.entries(optional).filter(([, rows]) => rows.length > 0)) };
}

/** Parts that tables hold: these are not to be given a second time. */
const TABLED: readonly (keyof Supplement)[] = ['coverage', 'sourceNotes', 'conflicts', 'sameBodies', 'claimMeanings'];

/** What travels with the graph and has no table: a bundle's supplement.json, in the form it was stored in. Missing where there is none. */
export function readFurther(directory: string, problems: ImportProblem[]): object {
  const file = 'supplement.json';
  const bytes = readBytes(directory, file, problems, true);
  if (bytes === null) return {};
  try {
    const parts: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof parts === 'object' && parts !== null && !Array.isArray(parts) && !TABLED.some((name) => Object.hasOwn(parts, name))) return parts;
    problems.push({ file, message: `must be one JSON object without ${TABLED.join(', ')}, which have tables of their own` });
  } catch (error) {
    problems.push({ file, message: `cannot be read (${(error as Error).message}); it must be JSON` });
  }
  return {};
}
