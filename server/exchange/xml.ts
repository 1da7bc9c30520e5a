/** Text in XML 1.0: what may not stand there is left out, the rest is escaped. */
import { writable } from '../graph/writable-text';

/** `>` too, so that `]]>` never ends anything; line ends and tabs, so that readers do not make spaces of them in attributes (section 3.3.3); the line ends of XML 1.1 too, which some readers take for 1.0's. */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;', '\u0085': '&#133;', '\u2028': '&#8232;' };

export const escapeXml = (text: string): string => writable(text).replace(/[&<>"\n\r\t\u0085\u2028]/g, (character) => ESCAPES[character]!);

/** ` name="value"` for each that is defined. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`)).join('');
