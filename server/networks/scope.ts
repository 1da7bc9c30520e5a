/**
 * Filters to a network: which participations and bodies a view holds. Pure.
 * Order: dates, then projects, then bodies and their neighbours, then weight
 * and component. n of a project is counted before bodies are left out, so that
 * a tie weighs the same in every view of the same projects.
 */
import { slugify } from '../graph/catalogue';
import { collaborationTies } from '../graph/collaboration';
import { toRef, type Ref } from '../graph/model';
import type { NodeSummary } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import { compareDates, firstDay, lastDay } from '../graph/time';
import { componentsOf } from './components';
import type { Network, NetworkNode, NetworkRelationship } from '../graph/network';
import { append } from '../graph/multimap';
import type { Participation, Participations } from './participation';
import type { NetworkScope } from './schema';

export interface ScopeData {
  readonly projection: Projection;
  readonly participations: Participations;
}

export interface Scoped extends Network {
  /** Relationships that a dated view leaves out for want of a date. */
  readonly undated: number;
}

/** Neighbours shown when a reader names councils and says nothing of neighbours: a body alone shows no collaboration. */
const NEIGHBOURS_OF_CHOSEN = 1;

export const neighbourSteps = ({ councils, includeNeighbours }: NetworkScope): number =>
  includeNeighbours ?? (councils?.length ? NEIGHBOURS_OF_CHOSEN : 0);

export const isDated = ({ asOf, since, until }: NetworkScope): boolean => [asOf, since, until].some((date) => date !== undefined);

/** Whether it began by `asOf`, and between `since` and `until`; imprecise dates count wherever part of their period fits. */
function beganWithin(began: string, { asOf, since, until }: NetworkScope): boolean {
  const last = [asOf, until].filter((d) => d !== undefined).map(lastDay).sort()[0];
  return (last === undefined || firstDay(began) <= last) && (since === undefined || lastDay(began) >= firstDay(since));
}

/** Those that a dated view can place in time, and those that it leaves out for want of a date. */
function datedParticipations({ participations }: ScopeData, scope: NetworkScope): { list: readonly Participation[]; undated: readonly Participation[] } {
  const all = scope.asOf === undefined ? participations.presentDay : participations.recorded;
  if (!isDated(scope)) return { list: all, undated: [] };
  return { list: all.filter(({ since }) => since !== undefined && beganWithin(since, scope)), undated: all.filter(({ since }) => since === undefined) };
}

function ofProjects(list: readonly Participation[], participations: Participations, { serviceArea, fundingRound, programme }: NetworkScope): readonly Participation[] {
  if (!serviceArea && !fundingRound && !programme) return list;
  return list.filter(({ project }) => {
    const facts = participations.factsOf(project);
    return (!serviceArea || facts.serviceAreas.has(toRef('ServiceArea', serviceArea)))
      && (!fundingRound || facts.fundingRounds.has(toRef('FundingRound', fundingRound)))
      && (!programme || facts.programmes.has(programme));
  });
}

const choosesBodies = ({ councils, region, nation, type }: NetworkScope) => Boolean(councils?.length || region || nation || type);

function isChosen(node: NodeSummary, { councils, region, nation, type }: NetworkScope): boolean {
  return (!councils?.length || councils.includes(node.ref))
    && (!region || (node.region !== undefined && slugify(node.region) === region))
    && (!nation || (node.nation !== undefined && slugify(node.nation) === nation))
    && (!type || node.type === type);
}

