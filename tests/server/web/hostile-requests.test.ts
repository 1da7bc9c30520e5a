/** Bad input over a real socket: each gets a clear answer and the server goes on. */
import http, { createServer, type Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { canonicalPath, explainClientErrors } from '../../../server/web/security';
import { testApp, type TestApp } from '../../support/app';

let app: TestApp;
let server: Server;
let port: number;

beforeAll(async () => {
  app = await testApp();
  server = createServer({ maxHeaderSize: 64 * 1024 }, app.app);
  explainClientErrors(server);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  await app.close();
});

interface Answer { status: number; headers: http.IncomingHttpHeaders; body: string }

function ask(path: string, { method = 'GET', headers = {} as http.OutgoingHttpHeaders, body = '' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Bytes as they are, for what a client library would not send. */
function send(raw: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(raw));
    let answer = '';
    socket.on('data', (part) => { answer += part.toString(); });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
    socket.setTimeout(3_000, () => socket.destroy());
  });
}

const problemOf = ({ body }: Answer) => JSON.parse(body) as { type: string; title: string; status: number; detail: string; errors?: { path: string; message: string }[] };

test.each([
  ['an unknown parameter', '/api/v1/councils?colour=red', 400, /colour is not a parameter here; there are: .*region/],
  ['several at once, all named', '/api/v1/councils?colour=red&limit=9999&sort=size', 400, /colour.*limit|limit.*colour/],
  ['too large a limit', '/api/v1/councils?limit=201', 400, /limit must be at most 200/],
  ['a limit in words', '/api/v1/councils?limit=ten', 400, /limit must be a whole number/],
  ['a negative offset', '/api/v1/councils?offset=-1', 400, /offset must be a whole number/],
  ['a value that is not among the choices', '/api/v1/councils?type=borough', 400, /type must be one of/],
  ['a parameter twice', '/api/v1/councils?region=london&region=wales', 400, /region/],
  ['a parameter that has the name of the path’s', '/api/v1/councils/croydon?id=leeds', 400, /id is not a parameter here; there are: none/],
  ['a prototype as parameter', '/api/v1/councils?__proto__=1&constructor=2', 400, /__proto__.*constructor/],
  ['a limit of many noughts', `/api/v1/councils?limit=${'0'.repeat(500)}5`, 400, /limit must be a whole number/],
  ['a parameter of the description', '/api/v1/openapi.json?colour=red', 400, /colour is not a parameter here/],
  ['an id that nothing has', '/api/v1/councils/atlantis', 404, /There is no council with the address “atlantis”/],
  ['an id with a quote', "/api/v1/councils/x'%20OR%201=1", 404, /There is no council/],
  ['an address that nothing has', '/api/v1/nothing', 404, /Nothing is published/],
  ['malformed UTF-8 in the path', '/api/v1/councils/%E0%A4%A', 400, /cannot be read/],
  ['malformed UTF-8 in the query', '/api/v1/councils?q=%E0%A4', 400, /cannot be read/],
  ['a null byte', '/api/v1/councils/%00', 400, /cannot be used/],
  ['a long text', `/api/v1/councils?q=${'x'.repeat(201)}`, 400, /q is longer than 200 characters/],
  ['an address of 20 kB', `/api/v1/councils?q=${'x'.repeat(20_000)}`, 414, /longer than 16,384 characters/],
] as const)('%s', async (_what, path, status, detail) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.headers.etag).toBeUndefined();
  const problem = problemOf(answer);
  expect(problem).toMatchObject({ status, type: expect.any(String), title: expect.any(String) });
  expect(problem.detail).toMatch(detail);
  expect(answer.body).not.toMatch(/node_modules|\.ts:\d+/);
});

