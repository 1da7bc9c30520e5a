/** What changed: page, API and feed, over two loads of the seeds. */
import request from 'supertest';
import { changesAnswer } from '../../../server/changes/schema';
import { toAtom } from '../../../server/changes/feed';
import { fieldsInShort, kindOfRow } from '../../../server/changes/words';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, testApp, type TestApp } from '../../support/app';

let app: TestApp;
const get = (address: string) => request(app.app).get(address);

beforeAll(async () => {
  app = await testApp();
  const seeds = readSeeds(seedsDir);
  const relationships = seeds.relationships.filter(({ id }) => id !== 'reuses:council:croydon>pattern:govuk-pay:adopted');
  await app.services.store.replaceGraph({ ...seeds, nodes: seeds.nodes.map((node) => (node.ref === 'project:localgov-drupal' ? { ...node, values: { ...node.values, name: 'Renamed <b>&' } } : node)), relationships });
  await app.services.watch.check();
});
afterAll(() => app.close());

test('the API gives each version with its changes', async () => {
  const { items } = changesAnswer.parse((await get('/api/v1/changes').expect(200)).body);
  expect(items.map(({ graphVersion, counts }) => [graphVersion, counts.changed, counts.removed])).toEqual([[2, 1, 1], [1, 0, 0]]);
  expect(items[0]!.changes).toContainEqual({
    kind: 'changed', of: 'Project', id: 'project:localgov-drupal', title: 'Renamed <b>&', refs: ['project:localgov-drupal'], fields: [{ name: 'name', old: expect.stringMatching(/Drupal/), new: 'Renamed <b>&' }],
  });
  expect(items[0]!.omitted).toBe(0);
});

test('since: a version or a date', async () => {
  const versions = async (since: string) => changesAnswer.parse((await get(`/api/v1/changes?since=${since}`).expect(200)).body).items.map(({ graphVersion }) => graphVersion);
  expect(await versions('1')).toEqual([2]);
  expect(await versions('2')).toEqual([]);
  expect(await versions('2020-01')).toEqual([2, 1]);
  expect(await versions('2099')).toEqual([]);
  await get('/api/v1/changes?since=yesterday').expect(400);
  await get('/api/v1/changes?until=1').expect(400);
});

test('the page says it in words, with old and new', async () => {
  const { text } = await get('/changes').expect(200);
  expect(text).toContain('Graph version 2: 1 removed, 1 changed.');
  expect(text).toContain('Renamed &lt;b&gt;&amp;');
  expect(text).toContain('name: ');
  expect((await get('/changes?since=2').expect(200)).text).toContain('No version was loaded since then.');
});

test('the feed has what RFC 4287 requires, and nothing in it can end an element', async () => {
  const { text, headers } = await get('/changes.atom').expect(200);
  expect(headers['content-type']).toContain('application/atom+xml');
  checkAtom(text, 2);
  expect(text).not.toContain('<b>');
});

test('a reader of the feed who has it gets no second copy', async () => {
  const { headers } = await get('/changes.atom').expect(200);
  await get('/changes.atom').set('If-None-Match', headers['etag']!).expect(304);
  await get('/changes.atom').set('If-None-Match', '"another"').expect(200);
});

test('a table says kinds and dates as a reader would', () => {
  expect(['REUSES', 'PARTNERS_IN', 'Pattern', 'FundingRound'].map(kindOfRow)).toEqual(['Reuses', 'Partners in', 'Pattern', 'Funding round']);
  expect(fieldsInShort([{ name: 'confirmedOn', old: '2026-08', new: '2026-11-24' }, { name: 'since', new: '2020' }, { name: 'sources', old: ['a'], new: ['b'] }]))
    .toBe('confirmed on: Aug 2026 → 24 Nov 2026; since: not recorded → 2020; other sources');
});

test('with a public address its links are whole', () => {
  const feed = toAtom({ loadedAt: '2026-11-24T00:00:00.000Z', changes: [] }, 'https://p.example');
  checkAtom(feed, 0);
  expect(feed).toContain('href="https://p.example/changes.atom"');
});

/** RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once each, and dates as RFC 3339. */
function checkAtom(text: string, entries: number): void {
  const [head = '', ...rest] = text.split('<entry>');
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
  expect(rest).toHaveLength(entries);
  for (const part of [head, ...rest]) {
    for (const name of ['id', 'title', 'updated']) expect({ name, times: [...part.matchAll(new RegExp(`<${name}>[^<]+</${name}>`, 'g'))].length }).toEqual({ name, times: 1 });
    expect(/<updated>([^<]+)</.exec(part)![1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    expect(/<id>([^<]+)</.exec(part)![1]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(part).toMatch(/<link rel="alternate"/);
  }
  expect(head).toMatch(/<author><name>[^<]+<\/name><\/author>/);
  expect(head).toMatch(/<link rel="self"/);
  expect(new Set([...text.matchAll(/<id>([^<]+)</g)].map((match) => match[1])).size).toBe(entries + 1);
}