/** Of a present-day view that chooses bodies: ended councils that would not be chosen but are counted under a body that is, and the other way round. */
export function rolledUp({ projection, participations }: ScopeData, scope: NetworkScope, presentDay: ReadonlyMap<Ref, Ref>): { under: Ref[]; elsewhere: Ref[] } {
  const found = { under: [] as Ref[], elsewhere: [] as Ref[] };
  if (scope.asOf !== undefined || !choosesBodies(scope)) return found;
  for (const ref of new Set(participations.recorded.map(({ body }) => body))) {
    const today = presentDay.get(ref);
    if (!today) continue;
    const [isToday, isItself] = [today, ref].map((one) => isChosen(projection.node(one)!, scope));
    if (isToday !== isItself) found[isToday ? 'under' : 'elsewhere'].push(ref);
  }
  return { under: found.under.sort(), elsewhere: found.elsewhere.sort() };
}

/** The chosen and, for each step, those that share a project or tie with what is held so far. */
function withNeighbours(chosen: ReadonlySet<Ref>, steps: number, neighboursOf: (ref: Ref) => Iterable<Ref>): Set<Ref> {
  const held = new Set(chosen);
  let edge: Ref[] = [...chosen];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    const next = new Set<Ref>();
    for (const ref of edge) for (const other of neighboursOf(ref)) if (!held.has(other)) next.add(other);
    for (const ref of next) held.add(ref);
    edge = [...next];
  }
  return held;
}

