/**
 * The characters that every format can hold: those of XML 1.0 (section 2.2).
 * The rest — control characters, lone halves of a surrogate pair — is left out
 * of all formats alike, so that a text reads the same in each of them. RFC 8259
 * (section 8.2) and RFC 4180 (section 2) warn of the same characters.
 */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const writable = (text: string): string => text.replace(UNWRITABLE, '');
