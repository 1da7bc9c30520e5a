/** A plan as the preview page shows it: tables and lines, cut to what a page holds. */
import type { Rows } from '../graph/content';
import { labels, relationshipTypes, type Label, type LabelDescriptor, type RelationshipType } from '../graph/model';
import type { Cell, DataTable } from '../web/cells';
import { number, upperFirst } from '../web/format';
import { changesGraph, type ImportPlan } from './import-plan';
import { placeInWords, unplacedLines, valueInWords } from './report';

/** Rows of a table on the page; the command line writes all of them out. */
const MOST_ROWS = 200;
/** Rows before "Show all". */
const SHOWN = 25;

export const cut = <Item>(items: readonly Item[], total = items.length) => ({ items: items.slice(0, MOST_ROWS), total, more: Math.max(0, total - MOST_ROWS) });

function tableOf(caption: string, columns: readonly string[], rows: readonly (readonly string[])[], total = rows.length): DataTable & { more: number } {
  const { items, more } = cut(rows, total);
  return { caption, hideCaption: true, shown: SHOWN, columns: columns.map((text, i) => (i === 0 ? { text, width: 35 } : { text })), rows: items, more };
}

/** What each label and type would gain, and what stays. */
function countTable({ counts }: ImportPlan): DataTable {
  const kinds = [...Object.keys(labels), ...Object.keys(relationshipTypes)] as (Label | RelationshipType)[];
  const groups = [counts.new, counts.changed, counts.unchanged, counts.leftOut];
  const named = (kind: string) => (Object.hasOwn(labels, kind) ? upperFirst((labels[kind as Label] as LabelDescriptor).plural) : kind);
  return {
    caption: 'What the file holds', hideCaption: true, shown: 30,
    columns: [{ text: 'Records and relationships' }, ...['New', 'Changed', 'Unchanged', 'Left out'].map((text) => ({ text, numeric: true }))],
    rows: kinds.filter((kind) => groups.some((group) => (group[kind] ?? 0) > 0)).map((kind): Cell[] => [named(kind), ...groups.map((group) => number(group[kind] ?? 0))]),
  };
}

/** Addresses are long: only those that come are written out. */
function sourcesInWords(old: unknown, now: unknown): string[] {
  const [before, then] = [[old ?? []].flat(), [now ?? []].flat()];
  const added = then.filter((source) => !before.includes(source));
  return [number(before.length), added.length > 0 ? `${number(then.length)}, with ${valueInWords(added)}` : number(then.length)];
}

/** The others are not made. */
const firstOf = <Row>(rows: Rows<Row>, most: number): Row[] => Array.from({ length: Math.max(0, Math.min(rows.length, most)) }, (_, index) => rows.at(index)!);

export function toPlanView(plan: ImportPlan) {
  const changed = [...plan.changed.nodes, ...plan.changed.relationships].flatMap(({ subject, changes }) =>
    changes.map(({ property, old, new: value }) => [subject, property, ...(property === 'sources' ? sourcesInWords(old, value) : [valueInWords(old), valueInWords(value)])]));
  const { nodes, relationships } = plan.new;
  const added = [
    ...firstOf(nodes, MOST_ROWS).map(({ ref, values }) => [ref, valueInWords(String(values['name'] ?? ''))]),
    ...firstOf(relationships, MOST_ROWS - nodes.length).map(({ id, values }) => [id, Object.entries(values).filter(([name]) => name !== 'sources').map(([name, value]) => `${name}: ${valueInWords(value)}`).join('; ') || 'its ends and sources'] as const),
  ];
  return {
    format: plan.file.format, sha256: plan.file.sha256, counts: countTable(plan), changesGraph: changesGraph(plan),
    changed: tableOf('Changed values', ['Record or relationship', 'Property', 'Now', 'Then'], changed),
    added: tableOf('New records and relationships', ['Record or relationship', 'What is said of it'], added, nodes.length + relationships.length),
    conflicting: tableOf('Contradictions', ['Record or relationship', 'Property', 'Values', 'Where'],
      plan.conflicting.items.map(({ subject, property, values, where }) => [subject, property, values.map(valueInWords).join(' / '), placeInWords(where)]), plan.conflicting.total),
    flagged: tableOf('Odd, and kept as stated', ['About', 'What is odd', 'Where'], plan.flagged.items.map(({ subject, flag, where }) => [subject, flag, placeInWords(where)]), plan.flagged.total),
    unplaced: cut(plan.unplaced.map((item) => { const [who = '', ...candidates] = unplacedLines(item).map((line) => line.trim()); return { who, candidates }; })),
    notes: cut(plan.notes.items.map(({ message }) => message), plan.notes.total),
  };
}

export type PlanView = ReturnType<typeof toPlanView>;
