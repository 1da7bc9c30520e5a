/** The files of seeds/nodes as rows by ref. */
import type { ImportProblem } from '../errors';
import type { NodeRow } from '../graph/content';
import { labelNames, labels, toRef, type Label } from '../graph/model';
import { quoted, readCsvTable } from './csv-table';
import { parseValues, type SourceResolver } from './row-parsers';

export interface Nodes {
  readonly byRef: Map<string, NodeRow>;
  /** Kinds whose file could not be read as a table: what names one of them is not to blame. */
  readonly unread: ReadonlySet<Label>;
}

export function readNodes(directory: string, resolve: SourceResolver, problems: ImportProblem[]): Nodes {
  const byRef = new Map<string, NodeRow>();
  const unread = new Set<Label>();
  for (const label of labelNames) {
    const { properties, file: name } = labels[label];
    const file = `nodes/${name}`;
    const ids = new Map<string, number>();
    const claim = (id: string, line: number, column: string) => {
      const other = ids.get(id);
      if (other !== undefined) problems.push({ file, line, column, message: `${quoted(id)} is already an id or former id on line ${other}; ids are unique` });
      else ids.set(id, line);
    };
    const before = problems.length;
    const rows = readCsvTable(directory, file, Object.keys(properties), problems);
    if (rows.length === 0 && problems.length > before) unread.add(label);
    for (const row of rows) {
      const values = parseValues(file, row, properties, resolve, problems);
      const id = String(values['id'] ?? '');
      if (id) claim(id, row.line, 'id');
      for (const former of (values['formerIds'] as string[] | undefined) ?? []) claim(former, row.line, 'formerIds');
      byRef.set(toRef(label, id), { label, ref: toRef(label, id), values });
    }
  }
  return { byRef, unread };
}
