/** Summary, health and the API's description. */
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import request from 'supertest';
import { labelNames, relationshipTypeNames } from '../../../server/graph/model';
import { summary } from '../../../server/system/schema';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, testApp, type TestApp } from '../../support/app';

let app: TestApp;
beforeAll(async () => { app = await testApp(); }, 60_000);
afterAll(() => app.close());

test('counts by label and type are the seeds’ rows', async () => {
  const { nodes, relationships } = readSeeds(seedsDir);
  const body = summary.parse((await request(app.app).get('/api/v1/summary').expect(200)).body);
  for (const label of labelNames) expect([label, body.labels[label]]).toEqual([label, nodes.filter((n) => n.label === label).length]);
  for (const type of relationshipTypeNames) expect([type, body.relationshipTypes[type]]).toEqual([type, relationships.filter((r) => r.type === type).length]);
  expect(body.coverage.length).toBeGreaterThan(40);
});

test('health', async () => {
  await request(app.app).get('/healthz').expect(200, { status: 'up' });
  await request(app.app).get('/readyz').expect(200, { ready: true, graphVersion: 1, dataAsOf: '2026-11-23' });
});

interface OpenApi {
  openapi: string;
  paths: Record<string, { get: { operationId: string; parameters: { name: string; in: string }[]; responses: Record<string, { content?: Record<string, { schema: object }> }> } }>;
  components: { schemas: Record<string, object> };
}

describe('the API’s description', () => {
  const samples: Record<string, string> = {
    '/api/v1/summary': '/api/v1/summary', '/api/v1/search': '/api/v1/search?q=lambeth', '/api/v1/overview': '/api/v1/overview', '/api/v1/changes': '/api/v1/changes',
    '/api/v1/networks/collaboration': '/api/v1/networks/collaboration?region=london', '/api/v1/networks/ego': '/api/v1/networks/ego?node=council:croydon', '/api/v1/exports/{format}': '/api/v1/exports/json?region=london',
    '/api/v1/councils': '/api/v1/councils?limit=5', '/api/v1/councils/{id}': '/api/v1/councils/leeds',
    '/api/v1/projects': '/api/v1/projects?limit=5', '/api/v1/projects/{id}': '/api/v1/projects/localgov-drupal',
    '/api/v1/patterns': '/api/v1/patterns?limit=5&like=croydon', '/api/v1/patterns/{id}': '/api/v1/patterns/planx', '/api/v1/patterns/{id}/spread': '/api/v1/patterns/planx/spread',
    '/api/v1/patterns/compare': '/api/v1/patterns/compare?patterns=planx,bops', '/api/v1/patterns/{id}/path': '/api/v1/patterns/planx/path?to=southwark',
    '/api/v1/paths': '/api/v1/paths?from=council:croydon&to=council:barnsley&verify=true',
    '/api/v1/suppliers': '/api/v1/suppliers?limit=5', '/api/v1/suppliers/{id}': '/api/v1/suppliers/open-systems-lab',
    '/api/v1/funding-rounds': '/api/v1/funding-rounds', '/api/v1/funding-rounds/{id}': '/api/v1/funding-rounds/ldf-round-1',
    '/api/v1/organisations': '/api/v1/organisations', '/api/v1/organisations/{id}': '/api/v1/organisations/age-uk-croydon',
    '/api/v1/suggestions/patterns': '/api/v1/suggestions/patterns?council=adur', '/api/v1/suggestions/partners': '/api/v1/suggestions/partners?council=adur', '/api/v1/suggestions/ring': '/api/v1/suggestions/ring?council=croydon&pattern=planx',
    '/api/v1/method': '/api/v1/method', '/api/v1/gaps': '/api/v1/gaps?limit=20', '/api/v1/gaps/items/{id}': '/api/v1/gaps/items/not-neighbours:uk',
    '/api/v1/gaps/briefs/councils/{council}': '/api/v1/gaps/briefs/councils/croydon', '/api/v1/gaps/briefs/regions': '/api/v1/gaps/briefs/regions', '/api/v1/gaps/briefs/regions/{region}': '/api/v1/gaps/briefs/regions/wales',
    '/api/v1/service-areas': '/api/v1/service-areas', '/api/v1/service-areas/{id}': '/api/v1/service-areas/planning',
  };
  /** Files that are no JSON. */
  const files = ['/api/v1/gaps/briefs/councils/{council}/csv', '/api/v1/gaps/briefs/regions/{region}/csv', '/api/v1/patterns/{id}/publiccode'];
  let document: OpenApi;
  beforeAll(async () => { document = (await request(app.app).get('/api/v1/openapi.json').expect(200)).body as OpenApi; });

  test('is OpenAPI 3.1 and names every address of this slice of work once', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([...Object.keys(samples), ...files].sort());
    const ids = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('holds a component for every label and relationship type', () => {
    const names = Object.keys(document.components.schemas);
    expect(names).toEqual(expect.arrayContaining([...labelNames.map((l) => `Node.${l}`), ...relationshipTypeNames.map((t) => `Relationship.${t}`)]));
  });

  test.each(Object.entries(samples))('%s: a real answer fits its schema', async (path, address) => {
    const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
    ajv.addSchema({ $id: 'api', components: document.components });
    const schema = JSON.parse(JSON.stringify(document.paths[path]!.get.responses['200']!.content!['application/json']!.schema).replaceAll('"#/components', '"api#/components')) as object;
    const validate = ajv.compile(schema);
    const { body } = await request(app.app).get(address).expect(200);
    expect({ valid: validate(body), errors: validate.errors?.slice(0, 3) ?? null }).toEqual({ valid: true, errors: null });
  });

  test('every path parameter is described', () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(get.parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(named);
    }
  });
});
