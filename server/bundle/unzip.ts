/**
 * The tables of a bundle, unpacked into a folder that readSeeds reads. A zip
 * comes from anywhere: names, number and sizes are bounded before anything is
 * written, and what is unpacked is counted as it comes, whatever the zip claims.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { ImportRefused } from '../errors';
import { labelNames, labels, relationshipTypeNames, relationshipTypes } from '../graph/model';
import { plainTables } from './plain-tables';

export interface UnzipLimits {
  readonly zipBytes: number;
  readonly entries: number;
  /** Of all tables together, unpacked. */
  readonly tableBytes: number;
}

/** A hundred times the seeds and their static copy; a graph for the embedded store is far below. */
export const UNZIP_LIMITS: UnzipLimits = { zipBytes: 2 ** 30, entries: 200_000, tableBytes: 2 ** 30 };

/** Deflate makes a thousandfold of repeated bytes: this many at a time unpack to 16 MB at most. */
const READ_BYTES = 16 * 1024;
const LONGEST_NAME = 300;
const STORED = 0;
const DEFLATED = 8;

const wanted = new Set([
  'datapackage.json', 'supplement.json', ...plainTables.map(({ file }) => file),
  ...labelNames.map((label) => `nodes/${labels[label].file}`), ...relationshipTypeNames.map((type) => `relationships/${relationshipTypes[type].file}`),
]);

const inMegabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

/** What is wrong with an entry's name; undefined when nothing is. */
function faultOfName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return 'has an entry with a name of more than 300 characters; no bundle has';
  if (/[\\\0]/.test(name) || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) {
    return `has an entry that points outside the folder it is unpacked to (${JSON.stringify(name.slice(0, 80))}); do not open this file, get the bundle again from where it came`;
  }
  return undefined;
}

class Unpacking {
  private entries = 0;
  private bytes = 0;
  private readonly seen = new Set<string>();
  /** The one folder that everything may lie in, where someone zipped a folder. */
  private root: string | undefined;

  constructor(private readonly zip: string, private readonly target: string, private readonly limits: UnzipLimits) {}

  refuse(message: string): never {
    throw new ImportRefused([{ file: path.basename(this.zip), message }]);
  }

  /** The table that the entry is; null where it is none. */
  private tableOf(name: string): string | null {
    if (this.root === undefined && /(^|\/)datapackage\.json$|(^|\/)(nodes|relationships)\/[^/]+\.csv$/.test(name)) {
      this.root = name.replace(/(datapackage\.json|(nodes|relationships)\/[^/]+)$/, '');
    }
    const own = name.startsWith(this.root ?? '') ? name.slice((this.root ?? '').length) : name;
    return wanted.has(own) ? own : null;
  }

  onFile(file: UnzipFile): void {
    this.entries += 1;
    if (this.entries > this.limits.entries) this.refuse(`has more than ${this.limits.entries.toLocaleString('en-GB')} entries; no bundle has`);
    const fault = faultOfName(file.name);
    if (fault) this.refuse(fault);
    const table = this.tableOf(file.name);
    if (table === null) return;
    if (this.seen.has(table)) this.refuse(`has ${table} twice; make the bundle again`);
    this.seen.add(table);
    if (![STORED, DEFLATED].includes(file.compression)) this.refuse(`has ${table} in a compression that is not read here (method ${file.compression}); zip it again without special options`);
    const out = path.join(this.target, table);
    fs.mkdirSync(path.dirname(out), { recursive: true });
    const descriptor = fs.openSync(out, 'wx');
    file.ondata = (error, chunk, isLast) => {
      // What is thrown below comes back here as if the entry were damaged.
      if (error instanceof ImportRefused) throw error;
      if (error) this.refuse(`is damaged at ${table} (${error.message}); get it again`);
      this.bytes += chunk.length;
      if (this.bytes > this.limits.tableBytes) this.refuse(`unpacks to more than ${inMegabytes(this.limits.tableBytes)}; it is no bundle, or too large for one load`);
      fs.writeSync(descriptor, chunk);
      if (isLast) fs.closeSync(descriptor);
    };
    file.start();
  }

  finish(): void {
    if (this.entries === 0) this.refuse('is not a zip file, or an empty one; give a bundle made by: patternbook export bundle');
    if (!this.seen.has('datapackage.json')) this.refuse('has no datapackage.json, and so is no bundle of Patternbook; give one made by: patternbook export bundle');
  }
}

/**
 * Writes the tables in `zip` below `target`, an empty folder.
 * @throws ImportRefused when it is no bundle, or unsafe, or too large; what was written is the caller's to remove
 */
export function unpackTables(zip: string, target: string, limits = UNZIP_LIMITS): void {
  const unpacking = new Unpacking(zip, target, limits);
  const size = fs.statSync(zip).size;
  if (size > limits.zipBytes) unpacking.refuse(`is larger than ${inMegabytes(limits.zipBytes)}; no bundle is`);
  const unzip = new Unzip((file) => unpacking.onFile(file));
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  const descriptor = fs.openSync(zip, 'r');
  try {
    const chunk = Buffer.alloc(READ_BYTES);
    for (let at = 0; at < size;) {
      const read = fs.readSync(descriptor, chunk, 0, READ_BYTES, at);
      if (read === 0) break;
      at += read;
      // fflate keeps what it is given until it has read it.
      unzip.push(Uint8Array.from(chunk.subarray(0, read)), at >= size);
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    unpacking.refuse(`cannot be unpacked (${(error as Error).message}); it is damaged or no zip file`);
  } finally {
    fs.closeSync(descriptor);
  }
  unpacking.finish();
}
