/**
 * Who is meant. Our own id first, then numbers in registers, then what a person
 * decided, then the recorded spellings of councils. A name alone places nothing
 * else: it proposes, and the subject stays unplaced.
 */
import type { ImportProblem } from '../errors';
import { slugify } from '../graph/catalogue';
import { labels, parseRef, toRef, type Label, type LabelDescriptor, type Ref } from '../graph/model';
import { didYouMean, quoted } from '../seeds/csv-table';
import { toProblem, type Report } from './claim-checks';
import { isBody, type ClaimedSubject } from './claimed';
import type { GraphIndex } from './graph-index';
import { familyOf, identifierKey, schemeOf } from './identifiers';
import type { MatchBook } from './matches';
import type { Candidate } from './names';

export type How = 'id' | 'number' | 'match' | 'alias';

export type Placement =
  | { readonly kind: 'known' | 'new'; readonly ref: Ref; readonly how: How }
  | { readonly kind: 'unplaced'; readonly group: Group; readonly candidates: readonly Candidate[]; readonly reason: string };

/** Subjects of the file that are one by id or number. */
export interface Group {
  readonly label: Label;
  readonly ids: readonly string[];
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  readonly subjects: readonly ClaimedSubject[];
}

/** Registers of companies and charities, in which no council stands under its own name. */
const OTHER_REGISTERS = new Set(['GB-COH', 'GB-CHC', 'GB-SC', 'GB-NIC', 'GB-MPR']);
/** Longest slug made of a name. */
const LONGEST_SLUG = 80;
const sortedSet = (texts: Iterable<string>) => [...new Set(texts)].sort();

/** Joins subjects that share an id or a number; names join nothing. @param byKey subjects by what the file calls them */
export function toGroups(byKey: ReadonlyMap<string, ClaimedSubject>): Group[] {
  const all = [...byKey.keys()].sort().map((key) => byKey.get(key)!);
  const parents = Uint32Array.from(all.keys());
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = index; at !== root;) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const ownersOf = new Map<string, number>();
  for (const [index, { label, id, identifiers }] of all.entries()) {
    const handles = [...(id === undefined ? [] : [`id ${label} ${id}`]), ...identifiers.map((number) => identifierKey(label, number))];
    for (const handle of handles) {
      const owner = ownersOf.get(handle);
      if (owner === undefined) ownersOf.set(handle, index);
      else parents[find(index)] = find(owner);
    }
  }
  const members = new Map<number, ClaimedSubject[]>();
  for (const [index, subject] of all.entries()) {
    const root = find(index);
    const list = members.get(root);
    if (list) list.push(subject);
    else members.set(root, [subject]);
  }
  return [...members.values()].map(toGroup);
}

const NONE: readonly string[] = [];

function toGroup(subjects: readonly ClaimedSubject[]): Group {
  const [first, ...others] = subjects as [ClaimedSubject, ...ClaimedSubject[]];
  const { label, id, identifiers: numbers, names } = first;
  // Most are alone, and share their lists with the group.
  if (others.length === 0) return { label, subjects, ids: id === undefined ? NONE : [id], numbers, names };
  return {
    // A subject with our id knows its kind; else the first by name.
    label: subjects.find((subject) => subject.id !== undefined)?.label ?? label, subjects,
    ids: sortedSet(subjects.flatMap((subject) => subject.id ?? [])), numbers: sortedSet(subjects.flatMap(({ identifiers }) => identifiers)), names: sortedSet(subjects.flatMap((subject) => subject.names)),
  };
}

