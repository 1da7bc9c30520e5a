/** Text in XML 1.0: what may not stand there is left out, the rest is escaped. */

/** Characters that XML 1.0 (section 2.2) has no place for, lone halves of a pair among them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

export const escapeXml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"\n\r\t]/g, (character) => ESCAPES[character]!);

/** ` name="value"` for each that is defined. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`)).join('');
