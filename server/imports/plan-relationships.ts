/** The relationships of a plan: which are new, which change, which stay. */
import { relationshipId, type ImportedNote, type RelationshipRow } from '../graph/content';
import { LazyRows } from '../graph/lazy-rows';
import { parseRef, relationshipTypes, type Label, type Ref, type RelationshipDescriptor, type RelationshipType } from '../graph/model';
import { didYouMean, quoted } from '../seeds/csv-table';
import { toProblem } from './claim-checks';
import { ClaimGroups } from './claim-groups';
import { mergeClaimed, type Claimed } from './claimed';
import { changedValues, noteChanges, valueChanges } from './differences';
import type { GraphIndex } from './graph-index';
import type { Placement } from './identity';
import type { ClaimBetween, ClaimsBetween } from './packed-claims';
import type { PlanBuild } from './plan-build';
import type { NewRecords } from './plan-nodes';

export interface PlanContext {
  readonly graph: GraphIndex;
  readonly build: PlanBuild;
  readonly records: NewRecords;
}

type PlacedClaim = ClaimBetween<Placement>;

interface Draft extends Claimed { readonly type: RelationshipType; readonly from: Ref; readonly to: Ref }

/** Missing ends to look for near spellings of; more are only named. */
const MOST_SUGGESTED = 20;

const endsOf = ({ from, to, project }: PlacedClaim): Placement[] => [from, to, ...(project ? [project] : [])];

/** Are the ends placed and there? What is not there is reported, what is not placed is counted. */
function hasEnds(claim: PlacedClaim, { graph, records: { added, refused }, build }: PlanContext, missing: { count: number }): boolean {
  const placements = endsOf(claim);
  const unplaced = placements.find((placement) => placement.kind === 'unplaced');
  if (unplaced) {
    build.leaveOut(unplaced, claim.type);
    return false;
  }
  const refs = placements.map((placement) => (placement as { ref: Ref }).ref);
  const index = refs.findIndex((ref) => !graph.nodes.has(ref) && !added.has(ref) && !refused.has(ref));
  // What is wrong with a refused one has been said.
  if (index < 0) return !refs.some((ref) => refused.has(ref));
  const ref = refs[index]!;
  missing.count += 1;
  const label = parseRef(ref)!.label;
  const known = missing.count > MOST_SUGGESTED ? [] : graph.refsOf((of) => of === label);
  build.problem(toProblem(claim.where, `${quoted(ref)} is neither in the graph nor whole in this file; add it, or correct it${didYouMean(ref, known)}`, index === 0 ? 'from' : 'to'));
  return false;
}

/** The claim between records. Its ends must be placed. */
function toDraft(claim: PlacedClaim): Draft {
  const { type, values, sources, where, flags, extra } = claim;
  const [first, second, project] = endsOf(claim).map((end) => (end as { ref: Ref }).ref) as [Ref, Ref, Ref?];
  // A border is stored once, the smaller id first.
  const [from, to] = type === 'BORDERS' && first > second ? [second, first] : [first, second];
  if (project !== undefined) values['projectId'] = parseRef(project)!.id;
  return { type, from, to, values, sources, where, ...(flags && { flags }), ...(extra && { extra }) };
}

/** May the model hold it? Reported where not. */
function isAllowed({ type, from, to, values, where }: Draft, build: PlanBuild): boolean {
  const [fromLabel, toLabel] = [parseRef(from)!.label, parseRef(to)!.label];
  const { endpoints, properties, discriminator } = relationshipTypes[type] as RelationshipDescriptor;
  const report = (column: string, message: string) => { build.problem(toProblem(where, message, column)); return false; };
  if (!endpoints.some(([f, t]) => f === fromLabel && t === toLabel)) return report('from', `${type} does not join ${fromLabel} to ${toLabel} (${from} to ${to}); it joins ${endpoints.map(([f, t]) => `${f} to ${t}`).join(', ')}`);
  if (from === to) return report('to', `${from} cannot be joined to itself by ${type}`);
  // Without these two relationships of the same ends cannot be told apart.
  const missing = discriminator.find((name) => properties[name]!.required && !Object.hasOwn(values, name));
  return missing === undefined || report(missing, `${type} must have ${missing}: ${properties[missing]!.description.toLowerCase()}`);
}

