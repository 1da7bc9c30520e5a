/** `patternbook import FILE…`: what files would change, and the load. */
import fs from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { mappedReader } from '../exchange/readers';
import { AppError, ImportRefused } from '../errors';
import { collectGarbage } from '../graph/collect-garbage';
import { GivenContent } from '../graph/given-content';
import { MANY_ROWS } from '../graph/ladybug-load';
import { readPackedContent } from '../graph/read-content';
import { webAddress } from '../graph/properties';
import type { GraphStore, GraphVersion } from '../graph/store';
import { loadPlanned, planFiles, refusalOf, type FileToImport, type PlanOptions } from '../imports/load';
import { readMatches, writeQuestions, type Match, type Question } from '../imports/matches';
import { planDocument, planInWords, toQuestions } from '../imports/report';
import { chooseReader, fileSource } from '../imports/read-file';
import { EXIT, type Output } from './output';

export interface ImportOptions {
  readonly format?: string;
  readonly mapping?: string;
  readonly source?: string;
  readonly acceptMatches?: string;
  readonly questions?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
}

/** Matches and mappings are written by people. */
const LARGEST_SMALL_FILE = 20 * 2 ** 20;

function readSmallFile(file: string): string {
  const refuse = (message: string) => new ImportRefused([{ file, message }]);
  try {
    const stat = fs.statSync(file);
    if (!stat.isFile()) throw refuse('is not a file; give an ordinary file');
    if (stat.size > LARGEST_SMALL_FILE) throw refuse('is larger than 20 MB; it cannot be the file that is meant');
    return new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw refuse(code === 'ENOENT' ? 'is not there; check the path' : error instanceof TypeError ? 'is not UTF-8; save it again as UTF-8' : `cannot be read (${code})`);
  }
}

function write(file: string, text: string): void {
  try {
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new AppError(500, 'not-written', `${file} cannot be written (${(error as NodeJS.ErrnoException).code}). Nothing was loaded.`);
  }
}

function matchesOf({ acceptMatches }: ImportOptions): Match[] {
  if (acceptMatches === undefined) return [];
  const { matches, problems } = readMatches(readSmallFile(acceptMatches), path.basename(acceptMatches));
  if (problems.length > 0) throw new ImportRefused(problems);
  return matches;
}

async function filesToImport(files: readonly string[], { format, mapping }: ImportOptions): Promise<FileToImport[]> {
  const mapped = mapping === undefined ? undefined : mappedReader(readSmallFile(mapping), path.basename(mapping));
  const list: FileToImport[] = [];
  for (const file of files) {
    const source = await fileSource(file);
    list.push({ source, reader: mapped ?? chooseReader(source, format) });
  }
  return list;
}

/** Node lets its heap grow to more than twice of what is in use before it clears up; of a large file that is a gigabyte. */
const HEAP_GROWING_PERCENT = 25;

/** What was planned, in words; of the rows themselves only `after` holds any. */
interface Planned {
  /** The version that was planned upon. */
  readonly before: Pick<GraphVersion, 'sequence' | 'hash'>;
  readonly documents: readonly object[];
  readonly sentences: readonly string[];
  readonly questions: readonly Question[];
  /** Absent when the graph would stay as it is. */
  readonly after?: GivenContent;
  readonly refusal?: ImportRefused;
}

/** The stored graph, packed; what reading it took is given back. @throws AppError while there is none */
async function readGraph(store: GraphStore) {
  const read = async () => {
    const version = await store.version();
    if (!version) throw new AppError(503, 'graph-empty', 'No graph is loaded yet, and an import adds to one. Run: patternbook load');
    return { before: { sequence: version.sequence, hash: version.hash }, content: await readPackedContent(store, version) };
  };
  const graph = await read();
  await store.letGo();
  if (graph.content.nodes.length + graph.content.relationships.length > MANY_ROWS) collectGarbage({ compact: true });
  return graph;
}

async function plan(store: GraphStore, files: readonly FileToImport[], planning: PlanOptions): Promise<Planned> {
  const { content, before } = await readGraph(store);
  const { plans, after } = await planFiles(content, files, planning);
  return {
    before,
    documents: plans.map(planDocument), sentences: plans.flatMap((made) => planInWords(made, made.file.format)), questions: toQuestions(plans),
    ...(after ? after !== content && { after: new GivenContent(after) } : { refusal: refusalOf(plans) }),
  };
}

function toAdvice(questions: readonly Question[], file: string | undefined): string[] {
  if (questions.length === 0) return [];
  return [file === undefined
    ? 'To settle the names that were not placed: run it again with --questions matches.csv, fill that file in, and give it with --accept-matches matches.csv.'
    : `The open questions are in ${file}: fill it in, and give it with --accept-matches.`];
}

/** @returns the exit code: 0 done or nothing to do, 1 refused */
export async function runImport(store: GraphStore, paths: readonly string[], options: ImportOptions, output: Output): Promise<number> {
  if (options.source !== undefined && !webAddress.safeParse(options.source).success) throw new AppError(400, 'config', `--source ${options.source} is not a web address; write it with http:// or https://.`);
  if (options.format !== undefined && options.mapping !== undefined) throw new AppError(400, 'config', 'Give --format or --mapping, not both.');
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  const matches = matchesOf(options);
  const files = await filesToImport(paths, options);
  output.say('Reading the graph');
  const { before, documents, sentences, questions, after, refusal } = await plan(store, files, {
    matches, importedOn: new Date().toISOString().slice(0, 10), ...(options.source !== undefined && { defaultSources: [options.source] }),
    onProgress: (name, claims) => { if (claims % 100_000 === 0 && claims > 0) output.say(`${name}: ${claims.toLocaleString('en-GB')} claims read`); },
  });
  if (options.questions !== undefined) write(options.questions, writeQuestions(questions));
  const toReport = (loaded: object) => `${JSON.stringify({ ...loaded, files: documents }, null, 2)}\n`;
  if (options.report !== undefined) write(options.report, toReport({ loaded: false }));
  if (refusal) {
    for (const line of sentences) output.say(line);
    throw refusal;
  }
  const advice = toAdvice(questions, options.questions);
  if (options.dryRun) {
    output.result({ loaded: false, changesGraph: after !== undefined, files: documents },
      [...sentences, after ? 'Nothing was loaded: this was a dry run.' : 'The import would change nothing.', ...advice]);
    return EXIT.done;
  }
  const bar = output.progress('Loading');
  const loaded = after && await loadPlanned(store, before, after, { onProgress: (done, total) => bar.update(done, total) }).finally(() => bar.stop());
  const now = loaded ?? before;
  const outcome = { loaded: loaded !== undefined, graphVersion: now.sequence, graphHash: now.hash };
  if (options.report !== undefined) write(options.report, toReport(outcome));
  output.result({ ...outcome, files: documents }, [
    ...sentences,
    loaded ? `Loaded. Graph version ${now.sequence}, hash ${now.hash.slice(0, 12)}.` : `Nothing to load: the graph stays at version ${now.sequence}.`, ...advice,
  ]);
  return EXIT.done;
}
