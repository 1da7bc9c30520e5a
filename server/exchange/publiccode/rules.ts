/**
 * The rules of publiccode.yml as its core schema states them in prose
 * (publiccodeyml/publiccode.yml, docs/standard/schema.core.rst, and the 0.7
 * changes: `organisation`, `fundedBy`). There is no published JSON schema.
 */
import parseSpdx from 'spdx-expression-parse';
import { webAddress } from '../../graph/properties';
import { quoted } from '../reading';
import { dayOf, isObject, objects, textOf, type Json } from '../stated-values';

export const VERSIONS = ['0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '1'];
export const STATUSES = ['concept', 'development', 'beta', 'stable', 'obsolete'];
const SOFTWARE_TYPES = [
  'standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web', 'standalone/backend', 'standalone/other', 'addon', 'library', 'configurationFiles',
];
const MAINTENANCE = ['internal', 'contract', 'community', 'none'];
const LONGEST_SHORT = 150;
const LONG = { least: 150, most: 10_000 };
/** BCP 47 with the primary language that may not be left out. */
const LANGUAGE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/;

export interface Broken { readonly key: string; readonly message: string }

/** `0.2.2` and `1.0` as the version that they belong to; null where it is none that is read. */
export function versionOf(value: unknown): string | null {
  const [, main] = /^(0\.\d+|1)(?:\.\d+)*$/.exec(String(value ?? '').trim()) ?? [];
  return main && VERSIONS.includes(main) ? main : null;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Characters as a reader counts them. */
const length = (text: string) => [...segmenter.segment(text)].length;

export function isSpdx(text: string): boolean {
  try {
    parseSpdx(text);
    return true;
  } catch {
    return false;
  }
}

const oneOf = (value: unknown, list: readonly string[]) => (textOf(value) && list.includes(String(value)) ? null : `${quoted(value ?? 'nothing')} must be one of ${list.join(', ')}`);
const isList = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every((own) => textOf(own));

function* descriptionRules(value: unknown): Generator<Broken> {
  const languages = isObject(value) ? Object.entries(value) : [];
  if (languages.length === 0) return yield { key: 'description', message: 'must have at least one language, such as en' };
  for (const [language, own] of languages) {
    const key = `description.${language}`;
    if (!LANGUAGE.test(language)) yield { key, message: 'is no language tag of BCP 47' };
    const short = isObject(own) ? textOf(own['shortDescription']) : undefined;
    if (!short) yield { key: `${key}.shortDescription`, message: 'is missing' };
    else if (length(short) > LONGEST_SHORT) yield { key: `${key}.shortDescription`, message: `has ${length(short)} characters; ${LONGEST_SHORT} are allowed` };
    const long = isObject(own) ? textOf(own['longDescription']) : undefined;
    if (long && (length(long) < LONG.least || length(long) > LONG.most)) yield { key: `${key}.longDescription`, message: `has ${length(long)} characters; it must have ${LONG.least} to 10,000` };
  }
  if (!languages.some(([, own]) => isObject(own) && textOf(own['longDescription']))) yield { key: 'description', message: 'must have a longDescription in at least one language' };
  if (!languages.some(([, own]) => isObject(own) && Array.isArray(own['features']))) yield { key: 'description', message: 'must have features in at least one language' };
}

function* maintenanceRules(value: unknown): Generator<Broken> {
  const maintenance = isObject(value) ? value : {};
  const type = maintenance['type'];
  const wrong = oneOf(type, MAINTENANCE);
  if (wrong) yield { key: 'maintenance.type', message: wrong };
  const [contacts, contractors] = [objects(maintenance['contacts']), objects(maintenance['contractors'])];
  if ((type === 'internal' || type === 'community') && contacts.length === 0) yield { key: 'maintenance.contacts', message: `is missing; maintenance of type ${type} needs it` };
  if (type === 'contract' && contractors.length === 0) yield { key: 'maintenance.contractors', message: 'is missing; maintenance of type contract needs it' };
  for (const [i, contractor] of contractors.entries()) {
    if (!textOf(contractor['name'])) yield { key: `maintenance.contractors[${i}].name`, message: 'is missing' };
    if (dayOf(contractor['until']) !== contractor['until'] || !contractor['until']) yield { key: `maintenance.contractors[${i}].until`, message: 'must be a date such as 2027-03-31' };
  }
  for (const [i, contact] of contacts.entries()) if (!textOf(contact['name'])) yield { key: `maintenance.contacts[${i}].name`, message: 'is missing' };
}

/** Every rule that the file breaks; none where the official rules accept it. */
export function* brokenRules(file: Json): Generator<Broken> {
  const version = versionOf(file['publiccodeYmlVersion']);
  if (!version) yield { key: 'publiccodeYmlVersion', message: `${quoted(file['publiccodeYmlVersion'] ?? 'nothing')} must be a version from 0.2 to 0.7, or 1` };
  if (!textOf(file['name'])) yield { key: 'name', message: 'is missing' };
  if (!webAddress.safeParse(file['url']).success) yield { key: 'url', message: `${quoted(file['url'] ?? 'nothing')} must be the web address of the repository` };
  if (!isList([file['platforms']].flat())) yield { key: 'platforms', message: 'must name at least one platform' };
  if (version !== '0.7' && version !== '1' && !isList(file['categories'])) yield { key: 'categories', message: 'must name at least one category' };
  for (const [key, list] of [['developmentStatus', STATUSES], ['softwareType', SOFTWARE_TYPES]] as const) {
    const wrong = oneOf(file[key], list);
    if (wrong) yield { key, message: wrong };
  }
  if (file['releaseDate'] !== undefined && dayOf(file['releaseDate']) !== file['releaseDate']) yield { key: 'releaseDate', message: `${quoted(file['releaseDate'])} must be a date such as 2024-03-01` };
  if ((version === '0.7' || version === '1') && !(isObject(file['organisation']) && textOf(file['organisation']['uri']))) yield { key: 'organisation.uri', message: 'is missing' };
  yield* descriptionRules(file['description']);
  const licence = isObject(file['legal']) ? textOf(file['legal']['license']) : undefined;
  if (!licence || !isSpdx(licence)) yield { key: 'legal.license', message: `${quoted(licence ?? 'nothing')} must be a licence of the SPDX list, such as MIT` };
  yield* maintenanceRules(file['maintenance']);
  const localisation = isObject(file['localisation']) ? file['localisation'] : {};
  if (typeof localisation['localisationReady'] !== 'boolean') yield { key: 'localisation.localisationReady', message: 'must be true or false' };
  if (!isList(localisation['availableLanguages'])) yield { key: 'localisation.availableLanguages', message: 'must name at least one language' };
}