test('the same on a page, in words for people', async () => {
  const answer = await ask('/councils?limit=9999', { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(400);
  expect(answer.headers['content-type']).toMatch(/^text\/html/);
  expect(answer.body).toContain('That address is not right');
  expect(answer.body).toContain('limit must be at most 200');
});

test('text from the address never becomes HTML', async () => {
  const script = encodeURIComponent('"><script>alert(1)</script>');
  for (const path of [`/councils?q=${script}`, `/councils/${script}`, `/councils?${script}=1`, `/${script}`]) {
    const { body } = await ask(path, { headers: { accept: 'text/html' } });
    expect(body).not.toContain('<script>alert');
  }
});

test('a query string of 1 MB is 414 in plain words', async () => {
  const answer = await send(`GET /councils?q=${'x'.repeat(1_000_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 414/);
  expect(answer).toContain('longer than this service takes');
});

test.each(['nonsense\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', '\0\0\0\0'])('broken HTTP %j is 400 and the server goes on', async (raw) => {
  const answer = await send(raw);
  expect(answer === '' || answer.startsWith('HTTP/1.1 400')).toBe(true);
  expect((await ask('/healthz')).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s on a read-only address is 405 and says what is allowed', async (method) => {
  for (const path of ['/councils', '/api/v1/councils/croydon']) {
    const answer = await ask(path, { method, headers: { 'content-type': 'application/json', 'content-length': 8 }, body: '{"x": 1}' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
  }
});

test.each(['/healthz', '/readyz'])('%s answers methods as every address does', async (path) => {
  const [options, post] = [await ask(path, { method: 'OPTIONS' }), await ask(path, { method: 'POST' })];
  expect([options.status, options.headers.allow, post.status, post.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS', 405, 'GET, HEAD, OPTIONS']);
});

test('OPTIONS says what is allowed, also across origins', async () => {
  const answer = await ask('/api/v1/councils', { method: 'OPTIONS' });
  expect(answer.status).toBe(204);
  expect(answer.headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS', 'access-control-allow-origin': '*' });
});

test('HEAD is GET without the body', async () => {
  for (const path of ['/councils/croydon', '/api/v1/councils/croydon']) {
    const [get, head, again] = [await ask(path), await ask(path, { method: 'HEAD' }), await ask(path, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })];
    expect([head.status, again.status]).toEqual([200, 200]);
    expect(head.body).toBe('');
    expect(head.headers.etag).toBe(get.headers.etag);
  }
});

test.each([
  '/assets/../../package.json', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/assets/....//package.json', '/..%5c..%5cetc%5cpasswd', '/councils/..%2f..%2fpackage.json',
])('no way out of the folder: %s', async (path) => {
  const answer = await ask(path);
  expect([400, 404]).toContain(answer.status);
  expect(answer.body).not.toContain('"dependencies"');
});

test('an answer not changed since is 304, by API and by page', async () => {
  for (const path of ['/api/v1/councils?limit=3', '/councils/leeds']) {
    const first = await ask(path);
    expect(first.status).toBe(200);
    const second = await ask(path, { headers: { 'if-none-match': first.headers.etag! } });
    expect(second.status).toBe(304);
    expect(second.body).toBe('');
    expect((await ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  }
});

test('an answer that is there is 304 for any tag (*), and says what it varies by', async () => {
  for (const path of ['/api/v1/councils?limit=4', '/councils/york', '/api/v1/openapi.json']) {
    const answer = await ask(path, { headers: { 'if-none-match': '*' } });
    expect(answer.status).toBe(304);
    expect(answer.headers).toMatchObject({ etag: expect.stringMatching(/^W\/"/), vary: 'Accept-Encoding' });
  }
});

test('the smaller encoding goes to browsers, which list gzip first, from the cache too', async () => {
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  for (let i = 0; i < 3; i += 1) expect((await ask('/councils/bath-and-north-east-somerset', { headers })).headers['content-encoding']).toBe('br');
  expect((await ask('/councils/bath-and-north-east-somerset', { headers: { 'accept-encoding': 'gzip, br;q=0' } })).headers['content-encoding']).toBe('gzip');
});

test.each([
  ['/councils/', '/councils'], ['//councils//croydon', '/councils/croydon'], ['/Councils/Croydon?x=Y', '/councils/croydon?x=Y'],
  ['/councils/%63roydon', '/councils/croydon'], ['/API/V1/councils/CROYDON/', '/api/v1/councils/croydon'],
  ['//evil.example/', '/evil.example'], ['///evil.example', '/evil.example'],
])('another spelling moves to the one address: %s', async (path, location) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.location]).toEqual([308, location]);
});

test.each(['/\\evil.example/', '/%2Fevil.example/', '/%5Cevil.example/', '/councils/Caf%C3%A9', '/assets//main.css', '/assets/MAIN.css'])('%s is sent nowhere', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('the one spelling of a path is its own', () => {
  for (const path of ['/', '//', '/A/%c3%A9/%41%2fB/', '/%2541', '/councils/..%2F', '/a.b-c_d~e']) {
    expect(canonicalPath(canonicalPath(path))).toBe(canonicalPath(path));
  }
  expect(canonicalPath('/A/%c3%A9/%41%2fB/')).toBe('/a/%c3%a9/a%2fb');
});

test('the host of an absolute target gets nowhere', async () => {
  const answer = await send('GET http://evil.example/councils/croydon HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 200/);
  expect(answer).toContain('rel="canonical" href="/councils/croydon"');
  expect(answer).not.toContain('evil.example');
});

test('an ETag never makes an unknown record look unchanged', async () => {
  expect((await ask('/api/v1/councils/atlantis', { headers: { 'if-none-match': '*' } })).status).toBe(404);
});

test('security headers: a strict policy without inline script or style', async () => {
  const { headers } = await ask('/councils');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('pages hold no inline script, style or handler', async () => {
  const { body } = await ask('/councils/croydon');
  expect(body).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle="|\son[a-z]+="/);
});

test('former ids move for good, on pages and on the API', async () => {
  const page = await ask('/councils/london-borough-of-croydon');
  expect([page.status, page.headers.location]).toEqual([308, '/councils/croydon']);
  const api = await ask('/api/v1/councils/e09000008');
  expect([api.status, api.headers.location]).toEqual([308, '/api/v1/councils/croydon']);
});

test('the limits of requests: 429 with Retry-After on the API, on pages with a query and on what is not there; plain pages open', async () => {
  const limited = await testApp({ PATTERNBOOK_RATE_LIMIT: '3' });
  const own = createServer(limited.app);
  await new Promise<void>((resolve) => { own.listen(0, '127.0.0.1', resolve); });
  const base = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  const statuses = [];
  for (let i = 0; i < 5; i += 1) statuses.push((await fetch(`${base}/api/v1/summary`)).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const refused = await fetch(`${base}/api/v1/summary`);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('content-type')).toMatch(/problem\+json/);
  // Pages with a query and addresses with nothing at them share twice as many.
  const asked = ['/councils?region=london', '/nothing', '/councils/atlantis', '/search?q=a', '/search?q=b', '/nothing', '/search?q=c', '/councils/atlantis'];
  const ofPages = [];
  for (const address of asked) ofPages.push((await fetch(`${base}${address}`)).status);
  expect(ofPages).toEqual([200, 404, 404, 200, 200, 404, 429, 429]);
  const page = await fetch(`${base}/search?q=d`, { headers: { accept: 'text/html' } });
  expect([page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect(await page.text()).toMatch(/<h1[^>]*>Too many requests[\s\S]*More than 6 searches, filtered lists/);
  for (const address of ['/councils', '/councils/croydon', '/robots.txt', '/healthz']) expect((await fetch(`${base}${address}`)).status).toBe(200);
  // Nobody becomes another address by saying so.
  expect((await fetch(`${base}/api/v1/summary`, { headers: { 'x-forwarded-for': '198.51.100.7', forwarded: 'for=198.51.100.8' } })).status).toBe(429);
  await new Promise((resolve) => { own.close(resolve); own.closeAllConnections(); });
  await limited.close();
});
