/** Every format that can be read, in the order in which equal likelihoods are decided. Adding one is a file and a line here. */
import type { FormatReader } from './claims';
import { gephiEdges, gephiNodes } from './csv-read/gephi';
import { mappedTable } from './csv-read/mapped-table';
import { parseMapping } from './csv-read/mapping';
import { ownTable } from './csv-read/own-table';

export interface RegisteredReader extends FormatReader {
  /** As `--format` names it. */
  readonly id: string;
  readonly title: string;
}

export const readers: readonly RegisteredReader[] = [
  { id: 'csv', title: 'a table of Patternbook’s own (CSV)', ...ownTable },
  { id: 'gephi-nodes', title: 'nodes as Gephi writes them (CSV)', ...gephiNodes },
  { id: 'gephi-edges', title: 'edges as Gephi writes them (CSV)', ...gephiEdges },
];

/** Reads any table as the mapping in `text` says. @throws ImportRefused with every fault of the mapping */
export const mappedReader = (text: string, file: string): RegisteredReader =>
  ({ id: `mapping ${file}`, title: `a table as ${file} maps it (CSV)`, ...mappedTable(parseMapping(text, file)) });
