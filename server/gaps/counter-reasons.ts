/** What speaks against acting on any gap of a council: small, new, ending, of its own kind, or hardly known here. */
import type { Ref } from '../graph/model';
import { monthsBefore } from '../graph/time';
import { counted, dateLong, number, wordList } from '../web/format';
import type { GapFacts } from './facts';
import { statement, type Statement } from './gap';

/** A third of the districts are below it. */
const SMALL_POPULATION = 90_000;
/** A council that began so recently is still joining systems. */
const RECENT_MONTHS = 60;
/** With so few records, nothing on record says little. */
const FEW_RECORDS = 3;

const ofItsOwnKind: Readonly<Record<string, string>> = {
  'council:city-of-london': 'The City of London Corporation has some 10,000 residents and duties that no other council has; likeness to other councils means little.',
  'council:isles-of-scilly': 'The Isles of Scilly have some 2,000 residents and a council of their own kind; Cornwall runs some services for them.',
};

/** What sets a council apart from all others; undefined for the rest. */
export const ownKind = (council: Ref): string | undefined => ofItsOwnKind[council];

/** Statements on a council as it stands; the planned end of 2027 first, since it outweighs the rest. */
export function councilCounterReasons(council: Ref, facts: GapFacts): Statement[] {
  const { plannedEndOn, startedOn, population } = facts.council(council);
  const name = facts.name(council);
  const split = facts.splitPredecessors(council);
  const records = facts.recordsOf(council);
  return [
    ...(plannedEndOn ? [statement(`${name} is planned to end on ${dateLong(plannedEndOn)}; what it starts now, its successor decides on.`)] : []),
    ...(startedOn && startedOn > monthsBefore(facts.dataAsOf, RECENT_MONTHS) ? [statement(`${name} began in ${dateLong(startedOn.slice(0, 7))}; reorganisation comes first.`)] : []),
    ...(split.length > 0 ? [statement(
      `What ${wordList(split.map(({ from }) => facts.name(from)))} did before ${split.length === 1 ? 'it' : 'they'} ended is counted under no successor, so ${name} may know more than is shown.`, split.flatMap(({ sources }) => sources),
    )] : []),
    ...(ownKind(council) ? [statement(ownKind(council)!)] : []),
    ...(population !== undefined && population < SMALL_POPULATION && !ownKind(council) ? [statement(`${name} serves ${number(population)} people; a small council may lack a team for it.`)] : []),
    ...(records <= FEW_RECORDS ? [statement(`The record holds ${records === 0 ? 'nothing else' : `only ${counted(records, 'fact', 'facts')}`} about the work of ${name}: thin data, not proof.`)] : []),
  ];
}

/** A shared service, as far as the graph can show one: the county or strategic authority above that uses it. */
export function servedFromAbove(council: Ref, pattern: Ref, facts: GapFacts): Statement[] {
  return facts.above(council).flatMap((above) => {
    const use = facts.usesOf(above).get(pattern);
    return use ? [statement(`${facts.name(above)}, which covers the same area, is recorded to use it; the need may be met by a shared service.`, use.strongest.sources)] : [];
  });
}
