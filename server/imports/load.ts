/**
 * Files into the graph: read, plan, apply, one load. All files or none; a plan
 * that changes nothing makes no new version. A kill leaves the old graph or the
 * new one (GraphStore.replaceGraph).
 */
import type { FormatReader, ReadSource } from '../exchange/claims';
import { AppError, ImportRefused } from '../errors';
import { collectGarbage } from '../graph/collect-garbage';
import type { LoadableContent } from '../graph/content';
import type { GivenContent } from '../graph/given-content';
import type { GraphStore, GraphVersion, LoadOptions } from '../graph/store';
import { applyPlan } from './apply';
import type { ImportPlan } from './import-plan';
import type { Match } from './matches';
import { Planner } from './plan';
import { sha256Of } from './read-file';

export interface FileToImport {
  readonly source: ReadSource;
  readonly reader: FormatReader & { readonly id: string };
}

export interface PlanOptions {
  readonly matches?: readonly Match[];
  /** Cited where a claim names no source. */
  readonly defaultSources?: readonly string[];
  /** Day of the import, 2026-11-24. */
  readonly importedOn: string;
  /** Called now and then: file, claims read so far. */
  readonly onProgress?: (fileName: string, claims: number) => void;
  /** Ends the reading of a page's file that takes too long. */
  readonly signal?: AbortSignal;
}

/** Claims between two reports of progress, and between two looks at the clock of others. */
const PROGRESS_STEP = 5_000;
/** Claims between two clearings-up: what a reader leaves behind would else be as much as what is kept. */
const TIDY_STEP = 100_000;

/** What one file would change of `content`. */
export async function planFile(content: LoadableContent, { source, reader }: FileToImport, options: Omit<PlanOptions, 'importedOn'>): Promise<ImportPlan> {
  const file = { fileName: source.fileName, sha256: await sha256Of(source), format: reader.id };
  const planner = new Planner({ content, file, ...(options.matches && { matches: options.matches }), ...(options.defaultSources && { defaultSources: options.defaultSources }) });
  let claims = 0;
  for await (const reading of reader.read(source)) {
    planner.add(reading);
    claims += 1;
    if (claims % PROGRESS_STEP !== 0) continue;
    if (claims % TIDY_STEP === 0) collectGarbage();
    options.signal?.throwIfAborted();
    options.onProgress?.(source.fileName, claims);
    // Others of this process get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  options.onProgress?.(source.fileName, claims);
  return planner.plan();
}

export interface PlannedImport {
  readonly plans: readonly ImportPlan[];
  /** The content with all files in; absent when a file has problems. */
  readonly after?: LoadableContent;
}

/** Plans of several files, each upon what those before it bring. */
export async function planFiles(content: LoadableContent, files: readonly FileToImport[], options: PlanOptions): Promise<PlannedImport> {
  const plans: ImportPlan[] = [];
  let after = content;
  for (const file of files) {
    const plan = await planFile(after, file, options);
    plans.push(plan);
    // Files after a faulty one are still looked at, so that all faults are told at once.
    if (plan.problems.total === 0) after = applyPlan(after, plan, options.importedOn);
  }
  return { plans, ...(plans.every(({ problems }) => problems.total === 0) && { after }) };
}

/** Every problem of the plans, as one refusal. */
export const refusalOf = (plans: readonly ImportPlan[]): ImportRefused => new ImportRefused(plans.flatMap(({ problems: { items, total }, file }) =>
  (total > items.length ? [...items, { file: file.fileName, message: `and ${(total - items.length).toLocaleString('en-GB')} more problems; correct these first` }] : items)));

/**
 * Puts the planned content in place of the graph it was planned upon.
 * @param before the version that the plan was made from
 * @throws AppError (code `graph-moved-on`) when another graph was loaded meanwhile
 */
export async function loadPlanned(store: GraphStore, before: Pick<GraphVersion, 'sequence'>, after: GivenContent, options: LoadOptions = {}): Promise<GraphVersion> {
  const now = await store.version();
  if (now?.sequence !== before.sequence) throw new AppError(409, 'graph-moved-on', 'Another graph was loaded while the file was read. Nothing was imported; run the import again.');
  return store.replaceGraph(after, options);
}
