/** What the explorer says of a view adds up: picture, tables, API and form hold the same. */
import request from 'supertest';
import { cutTable } from '../../../server/networks/comparison-page';
import { networkAnswer } from '../../../server/networks/schema';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

const get = async (path: string) => (await request(site.app).get(path).expect(200)).text;
const api = async (query: string) => networkAnswer.parse(JSON.parse(await get(`/api/v1/networks/collaboration${query}`)));

/** Nodes that the picture of a page accounts for: drawn, counted on a project, in a group. */
function accountedFor(html: string): number {
  const names = [...html.matchAll(/ aria-label="([^"]+)" class="node/g)].map(([, name]) => name!);
  return names.reduce((sum, name) => sum + Number(/a group, (\d+) of/.exec(name)?.[1] ?? 1) + Number(/(\d+) bod(?:y|ies) of this project alone/.exec(name)?.[1] ?? 0), 0);
}

test.each([
  '', '?asOf=2018', '?asOf=2022&group=region&largestComponent=true', '?view=councils&asOf=2020', '?compare=2019',
  // Its largest part of then is not in its largest part of today.
  '?fundingRound=proptech-round-4&largestComponent=true&asOf=2022', '?region=south-west&largestComponent=true&asOf=2020', '?region=south-west&largestComponent=true&compare=2020',
])('nothing is dropped from the picture: %s', async (query) => {
  const { nodes, comparison } = await api(query);
  expect(accountedFor(await get(`/networks${query}`))).toBe(nodes.length + (comparison?.lost.nodes.length ?? 0));
});

test.each(['?type=county', '?view=councils', '?view=councils&region=london', '?view=councils&region=london&includeNeighbours=1'])('figures beside filters are what each would leave: %s', async (query) => {
  const { facets } = await api(query);
  const asked = new URLSearchParams(query);
  for (const filter of ['region', 'nation', 'type']) {
    for (const { value, count } of facets![filter]!) {
      const changed = new URLSearchParams(asked);
      changed.set(filter, value);
      const { nodes } = await api(`?${changed}`);
      const fitting = nodes.filter((node) => node.label === 'Council' && !node.strategic && [...changed].every(([name, wanted]) =>
        !['region', 'nation', 'type'].includes(name) || node[name as 'type']?.toLowerCase().replaceAll(' ', '-') === wanted));
      expect({ filter, value, count: fitting.length }).toEqual({ filter, value, count });
    }
  }
});

test('a filter that leaves nothing stays in the form, under its name', async () => {
  const html = await get('/networks?region=london&nation=wales');
  expect(html).toMatch(/<option value="london" selected>London/);
  expect(html).toMatch(/<option value="wales" selected>Wales/);
  expect(html).toContain('London');
});

test('where more than one filter has to go, the nearest view is without as few as leave something', async () => {
  const html = await get('/networks?region=london&nation=wales&type=unitary&serviceArea=planning');
  const links = [...html.matchAll(/<li><a href="(\/networks\?[^"]+)">Without ([^<:]+): (\d+) nodes/g)];
  expect(links.map(([, , words]) => words)).toEqual(['region of a council and nation of a council', 'nation of a council and type of council']);
  for (const [, href, , count] of links) expect((await api(href!.replace('/networks', '').replaceAll('&amp;', '&'))).nodes).toHaveLength(Number(count));
});

test('a body without its partners is not said to have worked alone', async () => {
  expect(await get('/networks?councils=croydon&includeNeighbours=0')).toContain('in none of them did two or more of these together');
});

test.each([['region', 'London (24)'], ['project', 'LocalGov Drupal (']])('a group says how many it holds: by %s', async (group, title) => {
  expect(await get(`/networks?view=councils&group=${group}`)).toContain(`Open ${title}`);
});

test('marks of a picture on another site lead to the explorer itself', async () => {
  const links = [...(await get('/networks?embed=1')).matchAll(/<a href="([^"]+)" data-id/g)].map(([, href]) => href!);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((href) => href.includes('embed'))).toEqual([]);
});

test('another view to compare with may be given as its whole address, each parameter once', async () => {
  const compared = async (other: string, status = 200) => (await request(site.app).get(`/networks?region=london&compare=${encodeURIComponent(other)}`).expect(status)).text;
  const sentence = (html: string) => /explorer__hidden">([^<]+only in[^<]+)</.exec(html)?.[1];
  const expected = sentence(await compared('region=south-east'));
  expect(expected).toContain('only in');
  expect(sentence(await compared('https://patternbook.example/networks?region=south-east'))).toBe(expected);
  expect(await compared('region=south-east&region=london', 400)).toContain('neither a date');
  expect(await compared('region=wales', 400)).toContain('compare is the query of a view whose region is not a region on record');
});

test('what differs between large views is a table of one page, which says where all of it is', () => {
  const table = (rows: number) => cutTable('New', [{ text: 'Name' }], Array.from({ length: rows }, (_, i) => i), 300, (i) => [String(i)])!;
  expect(table(300).note).toBeUndefined();
  expect(table(1_301).rows).toHaveLength(300);
  expect(table(1_301).note).toBe('The first 300 of 1,301; the same as JSON has them all.');
  expect(cutTable('New', [], [], 300, () => [])).toBeNull();
});

test.each([['force', 'position means nothing else'], ['geographic', 'where they lie on the hexagon map'], ['concentric', 'rings are steps from it']])('the legend says what places mean: %s', async (layout, words) => {
  expect(await get(`/networks?region=london&layout=${layout}`)).toContain(words);
});

test.each(['region', 'community', 'type'])('colours stay while time moves: by %s', async (colour) => {
  const [today, ...dates] = await Promise.all(['2026-11-23', '2018', '2020', '2022'].map((asOf) => get(`/networks?colour=${colour}&asOf=${asOf}`)));
  const tones = (html: string) => new Map([...html.matchAll(/data-id="((?:council|organisation|project):[^"]+)"[^>]* class="node [^"]*?(tone-\d)/g)].map(([, ref, tone]) => [ref!, tone!]));
  for (const date of dates) {
    expect(tones(date).size).toBeGreaterThan(20);
    for (const [ref, tone] of tones(date)) expect([ref, tone]).toEqual([ref, tones(today!).get(ref)]);
  }
});
