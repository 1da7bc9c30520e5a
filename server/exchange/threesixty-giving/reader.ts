/**
 * 360Giving 1.4 in, as JSON package or as CSV. Every grant is checked by the
 * published schema; grants to people are left out, and people named as contacts
 * are dropped. Bounded by the largest grant, not by the file, except for what
 * tells repeated grants (some 100 bytes a grant).
 */
import { jsonItems, pathOf } from '../bounded-json';
import type { FormatReader, Place, Reading } from '../claims';
import { headText, note, problem, quoted, readText, Tally } from '../reading';
import { isObject, type Json } from '../stated-values';
import { claimsOfGrant, hasContact, isToPerson, SaidOnce } from './claims-of-grant';
import { standardField } from './columns';
import { grantRows } from './grant-rows';
import { RepeatedGrants } from './repeated-grants';
import { messagesOf, validators } from './schema';

const TO_PEOPLE = 'grants to people were left out; people are never stored';
const CONTACTS = 'names, addresses and numbers of contact persons were left out';
const REPEATED = 'a grant stands there twice in the same words; it was read once';

/** What grants of one file share: what was said, what is counted. */
class GrantReading {
  readonly tally = new Tally();
  grants = 0;
  private readonly said = new SaidOnce();
  private readonly repeated = new RepeatedGrants();

  constructor(private readonly file: string) {}

  *read(value: unknown, at: Omit<Place, 'file'>): Generator<Reading> {
    this.grants += 1;
    if (!isObject(value)) {
      yield problem(this.file, `${quoted(value)} stands where a grant should; a grant is an object`, at);
      return;
    }
    if (isToPerson(value)) {
      this.tally.count(TO_PEOPLE, at);
      return;
    }
    const { grant: validate } = validators();
    if (!validate(value)) {
      for (const { path, message } of messagesOf(validate.errors)) yield problem(this.file, message, { ...at, path: [at.path, path].filter(Boolean).join('.') });
      return;
    }
    const id = String(value['id']);
    const repetition = this.repeated.check(id, value, at.line ? `line ${at.line}` : at.path!);
    if (repetition && repetition.contradicts.length > 0) {
      yield problem(this.file, `contradicts ${repetition.first}, which has the same identifier ${quoted(id)}: ${repetition.contradicts.join(', ')} ${repetition.contradicts.length === 1 ? 'differs' : 'differ'}; correct one, or give it an identifier of its own`, at);
      return;
    }
    if (repetition && !repetition.adds) {
      this.tally.count(REPEATED, at);
      return;
    }
    if (hasContact(value)) this.tally.count(CONTACTS, at);
    yield* claimsOfGrant(value, { file: this.file, ...at }, this.said);
  }
}

/** What the package says of itself, checked by the schema; the grants were checked one by one. */
function* checkPackage(value: Json, file: string): Generator<Reading> {
  const { package: validate } = validators();
  validate(value);
  for (const { path, message } of messagesOf(validate.errors?.filter(({ instancePath }) => !instancePath.startsWith('/grants')))) yield problem(file, message, path ? { path } : {});
  if (typeof value['license'] === 'string') yield note(file, `is published under ${value['license']}; show its publisher’s name wherever you show the data`);
}

async function* readJson(text: AsyncIterable<string>, file: string): AsyncIterable<Reading> {
  const reading = new GrantReading(file);
  let roots = 0;
  for await (const item of jsonItems(text, ['grants'])) {
    if (item.array === 'grants' && item.root === 0) yield* reading.read(item.value, { path: pathOf(item) });
    else if (item.array !== undefined) {
      yield problem(file, 'is a list where a package with “grants” is wanted; download the package of 360Giving', { path: pathOf(item) });
      return;
    } else if (roots > 0) yield problem(file, 'has something after the end of the package; keep one package a file');
    else if (!isObject(item.value) || !Array.isArray(item.value['grants'])) yield problem(file, 'is no 360Giving package: it has no list “grants”');
    else yield* checkPackage(item.value, file);
    if (item.array === undefined) roots += 1;
  }
  yield* finish(reading, file);
}

async function* readCsv(text: AsyncIterable<string>, file: string): AsyncIterable<Reading> {
  const reading = new GrantReading(file);
  for await (const row of grantRows(text, file)) {
    if ('kind' in row) yield row;
    else yield* reading.read(row.grant, { line: row.line });
  }
  yield* finish(reading, file);
}

function* finish(reading: GrantReading, file: string): Generator<Reading> {
  if (reading.grants === 0) yield problem(file, 'has no grants; choose the file with the data');
  yield* reading.tally.notes(file);
}

/** Headers that only a table of grants has. */
const TELLING = ['amountAwarded', 'awardDate', 'recipientOrganization', 'fundingOrganization'];

function sniffTable(text: string): number {
  const header = text.split(/\r\n|\n|\r/, 1)[0]!.split(/[,;\t]/).map((name) => standardField(name.trim().replace(/^"|"$/g, '')));
  const found = TELLING.filter((field) => header.some((own) => own?.path[0] === field));
  return found.length >= 3 ? 0.95 : found.length === 2 ? 0.6 : 0;
}

export const threeSixtyGivingReader: FormatReader = {
  sniff(head) {
    const text = headText(head).trimStart();
    if (/^[{[]/.test(text)) return /"grants"\s*:/.test(text) ? (/"(?:fundingOrganization|amountAwarded)"/.test(text) ? 0.98 : 0.7) : 0;
    return sniffTable(text);
  },
  read: readText((text, { head, fileName }) => (/^[{[]/.test(headText(head).trimStart()) || /\.json$/i.test(fileName) ? readJson(text, fileName) : readCsv(text, fileName))),
};
