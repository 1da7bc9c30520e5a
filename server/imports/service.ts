/** The preview of an import: what a sent file would change. Loads nothing, ever. */
import { mappedReader } from '../exchange/readers';
import { AppError, ImportRefused, type ImportProblem } from '../errors';
import { webAddress } from '../graph/properties';
import type { GraphContent } from '../graph/content';
import type { ImportPlan } from './import-plan';
import { planFiles } from './load';
import { readMatches } from './matches';
import { chooseReader, memorySource, shownName } from './read-file';

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
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

export interface Preview {
  readonly fileName: string;
  /** Absent when the file could not be read at all. */
  readonly plan?: ImportPlan;
  readonly problems: readonly ImportProblem[];
  /** What the form said beside the files, to stand in it again. */
  readonly sent: Pick<PreviewRequest, 'source' | 'format'>;
}

/** A preview that takes longer is for the command line. */
const LONGEST_PREVIEW_MS = 60_000;

export type ImportService = ReturnType<typeof createImportService>;

/** @param content the whole graph, read anew for each preview */
export function createImportService(content: () => Promise<GraphContent>) {
  let isBusy = false;

  async function plan({ file, mapping, matches, source, format }: PreviewRequest): Promise<ImportPlan> {
    if (source && !webAddress.safeParse(source).success) throw new ImportRefused([{ file: 'source', message: 'is not a web address; write it with http:// or https://' }]);
    const decided = matches ? readMatches(matches.bytes.toString('utf8'), matches.name) : { matches: [], problems: [] };
    if (decided.problems.length > 0) throw new ImportRefused(decided.problems);
    const read = memorySource(file.name, file.bytes);
    const reader = mapping ? mappedReader(mapping.bytes.toString('utf8'), mapping.name) : chooseReader(read, format);
    const { plans } = await planFiles(await content(), [{ source: read, reader }], {
      matches: decided.matches, importedOn: new Date().toISOString().slice(0, 10), signal: AbortSignal.timeout(LONGEST_PREVIEW_MS), ...(source && { defaultSources: [source] }),
    });
    return plans[0]!;
  }

  return {
    /** What the file would change. @throws AppError 503 while another preview is made, or when this one takes too long */
    async preview(request: PreviewRequest): Promise<Preview> {
      if (isBusy) throw new AppError(503, 'busy', 'Another preview is being made. Try again in a minute.');
      isBusy = true;
      const { source, format } = request;
      const sent = { ...(source && { source }), ...(format && { format }) };
      try {
        const made = await plan(request);
        return { fileName: made.file.fileName, plan: made, problems: made.problems.items, sent };
      } catch (error) {
        if (error instanceof ImportRefused) return { fileName: shownName(request.file.name), problems: error.problems, sent };
        if ((error as Error).name === 'TimeoutError') throw new AppError(503, 'too-large', 'The preview took longer than a minute. Use the command line: patternbook import FILE --dry-run');
        throw error;
      } finally {
        isBusy = false;
      }
    },
  };
}
