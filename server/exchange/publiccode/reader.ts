/**
 * publiccode.yml in, versions 0.2 to 0.7 and 1: one file, one pattern. What
 * breaks the official rules but can be understood is read and noted; without
 * version, name or repository nothing is. Contact persons are dropped.
 */
import { LineCounter, parseDocument } from 'yaml';
import { bodySubject } from '../bodies';
import type { FormatReader, Identifier, NodeClaim, Reading, RelationshipClaim, Subject } from '../claims';
import { headText, note, problem, quoted, readText, Unreadable } from '../reading';
import { addresses, dayOf, isObject, objects, oneLine, textOf, without, type Json } from '../stated-values';
import { DEEPEST_YAML, isTooDeep } from '../yaml-depth';
import { brokenRules, isSpdx } from './rules';

/** The largest real ones have some 60 kB. */
export const LARGEST_CHARACTERS = 256 * 1024;
/** Real files use a handful of aliases; expanding more is how a small file becomes a large one. */
const MOST_ALIASES = 50;
const ESSENTIAL = new Set(['publiccodeYmlVersion', 'name', 'url']);
const NO_DATE = '1970-01-01';

/** Addresses of one repository in one form: no `.git`, no slash at the end, host in small letters. */
export function repositoryId(address: string): string {
  return address.trim().replace(/^(?:git\+|scm:)/, '').replace(/^git@([^:]+):/, 'https://$1/').replace(/^(\w+:\/\/)([^/]+)/, (_, scheme: string, host: string) => `${scheme === 'http://' || scheme === 'git://' ? 'https://' : scheme}${host.toLowerCase()}`).replace(/\/+$/, '').replace(/\.git$/, '');
}

/** @throws Unreadable */
function parse(text: string): Json {
  if (isTooDeep(text)) throw new Unreadable(`is nested deeper than ${DEEPEST_YAML} levels; no publiccode.yml is`);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
    const [error] = document.errors;
    if (error) throw new Unreadable(`is no well-formed YAML (${error.message.slice(0, 120)}); check indentation and quotation marks`, { line: lines.linePos(error.pos[0]).line });
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (!isObject(value)) throw new Unreadable('is no publiccode.yml: its top level has no keys');
    return value;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof RangeError) throw new Unreadable('is nested too deeply; no publiccode.yml is');
    throw new Unreadable(/alias/i.test((error as Error).message) ? `uses aliases that would make it many times larger; write the values out (${MOST_ALIASES} are allowed)` : `is no well-formed YAML (${(error as Error).message.slice(0, 120)})`);
  }
}

const uriIdentifier = (uri: string | undefined): Identifier[] => (uri ? [{ scheme: /^https?:/.test(uri) ? 'url' : 'uri', id: uri }] : []);
const bodyOf = (value: Json): Subject => bodySubject(oneLine(value['name']), uriIdentifier(textOf(value['uri'])));
const patternAt = (address: string): Subject => ({ label: 'Pattern', identifiers: [{ scheme: 'url', id: repositoryId(address) }], name: repositoryId(address).split('/').at(-1)! });

/** English where there is any, else the first language. */
function shortDescription(description: unknown): string | undefined {
  const languages = isObject(description) ? Object.entries(description) : [];
  const [, own] = languages.find(([language]) => /^en\b/i.test(language)) ?? languages[0] ?? [];
  return isObject(own) ? oneLine(own['shortDescription']) : undefined;
}

/** Who started it: 0.7 says `organisation`, earlier ones `organizationUri`, others only who owns the repository. */
function originator(file: Json): { body: Subject; flags: string[] } | null {
  const organisation = isObject(file['organisation']) ? file['organisation'] : { uri: file['organizationUri'] ?? file['organisationUri'] };
  const owner = isObject(file['legal']) ? oneLine(file['legal']['repoOwner']) : undefined;
  if (textOf(organisation['uri']) || oneLine(organisation['name'])) return { body: bodyOf({ ...(owner && { name: owner }), ...organisation }), flags: [] };
  return owner ? { body: bodySubject(owner, []), flags: ['owner of the repository, taken for the originator'] } : null;
}

