/** The page of downloads, and everything as a file at the addresses of views. */
import { unzipSync } from 'fflate';
import request from 'supertest';
import { testApp, type TestApp } from '../../support/app';

let app: TestApp;
const get = (address: string) => request(app.app).get(address);
const bytes = async (address: string) => (await get(address).buffer(true).parse((res, done) => {
  const chunks: Buffer[] = [];
  res.on('data', (chunk: Buffer) => chunks.push(chunk));
  res.on('end', () => done(null, Buffer.concat(chunks)));
}).expect(200)).body as Buffer;

beforeAll(async () => { app = await testApp(); });
afterAll(() => app.close());

test('the page has every format, counts, credit, checksum and citation', async () => {
  const { text } = await get('/data').expect(200);
  for (const { id } of app.services.data.formats) expect(text).toContain(`href="/api/v1/exports/${id}"`);
  for (const words of ['Crown copyright', 'Open Government Licence', 'CC BY 4.0', 'read_graphml', 'pandas', 'library(igraph)', 'Gephi', app.services.watch.version().hash, '@misc{patternbook-', '16,702', '879']) expect(text).toContain(words);
});

test('every format of everything answers, with a name to save it under', async () => {
  for (const { id, extension } of app.services.data.formats) {
    const { headers } = await get(`/api/v1/exports/${id}`).expect(200);
    expect(headers['content-disposition']).toBe(`attachment; filename="patternbook-2026-11-23.${extension}"`);
  }
});

test('publiccode.yml of one pattern, linked from its page; where too little is recorded, the reason', async () => {
  const { headers, text } = await get('/api/v1/patterns/localgov-drupal/publiccode').buffer(true).parse((res, done) => { let all = ''; res.on('data', (chunk: Buffer) => { all += chunk.toString(); }); res.on('end', () => done(null, all)); }).expect(200)
    .then(({ headers: own, body }) => ({ headers: own, text: body as string }));
  expect(headers).toMatchObject({ 'content-type': 'application/yaml; charset=utf-8', 'content-disposition': 'attachment; filename="publiccode.yml"' });
  expect(text).toContain('publiccodeYmlVersion: "0.7"\nname: LocalGov Drupal\n');
  expect((await get('/patterns/localgov-drupal').expect(200)).text).toContain('href="/api/v1/patterns/localgov-drupal/publiccode"');
  const { body } = await get('/api/v1/patterns/dapian/publiccode').expect(404);
  expect((body as { detail: string }).detail).toContain('has no recorded repository, which the standard requires');
  expect((await get('/patterns/dapian').expect(200)).text).not.toContain('/publiccode"');
  await get('/api/v1/patterns/nothing-of-the-kind/publiccode').expect(404);
});

test('360Giving: what is left out is counted in the package itself', async () => {
  const { grants, description, publisher } = JSON.parse((await bytes('/api/v1/exports/360giving')).toString('utf8')) as { grants: object[]; description: string; publisher: object };
  expect([grants.length, publisher]).toEqual([200, { name: 'Patternbook' }]);
  expect(description).toContain('226 of 426 awards are left out, since the standard requires a day and an amount and neither is made up: 216 without a recorded day, 10 without a recorded amount.');
  const [header, ...rows] = (await bytes('/api/v1/exports/360giving-csv')).toString('utf8').trimEnd().split('\r\n');
  expect([header!.startsWith('Identifier,Title,'), rows.length]).toEqual([true, 200]);
  await get('/api/v1/exports/360giving?region=london').expect(400);
});

test('JSON: all rows with all they have', async () => {
  const body = JSON.parse((await bytes('/api/v1/exports/json')).toString('utf8')) as { nodes: object[]; relationships: { type: string }[] };
  expect([body.nodes.length, body.relationships.length]).toEqual([879, 16_702]);
  expect(body.nodes).toContainEqual(expect.objectContaining({ ref: 'council:croydon', label: 'Council', gssCode: 'E09000008' }));
  expect(body.relationships.some(({ type }) => type === 'SIMILAR_TO')).toBe(true);
});

test('linked data: every end of a claim is a record of the same document', async () => {
  const { '@graph': graph, '@context': context } = JSON.parse((await bytes('/api/v1/exports/jsonld')).toString('utf8')) as { '@graph': Record<string, string | string[]>[]; '@context': object };
  const ids = new Set(graph.map((entry) => entry['@id']));
  const claims = graph.filter(({ from }) => from !== undefined);
  expect(claims).toHaveLength(16_702);
  expect(claims.every(({ from, to, sources }) => ids.has(from as string) && ids.has(to as string) && sources!.length > 0)).toBe(true);
  expect(context).toMatchObject({ sources: { '@id': 'prov:wasDerivedFrom' }, schema: 'https://schema.org/' });
  expect(ids.size).toBe(graph.length);
});

test('tables: a zip with its descriptions, whose fields are the columns', async () => {
  const files = unzipSync(await bytes('/api/v1/exports/csv'));
  const text = (name: string) => Buffer.from(files[name]!).toString('utf8');
  const { resources, graphHash } = JSON.parse(text('datapackage.json')) as { graphHash: string; resources: { path: string; schema: { fields: { name: string }[] } }[] };
  expect(graphHash).toBe(app.services.watch.version().hash);
  for (const { path, schema } of resources) expect(text(path).split('\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
  const { tables } = JSON.parse(text('csv-metadata.json')) as { tables: { url: string; tableSchema: { columns: { titles: string }[] } }[] };
  for (const { url, tableSchema } of tables) expect(text(url).split('\n')[0]).toBe(tableSchema.columns.map(({ titles }) => titles).join(','));
  expect(Object.keys(files).sort()).toEqual([...resources.map(({ path }) => path), 'README.txt', 'csv-metadata.json', 'datapackage.json'].sort());
});

test('Cypher: each row once, every statement ended, no parameter left', async () => {
  const script = (await bytes('/api/v1/exports/cypher')).toString('utf8');
  const rows = [...script.matchAll(/^(\S.*?)\\r.*\\r$/gm)].map(([, key]) => key!);
  expect([rows.length, new Set(rows).size, rows.filter((key) => key.includes('>')).length]).toEqual([879 + 16_702, 879 + 16_702, 16_702]);
  expect(script.replace(/'(?:[^'\\]|\\.)*'/g, "''")).not.toMatch(/\$\w/);
  expect(script.trimEnd().endsWith(';')).toBe(true);
});

test('for a spreadsheet, a text that would be run is none, and a number is a number', async () => {
  const cells = (await bytes('/api/v1/exports/csv-nodes')).toString('utf8').split(/\r\n/).flatMap((line) => line.split(','));
  expect(cells.filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
  expect(cells.some((cell) => /^-\d+\.\d+$/.test(cell))).toBe(true);
});

test('a format of everything is none of a view, and the other way about', async () => {
  const { body } = await get('/api/v1/exports/cypher?region=london').expect(400);
  expect((body as { detail: string }).detail).toContain('is a format of everything, not of a view');
  await get('/api/v1/exports/docx').expect(400);
  // The explorer's own link to a view without filters stays one.
  expect(JSON.parse((await bytes('/api/v1/exports/json?view=affiliation')).toString('utf8')).title).toContain('Who has worked with whom');
});
