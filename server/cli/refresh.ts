/** `patternbook refresh REGISTER FILE…`: reads a register's own file and loads what it shows. */
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError, GraphUnavailable, ImportRefused } from '../errors';
import { webAddress } from '../graph/properties';
import { readContent } from '../graph/read-content';
import type { GraphStore } from '../graph/store';
import { knownPatterns, refreshContent, type RefreshReport } from '../refresh/refresh';
import { registers } from '../refresh/registers';
import type { SuppliedFile } from '../refresh/sighting';
import type { Output } from './output';

export const refreshRegisters: readonly string[] = registers.map(({ id }) => id);

export interface RefreshRequest {
  readonly register: string;
  readonly files: readonly string[];
  readonly dryRun?: boolean;
  readonly on?: string;
  readonly source?: string;
}

/** The largest of the registers has 200 kB. */
const LARGEST_FILE_BYTES = 32 * 2 ** 20;

const wrong = (message: string) => new AppError(400, 'config', message);

function readFile(file: string): SuppliedFile {
  const name = path.basename(file);
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new ImportRefused([{ file, message: 'is not there, or is no file' }]);
  if (stat.size > LARGEST_FILE_BYTES) throw new ImportRefused([{ file, message: 'is larger than 32 MB; no register is' }]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  } catch {
    throw new ImportRefused([{ file, message: 'is not UTF-8; save it again as UTF-8' }]);
  }
  // Read as a register that shows nobody, each of these would only say that everything vanished.
  const unfit = text.trim() === '' ? 'is empty; fetch it again' : text.includes('\0') ? 'has a zero byte (NUL) and is no text; fetch it again'
    : /^\s*<(!doctype|html)/i.test(text) ? 'is a web page; fetch the file itself (on GitHub: Raw)' : null;
  if (unfit) throw new ImportRefused([{ file, message: unfit }]);
  return { name, text };
}

const MOST_NAMED = 20;

function listOf(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`${title} (${names.length})`, ...names.slice(0, MOST_NAMED).map((name) => `  ${name}`), ...(names.length > MOST_NAMED ? [`  and ${names.length - MOST_NAMED} more; --json has all`] : [])];
}

/** Below this share of what a register showed before, its file is more likely cut off than the world changed. */
const LEAST_SHARE_SEEN = 0.5;

function inShort({ added, confirmed, unchanged, notSeen, unknown }: RefreshReport): string[] {
  const seen = confirmed.length + unchanged;
  return [
    `${added.length} new, ${confirmed.length} shown again, ${unchanged} confirmed already, ${notSeen.length} no longer shown, ${unknown.length} of names not on record`,
    ...(notSeen.length > 0 && seen / (seen + notSeen.length) < LEAST_SHARE_SEEN ? [`Of ${seen + notSeen.length} uses that this register showed before, the file has ${seen}. Look whether it is whole.`] : []),
  ];
}

/** @param namesOthers the register names many that are no council: those are counted, and listed with --json */
export function reportLines(report: RefreshReport, namesOthers: boolean): string[] {
  const unknown = report.unknown.map(({ name, where }) => `${name} (${where})`);
  return [
    ...inShort(report),
    ...listOf('New uses', report.added), ...listOf(`Shown again on ${report.on}`, report.confirmed),
    ...(report.unchanged > 0 ? [`Known and already confirmed: ${report.unchanged}`] : []),
    ...listOf('No longer shown; left as they are, to age', report.notSeen),
    ...(namesOthers && unknown.length > 0 ? [`Names of no council or body on record: ${unknown.length}; passed over, --json lists them`] : listOf('Names of no council or body on record; passed over. Add a spelling to its aliases, or leave it', unknown)),
    ...report.notes.map((note) => `Passed over: ${note}`),
  ];
}

/** @throws AppError (`config`) for a register or day that is not right; ImportRefused for the file */
export async function runRefresh(store: GraphStore, { register: id, files, dryRun = false, on, source }: RefreshRequest, output: Output): Promise<number> {
  const register = registers.find((one) => one.id === id);
  if (!register) throw wrong(`“${id.slice(0, 60)}” is no register; there are: ${refreshRegisters.join(', ')}.`);
  if (on !== undefined && !z.iso.date().safeParse(on).success) throw wrong('--on takes a day, such as 2026-11-23.');
  if (source !== undefined && !webAddress.safeParse(source).success) throw wrong('--source takes a web address.');
  const version = await store.version();
  if (!version) throw new GraphUnavailable('empty', 'No graph is loaded yet. Run: patternbook load');
  const content = await readContent(store, { version });
  const reading = register.read(files.map(readFile), knownPatterns(content));
  const day = on ?? reading.statedOn;
  if (day === undefined) throw wrong(`This register does not say of which day it is: add --on and the day on which you took the file (${register.file}).`);
  const today = new Date().toISOString().slice(0, 10);
  if (day > today) throw wrong(`${day} lies ahead: today is ${today}. Facts of a day to come would age every claim.`);
  const { content: refreshed, report } = refreshContent(content, reading, { on: day, source: source ?? register.source });
  const changes = report.added.length + report.confirmed.length;
  const loaded = dryRun || changes === 0 ? undefined : await store.replaceGraph(refreshed);
  output.result(
    { register: id, dryRun, loaded: loaded !== undefined, ...report, graphVersion: loaded?.sequence ?? version.sequence, dataAsOf: loaded?.dataAsOf ?? version.dataAsOf },
    [...reportLines(report, register.namesOthers), loaded ? `Loaded as graph version ${loaded.sequence}, facts as of ${loaded.dataAsOf}.` : dryRun ? 'Nothing was loaded (--dry-run).' : 'Nothing new; nothing was loaded.'],
  );
  return 0;
}
