/**
 * Numbers in registers, in the one spelling under which they are compared.
 * A number that cannot be one is never used to place a record: it is flagged.
 */
import type { Identifier } from '../exchange/claims';
import type { Label } from '../graph/model';

export interface Normalised {
  /** Absent when the number identifies nothing. */
  readonly identifier?: Identifier;
  /** Why it is not used, for people. */
  readonly flag?: string;
}

/** Party numbers of Contracts Finder are given anew in each notice: they tell nobody apart beyond it. */
const NOTICE_ONLY = new Set(['GB-CFS']);
const PLACEHOLDER = /^(0+|9{8}|1234567|12345678|n\/?a|none|null|nil|unknown|tbc|tba|-+|\.+|\?+)$/i;
const LONGEST_IDENTIFIER = 300;

const COMPANY_FORMS = /^(?:\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z]|[A-Z]{3}\d{5})$/;

/** Spreadsheets take leading zeros away: eight characters, filled up after the letters. */
function companyNumber(id: string): Normalised {
  const compact = id.replace(/[\s.-]/g, '').toUpperCase();
  const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d+)$/.exec(compact) ?? [];
  const padded = digits && compact.length < 8 ? letters + digits.padStart(8 - letters.length, '0') : compact;
  if (COMPANY_FORMS.test(padded)) return { identifier: { scheme: 'GB-COH', id: padded } };
  return { flag: compact.length > 8 ? `company number “${id}” is longer than eight characters; it was not used` : `“${id}” is no company number; it was not used` };
}

function charityNumber(id: string): Normalised {
  const compact = id.replace(/\s/g, '');
  if (/^\d{6,7}(?:-\d{1,3})?$/.test(compact)) return { identifier: { scheme: 'GB-CHC', id: compact } };
  return { flag: `“${id}” is no charity number of England and Wales (six or seven digits); it was not used` };
}

function gssCode(id: string): Normalised {
  const code = id.toUpperCase();
  if (/^[EWSNKJL]\d{8}$/.test(code)) return { identifier: { scheme: 'GSS', id: code } };
  return { flag: `“${id}” is no ONS code (a letter and eight digits); it was not used` };
}

/** Host in small letters, without what makes no other page. */
function address(id: string): Normalised {
  const url = URL.canParse(id) ? new URL(id) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return { flag: `“${id}” is no web address; it was not used` };
  return { identifier: { scheme: 'URL', id: `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/(?:\.git)?\/*$/i, '').toLowerCase()}${url.search}` } };
}

const RULES: Readonly<Record<string, (id: string) => Normalised>> = { 'GB-COH': companyNumber, 'GB-CHC': charityNumber, 'GSS': gssCode, 'URL': address };

/** The identifier as it is compared, or why it identifies nothing. */
export function normaliseIdentifier(given: Identifier): Normalised {
  const scheme = given.scheme.trim().toUpperCase();
  const raw = given.id.trim();
  const id = raw.toUpperCase().startsWith(`${scheme}-`) ? raw.slice(scheme.length + 1) : raw;
  if (scheme === '' || id === '' || NOTICE_ONLY.has(scheme)) return {};
  if (id.length > LONGEST_IDENTIFIER) return { flag: `a number of ${scheme} has more than ${LONGEST_IDENTIFIER} characters; it was not used` };
  if (PLACEHOLDER.test(id)) return { flag: `“${id}” stands in for a number of ${scheme}; it was not used` };
  const rule = Object.hasOwn(RULES, scheme) ? RULES[scheme] : undefined;
  return rule ? rule(id) : { identifier: { scheme, id: scheme.startsWith('GB-') ? id.toUpperCase() : id } };
}

/** `GB-COH:01234567`, as the graph keeps it. */
export const identifierText = ({ scheme, id }: Identifier): string => `${scheme}:${id}`;

/** Scheme of `GB-COH:01234567`. */
export const schemeOf = (text: string): string => text.slice(0, text.indexOf(':'));

/** Labels whose records may be one body: a file's organisation may be a council of ours. */
export type Family = Exclude<Label, 'Council'>;
export const familyOf = (label: Label): Family => (label === 'Council' ? 'Organisation' : label);

export const identifierKey = (label: Label, text: string): string => `${familyOf(label)} ${text}`;
