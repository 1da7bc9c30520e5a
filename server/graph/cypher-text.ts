/** A named query as text to paste into Neo4j Browser: its parameters as :param lines, then the statement. */
import { writable } from './writable-text';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\\u': '\\\\\\u0075', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const unicodeEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A text as a Cypher literal (Cypher Manual, “String literals”), on one line.
 * Neo4j reads `\uXXXX` before it reads literals: so a `u` after a backslash is
 * itself written that way, and however a version pairs backslashes the text
 * comes out as it was and cannot end the literal.
 */
const textLiteral = (text: string) => `'${writable(text).replace(/\\u|[\\'\n\r\t\u007f-\u009f\u2028\u2029]/g, (found) => ESCAPES[found] ?? unicodeEscape(found))}'`;

/** A value as a Cypher literal; what is no plain value is null. Cypher's exponents have no plus. */
export function cypherLiteral(value: unknown): string {
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value).replace('e+', 'e');
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${value.map(cypherLiteral).join(', ')}]` : 'null';
}

const parameterName = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `\`${writable(name).replaceAll('`', '``')}\``);

/** The statement with only the first line of the comment at its head, which says what it answers. */
function withoutHeader(statement: string): string[] {
  const lines = statement.trim().split(/\r?\n/);
  const body = lines.findIndex((line) => !line.startsWith('//'));
  return body > 1 ? [lines[0]!, ...lines.slice(body)] : lines;
}

/**
 * @param statement the Cypher text, with or without our header
 * @param parameters values by name; each becomes `:param name => value;`. The semicolon is what Browser tells statements apart by
 */
export function toBrowserText(statement: string, parameters: Readonly<Record<string, unknown>>): string {
  return [...Object.entries(parameters).map(([name, value]) => `:param ${parameterName(name)} => ${cypherLiteral(value)};`), ...withoutHeader(statement)].join('\n');
}