export function toNetworkNode(projection: Projection, ref: Ref): NetworkNode {
  const node = projection.node(ref)!;
  const optional = {
    region: node.region, nation: node.nation, type: node.type ?? (node.label === 'Project' ? undefined : node.kind), startedOn: node.startedOn, endedOn: node.endedOn,
    plannedEndOn: node.plannedEndOn, hexQ: node.hexQ, hexR: node.hexR, strategic: node.tier === 'strategic' || undefined,
  };
  return {
    id: ref, label: node.label, name: node.name, caption: node.shortName ?? node.name,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

const byName = (a: NetworkNode, b: NetworkNode) => a.caption.localeCompare(b.caption, 'en-GB') || (a.id < b.id ? -1 : 1);

/** A network of those relationships and the nodes they join, and of `alone`, nodes that belong without any. */
export function toNetwork(projection: Projection, relationships: readonly NetworkRelationship[], alone: Iterable<Ref> = []): Network {
  const refs = new Set<Ref>(alone);
  for (const { from, to } of relationships) refs.add(from).add(to);
  return { nodes: [...refs].map((ref) => toNetworkNode(projection, ref)).sort(byName), relationships };
}

/** The participations of the chosen bodies and of their neighbours; all when none are chosen. */
function participationsAround(list: readonly Participation[], chosen: ReadonlySet<Ref> | null, steps: number): readonly Participation[] {
  if (!chosen) return list;
  const projectsOf = groupBy(list, ({ body }) => body, ({ project }) => project);
  const bodiesOf = groupBy(list, ({ project }) => project, ({ body }) => body);
  const around = (ref: Ref) => [...projectsOf.get(ref) ?? []].flatMap((project) => [...bodiesOf.get(project) ?? []]);
  const bodies = withNeighbours(chosen, steps, around);
  // The last step's bodies come with the projects that led to them, not with all of theirs.
  const inner = withNeighbours(chosen, Math.max(0, steps - 1), around);
  const projects = new Set([...inner].flatMap((body) => [...projectsOf.get(body) ?? []]));
  return list.filter(({ body, project }) => bodies.has(body) && projects.has(project));
}

const toRelationship = ({ id, type, body, project, since, sources }: Participation): NetworkRelationship => ({ id, type, from: body, to: project, ...(since && { since }), sources });

function groupBy<T, V>(list: readonly T[], key: (item: T) => Ref, value: (item: T) => V): Map<Ref, Set<V>> {
  const groups = new Map<Ref, Set<V>>();
  for (const item of list) groups.set(key(item), (groups.get(key(item)) ?? new Set<V>()).add(value(item)));
  return groups;
}

/** The one-mode projection: ties between bodies, each with its shared projects and their sources. */
export function tiesOf(list: readonly Participation[]): NetworkRelationship[] {
  const by = new Map(list.map((participation) => [`${participation.body} ${participation.project}`, participation]));
  const ties = collaborationTies(list.map(({ body, project }) => ({ bodyRef: body, projectRef: project })), new Map());
  const found: NetworkRelationship[] = [];
  for (const [from, others] of ties) {
    for (const { ref: to, weight, projects } of others) {
      if (from >= to) continue;
      const shared = projects.flatMap((project) => [by.get(`${from} ${project}`)!, by.get(`${to} ${project}`)!]);
      const since = projects.map((project) => later(by.get(`${from} ${project}`)!.since, by.get(`${to} ${project}`)!.since)).sort(compareDates)[0];
      found.push({
        id: `collaborates:${from}>${to}`, type: 'COLLABORATES', from, to, weight, ...(since && { since }), projects,
        sources: [...new Set(shared.flatMap(({ sources }) => sources))],
      });
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** When both had begun; undefined while one of the two is undated. */
const later = (a: string | undefined, b: string | undefined) => (a === undefined || b === undefined ? undefined : compareDates(a, b) < 0 ? b : a);

function ties(list: readonly Participation[], chosen: ReadonlySet<Ref> | null, steps: number, minWeight = 0): NetworkRelationship[] {
  const all = tiesOf(list).filter(({ weight = 0 }) => weight >= minWeight);
  if (!chosen) return all;
  const neighbours = new Map<Ref, Ref[]>();
  for (const { from, to } of all) {
    append(neighbours, from, to);
    append(neighbours, to, from);
  }
  const bodies = withNeighbours(chosen, steps, (ref) => neighbours.get(ref) ?? []);
  return all.filter(({ from, to }) => bodies.has(from) && bodies.has(to));
}

/** Participations of the dates and projects of a request, whoever took part. */
export const ofAllBodies = (data: ScopeData, scope: NetworkScope): readonly Participation[] => ofProjects(datedParticipations(data, scope).list, data.participations, scope);

/** Participations of the projects and chosen bodies of a request, neighbours left out: what filters count. */
export function takingPart(data: ScopeData, scope: NetworkScope): readonly Participation[] {
  const list = ofAllBodies(data, scope);
  return choosesBodies(scope) ? list.filter(({ body }) => isChosen(data.projection.node(body)!, scope)) : list;
}

/** The participations that a view is made of: of the chosen bodies and their neighbours. */
export function participationsOf(data: ScopeData, scope: NetworkScope): readonly Participation[] {
  const list = ofAllBodies(data, scope);
  return participationsAround(list, chosenOf(data, scope, list), neighbourSteps(scope));
}

/** Null when the request chooses no bodies. */
const chosenOf = ({ projection }: ScopeData, scope: NetworkScope, list: readonly Participation[]) =>
  (choosesBodies(scope) ? new Set(list.map(({ body }) => body).filter((ref) => isChosen(projection.node(ref)!, scope))) : null);

/** The view that a request asks for, complete: nothing is folded or grouped yet. */
export function toScoped(data: ScopeData, scope: NetworkScope): Scoped {
  const { projection, participations } = data;
  const { list: dated, undated } = datedParticipations(data, scope);
  const list = ofProjects(dated, participations, scope);
  const withUndated = [...list, ...ofProjects(undated, participations, scope)];
  const chosen = chosenOf(data, scope, list);
  const steps = neighbourSteps(scope);
  const relationships = scope.view === 'councils' ? ties(list, chosen, steps, scope.minWeight) : participationsAround(list, chosen, steps).map(toRelationship);
  // A council that a reader names stays in view although it has no tie there.
  const network = toNetwork(projection, relationships, scope.councils?.length ? chosen ?? [] : []);
  return {
    ...(scope.largestComponent ? componentsOf(network)[0] ?? network : network),
    undated: undated.length === 0 ? 0 : participationsAround(withUndated, chosenOf(data, scope, withUndated), steps).filter(({ since }) => since === undefined).length,
  };
}
