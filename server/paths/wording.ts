/** What is said around a path: its weakest link, a first step, what the ends share with many. Facts and dates only, no causes. */
import { claimStatus } from '../graph/evidence';
import { parseRef, relationshipTypes, type Ref, type RelationshipType } from '../graph/model';
import { compareLatest } from '../graph/time';
import { counted, dateLong, number, plural, wordList } from '../web/format';
import type { FoundPath, Hop } from './path';
import type { PhraseContext } from './phrases';
import type { PathFamilyId } from './families';

type Names = Pick<PhraseContext, 'nodes'>;

export const isBody = (ref: Ref): boolean => ['Council', 'Organisation'].includes(parseRef(ref)?.label ?? '');

/** From this many on, sharing the hub shows little. */
const MANY = 20;

/** What the hub of a hop joins, with how many. */
function hubWords({ from, to, cost: { hub, degree }, relationships: [first] }: Hop, { nodes }: Names): string {
  const name = hub === from || hub === to ? 'it' : nodes.caption(hub);
  switch (first!.type) {
    case 'LEADS': case 'PARTNERS_IN': return `${counted(degree, 'body', 'bodies')} took part in ${name}`;
    case 'REUSES': case 'ORIGINATED': case 'CONTRIBUTED_TO':
      return `${counted(degree, 'body', 'bodies')} on record ${degree === 1 ? 'uses' : 'use'} ${name} or gave to it${degree >= MANY ? '; sharing it does not show that two of them have met' : ''}`;
    case 'SUPPLIES': return `the supplier works for ${counted(degree, 'record', 'records')} here`;
    case 'FUNDED_BY': case 'AWARDED': return `the round paid for ${counted(degree, 'record', 'records')}`;
    case 'ADDRESSES': return `${counted(degree, 'record is', 'records are')} about ${name}`;
    case 'BORDERS': return 'a boundary is no sign of working together';
    case 'WITHIN': return `${counted(degree, 'council lies', 'councils lie')} in ${name}`;
    default: return `${counted(degree, 'record is', 'records are')} joined to ${name} in this way`;
  }
}

/** The hop that costs most; the first of equals. */
export const weakestHop = ({ hops }: FoundPath): number =>
  hops.reduce((weakest, { cost }, index) => (cost.total > hops[weakest]!.cost.total + 1e-9 ? index : weakest), 0);

/** A boundary or what a project produced has no date to be missing. */
const hasDates = (type: RelationshipType): boolean => ['since', 'awardedOn'].some((name) => name in relationshipTypes[type].properties);

/** “Southwark to PlanX. Unconfirmed since March 2020; 41 bodies on record use PlanX or gave to it.” */
export function weakestWords(path: FoundPath, { nodes, dataAsOf }: PhraseContext): string {
  const hop = path.hops[weakestHop(path)]!;
  const [claim] = hop.relationships;
  const lasting = relationshipTypes[claim!.type].lasting ? claimStatus(claim!.confirmedOn, dataAsOf) : 'confirmed';
  const newest = hop.relationships.flatMap(({ since, confirmedOn, awardedOn }) => [since, confirmedOn, awardedOn]).sort(compareLatest)[0];
  const reasons = [
    ...(lasting === 'unconfirmed' ? [`unconfirmed since ${dateLong(claim!.confirmedOn)}`] : []),
    ...(lasting === 'undated' ? ['no source says when it was last so'] : []),
    hubWords(hop, { nodes }),
    ...(newest === undefined ? (hasDates(claim!.type) ? ['no date is recorded'] : []) : hop.cost.age > 0 ? [`its newest date is ${dateLong(newest)}`] : []),
  ];
  const text = reasons.join('; ');
  return `${nodes.caption(hop.from)} to ${nodes.caption(hop.to)}: ${text}.`;
}

/** What a body has to do with a hub, for the team that is asked. */
function teamWords(hop: Hop, hub: Ref, { nodes }: Names): string {
  const name = nodes.caption(hub);
  switch (hop.relationships[0]!.type) {
    case 'LEADS': return `that led ${name}`;
    case 'PARTNERS_IN': return `that took part in ${name}`;
    case 'ORIGINATED': return `that started ${name}`;
    case 'CONTRIBUTED_TO': return `that contributed to ${name}`;
    case 'REUSES': return `that ${hop.relationships[0]!.detail === 'piloted' ? 'piloted' : 'runs'} ${name}`;
    case 'AWARDED': return `that was paid from ${name}`;
    default: return `that deals with ${name}`;
  }
}

