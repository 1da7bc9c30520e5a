/** A pattern that several of a council's statistical neighbours use, confirmed, and the council does not. */
import type { Ref } from '../../graph/model';
import { number, ordinal, wordList } from '../../web/format';
import { councilCounterReasons, servedFromAbove } from '../counter-reasons';
import type { GapFacts } from '../facts';
import { part, statement, type Finding, type GapKind } from '../gap';
import { placeId } from '../places';

export const FEWEST_USERS = 3;
export const SMALLEST_SHARE = 0.3;
const ENOUGH_KM = 100;

interface User { readonly ref: Ref; readonly rank: number; readonly sources: readonly string[]; readonly inUse: boolean; readonly km: number | undefined }

export interface Unreused extends Finding {
  readonly council: Ref;
  readonly pattern: Ref;
  readonly users: readonly User[];
  readonly of: number;
}

/** Who may use what differs by nation, and by what a council is for. */
const position = (ref: Ref, facts: GapFacts) => `${facts.council(ref).nation} ${facts.council(ref).tier}`;

function findingOf(council: Ref, pattern: Ref, users: readonly User[], of: number, facts: GapFacts): Unreused {
  const inUse = users.filter((user) => user.inUse).length;
  const nearest = Math.min(...users.map(({ km }) => km ?? Infinity));
  const node = facts.council(council);
  return {
    council, pattern, users, of,
    subjects: [facts.subject(council), facts.subject(pattern)],
    title: `${facts.name(council)}: no known use of ${facts.name(pattern)}`,
    figure: { value: `${users.length} of ${of}`, words: 'most similar councils use it' },
    councils: [council], places: [placeId(node)], serviceAreas: facts.areasOf(pattern), types: [node.type ?? ''],
    parts: [
      part('share', 'Similar councils that use it', users.length / of, `${users.length} of ${of}, confirmed`),
      part('in-use', 'In use rather than piloted', inUse / users.length, `${inUse} of ${users.length}`),
      part('nearest', 'Someone near to ask', Number.isFinite(nearest) ? 1 - nearest / ENOUGH_KM : 0, Number.isFinite(nearest) ? `nearest ${number(Math.round(nearest))} km; 1 next door, 0 at ${ENOUGH_KM} km` : 'distance not recorded'),
    ],
  };
}

export const unreused: GapKind<Unreused> = {
  id: 'unreused',
  title: 'Not reused',
  question: 'What do councils like this one use that it is not recorded to use?',
  description: `A pattern whose use is confirmed for at least ${FEWEST_USERS} and at least 30% of a council’s ten statistical neighbours (ONS, global model), while no source shows the council using it in any state, at any stage, or having originated or contributed to it. Some council of the same nation and tier must use it too: a register of English planning authorities is nothing that a Scottish council lacks. Uses of ended councils count for their sole whole successor.`,
  wouldChange: 'One source that shows the council using it, or having decided against it, takes it off the list. More or fewer similar councils on record change the strength.',
  order: 'name',
  compute(facts) {
    const positions = new Map([...facts.uses.keys()].map((pattern) => [pattern, new Set(facts.councilsUsing(pattern).map(({ ref }) => position(ref, facts)))]));
    const findings = facts.councils.flatMap(({ ref: council }) => {
      const ten = facts.likeness.similar(council);
      const users = new Map<Ref, User[]>();
      for (const { neighbourRef, rank } of ten) {
        for (const [pattern, { status, strongest }] of facts.usesOf(neighbourRef)) {
          if (status !== 'confirmed') continue;
          users.set(pattern, [...(users.get(pattern) ?? []), { ref: neighbourRef, rank, sources: strongest.sources, inUse: strongest.stage !== 'piloted', km: facts.likeness.distanceKm(council, neighbourRef) }]);
        }
      }
      return [...users]
        .filter(([pattern, list]) => list.length >= FEWEST_USERS && list.length >= SMALLEST_SHARE * ten.length && facts.output(pattern)?.state !== 'retired' && positions.get(pattern)!.has(position(council, facts)) && !facts.usesOf(council).has(pattern) && !facts.gaveTo(council).has(pattern))
        .map(([pattern, list]) => findingOf(council, pattern, list, ten.length, facts));
    });
    return { findings, looked: `${number(facts.councils.length)} councils and ${number(facts.uses.size)} patterns in use`, withheld: [] };
  },
  reasonsFor({ council, pattern, users, of }, facts) {
    const areas = facts.areasOf(pattern).map((area) => facts.name(area));
    const built = facts.at(pattern, ['BUILDS_ON', 'EXTENDS', 'IMPLEMENTS']).map(({ from, to }) => (from === pattern ? to : from))
      .filter((linked) => facts.usesOf(council).has(linked));
    const near = users.filter(({ ref }) => facts.likeness.isBordering(council, ref)).map(({ ref }) => facts.name(ref));
    return [
      statement(`${users.length} of its ${of} most similar councils use it, confirmed: ${wordList(users.map(({ ref, rank }) => `${facts.name(ref)} (${ordinal(rank)})`))}.`, users.flatMap(({ sources }) => sources)),
      ...(near.length > 0 ? [statement(`${wordList(near)} ${near.length === 1 ? 'is' : 'are'} next door.`)] : []),
      ...(built.length > 0 ? [statement(`It builds on, or is built on by, what the council already uses: ${wordList(built.map((ref) => facts.name(ref)))}.`)] : []),
      ...(areas.length > 0 ? [statement(`It serves ${wordList(areas)}.`)] : []),
    ];
  },
  reasonsAgainst({ council, pattern, users, of }, facts) {
    const all = facts.councilsUsing(pattern).length;
    const stated = facts.usersStated(pattern);
    return [
      ...servedFromAbove(council, pattern, facts),
      ...(stated && stated.known < stated.total ? [statement(`The record names ${number(stated.known)} of ${number(stated.total)} users that a source counts; this council may be one of the others.`, stated.source ? [stated.source] : [])] : []),
      ...(facts.isInWideUse(pattern) ? [statement(`It is in wide use, by ${number(all)} councils; one that is not on its lists may have joined since they were made, or be next in turn.`)] : []),
      ...councilCounterReasons(council, facts),
      statement(`${of - users.length === 0 ? 'What' : `The other ${of - users.length} of its ${of} most similar councils are not recorded to use it either. What`} the council uses in its place, and until when, is not recorded.`),
    ];
  },
  firstStep({ council, pattern, users }, facts) {
    // Users stand by rank, the most similar first.
    const first = [...users].sort((a, b) => Number(b.inUse) - Number(a.inUse) || a.rank - b.rank)[0]!;
    const which = first === users[0] ? 'the most similar user on record' : 'the most similar that has it in use, not on trial';
    return `The team responsible at ${facts.name(council)} asks its counterpart at ${facts.name(first.ref)}, ${which}, what taking up ${facts.name(pattern)} needed and what it replaced.`;
  },
};
