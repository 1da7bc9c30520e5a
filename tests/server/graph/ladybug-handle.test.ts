/** A handle that is closed while it is asked: reads under way, and those that wait for a connection, get their rows first. */
import fs from 'node:fs';
import path from 'node:path';
import { LadybugHandle } from '../../../server/graph/ladybug-handle';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { temporaryFolder } from '../../support/app';
import { smallGraph } from '../../support/small-graph';

const folder = temporaryFolder('handle');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('running and waiting reads survive the close of their handle', async () => {
  const store = new LadybugStore(folder);
  await store.replaceGraph(smallGraph(3));
  await store.close();
  const handle = new LadybugHandle(path.join(folder, 'graph-1.lbug'));
  await handle.open();
  const ends: string[] = [];
  const moreThanConnections = Array.from({ length: 5 }, async (_, i) => {
    const rows = await handle.run(`MATCH (c:Council) UNWIND range(1, ${200_000 + i}) AS n RETURN count(*) AS known`, {}, 20_000);
    ends.push('read');
    return rows;
  });
  const closing = handle.close().then(() => { ends.push('closed'); });
  expect((await Promise.all(moreThanConnections)).map(([row]) => row!['known'])).toEqual([0, 1, 2, 3, 4].map((i) => 3 * (200_000 + i)));
  await closing;
  expect(ends).toEqual(['read', 'read', 'read', 'read', 'read', 'closed']);
});
