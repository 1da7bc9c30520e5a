/**
 * One sheet for a council or a region: at most four gaps, for and against, and
 * where it stands in the heatmap. Which four is a fixed order of kinds, said on
 * the sheet; it is no order of importance.
 */
import type { Ref } from '../graph/model';
import { counted, number, plural, wordList } from '../web/format';
import type { GapFacts } from './facts';
import type { GapSet } from './find-gaps';
import { statement, type Gap, type Statement } from './gap';
import { stepOf, toHeatmap } from './heatmap';
import { neighbourPairs } from './kinds/not-neighbours';
import type { CouncilGroup } from './places';
import type { BriefRow, HeatmapAnswer } from './schema';

export const MOST_ROWS = 4;
/** A sheet has room for so many reasons a side. */
const MOST_REASONS = 2;
const AREAS_ON_A_SHEET = 12;
const MOST_NAMED = 5;

/** Kinds in the order of a council's sheet, and how many of each. */
const COUNCIL_ORDER: readonly (readonly [string, number])[] = [
  ['unreused', 2], ['similar-but-apart', 1], ['alone', 1], ['lapsed', 1], ['one-broker', 1], ['orphan-pattern', 1], ['never-met', 1],
];

const clipped = (statements: readonly Statement[]) => statements.slice(0, MOST_REASONS).map(({ text, sources }) => ({ text, sources: sources.slice(0, 2) }));

const toRow = ({ id, kind, title, figure, reasonsFor, reasonsAgainst, firstStep }: Gap): BriefRow => ({
  gap: id, kind, title, figure, reasonsFor: clipped(reasonsFor), reasonsAgainst: clipped(reasonsAgainst), firstStep, href: `/gaps/items/${id}`,
});

const named = (refs: readonly Ref[], facts: GapFacts) =>
  wordList([...refs.slice(0, MOST_NAMED).map((ref) => facts.name(ref)), ...(refs.length > MOST_NAMED ? [`${refs.length - MOST_NAMED} more`] : [])]);

/** A council's gaps in the order of its sheet; what is in wide use stands behind what fewer councils know. */
export function councilRows(gaps: readonly Gap[], facts: GapFacts): BriefRow[] {
  const isBulk = ({ kind, subjects }: Gap) => kind === 'unreused' && facts.isInWideUse(subjects[1]!.ref as Ref);
  const sorted = [...gaps].sort((a, b) => Number(isBulk(a)) - Number(isBulk(b)) || b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const first = COUNCIL_ORDER.flatMap(([kind, most]) => sorted.filter((gap) => gap.kind === kind).slice(0, most));
  return [...first, ...sorted.filter((gap) => !first.includes(gap))].slice(0, MOST_ROWS).map(toRow);
}

/** Neighbours with and without a known shared project: the first line of a region's sheet. */
function neighboursRow(place: CouncilGroup, facts: GapFacts): BriefRow[] {
  const { all, tied } = neighbourPairs(place, facts);
  if (all.length === 0) return [];
  const country = neighbourPairs({ ...place, councils: facts.councils }, facts);
  const without = place.councils.filter(({ ref }) => facts.partnersOf(ref).length === 0).map(({ ref }) => ref);
  return [{
    kind: 'not-neighbours', title: 'Neighbours with no known shared project', href: `/networks?view=councils&${new URLSearchParams({ region: place.subject.id })}`,
    figure: { value: `${all.length - tied.length} of ${all.length}`, words: 'neighbouring pairs' },
    reasonsFor: [
      statement(tied.length === 0 ? 'No pair of neighbours is on record in a shared project.' : `${counted(tied.length, 'pair shares', 'pairs share')} one: ${wordList([...tied.slice(0, 4).map(([a, b]) => `${facts.name(a)} with ${facts.name(b)}`), ...(tied.length > 4 ? [`${tied.length - 4} more`] : [])])}.`),
      ...(without.length > 0 ? [statement(`${named(without, facts)} ${plural(without.length, 'has', 'have')} no known partner council at all.`)] : []),
    ].map(({ text }) => ({ text, sources: [] })),
    reasonsAgainst: [{ text: `In the whole country ${number(country.tied.length)} of ${number(country.all.length)} neighbouring pairs share one. Many projects are missing from the record.`, sources: [] }],
    firstStep: 'Each council’s digital team checks its own page and names missing partners; that is the cheapest way to shrink this number.',
  }];
}

/** Not reused, summed up by pattern: what most councils of the region lack that councils like them use. */
function patternRows(gaps: readonly Gap[], place: CouncilGroup, facts: GapFacts): BriefRow[] {
  const byPattern = new Map<Ref, Gap[]>();
  for (const gap of gaps.filter(({ kind }) => kind === 'unreused')) {
    const pattern = gap.subjects[1]!.ref as Ref;
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), gap]);
  }
  /** Several councils before one; what fewer councils know before what is in wide use. */
  const rank = (pattern: Ref, list: readonly Gap[]) => (list.length < 2 ? 2 : facts.isInWideUse(pattern) ? 1 : 0);
  return [...byPattern].sort(([a, x], [b, y]) => rank(a, x) - rank(b, y) || y.length - x.length || (a < b ? -1 : 1)).map(([pattern, list]): BriefRow => {
    const members = new Set(place.councils.map(({ ref }) => ref));
    const here = facts.councilsUsing(pattern).filter(({ ref }) => members.has(ref));
    const lacking = list.map(({ councils }) => councils[0]!);
    const elsewhere = facts.councilsUsing(pattern).length - here.length;
    return {
      kind: 'unreused', title: `${facts.name(pattern)}: used by councils like them`, href: `/gaps?${new URLSearchParams({ kind: 'unreused', region: place.subject.id, serviceArea: facts.areasOf(pattern)[0]?.split(':')[1] ?? '' })}`,
      figure: { value: `${lacking.length} of ${place.councils.length}`, words: `${plural(lacking.length, 'council', 'councils')} without a record, though several councils like ${plural(lacking.length, 'it', 'them')} use it` },
      reasonsFor: clipped([
        statement(here.length > 0 ? `In the region, ${named(here.map(({ ref }) => ref), facts)} ${plural(here.length, 'uses', 'use')} it already.` : `${counted(elsewhere, 'council uses', 'councils use')} it elsewhere, none in the region.`, here.slice(0, 2).flatMap(({ strongest }) => strongest.sources.slice(0, 1))),
        statement(`Without a record: ${named(lacking, facts)}.`, list[0]!.reasonsFor[0]!.sources),
      ]),
      reasonsAgainst: clipped([
        ...(facts.isInWideUse(pattern) ? [statement(`It is in wide use, by ${number(facts.councilsUsing(pattern).length)} councils; those not on its lists may have joined since they were made.`)] : []),
        statement('What these councils use in its place, and until when, is not recorded.'),
      ]),
      firstStep: here.length > 0 ? `The team at ${facts.name(here[0]!.ref)} shows the others what taking it up needed.` : list[0]!.firstStep,
    };
  });
}

