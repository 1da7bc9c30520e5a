/** Every statement of cypher/ against the model, the portable subset, and its own header. */
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../server/config';
import { parseCypherFile, readCypherFiles, Statements, type CypherFile } from '../../../server/graph/cypher-files';
import { LadybugHandle } from '../../../server/graph/ladybug-handle';
import { labelNames, labels, relationshipTypeNames, relationshipTypes } from '../../../server/graph/model';
import { derivedCypher } from '../../../tools/derive-cypher';
import { temporaryFolder } from '../../support/app';
import { portabilityFaults } from '../../support/portable-cypher';

const files = readCypherFiles();
const portable = files.filter(({ dialect }) => dialect === undefined);
const derived = new Set(Object.keys(derivedCypher).map((file) => file.replace(/\.(neo4j|ladybug)\.cypher$/, '')));
const written = files.filter(({ name }) => !derived.has(name));

const used = (text: string) => [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1]!))].sort();
const withoutComments = (text: string) => text.replace(/\/\/.*$/gm, '');

describe('headers', () => {
  test.each(written.map((file) => [`${file.name}${file.dialect ? `.${file.dialect}` : ''}`, file] as const))('%s', (_name, file) => {
    expect(file.answers.length).toBeGreaterThan(20);
    expect(file.parameters.map((p) => p.name).sort()).toEqual(used(withoutComments(file.text)));
    for (const { type } of file.parameters) expect(['string', 'integer', 'number', 'boolean', 'strings']).toContain(type);
    for (const example of file.examples) expect(Object.keys(example).sort()).toEqual(file.parameters.map((p) => p.name).sort());
    if (/\bRETURN\b/.test(file.text)) expect(file.columns.length).toBeGreaterThan(0);
  });

  test('a pair gives its reason', () => {
    for (const file of written.filter(({ dialect }) => dialect !== undefined)) {
      expect({ name: file.name, reason: /pair|own/i.test(file.answers) }).toEqual({ name: file.name, reason: true });
    }
  });
});

describe('the portable subset (docs/decisions/0001)', () => {
  test.each(portable.map((file) => [file.name, file] as const))('%s', (_name, file: CypherFile) => {
    expect(portabilityFaults(withoutComments(file.text))).toEqual([]);
  });

  test.each([
    ['a DISTINCT aggregate before another', 'MATCH (a)-[r]->(b) RETURN a.id AS id, count(DISTINCT b.id) AS n, sum(r.x) AS s'],
    ['a logarithm', 'RETURN log(2) AS x'],
    ['an index into a list', 'MATCH (a:Council) RETURN a.aliases[0] AS x'],
    ['a subquery call', 'CALL { RETURN 1 AS x } RETURN x'],
    ['null for no filter', 'MATCH (a) WHERE ($x IS NULL OR a.id = $x) RETURN a.id AS id'],
    ['an alias equal to a variable', 'MATCH (a:Council) RETURN a.id AS a'],
    ['a reserved alias', 'MATCH (a:Council) RETURN a.id AS order'],
    ['a bare collect', 'MATCH (a:Council) RETURN collect(a.id) AS ids'],
    ['a bare sum', 'MATCH (a:Council) RETURN sum(a.population) AS people'],
    ['labels of a node indexed', 'MATCH (n) RETURN labels(n)[0] AS label'],
    ['a label predicate', 'MATCH (n) WHERE n:Council RETURN n.id AS id'],
    ['a whole node', 'MATCH (n:Council) RETURN n'],
  ])('finds %s', (_what, text) => {
    expect(portabilityFaults(text)).not.toEqual([]);
  });
});

describe('against the model', () => {
  const folder = temporaryFolder('cypher');
  const handle = new LadybugHandle(path.join(folder, 'lint.lbug'), false);

  beforeAll(async () => {
    await handle.open();
    await handle.runAll(new Statements('ladybug').split('schema/schema'));
  });
  afterAll(async () => {
    await handle.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  // Preparing binds every label, type and property to the tables that the model makes.
  const blank = { string: '', integer: 1, number: 1, boolean: true, strings: ['x'] } as const;
  const run = ({ text, parameters }: Pick<CypherFile, 'text' | 'parameters'>) =>
    handle.run(text, Object.fromEntries(parameters.map(({ name, type }) => [name, blank[type] as string])), 10_000);

  test.each(portable.filter(({ name }) => name !== 'graph/put-version').map((file) => [file.name, file] as const))('%s', async (_name, file) => {
    await expect(run(file)).resolves.toBeDefined();
  });

  test.each([
    ['label', 'MATCH (c:Counsil) RETURN c.id AS id'],
    ['type', 'MATCH (:Council)-[r:LEEDS]->(:Project) RETURN r.id AS id'],
    ['property', 'MATCH (c:Council) RETURN c.populaton AS people'],
  ])('a misspelt %s is found', async (_what, text) => {
    await expect(run({ text, parameters: [] })).rejects.toThrow(/exception/i);
  });

  test('labels and types in the files are those of the model', () => {
    const known = new Set<string>([...labelNames, ...relationshipTypeNames, 'GraphVersion', 'GraphSwitch']);
    for (const { name, text } of files) {
      const named = [...withoutComments(text).matchAll(/[([]\w*:([A-Z][\w|]*)/g)].flatMap((match) => match[1]!.split('|'));
      expect({ name, unknown: named.filter((word) => !known.has(word)) }).toEqual({ name, unknown: [] });
    }
  });
});

describe('derived files', () => {
  test.each(Object.entries(derivedCypher))('%s is what the model gives (npm run derive)', (file, derive) => {
    expect(fs.readFileSync(path.join(projectRoot, 'cypher', file), 'utf8')).toBe(derive());
  });

  test('every label and every pair of endpoints has a load statement on both engines', () => {
    const expected = labelNames.length + relationshipTypeNames.reduce((sum, type) => sum + relationshipTypes[type].endpoints.length, 0);
    for (const dialect of ['ladybug', 'neo4j'] as const) expect(new Statements(dialect).sections('load/rows').size).toBe(expected);
    expect(Object.keys(labels)).toHaveLength(8);
    expect(Object.keys(relationshipTypes)).toHaveLength(20);
  });
});

test('a header is read as written', () => {
  const file = parseCypherFile('councils/get-it.neo4j.cypher', '// What it answers.\n// @param $ref string  the ref\n// @column id string  the id\n// @example {"ref": "council:x"}\nMATCH (c:Council {ref: $ref})\nRETURN c.id AS id\n');
  expect(file).toMatchObject({
    name: 'councils/get-it', dialect: 'neo4j', answers: 'What it answers.',
    parameters: [{ name: 'ref', type: 'string', meaning: 'the ref' }], columns: [{ name: 'id', type: 'string', meaning: 'the id' }],
    examples: [{ ref: 'council:x' }], text: 'MATCH (c:Council {ref: $ref})\nRETURN c.id AS id',
  });
});
