/** The statements that count what is held. */
import { rowsAs } from '../graph/rows';
import type { GraphStore } from '../graph/store';
import { toHeld, type CountRow, type Held, type ProgrammeCouncil, type RoundSum } from './rules';

export async function countHeld(store: GraphStore): Promise<Held> {
  const [counts, sums, councils] = await Promise.all([
    store.read('coverage/count-held', {}, { timeoutMs: 30_000 }),
    store.read('coverage/sum-awards', {}, { timeoutMs: 30_000 }),
    store.read('coverage/list-programme-councils', {}, { timeoutMs: 30_000 }),
  ]);
  return toHeld(rowsAs<CountRow>(counts), rowsAs<RoundSum>(sums), rowsAs<ProgrammeCouncil>(councils));
}
