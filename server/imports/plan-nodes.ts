/** The nodes of a plan: which are new, which change, which stay. */
import type { ImportedNote, NodeRow, PropertyValue } from '../graph/content';
import { labels, parseRef, type Label, type LabelDescriptor, type Ref } from '../graph/model';
import { toProblem } from './claim-checks';
import { isBody, mergeClaimed, type Claimed, type ClaimedSubject } from './claimed';
import { changedValues, noteChanges, valueChanges } from './differences';
import { propertyNumbers, type GraphIndex } from './graph-index';
import type { Placement } from './identity';
import type { Changed } from './import-plan';
import type { PlanBuild } from './plan-build';

/** What a new record is taken for where the file does not say. */
const DEFAULTS: Partial<Record<Label, Readonly<Record<string, PropertyValue>>>> = {
  Organisation: { kind: 'other' },
  Project: { status: 'unknown', kind: 'project' },
};

interface Gathered { readonly ref: Ref; readonly isNew: boolean; readonly byId: boolean; readonly claimed: Claimed; readonly names: Set<string>; readonly numbers: Set<string>; readonly isSaid: boolean }

/** What one subject says, as far as it may be said of the record it was placed at. */
function claimsOf(subject: ClaimedSubject, placement: Exclude<Placement, { kind: 'unplaced' }>): Claimed {
  const record = subject.record?.take();
  if (!record) return { values: {}, sources: [], where: subject.where };
  const { label } = parseRef(placement.ref)!;
  // The file speaks of it as another kind of record: its values are not those of ours.
  if (label !== subject.label) return { ...record, values: {} };
  const values = { ...record.values };
  if (placement.how === 'match' && placement.kind === 'known') delete values['name'];
  return { ...record, values };
}

function newRow({ ref, claimed, names, byId }: Gathered, subjects: readonly ClaimedSubject[]): NodeRow {
  const { label, id } = parseRef(ref)!;
  const spelled = [...names].sort();
  const name = claimed.values['name'] ?? spelled[0];
  const aliases = isBody(label) && !byId ? spelled.filter((other) => other !== name) : [];
  const mentions = claimed.sources.length > 0 ? [] : subjects.flatMap((subject) => [...(subject.mentions ?? [])].flat());
  const sources = claimed.sources.length > 0 ? claimed.sources : [...new Set(mentions)].sort();
  return {
    label, ref,
    values: {
      ...DEFAULTS[label], id, ...(name !== undefined && label !== 'Outcome' && { name }), ...(aliases.length > 0 && { aliases }),
      ...claimed.values, ...(sources.length > 0 && { sources }),
    },
  };
}

/** Reports what a new record must have and has not. @returns whether it is whole */
function isWhole({ label, values, ref }: NodeRow, { claimed }: Gathered, build: PlanBuild): boolean {
  const { properties, singular } = labels[label] as LabelDescriptor;
  const missing = Object.entries(properties).filter(([name, { required }]) => required && !Object.hasOwn(values, name));
  for (const [name, { description }] of missing) {
    build.problem(toProblem(claimed.where, name === 'sources'
      ? `the new ${singular} ${ref} names no source; give one in the file, or for the whole file with --source ADDRESS`
      : `the new ${singular} ${ref} lacks ${name} (${description.toLowerCase()}); give it in the file${claimed.conflicts?.has(name) ? ', where it has several' : ''}`, name));
  }
  return missing.length === 0;
}

/** A record's former ids must be nobody else's. */
function checkFormerIds(ref: Ref, claimed: Claimed, graph: GraphIndex, build: PlanBuild): void {
  const { label } = parseRef(ref)!;
  for (const id of (claimed.values['formerIds'] as readonly string[] | undefined) ?? []) {
    const owner = graph.present(`${labels[label].refPrefix}:${id}`);
    if (owner !== undefined && owner !== ref) build.problem(toProblem(claimed.where, `the former id “${id}” is that of ${owner}; ids are unique`, 'formerIds'));
  }
}

type Placed = readonly [subject: ClaimedSubject, placement: Exclude<Placement, { kind: 'unplaced' }>];

export type PlacedByRecord = Map<Ref, Placed[]>;

/** Subjects by the record they were placed at, in the order in which the file spoke of them; what was not placed is counted. */
export function byRecord(subjects: ReadonlyMap<ClaimedSubject, Placement>, build: PlanBuild): PlacedByRecord {
  const placed: PlacedByRecord = new Map();
  const inOrder = [...subjects.keys()].sort((a, b) => (a.record?.index ?? 0) - (b.record?.index ?? 0));
  for (const subject of inOrder) {
    const placement = subjects.get(subject)!;
    if (placement.kind === 'unplaced') {
      if (subject.record) build.leaveOut(placement, subject.label);
      subject.record?.letGo();
      continue;
    }
    const known = placed.get(placement.ref);
    if (known) known.push([subject, placement]);
    else placed.set(placement.ref, [[subject, placement]]);
  }
  return placed;
}