const idOf = ({ type, from, to, values }: Draft): string => relationshipId(type, from, to, values);

/** @returns whether it would be new */
function compare(id: string, draft: Draft, { graph, build }: PlanContext): boolean {
  const { type, values, sources, where } = draft;
  build.conflicts(id, draft);
  const noted = noteChanges(id, graph.notes.get(id), draft, []);
  const old = graph.relationships.get(id);
  const noSource = (what: string) => build.problem(toProblem(where, `${id} ${what} and names no source; give one in the file, or for the whole file with --source ADDRESS`, 'sources'));
  if (!old) {
    const { properties } = relationshipTypes[type] as RelationshipDescriptor;
    const missing = Object.keys(properties).filter((name) => name !== 'sources' && properties[name]!.required && !Object.hasOwn(values, name));
    for (const name of missing) build.problem(toProblem(where, `${id} must have ${name}: ${properties[name]!.description.toLowerCase()}${draft.conflicts?.has(name) ? '; the file has several' : ''}`, name));
    if (missing.length > 0) return false;
    if (sources.length === 0) {
      noSource('is new');
      return false;
    }
    build.addRelationship(type, noted?.note);
    return true;
  }
  const changes = valueChanges(old.values, values, sources);
  if (changes.length > 0 && sources.length === 0) noSource('would change');
  record(id, old, changes, noted, draft, build);
  return false;
}

function record(id: string, old: RelationshipRow, changes: ReturnType<typeof valueChanges>, noted: { note: ImportedNote; changes: typeof changes } | undefined, { where, type }: Draft, build: PlanBuild): void {
  const all = [...changes, ...(noted?.changes ?? [])];
  if (all.length === 0) build.stays(type);
  else build.changeRelationship({ subject: id, kind: type, row: { ...old, values: changedValues(old.values, changes) }, changes: all, where }, noted?.note);
}

function toRow({ type, from, to, values, sources }: Draft): RelationshipRow {
  const label = (ref: Ref): Label => parseRef(ref)!.label;
  return { type, id: relationshipId(type, from, to, values), fromLabel: label(from), toLabel: label(to), from, to, values: { ...values, sources } };
}

/**
 * Compares what the claims say with the graph. A claim is unpacked when it is
 * looked at and not kept; new rows are made from their claims whenever somebody
 * asks for them, in the order of the file.
 */
export function planRelationships(claims: ClaimsBetween<Placement>, context: PlanContext): void {
  const { build } = context;
  const draftAt = (index: number) => toDraft(claims.at(index));
  const groups = new ClaimGroups(claims.length);
  const missing = { count: 0 };
  for (let i = 0; i < claims.length; i += 1) {
    const claim = claims.at(i);
    if (!hasEnds(claim, context, missing)) continue;
    const draft = toDraft(claim);
    if (isAllowed(draft, build)) groups.add(i, idOf(draft));
  }
  const draftOf = (start: number, end: number): Draft => {
    const draft = draftAt(groups.member(start));
    for (let at = start + 1; at < end; at += 1) mergeClaimed(draft, draftAt(groups.member(at)));
    return draft;
  };
  const [starts, ends, lines]: [number[], number[], number[]] = [[], [], []];
  for (const [start, end] of groups.groups((index) => idOf(draftAt(index)))) {
    const draft = draftOf(start, end);
    if (!compare(idOf(draft), draft, context)) continue;
    starts.push(start);
    ends.push(end);
    lines.push(draft.where.line ?? 0);
  }
  const order = Uint32Array.from(starts.keys()).sort((a, b) => lines[a]! - lines[b]! || a - b);
  build.newRelationships = new LazyRows(order.length, (i) => toRow(draftOf(starts[order[i]!]!, ends[order[i]!]!)));
}
