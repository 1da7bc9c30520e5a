/** The operator's page: the form, and what a sent file would change. */
import { formatProblem } from '../errors';
import type { PageModel } from '../web/endpoint';
import { LARGEST_UPLOAD } from './form';
import { countsInWords, placeInWords, unplacedLines, valueInWords } from './report';
import type { Preview } from './service';

/** Rows of a table on the page; the command line writes all of them out. */
const MOST_ROWS = 200;

export function previewPage(preview?: Preview): PageModel {
  const { plan } = preview ?? {};
  const cut = <Item>(items: readonly Item[], total: number) => ({ items: items.slice(0, MOST_ROWS), total, more: Math.max(0, total - MOST_ROWS) });
  const changed = plan ? [...plan.changed.nodes, ...plan.changed.relationships] : [];
  const added = plan ? [...plan.new.nodes.map(({ ref, values }) => ({ subject: ref, name: String(values['name'] ?? '') })), ...Array.from(plan.new.relationships, ({ id }) => ({ subject: id, name: '' }))] : [];
  return {
    page: { title: preview ? `Preview of ${preview.fileName}` : 'Preview an import', description: 'What a file would change in the graph.', breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Preview an import' }] },
    megabytes: LARGEST_UPLOAD / 2 ** 20,
    preview: preview && {
      fileName: preview.fileName,
      problems: cut(preview.problems.map(formatProblem), Math.max(plan?.problems.total ?? 0, preview.problems.length)),
      plan: plan && {
        format: plan.file.format, sha256: plan.file.sha256,
        counts: [['New', plan.counts.new], ['Changed', plan.counts.changed], ['Unchanged', plan.counts.unchanged], ['Left out', plan.counts.leftOut]].map(([name, counts]) => ({ name, text: countsInWords(counts as typeof plan.counts.new) })),
        added: cut(added, added.length),
        changed: cut(changed.flatMap(({ subject, changes }) => changes.map(({ property, old, new: value }) => ({ subject, property, old: valueInWords(old), new: valueInWords(value) }))), changed.length),
        unplaced: cut(plan.unplaced.map((item) => ({ who: unplacedLines(item)[0]!.trim(), candidates: unplacedLines(item).slice(1).map((line) => line.trim()) })), plan.unplaced.length),
        conflicting: cut(plan.conflicting.items.map(({ subject, property, values, where }) => ({ subject, property, values: values.map(valueInWords).join(' / '), where: placeInWords(where) })), plan.conflicting.total),
        flagged: cut(plan.flagged.items.map(({ subject, flag, where }) => ({ subject, flag, where: placeInWords(where) })), plan.flagged.total),
        notes: plan.notes.items.slice(0, MOST_ROWS).map(({ message }) => message),
      },
    },
  };
}
