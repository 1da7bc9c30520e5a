/**
 * OCDS 1.1 in: release packages, record packages, single releases and JSON
 * Lines. Releases of a process may stand anywhere in the file, so of each
 * process some two kB are kept until its end, and claims come last. Nothing is
 * ever fetched: neither extensions nor linked releases. Each release is checked
 * by the published schema (ocds/schema.ts).
 */
import { createHash } from 'node:crypto';
import { jsonItems, pathOf } from '../bounded-json';
import type { FormatReader, Reading } from '../claims';
import { headText, note, problem, quoted, readText, Tally } from '../reading';
import { dateAdvice, dayOf, isObject, objects, textOf, type Json } from '../stated-values';
import { claimsOfProcesses } from './claims-of-processes';
import { hasContact } from './parties';
import { Process } from './process';
import { packageDepartures, releaseDepartures, type Departure } from './schema';

/** Some 500 MB of what is kept; more processes than all councils award in years. */
export const MOST_PROCESSES = 200_000;

/** Kinds of departure that are named; a file with more follows another version of the standard. */
const MOST_DEPARTURES = 20;

const CONTACTS = 'names, addresses and numbers of contact persons were left out';

class ReleaseReading {
  readonly processes = new Map<string, Process>();
  readonly tally = new Tally();
  releases = 0;
  private readonly seen = new Map<string, string>();
  private readonly departed = new Map<string, string>();

  constructor(private readonly file: string) {}

  *release(value: unknown, path: string): Generator<Reading> {
    this.releases += 1;
    const at = path ? { path } : {};
    if (!isObject(value)) return yield problem(this.file, `${quoted(value)} stands where a release should; a release is an object`, at);
    if (value['ocid'] === undefined && textOf(value['url'])) return this.tally.count('a release is given by its address only; addresses are not fetched, so download a file with embedded releases', at);
    const ocid = textOf(value['ocid']);
    if (!ocid) return yield problem(this.file, 'has no ocid, which every release needs', at);
    const date = value['date'];
    if (typeof date !== 'string' || !dayOf(date)) return yield problem(this.file, `has no usable date (${quoted(date ?? 'none')}), so that nobody can tell which release is newest; ${dateAdvice(String(date))}`, at);
    const known = this.repeated(value, ocid);
    if (known === 'same') return this.tally.count('a release stands there twice; it was read once', at);
    if (known === 'different') return yield problem(this.file, `has the same ocid and id (${quoted(value['id'])}) as an earlier release but says something else; a release never changes, so correct the id`, at);
    if (this.processes.size >= MOST_PROCESSES && !this.processes.has(ocid)) return yield problem(this.file, `has more than ${MOST_PROCESSES.toLocaleString('en-GB')} contracting processes; split the file`, at);
    const found = releaseDepartures(value);
    const grave = found.filter(({ isGrave }) => isGrave);
    for (const { path: inside, message } of grave) yield problem(this.file, `(ocid ${ocid}) ${message}`, { path: [path, inside].filter(Boolean).join('.') });
    const nameless = ['awards', 'contracts'].find((list) => objects(value[list]).length > 1 && objects(value[list]).some(({ id }) => id === undefined || id === null || id === ''));
    if (nameless) yield problem(this.file, `(ocid ${ocid}) has several ${nameless}, of which one has no id, so that nobody can tell them apart; give each its id`, { path: [path, nameless].filter(Boolean).join('.') });
    if (grave.length > 0 || nameless) return;
    this.depart(found, path, ocid);
    if (hasContact(value)) this.tally.count(CONTACTS, at);
    const process = this.processes.get(ocid) ?? new Process(ocid, path);
    this.processes.set(ocid, process);
    process.add(value, new Date(date).toString() === 'Invalid Date' ? date : new Date(date).toISOString());
  }

