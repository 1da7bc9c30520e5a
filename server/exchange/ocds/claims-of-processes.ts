/**
 * Contracting processes as claims: who supplies which council, once a pair and
 * role, with every award beneath it as its notice states it. Amounts are facts
 * of an award and are never added, divided or averaged here.
 */
import type { NodeClaim, Place, Reading, RelationshipClaim, Subject } from '../claims';
import type { Tally } from '../reading';
import { addresses, amountFlags, dateAdvice, dayOf, isObject, oneLine, textOf, type Json } from '../stated-values';
import { companyNumber, isNoticeNumber, resolved, subjectOf, type Party } from './parties';
import type { EarlierValue, Process } from './process';

const OVER = new Set(['cancelled', 'unsuccessful', 'withdrawn']);
/** A correction by more than this factor is sooner a slip than a correction. */
const ABSURD_FACTOR = 1000;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

export interface StatedAward {
  readonly ocid: string;
  readonly award: string;
  readonly title?: string;
  readonly date?: string;
  readonly value?: Json;
  /** `ceiling` where the value is the most that a framework may cost, of all its buyers. */
  readonly valueIs?: 'ceiling';
  readonly earlierValues?: readonly EarlierValue[];
  readonly start?: string;
  readonly end?: string;
  readonly notices?: readonly string[];
}

interface Supply {
  readonly supplier: Subject;
  readonly party: Party;
  readonly buyer: Subject;
  readonly role: 'deliver' | 'other';
  roleAsStated?: string;
  readonly where: Place;
  readonly awards: StatedAward[];
  readonly flags: Set<string>;
  readonly sources: Set<string>;
  newest: string;
}

function valueFlags(value: unknown, earlier: readonly EarlierValue[]): string[] {
  if (!isObject(value)) return [];
  const { amount, currency } = value;
  if (amount === undefined || amount === null) return [];
  if (typeof amount !== 'number') return ['amount written as text'];
  const absurd = earlier.some(({ amount: before }) => typeof before === 'number' && before > 0 && amount > 0 && Math.max(before / amount, amount / before) >= ABSURD_FACTOR);
  return [...amountFlags(amount), ...(absurd ? ['absurd correction'] : []), ...(typeof currency === 'string' && CURRENCIES.has(currency) ? [] : ['unknown currency'])];
}

/** The award's own dates and amount, the contract's where it has none. */
function statedAward(process: Process, award: string): { stated: StatedAward; flags: string[] } {
  const contracts = [...process.contractIds].filter((id) => process.field(`contract ${id}.awardID`) === award);
  const names = [`award ${award}`, ...contracts.map((id) => `contract ${id}`)];
  const first = <T>(...fields: string[]) => names.flatMap((name) => fields.map((field) => process.field<T>(`${name}.${field}`))).find((own) => own !== undefined);
  const valueAt = names.map((name) => `${name}.value`).find((name) => process.field(name) !== undefined);
  const value = valueAt === undefined ? undefined : process.field<Json>(valueAt);
  const earlier = valueAt === undefined ? [] : process.earlierValues(valueAt);
  const period = first<Json>('period', 'contractPeriod');
  const date = first<unknown>('dateSigned', 'date');
  const days = { date: dayOf(date), start: dayOf(period?.['startDate']), end: dayOf(period?.['endDate']) };
  const odd = [[date, days.date], [period?.['startDate'], days.start], [period?.['endDate'], days.end]].filter(([stated, day]) => textOf(stated) && !day);
  const title = oneLine(first('title')) ?? oneLine(process.field('tender.title'));
  return {
    stated: {
      ocid: process.ocid, award, ...(title && { title }), ...(typeof date === 'string' && { date: days.date ?? date }), ...(value && { value }),
      ...(value && process.isFramework && { valueIs: 'ceiling' as const }), ...(earlier.length > 0 && { earlierValues: earlier }),
      ...(days.start && { start: days.start }), ...(days.end && { end: days.end }), ...(process.notices.size > 0 && { notices: [...process.notices] }),
    },
    flags: [
      ...valueFlags(value, earlier), ...(value && process.isFramework ? ['framework ceiling'] : []),
      ...odd.map(([stated]) => `date ${String(stated).slice(0, 40)} not understood: ${dateAdvice(String(stated))}`),
    ],
  };
}

const keyOf = ({ name, identifiers }: Subject) => (identifiers[0] ? `${identifiers[0].scheme} ${identifiers[0].id}` : `name ${name?.toLowerCase() ?? ''}`);

