/** Words for what Ajv finds, shared by the standards whose published schemas check a file. */
const KINDS: Readonly<Record<string, string>> = { string: 'text', number: 'a number', integer: 'a whole number', array: 'a list', object: 'an object', boolean: 'yes or no', null: 'nothing' };

export const kindOf = (value: unknown): string => KINDS[Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value] ?? typeof value;
/** `text or a number`; that it may be nothing goes without saying. */
export const kindsOf = (types: string | readonly string[]): string => [types].flat().filter((type) => type !== 'null').map((type) => KINDS[type] ?? type).join(' or ');

/** `/recipientOrganization/0/id` as `recipientOrganization[0].id`. */
export const toPath = (pointer: string): string =>
  pointer.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part.replace(/~1/g, '/').replace(/~0/g, '~')}`)).join('').replace(/^\./, '');
