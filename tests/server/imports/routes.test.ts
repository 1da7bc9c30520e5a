/** The operator's preview page, over HTTP on the real application. */
import request from 'supertest';
import { testApp, type TestApp } from '../../support/app';

const TOKEN = 'a-token-of-the-operator';
let on: TestApp;
let off: TestApp;
beforeAll(async () => { [on, off] = [await testApp({ PATTERNBOOK_IMPORT_TOKEN: TOKEN }), await testApp()]; });
afterAll(async () => { await on.close(); await off.close(); });

const leads = (...rows: string[]) => Buffer.from(['from,to,sources,since', ...rows].join('\n'));
const post = (token: string, bytes: Buffer, name = 'leads.csv') => request(on.app).post('/imports').field('token', token).attach('file', bytes, name);

test('without the setting there is no such page, and nothing can be sent', async () => {
  expect((await request(off.app).get('/imports')).status).toBe(404);
  expect((await request(off.app).post('/imports')).status).toBe(405);
});

test('the form: not kept, not indexed, the strict policy stands', async () => {
  const { status, text, headers } = await request(on.app).get('/imports');
  expect(status).toBe(200);
  expect(text).toContain('enctype="multipart/form-data"');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'content-security-policy': expect.stringContaining("default-src 'self'") });
});

test('a plan as a page; nothing is loaded', async () => {
  const before = await on.services.store.version();
  const { status, text } = await post(TOKEN, leads('council:bury,project:localgov-drupal,https://example.org/x,2020-04'));
  expect(status).toBe(200);
  expect(text).toContain('leads:council:bury&gt;project:localgov-drupal');
  expect(text).toContain('patternbook import FILE');
  expect(await on.services.store.version()).toEqual(before);
});

test('a wrong file: every problem with its line, status 422', async () => {
  const { status, text } = await post(TOKEN, leads('council:croydn,project:localgov-drupal,https://example.org/x,'));
  expect(status).toBe(422);
  expect(text).toContain('leads.csv line 2 column from: &quot;council:croydn&quot; is neither in the graph');
  expect((await post(TOKEN, Buffer.from('<?xml'), '<script>.csv')).text).not.toContain('<script>.csv');
});

test('a wrong token, no token, a token after the file: 403, and nothing is read', async () => {
  expect((await post('wrong', leads())).status).toBe(403);
  expect((await request(on.app).post('/imports').attach('file', leads(), 'leads.csv').field('token', TOKEN)).status).toBe(403);
  expect((await request(on.app).post(`/imports?token=${TOKEN}`).attach('file', leads(), 'leads.csv')).status).toBe(403);
});

test('what is no form, no file, too large', async () => {
  expect((await request(on.app).post('/imports').send('token=x')).status).toBe(400);
  expect((await request(on.app).post('/imports').field('token', TOKEN)).status).toBe(400);
  expect((await post(TOKEN, Buffer.alloc(21 * 2 ** 20, 'a'))).status).toBe(413);
});

const raw = (token: string, ...parts: string[]) => request(on.app).post('/imports').set('Content-Type', 'multipart/form-data; boundary=B')
  .send([`--B\r\nContent-Disposition: form-data; name="token"\r\n\r\n${token}`, ...parts].join('\r\n'));
const part = (disposition: string, body = 'from,to') => `--B\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${body}`;

test.each([TOKEN, 'wrong'])('a form that breaks off within a file ends no process (token %s)', async (token) => {
  expect((await raw(token, part('name="file"; filename="leads.csv"'))).status).toBe(token === TOKEN ? 400 : 403);
  expect((await request(on.app).get('/healthz')).status).toBe(200);
});

test('more parts than the form has are not read', async () => {
  expect((await raw(TOKEN, ...Array.from({ length: 50 }, (_, i) => part(`name="f${i}"`)), '--B--')).status).toBe(400);
  expect((await raw(TOKEN, ...Array.from({ length: 50 }, () => part('name="file"; filename="leads.csv"')), '--B--')).status).toBe(400);
});

test('the format may be named; a refusal keeps what the form said', async () => {
  const { status, text } = await post(TOKEN, leads('council:bury,project:localgov-drupal,https://example.org/x,2020-04')).field('format', 'gephi-edges').field('source', 'https://example.org/kept');
  expect(status).toBe(422);
  expect(text).toContain('<option value="gephi-edges" selected>');
  expect(text).toContain('value="https://example.org/kept"');
});

test('a program gets the refusal as problem details', async () => {
  const { status, body } = await post('wrong', leads()).set('Accept', 'application/json');
  expect({ status, body }).toEqual({ status: 403, body: expect.objectContaining({ type: '/api#wrong-token', title: 'Forbidden' }) });
});
