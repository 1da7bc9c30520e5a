/**
 * Where a pattern came from as a small picture: rounds that paid and bodies that
 * led or started it, the projects, the pattern. Left to right; the text and the
 * tables beside it have the same facts. Pure.
 */
import { pagePath, toRef } from '../graph/model';
import { compareDates } from '../graph/time';
import { money } from '../web/format';
import { textWidth } from '../web/text-width';
import type { PatternRecord } from './schema';

const ROW = 46;
const RADIUS = 9;
const TOP = 22;
const COLUMNS = [12, 372, 712] as const;
const ROOM = [300, 280, 200] as const;
const WIDTH = 920;
const SIZE = 13;
/** More than these are in the text and the tables. */
const MOST_LEFT = 9;
const MOST_PROJECTS = 5;

export interface OriginMark {
  readonly id: string;
  readonly kind: string;
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly note?: string;
}

export interface OriginDiagram {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly marks: readonly OriginMark[];
  readonly lines: readonly { readonly family: string; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  /** What there is more of than is drawn. */
  readonly more: number;
}

function cut(text: string, room: number, bold: boolean): string {
  if (textWidth(text, SIZE, bold) <= room) return text;
  let shorter = text;
  while (textWidth(`${shorter}…`, SIZE, bold) > room) shorter = shorter.replace(/.$/u, '');
  return `${shorter.trimEnd()}…`;
}

interface Left { readonly ref: string; readonly name: string; readonly note?: string; readonly family: string; readonly to: readonly string[] }

/** What a round gave to a project, as far as it is recorded. */
function awardNote(record: PatternRecord, roundId: string): string {
  const awards = record.awards.filter(({ fundingRound }) => fundingRound.id === roundId);
  const known = awards.flatMap(({ amountGbp }) => (amountGbp === undefined ? [] : [amountGbp]));
  const year = awards.map(({ awardedOn }) => awardedOn).filter((date) => date !== undefined).sort(compareDates)[0]?.slice(0, 4);
  const sum = known.length === 0 ? 'amount not recorded' : `${money(known.reduce((a, b) => a + b, 0))}${known.length < awards.length ? '+' : ''}`;
  return [sum, year].filter(Boolean).join(', ');
}

function leftOf(record: PatternRecord, projects: PatternRecord['origin']['projects']): Left[] {
  const byRef = new Map<string, Left>();
  const add = (left: Left) => byRef.set(left.ref, { ...left, to: [...(byRef.get(left.ref)?.to ?? []), ...left.to] });
  for (const project of projects) {
    const to = [toRef('Project', project.id)];
    for (const round of project.fundingRounds) add({ ref: toRef('FundingRound', round.id), name: round.name, note: awardNote(record, round.id), family: 'paid', to });
    for (const body of project.leads) add({ ref: body.ref, name: body.name, note: 'led', family: 'led', to });
  }
  for (const { body, since } of record.origin.originators) {
    const known = byRef.get(body.ref);
    byRef.set(body.ref, {
      ref: body.ref, name: body.name, family: known?.family ?? 'produced', to: [...(known?.to ?? []), record.ref],
      note: [known?.note, `started it${since ? ` ${since.slice(0, 4)}` : ''}`].filter(Boolean).join(', '),
    });
  }
  return [...byRef.values()];
}

/** Null where nothing is known of its origin, or the only thing is one body that started it. */
export function toOriginDiagram(record: PatternRecord): OriginDiagram | null {
  const all = record.origin.projects.filter(({ kind }) => kind === 'project');
  const projects = all.slice(0, MOST_PROJECTS);
  const everyLeft = leftOf(record, projects);
  const left = everyLeft.slice(0, MOST_LEFT);
  if (projects.length === 0 && left.length < 2) return null;
  const rows = Math.max(left.length, projects.length, 1);
  const at = (index: number, of: number) => TOP + ((index + 0.5) * rows * ROW) / of;
  const mark = (ref: string, column: 0 | 1 | 2, y: number, name: string, note?: string): OriginMark => ({
    id: ref, kind: ref.split(':')[0]!, href: pagePath(ref)!, x: COLUMNS[column] + RADIUS, y, text: cut(name, ROOM[column], column > 0), ...(note && { note }),
  });
  const marks = [
    ...left.map(({ ref, name, note }, i) => mark(ref, 0, at(i, left.length), name, note)),
    ...projects.map(({ id, name, startedOn }, i) => mark(toRef('Project', id), 1, at(i, projects.length), name, startedOn && `from ${startedOn.slice(0, 4)}`)),
    mark(record.ref, 2, at(0, 1), record.name, record.firstReleasedOn && `first release ${record.firstReleasedOn.slice(0, 4)}`),
  ];
  const places = new Map(marks.map((m) => [m.id, m]));
  // Lines start behind the caption of their mark, so that they cross no words.
  const from = (m: OriginMark, column: 0 | 1) => m.x + RADIUS + 10 + Math.max(textWidth(m.text, SIZE, column > 0), textWidth(m.note ?? '', SIZE));
  const line = (a: OriginMark, column: 0 | 1, b: OriginMark, family: string) => ({ family, x1: Math.round(from(a, column) + 6), y1: a.y, x2: b.x - RADIUS - 4, y2: b.y });
  return {
    width: WIDTH, height: TOP + rows * ROW, radius: RADIUS, marks, more: all.length - projects.length + everyLeft.length - left.length,
    lines: [
      ...left.flatMap(({ ref, family, to }) => to.flatMap((target) => {
        const end = places.get(target);
        return end ? [line(places.get(ref)!, 0, end, target === record.ref ? 'produced' : family)] : [];
      })),
      ...projects.map(({ id }) => line(places.get(toRef('Project', id))!, 1, places.get(record.ref)!, 'produced')),
    ],
  };
}
