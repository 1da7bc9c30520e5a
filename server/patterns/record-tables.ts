/** The tables of a pattern's page. Wording only: who is counted where is decided in pattern-record.ts. */
import { toRef } from '../graph/model';
import { compareLatest } from '../graph/time';
import {
  dateCell, endingParts, moneyCell, nodeCell, recordCell, shownByCell, statusCell, textCell, unknown, type CellParts, type DataTable, type TableRow,
} from '../web/cells';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, dateShort, money, number, ordinal } from '../web/format';
import { roleNames, stageNames } from '../web/words';
import type { PatternRecord } from './schema';

type Use = PatternRecord['uses'][number];
type Gift = PatternRecord['contributors'][number];

export interface UseGroup { readonly stage: string; readonly heading: string; readonly note: string; readonly table: DataTable }

const stageNotes = { adopted: 'In use.', adapted: 'Changed, then used.', piloted: 'Tried or set up; no lasting use was seen.' } as const;

/** Dated last things first, undated at the end, then A to Z. */
const newestFirst = (a: { since?: string | undefined; body: { name: string } }, b: typeof a) =>
  compareLatest(a.since, b.since) || a.body.name.localeCompare(b.body.name, 'en-GB');

/** The body's cell, with every reservation about the claim in its second line. */
function bodyCell({ body, as, beforeBody }: Pick<Use, 'body' | 'as' | 'beforeBody'>, more: readonly string[] = []): CellParts {
  const notes = [
    endingParts(body).note,
    as && `as ${as.name}`,
    beforeBody && (beforeBody.predecessor
      ? `dated before it began in ${dateLong(beforeBody.startedOn.slice(0, 7))}; then ${beforeBody.predecessor.name}`
      : `dated before this council began in ${dateLong(beforeBody.startedOn.slice(0, 7))}; several councils came before it`),
    ...more,
  ].filter(Boolean);
  return nodeCell(body, notes.length > 0 ? { note: notes.join('; ') } : {});
}

/** Whether the body is among the ten most like the chosen council, and where. */
function likeNote(ref: string, neighbours: PatternRecord['neighbours']): string[] {
  const like = neighbours?.users.find((user) => user.ref === ref);
  return like ? [`${ordinal(like.rank)} of ten like ${neighbours!.council.name}, ONS global model`] : [];
}

function useRow(use: Use, others: readonly Use[], neighbours: PatternRecord['neighbours'], footnotes: Footnotes): TableRow {
  const also = others.map((o) => [
    `also ${stageNames[o.stage]!.toLowerCase()}`, o.since && dateShort(o.since), o.status === 'unconfirmed' && `unconfirmed since ${dateShort(o.confirmedOn)}`,
  ].filter(Boolean).join(', '));
  return [
    bodyCell(use, [...likeNote(use.body.ref, neighbours), ...(use.counted ? [] : ['not counted as a council']), ...also]),
    textCell(use.region, 'not in a region'), dateCell(use.since), statusCell(use.status, use.confirmedOn),
    shownByCell(footnotes, [...new Set([use, ...others].flatMap(({ sources }) => sources))]),
  ];
}

/** A group a stage, each body once at its strongest, latest first. */
export function useGroups({ uses, neighbours }: PatternRecord, footnotes: Footnotes): UseGroup[] {
  return (['adopted', 'adapted', 'piloted'] as const).flatMap((stage): UseGroup[] => {
    const of = uses.filter((use) => use.stage === stage && use.strongest).sort(newestFirst);
    if (of.length === 0) return [];
    const councils = of.filter((use) => use.counted).length;
    const heading = `${stageNames[stage]}: ${[
      ...(councils > 0 ? [counted(councils, 'council', 'councils')] : []),
      ...(of.length > councils ? [counted(of.length - councils, 'other body', 'other bodies')] : []),
    ].join(' and ')}`;
    return [{
      stage, heading, note: stageNotes[stage],
      table: {
        caption: heading, hideCaption: true, noun: '', shown: 10,
        columns: [{ text: 'Council', width: 25 }, { text: 'Region or nation', width: 20 }, { text: 'Since', width: 15 }, { text: 'Last shown', width: 15 }, { text: 'What shows it' }],
        rows: of.map((use) => useRow(use, uses.filter((other) => other !== use && other.body.ref === use.body.ref), neighbours, footnotes)),
      },
    }];
  });
}

/** Who started it, then who gave to it; each by date, latest first. */
export function giftTable({ origin: { originators }, contributors }: PatternRecord, footnotes: Footnotes): DataTable | null {
  const gifts: Gift[] = [...[...originators].sort(newestFirst), ...[...contributors].sort(newestFirst)];
  if (gifts.length === 0) return null;
  return {
    caption: 'Who started it or gave to it', hideCaption: true, shown: 10, noun: 'records',
    columns: [{ text: 'Council', width: 25 }, { text: 'Region or nation', width: 20 }, { text: 'What', width: 15 }, { text: 'When', width: 15 }, { text: 'What shows it' }],
    rows: gifts.map((gift) => [
      bodyCell(gift), textCell(gift.region, 'not in a region'), { stage: gift.kind, text: stageNames[gift.kind]! },
      dateCell(gift.since), shownByCell(footnotes, gift.sources),
    ]),
  };
}

