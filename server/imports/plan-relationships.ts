/** The relationships of a plan: which are new, which change, which stay. */
import { relationshipId, type ImportedNote, type RelationshipRow } from '../graph/content';
import { parseRef, relationshipTypes, type Label, type Ref, type RelationshipDescriptor, type RelationshipType } from '../graph/model';
import { didYouMean, quoted } from '../seeds/csv-table';
import { toProblem } from './claim-checks';
import { mergeClaimed, type Claimed, type ClaimedRelationship, type ClaimedSubject } from './claimed';
import { changedValues, noteChanges, valueChanges } from './differences';
import type { GraphIndex } from './graph-index';
import type { Placement } from './identity';
import type { PlanBuild } from './plan-build';

export interface PlanContext {
  readonly graph: GraphIndex;
  readonly build: PlanBuild;
  readonly placementOf: (subject: ClaimedSubject) => Placement;
  /** Refs of the records that would be new. */
  readonly added: ReadonlySet<Ref>;
}

interface Draft extends Claimed { readonly type: RelationshipType; readonly from: Ref; readonly to: Ref }

/** Missing ends to look for near spellings of; more are only named. */
const MOST_SUGGESTED = 20;

/** Refs of the ends; null when one is not there, which is reported, or not placed, which is counted. */
function endsOf(claim: ClaimedRelationship, { placementOf, graph, added, build }: PlanContext, missing: { count: number }): Ref[] | null {
  const subjects = [claim.from, claim.to, ...(claim.project ? [claim.project] : [])];
  const placements = subjects.map(placementOf);
  const unplaced = placements.filter((placement) => placement.kind === 'unplaced');
  if (unplaced.length > 0) {
    build.leaveOut(unplaced[0]!, claim.type);
    return null;
  }
  const refs = placements.map((placement) => (placement as { ref: Ref }).ref);
  const index = refs.findIndex((ref) => !graph.nodes.has(ref) && !added.has(ref));
  if (index < 0) return refs;
  const ref = refs[index]!;
  missing.count += 1;
  const label = parseRef(ref)!.label;
  const known = missing.count > MOST_SUGGESTED ? [] : [...graph.nodes.values()].filter((node) => node.label === label).map((node) => node.ref);
  build.problem(toProblem(claim.where, `${quoted(ref)} is neither in the graph nor whole in this file; add it, or correct it${didYouMean(ref, known)}`, index === 0 ? 'from' : 'to'));
  return null;
}

function draftOf(claim: ClaimedRelationship, ends: readonly Ref[], build: PlanBuild): Draft | null {
  const { type, values, sources, where, flags, extra, conflicts } = claim;
  let [from, to] = ends as [Ref, Ref];
  const [fromLabel, toLabel] = [parseRef(from)!.label, parseRef(to)!.label];
  const { endpoints, properties, discriminator } = relationshipTypes[type] as RelationshipDescriptor;
  const report = (column: string, message: string) => { build.problem(toProblem(where, message, column)); return null; };
  if (!endpoints.some(([f, t]) => f === fromLabel && t === toLabel)) return report('from', `${type} does not join ${fromLabel} to ${toLabel} (${from} to ${to}); it joins ${endpoints.map(([f, t]) => `${f} to ${t}`).join(', ')}`);
  if (from === to) return report('to', `${from} cannot be joined to itself by ${type}`);
  // A border is stored once, the smaller id first.
  if (type === 'BORDERS' && from > to) [from, to] = [to, from];
  if (ends[2] !== undefined) values['projectId'] = parseRef(ends[2])!.id;
  // Without these two relationships of the same ends cannot be told apart.
  const missing = discriminator.find((name) => properties[name]!.required && !Object.hasOwn(values, name));
  if (missing !== undefined) return report(missing, `${type} must have ${missing}: ${properties[missing]!.description.toLowerCase()}`);
  return { type, from, to, values, sources, where, ...(flags && { flags }), ...(extra && { extra }), ...(conflicts && { conflicts }) };
}

function compare(id: string, draft: Draft, { graph, build }: PlanContext): void {
  const { type, from, to, values, sources, where } = draft;
  build.conflicts(id, draft);
  const noted = noteChanges(id, graph.notes.get(id), draft, []);
  const old = graph.relationships.get(id);
  const noSource = (what: string) => build.problem(toProblem(where, `${id} ${what} and names no source; give one in the file, or for the whole file with --source ADDRESS`, 'sources'));
  if (!old) {
    const { properties } = relationshipTypes[type] as RelationshipDescriptor;
    const missing = Object.keys(properties).filter((name) => name !== 'sources' && properties[name]!.required && !Object.hasOwn(values, name));
    for (const name of missing) build.problem(toProblem(where, `${id} must have ${name}: ${properties[name]!.description.toLowerCase()}${draft.conflicts?.has(name) ? '; the file has several' : ''}`, name));
    if (missing.length > 0) return;
    if (sources.length === 0) noSource('is new');
    else build.addRelationship(toRow(type, id, from, to, { ...values, sources }), noted?.note);
    return;
  }
  const changes = valueChanges(old.values, values, sources);
  if (changes.length > 0 && sources.length === 0) noSource('would change');
  record(id, old, changes, noted, draft, build);
}

function record(id: string, old: RelationshipRow, changes: ReturnType<typeof valueChanges>, noted: { note: ImportedNote; changes: typeof changes } | undefined, { where, type }: Draft, build: PlanBuild): void {
  const all = [...changes, ...(noted?.changes ?? [])];
  if (all.length === 0) build.stays(type);
  else build.changeRelationship({ subject: id, kind: type, row: { ...old, values: changedValues(old.values, changes) }, changes: all, where }, noted?.note);
}

function toRow(type: RelationshipType, id: string, from: Ref, to: Ref, values: RelationshipRow['values']): RelationshipRow {
  const label = (ref: Ref): Label => parseRef(ref)!.label;
  return { type, id, fromLabel: label(from), toLabel: label(to), from, to, values };
}

/** Empties `claims` as it goes: of a large file each row is then held once. */
export function planRelationships(claims: ClaimedRelationship[], context: PlanContext): void {
  const drafts = new Map<string, Draft>();
  const missing = { count: 0 };
  while (claims.length > 0) {
    const claim = claims.pop()!;
    const ends = endsOf(claim, context, missing);
    const draft = ends && draftOf(claim, ends, context.build);
    if (!draft) continue;
    const id = relationshipId(draft.type, draft.from, draft.to, draft.values);
    const known = drafts.get(id);
    if (known) mergeClaimed(known, draft);
    else drafts.set(id, draft);
  }
  for (const [id, draft] of drafts) {
    compare(id, draft, context);
    drafts.delete(id);
  }
}