export function regionRows(gaps: readonly Gap[], place: CouncilGroup, facts: GapFacts): BriefRow[] {
  const own = (kind: string) => gaps.filter((gap) => gap.kind === kind && gap.subjects.some(({ ref }) => ref === place.subject.ref)).sort((a, b) => b.strength - a.strength).map(toRow);
  const patterns = patternRows(gaps, place, facts);
  const [thin, supplier] = [own('thin-service-area'), own('one-supplier')];
  const rows = [...neighboursRow(place, facts), ...patterns.slice(0, thin.length > 0 ? 1 : 2), ...thin.slice(0, 1), ...supplier.slice(0, 1)];
  return [...rows, ...patterns.filter((row) => !rows.includes(row)), ...supplier.slice(1)].slice(0, MOST_ROWS);
}

export const ORDER_OF_COUNCIL = 'In a fixed order of kinds: not reused, alike but apart, alone, lapsed, then the rest. That is no order of importance.';
export const ORDER_OF_REGION = 'In a fixed order: neighbours, patterns, service areas, suppliers. That is no order of importance.';

/** Shares by region, the own one marked. @param most areas, widest first */
export function heatmapAnswer(facts: GapFacts, own?: string, most = AREAS_ON_A_SHEET): HeatmapAnswer {
  const { areas, rows } = toHeatmap(facts);
  const id = (ref: Ref) => facts.nodes.link(ref).id;
  return {
    areas: areas.slice(0, most).map((ref) => ({ id: id(ref), name: facts.name(ref) })),
    rows: rows.map(({ place: { subject, councils }, cells, isThin }) => ({
      id: subject.id, name: subject.name, councils: councils.length, isOwn: subject.id === own, isThin,
      cells: cells.slice(0, most).map((cell) => ({ area: id(cell.area), councils: cell.councils.length, step: stepOf(cell.councils.length, councils.length) })),
    })),
  };
}

/** Gaps that a place is part of: as a subject, or through one of its councils. */
export const gapsOfPlace = (set: GapSet, place: string): Gap[] => set.gaps.filter(({ places }) => places.includes(place));
