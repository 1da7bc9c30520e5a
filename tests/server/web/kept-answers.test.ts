/** What is sent again without being made again, and what never is. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { GraphUnavailable } from '../../../server/errors';
import type { GraphVersion } from '../../../server/graph/store';
import type { GraphWatch } from '../../../server/graph/watch';
import { AnswerCache, keptAnswers } from '../../../server/web/answer-cache';

const version = (sequence: number) => ({ sequence, hash: `h${sequence}`, dataAsOf: '2026-11-23' }) as GraphVersion;
let served: GraphVersion | null = version(1);
const watch = { version: () => {
  if (!served) throw new GraphUnavailable('unreachable', 'gone');
  return served;
} } as GraphWatch;

const cache = new AnswerCache(1_000_000);
const body = Buffer.from('long '.repeat(400));
let server: Server;
let url: string;

beforeAll(async () => {
  const app = express();
  app.use(keptAnswers(watch, cache));
  app.use((_req, res) => { res.send('made anew'); });
  server = await new Promise((resolve) => { const started = app.listen(0, '127.0.0.1', () => resolve(started)); });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => { server.close(resolve); }));
beforeEach(() => {
  served = version(1);
  cache.put(served, '/kept?a=1', { type: 'text/plain; charset=utf-8', tag: 'W/"one"', body });
});

test('an address answered before is sent again, compressed, with its ETag', async () => {
  const answer = await fetch(`${url}/kept?a=1`, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(Object.fromEntries(answer.headers)).toMatchObject({ etag: 'W/"one"', 'content-encoding': 'br', vary: 'Accept-Encoding', 'cache-control': 'public, no-cache' });
  expect(await answer.text()).toBe(String(body));
});

test('whoever has it is told so, without the body', async () => {
  const answer = await fetch(`${url}/kept?a=1`, { headers: { 'if-none-match': 'W/"one"' } });
  expect([answer.status, answer.headers.get('vary'), await answer.text()]).toEqual([304, 'Accept-Encoding', '']);
});

test('HEAD gets the headers of GET', async () => {
  const answer = await fetch(`${url}/kept?a=1`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
  expect([answer.headers.get('etag'), await answer.text()]).toEqual(['W/"one"', '']);
});

test.each([['another query', '/kept?a=2'], ['the query in capitals', '/kept?A=1'], ['no query', '/kept']])('%s is made anew', async (_, path) => {
  expect(await (await fetch(`${url}${path}`)).text()).toBe('made anew');
});

test('nothing of an earlier graph is sent, nor anything while there is none', async () => {
  served = null;
  expect(await (await fetch(`${url}/kept?a=1`)).text()).toBe('made anew');
  served = version(2);
  expect(await (await fetch(`${url}/kept?a=1`)).text()).toBe('made anew');
});
