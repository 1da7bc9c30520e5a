/** Every format that can be read, in the order in which equal likelihoods are decided. Adding one is a file and a line here. */
import type { FormatReader } from './claims';
import { gephiEdges, gephiNodes } from './csv-read/gephi';
import { mappedTable } from './csv-read/mapped-table';
import { parseMapping } from './csv-read/mapping';
import { ownTable } from './csv-read/own-table';
import { gexfReader, graphmlReader } from './networks-in/reader';
import { ocdsReader } from './ocds/reader';
import { publiccodeReader } from './publiccode/reader';
import { threeSixtyGivingReader } from './threesixty-giving/reader';

export { plainObstacle } from './encoding';

export interface RegisteredReader extends FormatReader {
  /** As `--format` names it. */
  readonly id: string;
  readonly title: string;
}

export const readers: readonly RegisteredReader[] = [
  { id: 'csv', title: 'a table of Patternbook’s own (CSV)', ...ownTable },
  { id: 'gephi-nodes', title: 'nodes as Gephi writes them (CSV)', ...gephiNodes },
  { id: 'gephi-edges', title: 'edges as Gephi writes them (CSV)', ...gephiEdges },
  { id: '360giving', title: 'grants by 360Giving 1.4 (JSON or CSV)', ...threeSixtyGivingReader },
  { id: 'ocds', title: 'contract notices by OCDS 1.1 (release or record package, JSON Lines)', ...ocdsReader },
  { id: 'publiccode', title: 'a publiccode.yml, 0.2 to 0.7 and 1', ...publiccodeReader },
  { id: 'gexf', title: 'a network as GEXF 1.2 or 1.3', ...gexfReader },
  { id: 'graphml', title: 'a network as GraphML', ...graphmlReader },
];

/** Reads any table as the mapping in `text` says. @throws ImportRefused with every fault of the mapping */
export const mappedReader = (text: string, file: string): RegisteredReader =>
  ({ id: `mapping ${file}`, title: `a table as ${file} maps it (CSV)`, ...mappedTable(parseMapping(text, file)) });
