/** What the explorer says of a view adds up: picture, tables, API and form hold the same. */
import request from 'supertest';
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
