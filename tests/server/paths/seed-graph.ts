/** The projection of the real seeds, read from a real embedded store. */
import fs from 'node:fs';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { readNodeIndex } from '../../../server/graph/node-index';
import { readProjection, type Projection } from '../../../server/graph/projection';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, temporaryFolder } from '../../support/app';

export async function seedProjection(): Promise<{ projection: Projection; dataAsOf: string }> {
  const folder = temporaryFolder('paths');
  const store = new LadybugStore(folder);
  try {
    const content = readSeeds(seedsDir);
    await store.replaceGraph(content);
    return { projection: await readProjection(store, await readNodeIndex(store)), dataAsOf: content.dataAsOf };
  } finally {
    await store.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
