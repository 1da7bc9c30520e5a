/**
 * Bodies as files name them: register and number (org-id.guide), and which label
 * a register or a name gives them. Which record it is, the import decides.
 */
import type { Identifier, Subject } from './claims';
import type { PropertyValues } from '../graph/content';

const ORG_ID = /^([A-Z]{2}-[A-Z0-9]+)-(\S.*)$/;
/** Identifiers that 360Giving publishers give themselves. */
const PUBLISHERS_OWN = /^(360G)-(\S.*)$/;

/** `GB-COH-01234567` in its two parts; null where there is no register in front. */
export function parseOrgId(text: string): Identifier | null {
  const [, scheme, id] = ORG_ID.exec(text.trim()) ?? PUBLISHERS_OWN.exec(text.trim()) ?? [];
  return scheme && id ? { scheme, id } : null;
}

/** Registers of principal councils: England, Scotland, Northern Ireland, Wales. */
const COUNCIL_REGISTERS = new Set(['GB-LAE', 'GB-LAS', 'GB-LAN', 'GB-NIC-LA', 'GB-PLA', 'GSS']);
const COUNCIL_NAME = /\b(?:(?:city|county|borough|district|metropolitan|islands?|unitary) (?:[\p{L}-]+ )?council|(?:city|county|borough|district) of .+ council|london borough of|royal borough of|(?:combined|county combined) authority|greater london authority|comhairle nan eilean siar)\b/iu;
/** Councils of that name that are no principal council. */
const OTHER_COUNCIL = /\b(?:parish|town|community|arts|sports?|research|british|youth|sport|national|voluntary|church) (?:city )?council\b/i;

const KINDS: Readonly<Record<string, string>> = {
  'GB-CHC': 'charity', 'GB-SC': 'charity', 'GB-NIC': 'charity', 'GB-COH': 'company', 'GB-GOR': 'department', 'GB-GOVUK': 'department',
  'GB-UKPRN': 'university', 'GB-HESA': 'university', 'GB-NHS': 'health-body', 'GB-SHPE': 'other',
};

/** A body that leads, funds or buys: a council where its register or name says so, else an organisation. */
export function bodySubject(name: string | undefined, identifiers: readonly Identifier[]): Subject {
  const council = identifiers.some(({ scheme }) => COUNCIL_REGISTERS.has(scheme))
    || (name !== undefined && COUNCIL_NAME.test(name) && !OTHER_COUNCIL.test(name));
  return { label: council ? 'Council' : 'Organisation', identifiers, ...(name && { name }) };
}

/** What a claim of a body may say. Of a council nothing: a file about money neither makes one nor renames it. */
export function bodyValues({ label, name, identifiers }: Subject): PropertyValues {
  if (!name || label !== 'Organisation') return {};
  return { name, kind: identifiers.map(({ scheme }) => KINDS[scheme]).find((known) => known !== undefined) ?? 'other' };
}
