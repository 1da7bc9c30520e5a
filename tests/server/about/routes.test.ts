import fs from 'node:fs';
import type { Express } from 'express';
import pino from 'pino';
import request from 'supertest';
import { createApp } from '../../../server/app';
import { readConfig } from '../../../server/config';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { buildServices, type Services } from '../../../server/services';
import { temporaryFolder, testApp, type TestApp } from '../../support/app';

const PUBLIC = { PATTERNBOOK_URL: 'https://patternbook.example', PATTERNBOOK_CORRECTIONS: 'facts@patternbook.example' };
const STATIC_PAGES = ['/about', '/accessibility', '/corrections', '/api'];

describe('with a graph', () => {
  let open: TestApp;
  let plain: TestApp;
  beforeAll(async () => { [open, plain] = [await testApp(PUBLIC), await testApp()]; });
  afterAll(async () => { await open.close(); await plain.close(); });

  test.each(STATIC_PAGES)('%s answers with one answer sentence, an ETag and no script of its own', async (path) => {
    const { text, headers } = await request(open.app).get(path).expect(200);
    expect(text.match(/id="answer"/g)).toHaveLength(1);
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(headers['etag']).toBeDefined();
    await request(open.app).get(path).set('If-None-Match', headers['etag']!).expect(304);
    await request(open.app).get(`${path}?colour=red`).expect(400);
  });

  test('About: counts, what is missing, credits, the version to cite', async () => {
    const { text } = await request(open.app).get('/about').expect(200);
    expect(text).toContain('<dt>Councils of today</dt><dd>382</dd>');
    expect(text).toContain('<dt>Suppliers</dt><dd>93</dd>');
    expect(text).toContain('id="missing"');
    expect(text).toContain('Local Digital Fund: projects, all rounds');
    expect(text).toContain('Contains OS data © Crown copyright');
    expect(text).toContain('facts as of 23 November 2026, read on');
  });

  test('About: the table has every statement of the API', async () => {
    const { body } = await request(open.app).get('/api/v1/summary').expect(200);
    const { text } = await request(open.app).get('/about').expect(200);
    const missing = text.slice(text.indexOf('id="missing"'), text.indexOf('id="cite"'));
    const rows = missing.match(/<tr>/g)!.length - missing.match(/<thead>/g)!.length;
    expect(rows).toBe(body.coverage.length);
  });

  test('Corrections: the record by name, its address, and an e-mail begun', async () => {
    const { text } = await request(open.app).get('/corrections?about=council:croydon').expect(200);
    expect(text).toContain('<a href="/councils/croydon">London Borough of Croydon</a>, council');
    expect(text).toContain('https://patternbook.example/councils/croydon');
    expect(text).toMatch(/href="mailto:facts@patternbook\.example\?subject=Patternbook%3A%20correction%20to%20London%20Borough%20of%20Croydon%20\(council%3Acroydon\)&amp;body=/);
  });

  test('Corrections: the page on which it was read stands in the message; nothing that leaves the site is taken', async () => {
    const { text } = await request(open.app).get('/corrections?about=council:croydon&at=/gaps/items/unreused:croydon:planx').expect(200);
    expect(text).toContain('<a href="/gaps/items/unreused:croydon:planx">https://patternbook.example/gaps/items/unreused:croydon:planx</a>');
    expect(text).toContain(encodeURIComponent('Read at: https://patternbook.example/gaps/items/unreused:croydon:planx'));
    for (const at of ['//evil.example', 'https://evil.example', 'javascript:alert(1)', '/x%0D%0ABcc:a@b.example', '/%3Cscript%3E', '/a%22b']) await request(open.app).get(`/corrections?at=${at}`).expect(400);
  });

  test('Corrections: unknown records and broken refs are said to be so', async () => {
    expect((await request(open.app).get('/corrections?about=council:atlantis').expect(200)).text).toContain('No record is named <code>council:atlantis</code>');
    const { text } = await request(open.app).get('/corrections?about=atlantis').expect(400);
    expect(text).toContain('about must name a record, such as council:croydon');
    expect((await request(open.app).get('/corrections?about=council:%3Cb%3E').expect(200)).text).not.toContain('<b>');
  });

  test('Corrections: a copy without an address says so', async () => {
    const { text } = await request(plain.app).get('/corrections').expect(200);
    expect(text).toContain('has no address for corrections');
    expect(text).toContain('CONTRIBUTING.md');
    expect(text).not.toContain('mailto:');
  });

  test('API: every address, parameter and shape of the OpenAPI document', async () => {
    const { body } = await request(open.app).get('/api/v1/openapi.json').expect(200);
    const { text } = await request(open.app).get('/api').expect(200);
    for (const [address, { get }] of Object.entries<{ get: { parameters: { name: string }[] } }>(body.paths)) {
      expect(text).toContain(`GET ${address}<`);
      for (const { name } of get.parameters) expect(text).toContain(`<code>${name}</code>`);
    }
    for (const name of Object.keys(body.components.schemas)) expect(text).toContain(`id="shape-${name}"`);
    for (const [, anchor] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${anchor}"`);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('API: the type of a problem leads to a place on the page', async () => {
    const { text } = await request(open.app).get('/api').expect(200);
    const problems = await Promise.all([
      request(open.app).get('/api/v1/councils?x=1'), request(open.app).get('/api/v1/councils/atlantis'),
      request(open.app).post('/api/v1/councils'),
    ]);
    expect(problems.map(({ status }) => status)).toEqual([400, 404, 405]);
    for (const { body } of problems) expect(text).toContain(`id="${body.type.replace('/api#', '')}"`);
  });

  test('API: the examples work', async () => {
    const { text } = await request(open.app).get('/api').expect(200);
    const examples = [...text.matchAll(/Try <a href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) expect([example, (await request(open.app).get(example)).status]).toEqual([example, 200]);
  });

  test('machine files: sitemap of every record, robots, security.txt; none on a private copy', async () => {
    const { text } = await request(open.app).get('/sitemap.xml').expect(200).expect('Content-Type', /xml/);
    const pages = open.services.nodes.get().all.length;
    expect(text.match(/<url>/g)!.length).toBeGreaterThanOrEqual(pages);
    expect(text).toContain('<loc>https://patternbook.example/suppliers/dxw</loc>');
    expect((await request(open.app).get('/robots.txt').expect(200)).text).toContain('Sitemap: https://patternbook.example/sitemap.xml');
    expect((await request(open.app).get('/.well-known/security.txt').expect(200)).text).toContain('Contact: mailto:facts@patternbook.example');
    for (const path of ['/sitemap-2.xml', '/sitemap-x.xml']) await request(open.app).get(path).expect(404);
    expect((await request(plain.app).get('/sitemap.xml').expect(404)).text).toContain('PATTERNBOOK_URL');
    expect((await request(plain.app).get('/robots.txt').expect(200)).text).not.toContain('Sitemap');
    await request(plain.app).get('/.well-known/security.txt').expect(404);
  });
});

describe('without a graph', () => {
  let app: Express;
  let services: Services;
  let store: LadybugStore;
  const dataDir = temporaryFolder('about');
  beforeAll(async () => {
    const config = readConfig({ PATTERNBOOK_DATA: dataDir, PATTERNBOOK_RATE_LIMIT: '0', LOG_LEVEL: 'silent', ...PUBLIC });
    const logger = pino({ level: 'silent' });
    store = new LadybugStore(dataDir);
    services = buildServices(store, config, logger);
    await services.watch.start();
    app = createApp(services, config, logger);
  });
  afterAll(async () => {
    await services.watch.stop();
    await store.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  test.each(STATIC_PAGES)('%s answers all the same', async (path) => {
    const { text, headers } = await request(app).get(path).expect(200);
    expect(text).toContain('id="answer"');
    expect(text).not.toContain('Facts as of');
    expect(headers['etag']).toBeUndefined();
    await request(app).head(path).expect(200);
  });

  test('what needs facts says so', async () => {
    expect((await request(app).get('/about')).text).toContain('needs the facts, which cannot be reached just now');
    expect((await request(app).get('/corrections?about=council:croydon')).text).toContain('Its name cannot be looked up just now');
    await request(app).get('/suppliers').expect(503);
    await request(app).get('/sitemap.xml').expect(503);
    await request(app).get('/robots.txt').expect(200);
  });
});