function* claims(file: Json, fileName: string): Generator<Reading> {
  const name = oneLine(file['name'])!;
  const url = String(file['url']);
  const licence = isObject(file['legal']) ? textOf(file['legal']['license']) : undefined;
  const maturity = oneLine(file['developmentStatus']);
  const summary = shortDescription(file['description']);
  const [homepage] = addresses(file['landingURL']);
  const pattern: Subject = { label: 'Pattern', identifiers: [{ scheme: 'url', id: repositoryId(url) }], name };
  const sources = addresses(url);
  const at = (path: string) => ({ file: fileName, path });
  const { contacts: _, contractors: __, ...maintenance } = isObject(file['maintenance']) ? file['maintenance'] : {};
  const extra = { ...without(file, new Set(['name', 'url', 'landingURL', 'isBasedOn', 'usedBy', 'organisation', 'fundedBy', 'maintenance'])), ...(Object.keys(maintenance).length > 0 && { maintenance }) };
  const flags = [...(licence && !isSpdx(licence) ? ['licence is not of the SPDX list'] : []), ...(file['releaseDate'] === NO_DATE ? ['placeholder date'] : [])];
  const node = (subject: Subject, values: NodeClaim['values'], path: string, more: Partial<NodeClaim> = {}): NodeClaim => ({ kind: 'node', subject, values, sources, where: at(path), ...more });
  const tie = (type: RelationshipClaim['type'], from: Subject, to: Subject, path: string, values: RelationshipClaim['values'] = {}, own: readonly string[] = []): RelationshipClaim => ({
    kind: 'relationship', type, from, to, values, sources, where: at(path), ...(own.length > 0 && { flags: own }),
  });

  yield node(pattern, {
    name, kind: 'open-source-product', repositoryUrl: url, ...(summary && { summary }), ...(licence && { licence }), ...(maturity && { maturity }), ...(homepage && { homepageUrl: homepage }),
  }, 'name', { extra, ...(flags.length > 0 && { flags }) });
  for (const address of [file['isBasedOn']].flat()) if (textOf(address)) yield tie('BUILDS_ON', pattern, patternAt(String(address)), 'isBasedOn');
  const origin = originator(file);
  if (origin) {
    if (origin.body.label === 'Organisation' && origin.body.name) yield node(origin.body, { name: origin.body.name, kind: 'other' }, 'organisation');
    yield tie('ORIGINATED', origin.body, pattern, 'organisation', {}, origin.flags);
  }
  for (const [i, user] of [file['usedBy']].flat().entries()) {
    const own = oneLine(user);
    if (own) yield tie('REUSES', bodySubject(own, []), pattern, `usedBy[${i}]`, { stage: 'adopted' }, ['named by its maintainer, not dated', 'to be matched']);
  }
  for (const [i, funder] of objects(file['fundedBy']).entries()) {
    if (oneLine(funder['name']) || textOf(funder['uri'])) yield tie('CONTRIBUTED_TO', bodyOf(funder), pattern, `fundedBy[${i}]`, {}, ['money']);
  }
  for (const [i, contractor] of objects(isObject(file['maintenance']) ? file['maintenance']['contractors'] : []).entries()) {
    const own = oneLine(contractor['name']);
    if (!own) continue;
    const supplier: Subject = { label: 'Supplier', identifiers: [], name: own };
    const [website] = addresses(contractor['website']);
    const until = dayOf(contractor['until']);
    yield node(supplier, { name: own, ...(website && { website }) }, `maintenance.contractors[${i}]`);
    yield tie('SUPPLIES', supplier, pattern, `maintenance.contractors[${i}]`, { role: 'support', roleAsStated: 'maintenance contractor', ...(until && { until }) });
  }
}

function* read(text: string, fileName: string): Generator<Reading> {
  const file = parse(text);
  const broken = [...brokenRules(file)];
  for (const { key, message } of broken.filter((own) => ESSENTIAL.has(own.key))) yield problem(fileName, message, { path: key });
  if (broken.some(({ key }) => ESSENTIAL.has(key))) return;
  for (const { key, message } of broken) yield note(fileName, `${message}; read all the same`, { path: key });
  const people = isObject(file['maintenance']) ? [...objects(file['maintenance']['contacts']), ...objects(file['maintenance']['contractors']).filter(({ email, phone }) => email || phone)] : [];
  if (people.length > 0) yield note(fileName, 'names, addresses and numbers of contact persons were left out', { path: 'maintenance' });
  yield* claims(file, fileName);
}

export const publiccodeReader: FormatReader = {
  sniff(head, fileName) {
    const text = headText(head);
    if (/^["']?publiccodeYmlVersion["']?\s*:/m.test(text)) return 0.99;
    return /(?:^|\/)publiccode\.ya?ml$/i.test(fileName) ? 0.4 : 0;
  },
  read: readText(async function* whole(pieces, { fileName }) {
    let text = '';
    for await (const piece of pieces) {
      text += piece;
      if (text.length > LARGEST_CHARACTERS) throw new Unreadable(`is larger than ${LARGEST_CHARACTERS / 1024} kB; no publiccode.yml is. Is it the right file? ${quoted(text.slice(0, 40))}`);
    }
    yield* read(text, fileName);
  }),
};
