/** A plan put into the graph's content. Pure; what the store then gets. */
import { ImportRefused } from '../errors';
import type { ImportedNote, ImportRecord, LoadableContent, Rows } from '../graph/content';
import { joinedRows, LazyRows, mappedRows } from '../graph/lazy-rows';
import { changesGraph, totalOf, type ImportPlan } from './import-plan';

/** More than this many names would make the graph's version node too large to keep. */
const MOST_LISTED = 20_000;

function toRecord({ file, counts, unplaced, ...plan }: ImportPlan, importedOn: string): ImportRecord {
  const areFew = totalOf(counts.new) + totalOf(counts.changed) <= MOST_LISTED;
  const touched = areFew ? [
    ...Array.from(plan.new.nodes, ({ ref }) => ref), ...Array.from(plan.new.relationships, ({ id }) => id),
    ...plan.changed.nodes.map(({ subject }) => subject), ...plan.changed.relationships.map(({ subject }) => subject),
  ] : undefined;
  return {
    fileName: file.fileName, sha256: file.sha256, importedOn, format: file.format,
    counts: { new: totalOf(counts.new), changed: totalOf(counts.changed), unchanged: totalOf(counts.unchanged), unplaced: unplaced.length },
    ...(touched && { touched: touched.sort() }),
  };
}

/** Both lists are in the order of their subjects; of two notes of one subject the changed one stays. */
function mergedNotes(old: Rows<ImportedNote>, changed: Rows<ImportedNote>): Rows<ImportedNote> {
  const order: number[] = [];
  let at = 0;
  let index = 0;
  for (const { subject } of changed) {
    for (; at < old.length; at += 1) {
      const other = old.at(at)!.subject;
      if (other > subject) break;
      if (other < subject) order.push(at);
    }
    order.push(old.length + index++);
  }
  for (; at < old.length; at += 1) order.push(at);
  return new LazyRows(order.length, (i) => (order[i]! < old.length ? old.at(order[i]!) : changed.at(order[i]! - old.length))!);
}

/**
 * The content after the import; the same object when the plan changes nothing.
 * @param importedOn day of the import, 2026-11-24
 * @throws ImportRefused when the plan has problems
 */
export function applyPlan(content: LoadableContent, plan: ImportPlan, importedOn: string): LoadableContent {
  const { items, total } = plan.problems;
  if (total > 0) throw new ImportRefused(total > items.length ? [...items, { file: plan.file.fileName, message: `and ${(total - items.length).toLocaleString('en-GB')} more problems; correct these first` }] : items);
  if (!changesGraph(plan)) return content;
  const nodes = new Map(plan.changed.nodes.map(({ row }) => [row.ref, row]));
  const relationships = new Map(plan.changed.relationships.map(({ row }) => [row.id, row]));
  const notes = mergedNotes(content.supplement.importedNotes ?? [], plan.notesOfSubjects);
  return {
    dataAsOf: content.dataAsOf,
    nodes: joinedRows(nodes.size === 0 ? content.nodes : mappedRows(content.nodes, (row) => nodes.get(row.ref) ?? row), plan.new.nodes),
    relationships: joinedRows(relationships.size === 0 ? content.relationships : mappedRows(content.relationships, (row) => relationships.get(row.id) ?? row), plan.new.relationships),
    supplement: {
      ...content.supplement,
      imports: [...(content.supplement.imports ?? []), toRecord(plan, importedOn)],
      ...(notes.length > 0 && { importedNotes: notes }),
    },
  };
}
