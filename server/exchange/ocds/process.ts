/**
 * A contracting process gathered from its releases: of each field the newest
 * statement holds (the standard's merging, for the fields that we read). Only
 * what claims need is kept.
 */
import { isObject, objects, textOf, type Json } from '../stated-values';
import { toParty, type Party } from './parties';

interface Dated { value: unknown; date: string }

/** What was said of a value before. */
export interface EarlierValue { readonly amount: unknown; readonly stated: string }

const MOST_EARLIER = 5;
const NOTICES = /notice/i;
const FRAMEWORK = /\bframework\b/i;
const CALL_OFF = /\bcall[- ]?off\b/i;

export class Process {
  private readonly fields = new Map<string, Dated>();
  readonly parties = new Map<string, Party>();
  readonly awardIds = new Set<string>();
  readonly contractIds = new Set<string>();
  readonly notices = new Set<string>();
  private readonly earlier = new Map<string, EarlierValue[]>();
  newest = '';

  constructor(readonly ocid: string, readonly path: string) {}

  field<T = unknown>(name: string): T | undefined {
    return this.fields.get(name)?.value as T | undefined;
  }

  /** Amounts that a later release corrected, oldest first. */
  earlierValues(name: string): readonly EarlierValue[] {
    return this.earlier.get(name) ?? [];
  }

  private set(name: string, value: unknown, date: string): void {
    if (value === undefined) return;
    const known = this.fields.get(name);
    if (known && known.date > date) {
      this.rememberValue(name, value, date);
      return;
    }
    if (known) this.rememberValue(name, known.value, known.date, value);
    // Null takes a field away (the standard, “Merging”).
    this.fields.set(name, { value: value === null ? undefined : value, date });
  }

  private rememberValue(name: string, old: unknown, stated: string, now: unknown = this.field(name)): void {
    if (!name.endsWith('.value') || !isObject(old) || !isObject(now) || old['amount'] === now['amount']) return;
    const list = this.earlier.get(name) ?? [];
    if (list.length < MOST_EARLIER) this.earlier.set(name, [...list, { amount: old['amount'], stated }].sort((a, b) => a.stated.localeCompare(b.stated)));
  }

  private addNotices(of: Json): void {
    for (const { documentType, url } of objects(of['documents'])) if (typeof url === 'string' && NOTICES.test(String(documentType))) this.notices.add(url);
  }

  /** @param date of the release, as stated (ISO 8601 compares as text within one time zone, and the newest day decides) */
  add(release: Json, date: string): void {
    if (date > this.newest) this.newest = date;
    for (const own of objects(release['parties'])) {
      const party = toParty(own);
      if (party?.id && (date >= this.newest || !this.parties.has(party.id))) this.parties.set(party.id, party);
    }
    const tender = isObject(release['tender']) ? release['tender'] : {};
    this.set('buyer', toParty(release['buyer']) ?? undefined, date);
    this.set('procuringEntity', toParty(tender['procuringEntity']) ?? undefined, date);
    for (const name of ['title', 'mainProcurementCategory', 'procurementMethodDetails', 'techniques']) this.set(`tender.${name}`, tender[name], date);
    this.addNotices(tender);
    this.addList('award', this.awardIds, release['awards'], ['title', 'status', 'date', 'value', 'contractPeriod'], date);
    this.addList('contract', this.contractIds, release['contracts'], ['awardID', 'title', 'status', 'dateSigned', 'value', 'period'], date);
  }

  private addList(kind: 'award' | 'contract', ids: Set<string>, list: unknown, names: readonly string[], date: string): void {
    for (const own of objects(list)) {
      const id = textOf(typeof own['id'] === 'number' ? String(own['id']) : own['id']) ?? '';
      ids.add(id);
      for (const name of names) this.set(`${kind} ${id}.${name}`, own[name], date);
      if (own['suppliers'] !== undefined) this.set(`${kind} ${id}.suppliers`, objects(own['suppliers']).map(toParty), date);
      this.addNotices(own);
    }
  }

  /** A framework's value is the most that may be bought through it, by all who may use it together. */
  get isFramework(): boolean {
    const techniques = this.field('tender.techniques');
    if (isObject(techniques) && (techniques['hasFrameworkAgreement'] === true || techniques['frameworkAgreement'] !== undefined)) return true;
    const words = `${String(this.field('tender.procurementMethodDetails') ?? '')} ${String(this.field('tender.title') ?? '')}`;
    return FRAMEWORK.test(words) && !CALL_OFF.test(words);
  }
}
