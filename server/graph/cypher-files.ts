/**
 * The statements of cypher/: found once, their headers parsed, the right
 * dialect chosen. The only reader of that folder.
 */
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../config';

export type Dialect = 'neo4j' | 'ladybug';
export type ParameterType = 'string' | 'integer' | 'number' | 'boolean' | 'strings';

export interface CypherFile {
  /** `councils/get-council`: folder and file without dialect and extension. */
  readonly name: string;
  /** Absent when one text serves both engines. */
  readonly dialect?: Dialect;
  readonly answers: string;
  readonly parameters: readonly { name: string; type: ParameterType; meaning: string }[];
  readonly columns: readonly { name: string; type: string; meaning: string }[];
  readonly examples: readonly Record<string, string | number | boolean | string[]>[];
  readonly text: string;
}

const HEADER_LINE = /^\/\/ ?(.*)$/;
const TAG = /^@(param|column) \$?(\S+) (\S+)\s*(.*)$/;

/** The header and text of one file. Malformed headers are found by the lint test. */
export function parseCypherFile(relativePath: string, source: string): CypherFile {
  const [, name, dialect] = /^(.*?)(?:\.(neo4j|ladybug))?\.cypher$/.exec(relativePath.replaceAll(path.sep, '/')) ?? [];
  if (name === undefined) throw new Error(`${relativePath}: not a .cypher file`);
  const lines = source.split('\n');
  const headerLength = lines.findIndex((line) => !HEADER_LINE.test(line));
  const header = lines.slice(0, headerLength).map((line) => HEADER_LINE.exec(line)?.[1] ?? '');
  const tags = header.map((line) => TAG.exec(line)).filter((match) => match !== null);
  return {
    name,
    dialect: dialect as Dialect | undefined,
    answers: header.filter((line) => !line.startsWith('@')).join(' ').trim(),
    parameters: tags.filter((tag) => tag[1] === 'param')
      .map((tag) => ({ name: tag[2]!, type: tag[3] as ParameterType, meaning: tag[4] ?? '' })),
    columns: tags.filter((tag) => tag[1] === 'column')
      .map((tag) => ({ name: tag[2]!, type: tag[3]!, meaning: tag[4] ?? '' })),
    examples: header.filter((line) => line.startsWith('@example '))
      .map((line) => JSON.parse(line.slice('@example '.length)) as CypherFile['examples'][number]),
    text: lines.slice(headerLength).join('\n').trim(),
  };
}

/** Every file below `directory`, by path. */
export function readCypherFiles(directory = path.join(projectRoot, 'cypher')): CypherFile[] {
  return fs.readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => parseCypherFile(file, fs.readFileSync(path.join(directory, file), 'utf8')));
}

/** The statements that one engine uses, by name. */
export class Statements {
  private readonly byName = new Map<string, CypherFile>();

  constructor(dialect: Dialect, files: readonly CypherFile[] = readCypherFiles()) {
    for (const file of files) {
      if (file.dialect === undefined || file.dialect === dialect) this.byName.set(file.name, file);
    }
  }

  /** @throws Error when no such file exists: a defect, not a request's fault */
  get(name: string): CypherFile {
    const file = this.byName.get(name);
    if (!file) throw new Error(`cypher/${name}.cypher does not exist for this engine`);
    return file;
  }

  /** The statements of a file that holds several, each ended by a semicolon at a line's end. */
  split(name: string): string[] {
    return this.get(name).text.split(/;\s*(?:\n|$)/)
      .map((statement) => statement.replace(/^\s*\/\/.*$/gm, '').trim())
      .filter((statement) => statement !== '');
  }

  /** The same by the name in the comment above each: `// LEADS.Council.Project`. */
  sections(name: string): Map<string, string> {
    const found = this.get(name).text.matchAll(/^\/\/ (\S+)\n([^;]+(?:;(?!\s*(?:\n|$))[^;]*)*);/gm);
    return new Map([...found].map((match) => [match[1]!, match[2]!.trim()]));
  }
}
