import fc from 'fast-check';
import { cypherLiteral, toBrowserText } from '../../../server/graph/cypher-text';
import { writable } from '../../../server/graph/writable-text';
import { readCypherFiles } from '../../../server/graph/cypher-files';
import { hostileText } from '../exchange/documents';

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'" };

/** \uXXXX first, as Neo4j 5's CypherCharStream does: it passes over a backslash and its neighbour together. */
const pairing = (text: string) => text.replace(/\\u([0-9a-f]{4})|\\[^]/g, (found, code?: string) => (code ? String.fromCharCode(parseInt(code, 16)) : found));
/** The same, blind to pairs. */
const blind = (text: string) => text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** What a literal means; throws where it ends early. */
function meaning(literal: string): string {
  const inside = /^'((?:[^'\\]|\\[^])*)'$/.exec(literal);
  if (!inside) throw new Error(`no single literal: ${literal}`);
  return inside[1]!.replace(/\\u([0-9a-f]{4})|\\([^])/g, (_, code: string | undefined, sign: string) => (code ? String.fromCharCode(parseInt(code, 16)) : ESCAPED[sign]!));
}

test('any text is one literal on one line that means the text, in whichever order a version reads \\u', () => {
  fc.assert(fc.property(hostileText, (text) => {
    const literal = cypherLiteral(text);
    expect(literal).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    for (const read of [literal, pairing(literal), blind(literal)]) expect(meaning(read)).toBe(writable(text));
  }), { numRuns: 500, examples: [["\\u0027 OR 1=1 //"], ["\\\\u0027"], ["'; MATCH (n) DETACH DELETE n; //"], ['\\'], ["\\'"], ['a\n:param b => 1']] });
});

test.each([
  [3, '3'], [-0.5, '-0.5'], [1e21, '1e21'], [1e-7, '1e-7'], [true, 'true'], [[], '[]'], [['a', "b'c"], "['a', 'b\\'c']"],
  [null, 'null'], [undefined, 'null'], [Number.NaN, 'null'], [Infinity, 'null'], [{ a: 1 }, 'null'], ['', "''"],
])('%j is written %s', (value, literal) => expect(cypherLiteral(value)).toBe(literal));

const statement = `// Projects of a body.
// More about it.
// @param bodies strings  refs of bodies
// @column ref string  a project
MATCH (p:Project)
// a remark that belongs to the statement
RETURN p.ref AS ref`;

test('a :param line a parameter, then the first line of the header and the statement', () => {
  expect(toBrowserText(statement, { bodies: ['council:croydon'], since: '' })).toBe(`:param bodies => ['council:croydon'];
:param since => '';
// Projects of a body.
MATCH (p:Project)
// a remark that belongs to the statement
RETURN p.ref AS ref`);
});

test('without parameters or header the statement alone', () => expect(toBrowserText('RETURN 1\n', {})).toBe('RETURN 1'));

test('a name that is no plain word is quoted', () => {
  expect(toBrowserText('RETURN 1', { 'a b`;': 1 })).toBe(':param `a b``;` => 1;\nRETURN 1');
});

test('of every statement of ours: each example gives a line for each parameter used', () => {
  for (const { name, answers, text, examples } of readCypherFiles()) {
    for (const example of examples) {
      const lines = toBrowserText(`// ${answers}\n${text}`, example).split('\n');
      const given = new Set(lines.flatMap((line) => /^:param (\w+) => .*;$/.exec(line)?.[1] ?? []));
      const used = [...text.matchAll(/\$(\w+)/g)].map((match) => match[1]!);
      expect({ name, missing: used.filter((parameter) => !given.has(parameter)) }).toEqual({ name, missing: [] });
    }
  }
});
