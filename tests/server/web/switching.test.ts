/** While one graph takes the place of another: every answer is whole, of the one or of the other. */
import request from 'supertest';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, testApp } from '../../support/app';

test('loads beside a serving process: no answer fails or mixes two graphs', async () => {
  const app = await testApp({ PATTERNBOOK_CACHE_BYTES: '0' });
  const seeds = readSeeds(seedsDir);
  const gone = 'pattern:fixmystreet-pro';
  const without = {
    ...seeds,
    nodes: seeds.nodes.filter(({ ref }) => ref !== gone),
    relationships: seeds.relationships.filter(({ from, to }) => from !== gone && to !== gone),
  };
  const addresses = ['/api/v1/patterns/fixmystreet-pro', '/api/v1/councils/buckinghamshire', '/api/v1/patterns?q=fixmystreet', '/patterns/fixmystreet-pro', '/councils/buckinghamshire'];
  const faults: string[] = [];
  let loading = true;
  let asked = 0;
  const asking = addresses.map(async (address) => {
    while (loading) {
      const { status, body, text } = await request(app.app).get(address);
      asked += 1;
      if (![200, 404].includes(status)) faults.push(`${address} ${status} ${text.slice(0, 120)}`);
      if (address.startsWith('/api/v1/councils') && status === 200) {
        const { meta, reuses } = body as { meta: { graphVersion: number }; reuses: { pattern: { id: string } }[] };
        const holds = reuses.some(({ pattern }) => pattern.id === 'fixmystreet-pro');
        // Odd versions hold the pattern, even ones do not.
        if (holds !== (meta.graphVersion % 2 === 1)) faults.push(`version ${meta.graphVersion} with${holds ? '' : 'out'} the pattern`);
      }
    }
  });
  for (const content of [without, seeds, without, seeds]) {
    await app.services.store.replaceGraph(content);
    await new Promise((resolve) => { setTimeout(resolve, 700); });
  }
  loading = false;
  await Promise.all(asking);
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThan(50);
  await app.close();
}, 90_000);
