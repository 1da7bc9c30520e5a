/** All formats that are read. Adding one is a file and a line here; the first that sniffs highest reads. */
import type { FormatReader } from './claims';
import { networkReader } from './networks-in/reader';
import { ocdsReader } from './ocds/reader';
import { publiccodeReader } from './publiccode/reader';
import { threeSixtyGivingReader } from './threesixty-giving/reader';

export interface RegisteredReader {
  /** As the command line and the page name it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly mediaTypes: readonly string[];
  readonly extensions: readonly string[];
  readonly reader: FormatReader;
}

export const readers: readonly RegisteredReader[] = [
  { id: '360giving', title: '360Giving 1.4', description: 'Grants, as JSON package or CSV', mediaTypes: ['application/json', 'text/csv'], extensions: ['json', 'csv'], reader: threeSixtyGivingReader },
  { id: 'ocds', title: 'OCDS 1.1', description: 'Contract notices: release packages, record packages, JSON Lines', mediaTypes: ['application/json', 'application/x-ndjson'], extensions: ['json', 'jsonl', 'ndjson'], reader: ocdsReader },
  { id: 'publiccode', title: 'publiccode.yml', description: 'A software pattern, versions 0.2 to 0.7 and 1', mediaTypes: ['application/yaml'], extensions: ['yml', 'yaml'], reader: publiccodeReader },
  { id: 'network', title: 'GEXF or GraphML', description: 'A network from Gephi and others', mediaTypes: ['application/gexf+xml', 'application/graphml+xml'], extensions: ['gexf', 'graphml', 'xml'], reader: networkReader },
];
