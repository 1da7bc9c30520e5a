/**
 * The claims of one file, put together as they come: one entry a subject, one a
 * relationship. Small, for a file may have a million rows; the order in which
 * claims come makes no difference.
 */
import type { Place, Reading, RelationshipClaim, Subject } from '../exchange/claims';
import type { ImportProblem } from '../errors';
import type { PropertyValue, PropertyValues } from '../graph/content';
import { labels, relationshipTypes, type Label, type LabelDescriptor, type RelationshipType } from '../graph/model';
import { impreciseDate, SLUG } from '../graph/properties';
import { quoted } from '../seeds/csv-table';
import { checkedValues, sourceLists, toProblem, type Report } from './claim-checks';
import { NUMBER_PROPERTIES } from './graph-index';
import { identifierText, normaliseIdentifier } from './identifiers';
import { CappedList, type Flagged, type PlanNote } from './import-plan';
import { PackedClaims } from './packed-claims';
import { PackedRecords, type PackedRecord } from './packed-records';

/** What is claimed of one subject or relationship. */
export interface Claimed {
  values: Record<string, PropertyValue>;
  sources: readonly string[];
  where: Place;
  flags?: readonly string[];
  extra?: Readonly<Record<string, unknown>>;
  /** Values that contradict each other, by property. */
  conflicts?: Map<string, unknown[]>;
}

export interface ClaimedSubject {
  readonly label: Label;
  readonly id?: string;
  /** `GB-COH:01234567`, sorted. */
  readonly identifiers: readonly string[];
  /** As the file spells it; bodies often have several. */
  names: readonly string[];
  where: Place;
  /** What is said of it itself. */
  record?: PackedRecord;
  /** Sources of relationships that name it; kept only where the record may have to be made from them. */
  mentions?: Set<readonly string[]>;
}

export interface ClaimedRelationship extends Claimed {
  readonly type: RelationshipType;
  readonly from: ClaimedSubject;
  readonly to: ClaimedSubject;
  readonly project?: ClaimedSubject;
}

/** Bodies are spelled in many ways; other records are called what their publisher calls them. */
export const isBody = (label: Label): boolean => label === 'Council' || label === 'Organisation' || label === 'Supplier';

const GROWING = new Set(['aliases', 'formerIds']);
const isDate = (value: unknown): value is string => typeof value === 'string' && impreciseDate.safeParse(value).success;

const earlier = (a: Place, b: Place): boolean =>
  (a.line ?? 0) - (b.line ?? 0) < 0 || ((a.line ?? 0) === (b.line ?? 0) && (a.path ?? '') < (b.path ?? ''));

const union = (a: readonly string[], b: readonly string[]): readonly string[] => (a === b ? a : [...new Set([...a, ...b])].sort());

/** True when both say the same, one of them perhaps less precisely: 2019 and 2019-10. */
export const lessPrecise = (vague: unknown, exact: unknown): boolean =>
  isDate(vague) && isDate(exact) && vague.length < exact.length && exact.startsWith(`${vague}-`);

function mergeValue(claimed: Claimed, name: string, value: PropertyValue): void {
  const old = Object.hasOwn(claimed.values, name) ? claimed.values[name] : undefined;
  const conflict = claimed.conflicts?.get(name);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (GROWING.has(name)) claimed.values[name] = union((old as readonly string[] | undefined) ?? [], value as readonly string[]);
  else if (conflict) {
    if (!conflict.some((other) => same(other, value))) conflict.push(value);
  } else if (old === undefined || lessPrecise(old, value) || (name === 'confirmedOn' && value > old)) claimed.values[name] = value;
  else if (name !== 'confirmedOn' && !same(old, value) && !lessPrecise(value, old)) {
    (claimed.conflicts ??= new Map()).set(name, [old, value]);
    delete claimed.values[name];
  }
}

/** Fields outside the model: the file's names are anything, `__proto__` too. */
function mergeExtra(claimed: Claimed, extra: Readonly<Record<string, unknown>>): void {
  const merged = new Map(Object.entries(claimed.extra ?? {}));
  for (const [name, value] of Object.entries(extra)) {
    const key = `extra.${name}`;
    const conflict = claimed.conflicts?.get(key);
    if (conflict) conflict.push(...(conflict.some((other) => JSON.stringify(other) === JSON.stringify(value)) ? [] : [value]));
    else if (merged.has(name) && JSON.stringify(merged.get(name)) !== JSON.stringify(value)) {
      (claimed.conflicts ??= new Map()).set(key, [merged.get(name), value]);
      merged.delete(name);
    } else merged.set(name, value);
  }
  claimed.extra = Object.fromEntries(merged);
}

/** Adds what `more` says to `claimed`. */
export function mergeClaimed(claimed: Claimed, more: Claimed): void {
  for (const [name, values] of more.conflicts ?? []) {
    const known = (claimed.conflicts ??= new Map()).get(name) ?? [];
    const own = claimed.values[name];
    const all = [...known, ...(own === undefined ? [] : [own]), ...values];
    claimed.conflicts.set(name, [...new Map(all.map((value) => [JSON.stringify(value), value])).values()]);
    delete claimed.values[name];
  }
  for (const [name, value] of Object.entries(more.values)) mergeValue(claimed, name, value);
  claimed.sources = union(claimed.sources, more.sources);
  if (more.flags) claimed.flags = union(claimed.flags ?? [], more.flags);
  if (more.extra) mergeExtra(claimed, more.extra);
  if (earlier(more.where, claimed.where)) claimed.where = more.where;
}

