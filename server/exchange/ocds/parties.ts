/**
 * Buyers and suppliers of OCDS. A party's id means something only within its
 * notice (Contracts Finder makes a new one for every notice); what identifies it
 * is a number in a register, else nothing but a name is given.
 */
import type { Identifier, Subject } from '../claims';
import { isObject, objects, oneLine, textOf, type Json } from '../stated-values';

/** Numbers that a notice service gives a party for one notice. */
const NOTICE_SCHEMES = new Set(['GB-CFS', 'GB-FTS', 'GB-PCS', 'GB-S2W', 'GB-SEL2IN']);

export const isNoticeNumber = (value: unknown) => typeof value === 'string' && [...NOTICE_SCHEMES].some((scheme) => value.startsWith(`${scheme}-`));

function identifierOf(value: unknown): Identifier[] {
  if (!isObject(value)) return [];
  const scheme = textOf(value['scheme']);
  const id = textOf(typeof value['id'] === 'number' ? String(value['id']) : value['id']);
  return scheme && id && !NOTICE_SCHEMES.has(scheme) ? [{ scheme, id }] : [];
}

/** Numbers in registers, the main one first. */
export const identifiersOf = (party: Json): Identifier[] => [...identifierOf(party['identifier']), ...objects(party['additionalIdentifiers']).flatMap(identifierOf)]
  .filter(({ scheme, id }, i, all) => all.findIndex((other) => other.scheme === scheme && other.id === id) === i);

/** Only what a claim needs of a party; contact points and addresses never get further. */
export interface Party { readonly id?: string; readonly name?: string; readonly identifiers: readonly Identifier[]; readonly website?: string }

export function toParty(value: unknown): Party | null {
  if (!isObject(value)) return null;
  const name = oneLine(value['name']) ?? (isObject(value['identifier']) ? oneLine(value['identifier']['legalName']) : undefined);
  const id = textOf(typeof value['id'] === 'number' ? String(value['id']) : value['id']);
  const identifiers = identifiersOf(value);
  const website = isObject(value['details']) ? textOf(value['details']['url']) : undefined;
  return name || id || identifiers.length > 0 ? { ...(id && { id }), ...(name && { name }), identifiers, ...(website && { website }) } : null;
}

export const hasContact = (value: Json): boolean => [...objects(value['parties']), value['buyer']].some((party) => isObject(party) && party['contactPoint'] !== undefined);

/** A reference as its own party: what the list of parties knows of it, and what stands at the place itself. */
export function resolved(reference: Party, parties: ReadonlyMap<string, Party>): Party {
  const listed = reference.id === undefined ? undefined : parties.get(reference.id);
  const identifiers = reference.identifiers.length > 0 ? reference.identifiers : listed?.identifiers ?? [];
  return { ...listed, ...reference, identifiers };
}

/** A supplier is what it says; a buyer is taken for a council, since only councils are supplied: the import finds out which, or that it is none. */
export const subjectOf = (label: 'Supplier' | 'Council', { name, identifiers }: Party): Subject => ({ label, identifiers, ...(name && { name }) });

const COMPANY_NUMBER = /^[A-Z]{0,2}\d{6,8}$/;

/** Eight characters, lost leading zeros given back; undefined where there is none or it is longer. */
export function companyNumber(identifiers: readonly Identifier[]): string | undefined {
  const stated = identifiers.find(({ scheme }) => scheme === 'GB-COH')?.id.toUpperCase();
  const padded = stated && /^\d{1,7}$/.test(stated) ? stated.padStart(8, '0') : stated;
  return padded !== undefined && padded.length === 8 && COMPANY_NUMBER.test(padded) ? padded : undefined;
}