  /** Departures that can be understood: each kind once, with how often and where first. */
  depart(found: readonly Departure[], path: string, ocid?: string): void {
    for (const { path: inside, message } of found) {
      if (!this.departed.has(message) && this.departed.size >= MOST_DEPARTURES) {
        this.tally.count('departs from OCDS 1.1 in further ways, too; read all the same', path ? { path } : {});
        continue;
      }
      const first = this.departed.has(message) || ocid === undefined ? '' : `, first in ocid ${ocid}`;
      this.departed.set(message, this.departed.get(message) ?? `${message}${first}`);
      const at = [path, inside].filter(Boolean).join('.');
      this.tally.count(this.departed.get(message)!, at ? { path: at } : {});
    }
  }

  private repeated(release: Json, ocid: string): 'same' | 'different' | null {
    const id = textOf(release['id']);
    if (!id) return null;
    const key = `${ocid} ${id}`;
    const hash = createHash('sha256').update(JSON.stringify(release)).digest('base64').slice(0, 12);
    const known = this.seen.get(key);
    this.seen.set(key, known ?? hash);
    return known === undefined ? null : known === hash ? 'same' : 'different';
  }

  /** A record's compiled release says it all; without one its embedded releases are read. */
  *record(value: unknown, path: string): Generator<Reading> {
    if (!isObject(value)) return yield problem(this.file, `${quoted(value)} stands where a record should; a record is an object`, path ? { path } : {});
    const compiled = value['compiledRelease'];
    if (isObject(compiled)) return yield* this.release({ ocid: value['ocid'], ...compiled }, [path, 'compiledRelease'].filter(Boolean).join('.'));
    const releases = objects(value['releases']);
    if (releases.length === 0) this.tally.count('a record has no compiled release and no embedded releases, and was left out', path ? { path } : {});
    for (const [i, own] of releases.entries()) yield* this.release(own, `${path}.releases[${i}]`);
  }
}

const isPackage = (value: Json) => Array.isArray(value['releases']) || Array.isArray(value['records']);

async function* read(text: AsyncIterable<string>, file: string): AsyncIterable<Reading> {
  const reading = new ReleaseReading(file);
  for await (const item of jsonItems(text, ['releases', 'records'])) {
    const path = pathOf(item);
    if (item.array === 'records') yield* reading.record(item.value, path);
    else if (item.array !== undefined) yield* reading.release(item.value, path);
    else if (!isObject(item.value)) yield problem(file, `${quoted(item.value)} stands where a release or a package should`, path ? { path } : {});
    else if (isObject(item.value['compiledRelease'])) yield* reading.record(item.value, path);
    else if (item.value['ocid'] !== undefined && !Array.isArray(item.value['records'])) {
      // A record that stands alone: its releases were read as they came.
      if (!Array.isArray(item.value['releases'])) yield* reading.release(item.value, path);
    } else if (isPackage(item.value)) {
      reading.depart(packageDepartures(item.value), path);
      if (Array.isArray(item.value['extensions']) && item.value['extensions'].length > 0) yield note(file, 'uses extensions of the standard; their addresses were not fetched and their fields not read');
      if (textOf(item.value['license'])) yield note(file, `is published under ${String(item.value['license'])}; show its publisher’s name wherever you show the data`);
    } else yield problem(file, 'is no OCDS file: it has neither releases nor records nor an ocid', path ? { path } : {});
  }
  if (reading.releases === 0) yield problem(file, 'has no releases; choose the file with the data');
  yield* claimsOfProcesses(reading.processes.values(), reading.tally, file);
  yield* reading.tally.notes(file);
}

export const ocdsReader: FormatReader = {
  sniff(head) {
    const text = headText(head).trimStart();
    if (!/^[{[]/.test(text)) return 0;
    return /"ocid"\s*:/.test(text) ? 0.95 : /"(?:releases|records)"\s*:/.test(text) ? 0.7 : 0;
  },
  read: readText((text, { fileName }) => read(text, fileName)),
};
