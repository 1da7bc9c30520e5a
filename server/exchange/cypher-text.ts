/** A named query as text to paste into Neo4j Browser: its parameters as :param lines, then the statement. */

/** A value as a Cypher literal; what is no plain value is null. */
export function cypherLiteral(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${value.map(cypherLiteral).join(', ')}]` : 'null';
}

export function toBrowserText(statement: string, parameters: Readonly<Record<string, unknown>>): string {
  const lines = statement.trim().split('\n');
  const body = lines.filter((line, i) => i === 0 || !line.startsWith('// @'));
  return [...Object.entries(parameters).map(([name, value]) => `:param ${name} => ${cypherLiteral(value)};`), ...body].join('\n');
}