export interface FirstStep {
  readonly text: string;
  /** The body to ask; absent where the first body asks its own colleagues. */
  readonly body?: Ref;
}

/** Whom to ask first along the path: a team of the first body after the one that asks. */
export function firstStepOf({ nodes: refs, hops }: FoundPath, { nodes, successions }: Pick<PhraseContext, 'nodes' | 'successions'>): FirstStep {
  const [from, to] = [refs[0]!, refs.at(-1)!];
  const at = refs.findIndex((ref, index) => index > 0 && isBody(ref));
  if (at < 0) {
    const subject = nodes.caption(to);
    return isBody(from) && hops.length > 0
      ? { text: `Ask your colleagues at ${nodes.caption(from)} ${teamWords(hops[0]!, refs[1]!, { nodes })}${refs[1] === to ? '' : ` about ${subject}`}.` }
      : { text: `No council or other body stands on this path: open ${subject} to see who is named there.` };
  }
  const body = refs[at]!;
  const { endedOn } = nodes.find(body)!;
  const successors = endedOn ? successions.filter(({ fromRef }) => fromRef === body).map(({ toRef }) => toRef) : [];
  // Nobody answers at a council that has ended.
  const name = successors.length > 0 ? wordList(successors.map((ref) => nodes.caption(ref))) : nodes.caption(body);
  const isDirect = at === 1 && isBody(from);
  const onward = hops[at];
  // A boundary names no team: what the body does next on the path does.
  const team = !isDirect ? `Ask the team at ${name} ${teamWords(hops[at - 1]!, refs[at - 1]!, { nodes })}`
    : onward && !isBody(refs[at + 1]!) ? `Ask the team at ${name} ${teamWords(onward, refs[at + 1]!, { nodes })}`
      : `Ask the digital team at ${name} (nothing on this path names another)`;
  const aim = body === to ? '' : isBody(to) ? ` for an introduction to ${nodes.caption(to)}` : ` about ${nodes.caption(to)}`;
  const gone = endedOn ? ` ${nodes.caption(body)}, which stands on this path, ended on ${dateLong(endedOn)}.` : '';
  return { text: `${team}${aim}.${gone}`, body: successors[0] ?? body };
}

/** “Housing Repairs Online, Southwark and BOPS”. */
export const betweenWords = ({ nodes: refs }: Pick<FoundPath, 'nodes'>, { nodes }: Names): string =>
  wordList(refs.slice(1, -1).map((ref) => nodes.caption(ref)));

/** What two ends share with many others, in a sentence; without a hub they are neighbours. */
export function inCommonWords(family: PathFamilyId, { from, to, hub }: { from: string; to: string; hub?: string }, degree: number): string {
  const both = `${from} and ${to} both`;
  const others = degree > 2 ? `; so ${plural(degree - 2, 'does one other', `do ${number(degree - 2)} others`)}` : '';
  const among = degree > 2 ? `, among ${number(degree)} in all` : '';
  switch (family) {
    case 'supplier': return hub ? `${from} and ${to} are both on record as customers of ${hub}${among}.` : `A supplier joins ${from} and ${to}.`;
    case 'funding': return hub ? `${from} and ${to} were both paid from ${hub}${among}.` : `Money joins ${from} and ${to}.`;
    case 'geography': return hub ? `${both} lie in ${hub}${others}.` : `${from} and ${to} share a boundary or an area.`;
    case 'service-area': return hub ? `${from} and ${to} are both about ${hub}${among}.` : `${from} and ${to} are about one service area.`;
    case 'worked-together': return hub ? `${both} took part in ${hub}${among}.` : `${from} and ${to} are joined by taking part.`;
    default: return hub ? `${both} use ${hub} or gave to it${others}.` : `${from} and ${to} are joined by use of a pattern.`;
  }
}