/** What all its subjects say of one record. */
function gather(ref: Ref, placed: readonly Placed[]): Gathered {
  const [first, ...others] = placed.map(([subject, placement]) => claimsOf(subject, placement));
  for (const claimed of others) mergeClaimed(first!, claimed);
  return {
    ref, isNew: placed[0]![1].kind === 'new', byId: placed.some(([, { how }]) => how === 'id'), claimed: first!,
    names: new Set(placed.flatMap(([{ names }]) => names)), numbers: new Set(placed.flatMap(([{ identifiers }]) => identifiers)), isSaid: placed.some(([{ record }]) => record !== undefined),
  };
}

/** Refs of the records that would be new, and of those that would be but for what is wrong with them. */
export interface NewRecords { readonly added: ReadonlySet<Ref>; readonly refused: ReadonlySet<Ref> }

/** @param placed is empty in the end: a subject goes when its record is planned */
export function planNodes(placed: PlacedByRecord, graph: GraphIndex, build: PlanBuild): NewRecords {
  const [added, refused] = [new Set<Ref>(), new Set<Ref>()];
  for (const [ref, subjects] of placed) {
    placed.delete(ref);
    const entry = gather(ref, subjects);
    const { claimed, isNew } = entry;
    const { label } = parseRef(ref)!;
    build.conflicts(ref, claimed);
    checkFormerIds(ref, claimed, graph, build);
    const supplierNumber = label === 'Supplier' ? [...entry.numbers].find((number) => number.startsWith('GB-COH:'))?.slice('GB-COH:'.length) : undefined;
    if (supplierNumber && !claimed.values['companiesHouseNumber'] && !graph.nodes.get(ref)?.values['companiesHouseNumber']) claimed.values['companiesHouseNumber'] = supplierNumber;
    const held = new Set([...graph.propertyNumbers(ref), ...propertyNumbers(label, claimed.values)]);
    const noted = noteChanges(ref, graph.notes.get(ref), claimed, [...entry.numbers].filter((number) => !held.has(number)));
    if (isNew) {
      // Our own id with nothing said of it: whoever names it is reported where it is named.
      if (entry.byId && !entry.isSaid) continue;
      const row = newRow(entry, subjects.map(([subject]) => subject));
      if (!isWhole(row, entry, build)) {
        refused.add(ref);
        continue;
      }
      added.add(ref);
      build.addNode(row, noted?.note);
      continue;
    }
    const old = graph.nodes.get(ref)!;
    keepOldNames(old, claimed);
    const changes = valueChanges(old.values, claimed.values, claimed.sources);
    changeNode(old, claimed, changes, noted, build, entry.isSaid);
  }
  return { added, refused };
}

/** What a renamed body was called stays one of its spellings: it is still found, and still proposed, by it. */
function keepOldNames({ label, values }: NodeRow, claimed: Claimed): void {
  if (!isBody(label) && label !== 'Pattern') return;
  const gone = ['name', 'shortName'].filter((name) => claimed.values[name] !== undefined && values[name] !== undefined && claimed.values[name] !== values[name]).map((name) => String(values[name]));
  const kept = [claimed.values['name'], claimed.values['shortName']];
  const aliases = gone.filter((name) => !kept.includes(name));
  if (aliases.length > 0) claimed.values['aliases'] = [...new Set([...((claimed.values['aliases'] as readonly string[] | undefined) ?? []), ...aliases])];
}

function changeNode(
  old: NodeRow, claimed: Claimed, changes: Changed<NodeRow>['changes'], noted: { note: ImportedNote; changes: Changed<NodeRow>['changes'] } | undefined, build: PlanBuild, isSaid: boolean,
): void {
  if (changes.length > 0 && claimed.sources.length === 0) {
    build.problem(toProblem(claimed.where, `${old.ref} would change (${changes.map(({ property }) => property).join(', ')}) with no source named; give one in the file, or for the whole file with --source ADDRESS`, 'sources'));
  }
  const all = [...changes, ...(noted?.changes ?? [])];
  if (all.length > 0) build.changeNode({ subject: old.ref, kind: old.label, row: { ...old, values: changedValues(old.values, changes) }, changes: all, where: claimed.where }, noted?.note);
  else if (isSaid) build.stays(old.label);
}