/** Properties that are numbers in a register say who it is, too. */
function withNumbers(subject: Subject, values: PropertyValues): Subject {
  const numbers = (NUMBER_PROPERTIES[subject.label] ?? []).flatMap(([property, scheme]) => {
    const id = Object.hasOwn(values, property) ? values[property] : undefined;
    // Several patterns may share a repository: its address says who is meant only where it stands for a name.
    return typeof id === 'string' && scheme !== 'URL' ? [{ scheme, id }] : [];
  });
  return numbers.length === 0 ? subject : { ...subject, identifiers: [...subject.identifiers, ...numbers] };
}

export class ClaimCollector {
  /** By what the file calls them: id and numbers, or else the name. */
  readonly subjects = new Map<string, ClaimedSubject>();
  readonly relationships = new PackedClaims();
  private readonly records = new PackedRecords();
  readonly problems = new CappedList<ImportProblem>();
  readonly notes = new CappedList<PlanNote>();
  readonly flagged = new CappedList<Flagged>();
  private readonly toSources = sourceLists();
  private readonly report: Report = (problem) => this.problems.push(problem);

  /** @param defaultSources cited where a claim names no source of its own */
  constructor(private readonly defaultSources: readonly string[] = []) {}

  add(reading: Reading): void {
    switch (reading.kind) {
      case 'problem': this.report(toProblem(reading.where, reading.message)); return;
      case 'note': this.notes.push({ where: reading.where, message: reading.message }); return;
      case 'node': this.addNode(reading); return;
      case 'relationship': this.addRelationship(reading);
    }
  }

  private addNode({ subject: named, values, sources, where, flags, extra }: Extract<Reading, { kind: 'node' }>): void {
    const numbered = withNumbers(named, values);
    const subject = this.subject(numbered, where);
    const clean = checkedValues(values, (labels[named.label] as LabelDescriptor).properties, where, this.report);
    const cited = this.toSources(sources.length > 0 ? sources : this.defaultSources, where, this.report);
    if (!subject || !clean || !cited) return;
    if (typeof clean['name'] === 'string') subject.names = union(subject.names, [clean['name']]);
    if (isBody(subject.label) && subject.id === undefined) delete clean['name'];
    if (flags?.length) this.flag(this.identify(numbered).key, where, flags);
    const claimed: Claimed = { values: clean, sources: cited, where, ...(flags?.length && { flags: [...flags].sort() }), ...(extra && { extra }) };
    subject.record = subject.record ? this.records.change(subject.record, (known) => mergeClaimed(known, claimed)) : this.records.pack(claimed);
  }

  private addRelationship({ type, from: fromNamed, to: toNamed, project: projectNamed, values, sources, where, flags, extra }: RelationshipClaim): void {
    const from = this.subject(fromNamed, where);
    const to = this.subject(toNamed, where);
    const project = projectNamed && this.subject(projectNamed, where);
    const clean = checkedValues(values as PropertyValues, relationshipTypes[type].properties, where, this.report);
    const cited = this.toSources(sources.length > 0 ? sources : this.defaultSources, where, this.report);
    if (!from || !to || !clean || !cited) return;
    for (const end of [from, to]) if (end.id === undefined && !end.record) (end.mentions ??= new Set()).add(cited);
    if (flags?.length) this.flag(`${type} ${this.identify(fromNamed).key} → ${this.identify(toNamed).key}`, where, flags);
    this.relationships.push({
      type, from, to, values: clean, sources: cited, where,
      ...(project && { project }), ...(flags?.length && { flags: [...flags].sort() }), ...(extra && { extra }),
    });
  }

  private flag(subject: string, where: Place, flags: readonly string[]): void {
    for (const flag of flags) this.flagged.push({ subject, flag, where });
  }

  /** What tells it from others of the file, in the one spelling; and what is odd about its numbers. */
  private identify({ label, id, identifiers, name: spelled }: Subject): { key: string; numbers: readonly string[]; name: string | undefined; flags: readonly string[] } {
    const name = spelled?.trim() || undefined;
    const normalised = identifiers.map(normaliseIdentifier);
    const numbers = [...new Set(normalised.flatMap(({ identifier }) => (identifier ? [identifierText(identifier)] : [])))].sort();
    const key = id !== undefined ? `${label}:${id}${numbers.length > 0 ? ` ${numbers.join(' ')}` : ''}` : `${label} ${numbers.length > 0 ? numbers.join(' ') : `“${name ?? ''}”`}`;
    return { key, numbers, name, flags: normalised.flatMap(({ flag }) => flag ?? []) };
  }

  /** The entry of that subject; undefined when nothing names it, which is reported. */
  private subject(named: Subject, where: Place): ClaimedSubject | undefined {
    const { label, id } = named;
    if (id !== undefined && !SLUG.test(id)) {
      this.report(toProblem(where, `${quoted(id)} is not an id; an id is a slug such as north-east-lincolnshire`, 'id'));
      return undefined;
    }
    const { key, numbers, name, flags } = this.identify(named);
    this.flag(name ?? id ?? label, where, flags);
    if (id === undefined && numbers.length === 0 && name === undefined) {
      this.report(toProblem(where, `a ${(labels[label] as LabelDescriptor).singular} has neither number nor name; give one of them`));
      return undefined;
    }
    const known = this.subjects.get(key);
    if (!known) {
      const subject: ClaimedSubject = { label, ...(id !== undefined && { id }), identifiers: numbers, names: name ? [name] : [], where };
      this.subjects.set(key, subject);
      return subject;
    }
    if (name && !known.names.includes(name)) known.names = union(known.names, [name]);
    if (earlier(where, known.where)) known.where = where;
    return known;
  }
}
