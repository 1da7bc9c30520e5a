/** A plan in words, for the command line; and as a document, for other programs. */
import { labels, relationshipTypes, type Label, type LabelDescriptor } from '../graph/model';
import { formatProblem } from '../errors';
import type { Rows } from '../graph/content';
import { quoted } from '../seeds/csv-table';
import type { Changed, Counts, ImportPlan, Unplaced } from './import-plan';
import type { Question } from './matches';

/** As many of each kind are written out for people; the report file has more. */
const MOST_SHOWN = 20;
const MOST_IN_REPORT = 1_000;
/** Values of one record on its line. */
const MOST_VALUES = 10;

const inWords = (n: number) => n.toLocaleString('en-GB');
const isLabel = (kind: string): kind is Label => Object.hasOwn(labels, kind);

/** `2 projects, 3 LEADS`. */
export function countsInWords(counts: Counts): string {
  const parts = [...Object.keys(labels), ...Object.keys(relationshipTypes)].flatMap((kind) => {
    const n = counts[kind as keyof Counts] ?? 0;
    if (n === 0) return [];
    if (!isLabel(kind)) return [`${inWords(n)} ${kind}`];
    const { singular, plural } = labels[kind] as LabelDescriptor;
    return [`${inWords(n)} ${n === 1 ? singular : plural}`];
  });
  return parts.join(', ') || 'nothing';
}

/** A value as reports show it: short, and without what a terminal would obey. */
export const valueInWords = (value: unknown): string => (value === undefined ? 'nothing' : Array.isArray(value) && value.every((v) => typeof v === 'string')
  ? quoted(value.join('; ')).slice(1, -1) : quoted(typeof value === 'string' ? value : JSON.stringify(value)).slice(1, -1));

function changeLine<Row>({ subject, changes }: Changed<Row>): string {
  const shown = changes.slice(0, MOST_VALUES).map(({ property, old, new: value }) => (property === 'sources'
    ? `sources: ${(value as unknown[]).length - ((old as unknown[] | undefined)?.length ?? 0)} more`
    : `${quoted(property).slice(1, -1)}: ${valueInWords(old)} → ${valueInWords(value)}`));
  const more = changes.length > MOST_VALUES ? `; and ${inWords(changes.length - MOST_VALUES)} more` : '';
  return `    ${subject}  ${shown.join('; ')}${more}`;
}

export const placeInWords = ({ line, path }: { line?: number; path?: string }): string => (line === undefined ? path ?? '' : `line ${line}`);

export function unplacedLines({ label, names, identifiers, where, claims, reason, candidates }: Unplaced): string[] {
  const who = names.length > 0 ? names.slice(0, 3).map((name) => `“${quoted(name).slice(1, -1)}”`).join(', ') : identifiers.slice(0, 3).map((number) => quoted(number).slice(1, -1)).join(', ');
  return [
    `    ${who} (${(labels[label] as LabelDescriptor).singular}, ${placeInWords(where)}; ${inWords(claims)} ${claims === 1 ? 'claim' : 'claims'} left out): ${reason}`,
    ...candidates.map(({ ref, name, score, reason: why }) => `        perhaps ${ref}, ${name} (${Math.round(score * 100)} %: ${why})`),
  ];
}

function section(title: string, lines: readonly string[], total: number): string[] {
  if (total === 0) return [];
  return [`  ${title}`, ...lines.slice(0, MOST_SHOWN), ...(total > MOST_SHOWN ? [`    and ${inWords(total - MOST_SHOWN)} more (--report FILE writes them out)`] : [])];
}

/** What the plan would do, or did, line by line. */
export function planInWords(plan: ImportPlan, format: string): string[] {
  const { file, counts, changed, unplaced, conflicting, flagged, notes, problems } = plan;
  const changes = [...changed.nodes, ...changed.relationships];
  const faulty = problems.total > 0 ? [`  ${inWords(problems.total)} ${problems.total === 1 ? 'problem' : 'problems'}: nothing of this file can be loaded.`] : [];
  return [
    `${file.fileName}: ${format}, SHA-256 ${file.sha256.slice(0, 12)}`,
    ...faulty,
    `  adds ${countsInWords(counts.new)}`,
    `  changes ${countsInWords(counts.changed)}`,
    ...changes.slice(0, MOST_SHOWN).map((change) => changeLine<unknown>(change)),
    ...(changes.length > MOST_SHOWN ? [`    and ${inWords(changes.length - MOST_SHOWN)} more (--report FILE writes them out)`] : []),
    `  finds unchanged ${countsInWords(counts.unchanged)}`,
    ...(unplaced.length > 0 ? [`  cannot place ${inWords(unplaced.length)}; left out because of it: ${countsInWords(counts.leftOut)}`, ...unplaced.slice(0, MOST_SHOWN).flatMap(unplacedLines),
      ...(unplaced.length > MOST_SHOWN ? [`    and ${inWords(unplaced.length - MOST_SHOWN)} more (--report FILE writes them out)`] : [])] : []),
    ...section('contradicts itself; the graph keeps what it has', conflicting.items.map(({ subject, property, values, where }) => `    ${quoted(subject).slice(1, -1)} ${quoted(property).slice(1, -1)} (${placeInWords(where)}): ${values.map(valueInWords).join(' / ')}`), conflicting.total),
    ...section('kept as stated, but odd', flagged.items.map(({ subject, flag, where }) => `    ${quoted(subject).slice(1, -1)} (${placeInWords(where)}): ${quoted(flag).slice(1, -1)}`), flagged.total),
    ...section('notes', notes.items.map(({ where, message }) => `    ${[where.file, placeInWords(where)].filter(Boolean).join(' ')}: ${message}`), notes.total),
  ];
}

const first = <Item>(items: Rows<Item>, total = items.length) => ({ total, items: Array.from({ length: Math.min(items.length, MOST_IN_REPORT) }, (_, i) => items.at(i)!) });

/** The plan as a document: totals, and the first thousand of each kind. */
export function planDocument({ file, counts, new: added, changed, unplaced, conflicting, flagged, notes, problems }: ImportPlan) {
  const brief = <Row>(list: readonly Changed<Row>[]) => first(list.map(({ subject, kind, changes, where }) => ({ subject, kind, changes: changes.map(({ property, old, new: value }) => ({ property, old: old ?? null, new: value })), where })));
  return {
    ...file, counts,
    new: { nodes: first(added.nodes), relationships: first(added.relationships) },
    changed: { nodes: brief(changed.nodes), relationships: brief(changed.relationships) },
    unplaced: first(unplaced), conflicting: first(conflicting.items, conflicting.total), flagged: first(flagged.items, flagged.total),
    notes: first(notes.items, notes.total), problems: first(problems.items.map((problem) => ({ ...problem, text: formatProblem(problem) })), problems.total),
  };
}

/** The open questions, for a matches file: a row a candidate, and a last one for a new record. */
export function toQuestions(plans: readonly ImportPlan[]): Question[] {
  return plans.flatMap(({ unplaced }) => unplaced.flatMap(({ label, names, identifiers, candidates, newRef }) => {
    const [sourceName] = names;
    if (sourceName === undefined) return [];
    const about = { sourceName, sourceId: identifiers[0] ?? '' };
    return [
      ...candidates.map(({ ref, name, score, reason }) => ({ ...about, ref, note: `${name}; ${Math.round(score * 100)} %: ${reason}` })),
      ...(label === 'Council' ? [] : [{ ...about, ref: newRef, note: `new ${(labels[label] as LabelDescriptor).singular}: write new, if it is none of the others` }]),
    ];
  }));
}
