/** What a sent file would change, worked out in a thread of its own: planning a large file takes half a minute. */
import { mappedReader } from '../exchange/readers';
import { ImportRefused, type ImportProblem } from '../errors';
import type { GraphContent } from '../graph/content';
import { webAddress } from '../graph/properties';
import { planFiles } from './load';
import { readMatches } from './matches';
import { toPlanView, type PlanView } from './plan-view';
import { chooseReader, memorySource, shownName } from './read-file';

export interface SentFile {
  readonly name: string;
  /** A Buffer becomes this when it is copied to another thread. */
  readonly bytes: Uint8Array;
}

export interface PreviewRequest {
  readonly file: SentFile;
  readonly mapping?: SentFile;
  readonly matches?: SentFile;
  /** Cited where the file names no source. */
  readonly source?: string;
  /** Id of a format; found out from the file where absent. */
  readonly format?: string;
}

export interface PreviewAnswer {
  readonly fileName: string;
  /** Absent when the file could not be read at all. */
  readonly plan?: PlanView;
  /** The first of them. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

const bytesOf = ({ bytes }: SentFile) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textOf = (file: SentFile) => bytesOf(file).toString('utf8');

async function planOf(content: GraphContent, { file, mapping, matches, source, format }: PreviewRequest) {
  if (source && !webAddress.safeParse(source).success) throw new ImportRefused([{ file: 'source', message: 'is not a web address; write it with http:// or https://' }]);
  const decided = matches ? readMatches(textOf(matches), matches.name) : { matches: [], problems: [] };
  if (decided.problems.length > 0) throw new ImportRefused(decided.problems);
  const read = memorySource(file.name, bytesOf(file));
  const reader = mapping ? mappedReader(textOf(mapping), mapping.name) : chooseReader(read, format);
  const { plans } = await planFiles(content, [{ source: read, reader }], { matches: decided.matches, importedOn: new Date().toISOString().slice(0, 10), ...(source && { defaultSources: [source] }) });
  return plans[0]!;
}

export async function previewFile({ content, request }: { readonly content: GraphContent; readonly request: PreviewRequest }): Promise<PreviewAnswer> {
  try {
    const plan = await planOf(content, request);
    return { fileName: plan.file.fileName, plan: toPlanView(plan), problems: plan.problems.items, problemCount: plan.problems.total };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { fileName: shownName(request.file.name), problems: error.problems, problemCount: error.problems.length };
  }
}
