/** The operator's page: the form, and what a sent file would change. */
import { formatProblem } from '../errors';
import { readers } from '../exchange/readers';
import type { PageModel } from '../web/endpoint';
import { number, upperFirst } from '../web/format';
import { LARGEST_UPLOAD } from './form';
import { cut } from './plan-view';
import type { Preview } from './service';

/** What a message says of the command line, as the form has it. */
const forTheForm = (text: string) => text.replaceAll('with --source ADDRESS', 'as the Source below').replaceAll(' (--mapping)', ' below').replaceAll('with --format', 'as the Format below').replaceAll('with --mapping', 'in a Mapping below');

function answerOf(preview: Preview | undefined): string {
  if (!preview) return 'Send a file and see what it would add, change and could not place. Nothing is loaded from this page.';
  const { problemCount } = preview;
  if (problemCount > 0) return `${number(problemCount)} ${problemCount === 1 ? 'problem' : 'problems'}: nothing of this file could be loaded. Nothing was.`;
  return `This is what the file would ${preview.plan?.changesGraph ? 'change' : 'do'}. Nothing was loaded.`;
}

/** @param refusal why what was sent was not even read */
export function previewPage(preview?: Preview, refusal?: string): PageModel {
  return {
    page: { title: preview ? `Preview of ${preview.fileName}` : 'Preview an import', description: 'What a file would change in the graph.', breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Preview an import' }] },
    megabytes: LARGEST_UPLOAD / 2 ** 20, formats: readers.map(({ id, title }) => ({ id, title: upperFirst(title) })),
    answer: answerOf(preview), sent: preview?.sent ?? {}, refusal,
    preview: preview && { fileName: preview.fileName, problems: cut(preview.problems.map((problem) => forTheForm(formatProblem(problem))), preview.problemCount), plan: preview.plan },
  };
}
