/** Writes the two networks of the seeds as arrays, for tools/measures/networkx_reference.py. Usage: write-seed-networks.ts FOLDER */
import fs from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../server/config';
import { toCollaboration } from '../../server/graph/collaboration';
import { readNodeIndex } from '../../server/graph/node-index';
import { openStore } from '../../server/graph/open-store';
import { readProjection } from '../../server/graph/projection';
import { toMeasuredGraph } from '../../server/networks/measured-graph';
import { Participations } from '../../server/networks/participation';
import type { NetworkScope } from '../../server/networks/schema';
import { toScoped } from '../../server/networks/scope';

async function main(folder: string): Promise<void> {
  const store = await openStore(readConfig(process.env));
  const projection = await readProjection(store, await readNodeIndex(store));
  const data = { projection, participations: new Participations(projection, toCollaboration(projection).presentDay) };
  for (const view of ['affiliation', 'councils'] as const) {
    fs.writeFileSync(path.join(folder, `seed-${view}.json`), JSON.stringify(toMeasuredGraph(toScoped(data, { view } as NetworkScope))));
  }
  await store.close();
}

void main(process.argv[2]!);