function addProcess(process: Process, supplies: Map<string, Supply>, tally: Tally, file: string): void {
  const at = { path: process.path };
  const buyer = process.field<Party>('buyer') ?? process.field<Party>('procuringEntity');
  const whole = buyer && resolved(buyer, process.parties);
  if (process.awardIds.size === 0) return tally.count('a process has no award yet; nobody supplies by it', at);
  if (!whole || (!whole.name && whole.identifiers.length === 0)) return tally.count('a process names no buyer and was left out', at);
  const category = textOf(process.field('tender.mainProcurementCategory'));
  for (const award of process.awardIds) {
    const status = textOf(process.field(`award ${award}.status`));
    if (status && OVER.has(status)) { tally.count('an award that was cancelled or came to nothing was left out', at); continue; }
    if (status === 'pending') { tally.count('an award that is still pending was left out', at); continue; }
    const suppliers = (process.field<(Party | null)[]>(`award ${award}.suppliers`) ?? []).flatMap((own) => (own ? [resolved(own, process.parties)] : []));
    if (suppliers.length === 0) { tally.count('an award names no supplier and was left out', at); continue; }
    const { stated, flags } = statedAward(process, award);
    for (const party of suppliers) {
      if (!party.name && party.identifiers.length === 0) { tally.count('a supplier without name and register number was left out', at); continue; }
      if (party.identifiers.length === 0 && isNoticeNumber(party.id)) tally.count('a party’s number identifies it within its notice only; it is known by name alone', at);
      const [supplier, council] = [subjectOf('Supplier', party), subjectOf('Council', whole)];
      const role = category === 'services' ? 'deliver' : 'other';
      const key = [keyOf(supplier), keyOf(council), role].join('\n');
      const supply = supplies.get(key) ?? { supplier, party, buyer: council, role, where: { file, ...at }, awards: [], flags: new Set<string>(), sources: new Set<string>(), newest: '' };
      supplies.set(key, supply);
      if (category) supply.roleAsStated ??= category;
      supply.awards.push(stated);
      for (const flag of [...flags, ...(suppliers.length > 1 && stated.value ? ['one value for several suppliers'] : [])]) supply.flags.add(flag);
      for (const address of addresses(...process.notices)) supply.sources.add(address);
      if (process.newest > supply.newest) supply.newest = process.newest;
    }
  }
}

function toClaim({ supplier, buyer, role, roleAsStated, where, awards, flags, sources, newest }: Supply): RelationshipClaim {
  const starts = awards.flatMap(({ start, date }) => dayOf(start ?? date) ?? []).sort();
  const ends = awards.flatMap(({ end }) => end ?? []).sort();
  // Ended only where every award says when.
  const until = ends.length === awards.length && starts[0] !== undefined && ends.at(-1)! >= starts[0] ? ends.at(-1) : undefined;
  const confirmedOn = dayOf(newest);
  return {
    kind: 'relationship', type: 'SUPPLIES', from: supplier, to: buyer, where, sources: [...sources],
    values: { role, ...(roleAsStated && { roleAsStated }), ...(starts[0] && { since: starts[0] }), ...(until && { until }), ...(confirmedOn && { confirmedOn }) },
    ...(flags.size > 0 && { flags: [...flags] }), extra: { awards },
  };
}

/** Suppliers, then what they supply; in the order of the file. */
export function* claimsOfProcesses(processes: Iterable<Process>, tally: Tally, file: string): Generator<Reading> {
  const supplies = new Map<string, Supply>();
  for (const process of processes) addProcess(process, supplies, tally, file);
  const said = new Set<string>();
  for (const supply of supplies.values()) {
    const { supplier, party, where, sources } = supply;
    const key = keyOf(supplier);
    if (!said.has(key)) {
      said.add(key);
      const number = companyNumber(party.identifiers);
      const [website] = addresses(party.website);
      const tooLong = !number && party.identifiers.some(({ scheme }) => scheme === 'GB-COH');
      const claim: NodeClaim = {
        kind: 'node', subject: supplier, where, sources: [...sources], values: { ...(supplier.name && { name: supplier.name }), ...(number && { companiesHouseNumber: number }), ...(website && { website }) },
        ...(tooLong && { flags: ['not a Companies House number'] }),
      };
      yield claim;
    }
    yield toClaim(supply);
  }
}