export function awardTable({ awards, money: { knownGbp, partial } }: PatternRecord, footnotes: Footnotes): DataTable | null {
  if (awards.length === 0) return null;
  const largest = Math.max(1, ...awards.map(({ amountGbp = 0 }) => amountGbp));
  const several = new Set(awards.map(({ project }) => project.id)).size > 1;
  return {
    caption: 'Awards to the projects that produced it, oldest first', hideCaption: true, shown: 12, noun: 'awards',
    columns: [
      { text: 'Awarded' }, { text: 'Round' }, ...(several ? [{ text: 'Project' }] : []), { text: 'Paid to' },
      { text: 'Amount', numeric: true }, { text: 'Amount drawn to scale', hidden: true, width: 15 }, { text: 'What shows it' },
    ],
    rows: awards.map((award) => [
      dateCell(award.awardedOn), recordCell(toRef('FundingRound', award.fundingRound.id), award.fundingRound.name),
      ...(several ? [recordCell(toRef('Project', award.project.id), award.project.name)] : []),
      nodeCell(award.recipient), moneyCell(award.amountGbp),
      award.amountGbp === undefined ? '' : { bar: { value: award.amountGbp, largest } }, shownByCell(footnotes, award.sources),
    ]),
    foot: knownGbp === undefined ? [] : ['', 'Known total', ...(several ? [''] : []), '', `${money(knownGbp)}${partial ? '+' : ''}`, '', ''],
  };
}

const lineageVerbs = {
  BUILDS_ON: ['builds on', 'is built on by'], EXTENDS: ['extends', 'is extended by'],
  IMPLEMENTS: ['follows the standard', 'is followed by'], REPLACES: ['replaces', 'is replaced by'],
} as const;

/** What it stands on, then what stands on it; patterns further off say over which they are reached. */
export function lineageTable({ name, lineage: { standsOn, stoodOnBy } }: PatternRecord, footnotes: Footnotes): DataTable | null {
  if (standsOn.length + stoodOnBy.length === 0) return null;
  const rows = (steps: typeof standsOn, way: 0 | 1) => steps.map(({ pattern, depth, relation, of, sources }): TableRow => [
    depth === 1 ? `It ${lineageVerbs[relation][way]}` : `${of.name} ${lineageVerbs[relation][way]}`,
    recordCell(toRef('Pattern', pattern.id), pattern.name), number(depth), shownByCell(footnotes, sources),
  ]);
  return {
    caption: 'Other patterns', hideCaption: true, noun: 'patterns', shown: 14,
    columns: [{ text: 'How', width: 35 }, { text: 'Pattern' }, { text: 'Steps away', numeric: true }, { text: 'What shows it', width: 25 }],
    rows: [
      ...(standsOn.length > 0 ? [{ group: `What ${name} stands on` }, ...rows(standsOn, 0)] : []),
      ...(stoodOnBy.length > 0 ? [{ group: `What stands on ${name}` }, ...rows(stoodOnBy, 1)] : []),
    ],
  };
}

export function supplierTable({ suppliers }: PatternRecord, footnotes: Footnotes): DataTable | null {
  return suppliers.length === 0 ? null : {
    caption: 'Suppliers', hideCaption: true, noun: 'suppliers',
    columns: [{ text: 'Supplier', width: 30 }, { text: 'What it does', width: 20 }, { text: 'Last shown', width: 15 }, { text: 'What shows it' }],
    rows: suppliers.map(({ supplier, role, status, confirmedOn, sources }) => [
      recordCell(toRef('Supplier', supplier.id), supplier.name), roleNames[role] ?? role, statusCell(status, confirmedOn), shownByCell(footnotes, sources),
    ]),
  };
}

const otherRank = (rank: number | undefined) => (rank === undefined ? unknown('not of its ten') : number(rank));

/** Which of a council's ten statistical neighbours use it. */
export function neighbourTable(neighbours: NonNullable<PatternRecord['neighbours']>): DataTable | null {
  return neighbours.users.length === 0 ? null : {
    caption: `Councils like ${neighbours.council.name} that use it, nearest first`, hideCaption: true, shown: 10, noun: 'councils',
    columns: [
      { text: 'Council' }, { text: 'Rank of ten, global', numeric: true }, { text: 'Economic', numeric: true }, { text: 'Demographic', numeric: true },
      { text: 'Stage' }, { text: 'Evidence' },
    ],
    rows: neighbours.users.map((user) => [
      nodeCell(user), number(user.rank), otherRank(user.otherModels.economic), otherRank(user.otherModels.demographic), { stage: user.stage, text: stageNames[user.stage]! },
      user.status === 'confirmed' ? 'Confirmed' : user.status === 'unconfirmed' ? { stale: 'Unconfirmed' } : { unknown: 'use not dated' },
    ]),
  };
}