/** An id that nothing has yet, made of the name; its number tells it from others of that name. */
export function toNewId({ names, numbers, label }: Group, isTaken: (ref: Ref) => boolean): string {
  const slug = (text: string) => slugify(text.normalize('NFKD')).replace(/[^a-z0-9-]/g, '').replace(/-+/g, '-').slice(0, LONGEST_SLUG).replace(/^-|-$/g, '');
  const number = slug((numbers[0] ?? '').replace(/^https?:\/\//, ''));
  const base = slug(names[0] ?? '') || number || labels[label].refPrefix;
  const candidates = [base, ...(number && number !== base ? [`${base}-${number}`] : [])];
  for (let n = 2; ; n += 1) {
    const id = candidates.shift() ?? `${base}-${n}`;
    if (!isTaken(toRef(label, id))) return id;
  }
}

export class Identity {
  private readonly taken = new Set<Ref>();
  private problems: ImportProblem[] = [];

  constructor(private readonly graph: GraphIndex, private readonly book: MatchBook, private readonly report: Report) {}

  /**
   * Where each group belongs, in the groups' order. What the file teaches of one
   * record (a number, a spelling) may place another group: asked again until
   * nothing is learnt, so that a second import finds nothing that the first did not.
   */
  place(groups: readonly Group[]): Placement[] {
    let placements: Placement[];
    for (;;) {
      this.taken.clear();
      this.problems = [];
      // Ids that the file gives itself come first: what is made of names gives way to them.
      for (const { label, ids } of groups) for (const id of ids) this.taken.add(toRef(label, id));
      placements = groups.map((group) => this.placeGroup(group));
      const learnt = placements.map((placement, i) => placement.kind === 'known' && this.learn(placement.ref, groups[i]!));
      if (!learnt.includes(true)) break;
    }
    for (const problem of this.problems) this.report(problem);
    return placements;
  }

  private learn(ref: Ref, { numbers, subjects }: Group): boolean {
    const said = subjects.flatMap(({ record, label }) => (record && parseRef(ref)!.label === label ? [record.read().values] : []));
    const listed = (name: string) => said.flatMap((values) => (values[name] as string | readonly string[] | undefined) ?? []);
    return this.graph.learn(ref, { numbers, names: listed('name'), aliases: [...listed('shortName'), ...listed('aliases')], formerIds: listed('formerIds') });
  }

  isTaken(ref: Ref): boolean {
    return this.taken.has(ref) || this.graph.present(ref) !== undefined;
  }

  private placeGroup(group: Group): Placement {
    const { label, ids, numbers, names } = group;
    const decided = this.book.about(familyOf(label), names, numbers);
    const unplaced = (reason: string, refs: readonly Ref[] = [], because = ''): Placement =>
      ({ kind: 'unplaced', group, reason, candidates: refs.map((ref) => ({ ref, name: String(this.graph.nodes.get(ref)!.values['name'] ?? ref), score: 1, reason: because })) });
    const byNumber = this.graph.byNumbers(label, numbers);
    if (ids.length > 0) {
      const present = sortedSet(ids.flatMap((id) => this.graph.present(toRef(label, id)) ?? []));
      const all = sortedSet([...present, ...byNumber]);
      if (ids.length > 1 && present.length !== 1) return unplaced(`one number stands for several ids in this file: ${ids.join(', ')}`, present);
      if (all.length > 1) return unplaced('its id says one record and its number another', all, 'has this id or number');
      return all.length === 1 ? { kind: 'known', ref: all[0]!, how: present.length > 0 ? 'id' : 'number' } : { kind: 'new', ref: toRef(label, ids[0]!), how: 'id' };
    }
    if (byNumber.length > 1) return unplaced('its numbers are those of several records', byNumber, 'has one of these numbers');
    if (byNumber.length === 1 && decided.isNot.has(byNumber[0]!)) return unplaced('it has this record’s number, but the matches file says that it is another', byNumber, 'has this number');
    if (byNumber.length === 1) return { kind: 'known', ref: byNumber[0]!, how: 'number' };
    if (decided.is) return this.placeByMatch(group, decided.is);
    return this.placeByName(group, decided.isNot, unplaced);
  }

  private placeByMatch(group: Group, { ref, decision, file, line }: NonNullable<ReturnType<MatchBook['about']>['is']>): Placement {
    const present = this.graph.present(ref);
    if (present !== undefined) return { kind: 'known', ref: present, how: 'match' };
    if (decision === 'new' && parseRef(ref)!.label === group.label && group.label !== 'Council') {
      this.taken.add(ref);
      return { kind: 'new', ref, how: 'match' };
    }
    const known = this.graph.refsOf((label) => familyOf(label) === familyOf(group.label));
    const advice = decision === 'new' ? `a new ${(labels[group.label] as LabelDescriptor).singular} needs a ref such as ${labels[group.label].refPrefix}:its-name; councils are not made by matches` : `it is no record of the graph; write new if there should be one${didYouMean(ref, known)}`;
    this.problems.push(toProblem({ file, line }, `${quoted(ref)}: ${advice}`, 'ref'));
    return { kind: 'unplaced', group, candidates: [], reason: 'the matches file names a record that is not there' };
  }

  private placeByName(group: Group, isNot: ReadonlySet<Ref>, unplaced: (reason: string) => Placement): Placement {
    const { label, names, numbers } = group;
    const schemes = new Set(numbers.map(schemeOf));
    if (![...schemes].some((scheme) => OTHER_REGISTERS.has(scheme))) {
      const councils = sortedSet(names.flatMap((name) => this.graph.councilNames.find(label, name) ?? [])).filter((ref) => !isNot.has(ref) && this.agrees(ref, numbers, schemes));
      if (councils.length === 1) return { kind: 'known', ref: councils[0]!, how: 'alias' };
    }
    const index = this.graph.candidates(familyOf(label));
    // With a number of its own it is somebody else unless a record is called the same; with a name alone it may be anybody alike.
    const proposed = numbers.length === 0 ? index.alike(names) : isBody(label) || label === 'Pattern' ? index.same(names) : [];
    const candidates = proposed.filter(({ ref }) => !isNot.has(ref) && (label !== 'Council' || parseRef(ref)!.label === 'Council') && this.agrees(ref, numbers, schemes));
    if (candidates.length > 0) return { kind: 'unplaced', group, candidates, reason: numbers.length === 0 ? 'a name alone does not say who it is' : 'its number is new, but a record is called the same' };
    if (numbers.length === 0) return unplaced('a name alone does not say who it is, and none is like it');
    if (label === 'Council') return unplaced('no council has this number; councils are not made by imports');
    const id = toNewId(group, (ref) => this.isTaken(ref));
    this.taken.add(toRef(label, id));
    return { kind: 'new', ref: toRef(label, id), how: 'number' };
  }

  /** False when the record has another number in one of the same registers. */
  private agrees(ref: Ref, numbers: readonly string[], schemes: ReadonlySet<string>): boolean {
    const own = this.graph.numbersOf(ref).filter((number) => schemes.has(schemeOf(number)) && schemeOf(number) !== 'URL');
    return own.length === 0 || own.some((number) => numbers.includes(number));
  }
}
