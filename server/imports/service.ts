/** The preview of an import: what a sent file would change. Loads nothing, ever. */
import { AppError } from '../errors';
import type { GraphContent } from '../graph/content';
import { WorkFailed, type WorkHost } from '../work';
import type { PreviewAnswer, PreviewRequest } from './preview-task';

export interface Preview extends PreviewAnswer {
  /** What the form said beside the files, to stand in it again. */
  readonly sent: Pick<PreviewRequest, 'source' | 'format'>;
}

/** A preview that takes longer is for the command line. */
const LONGEST_PREVIEW_MS = 120_000;

const tooLarge = (what: string, cause: unknown) => new AppError(503, 'too-large', `The preview ${what}. Use the command line: patternbook import FILE --dry-run`, { cause });

export type ImportService = ReturnType<typeof createImportService>;

/** @param content the whole graph, read anew for each preview */
export function createImportService(content: () => Promise<GraphContent>, work: WorkHost) {
  let isBusy = false;
  return {
    /** What the file would change. @throws AppError 503 while another preview is made, or when this one takes too long or too much memory */
    async preview(request: PreviewRequest): Promise<Preview> {
      if (isBusy) throw new AppError(503, 'busy', 'Another preview is being made. Try again in a minute.');
      isBusy = true;
      try {
        const answer = await work.run('preview', { content: await content(), request }, { timeoutMs: LONGEST_PREVIEW_MS }) as PreviewAnswer;
        const { source, format } = request;
        return { ...answer, sent: { ...(source && { source }), ...(format && { format }) } };
      } catch (error) {
        if (error instanceof WorkFailed && error.reason === 'timed-out') throw tooLarge('took longer than two minutes', error);
        if (error instanceof WorkFailed && error.reason === 'crashed') throw tooLarge('needs more memory than it may have here', error);
        throw error;
      } finally {
        isBusy = false;
      }
    },
  };
}
