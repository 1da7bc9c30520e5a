/** The tests on planted cascades: what was planted is found, and what was not is not. Counts are printed. */
import { circumstances } from '../../../server/spread/circumstances';
import { coincidences, type Coincidence } from '../../../server/spread/coincidence';
import { cascade, toGeography, type CascadeOptions } from './cascades';
import { realCouncils } from './real-councils';

const RUNS = 200;
const BOOST = 10;
const PERMUTATIONS = 499;
const FEWEST_FIRST = 160;
const MOST_FALSE = 16;

const geography = toGeography(realCouncils().facts);
const ids = circumstances.map(({ id }) => id);

/** Smallest p first; of equal ones the farther from chance. */
function firstOf(results: readonly Coincidence[]): string | undefined {
  return results.filter(({ test }) => test).sort((a, b) => a.test!.p - b.test!.p || b.test!.distance - a.test!.distance)[0]?.id;
}

function run(options: Pick<CascadeOptions, 'planted' | 'active' | 'isProgramme'>) {
  const coincides = Object.fromEntries(ids.map((id) => [id, 0])) as Record<string, number>;
  let first = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const results = coincidences(cascade(geography, { ...options, boost: BOOST, seed, permutations: PERMUTATIONS }));
    if (firstOf(results) === options.planted) first += 1;
    for (const { id, verdict } of results) if (verdict === 'coincides') coincides[id]! += 1;
  }
  const found = Object.entries(coincides).filter(([, count]) => count > 0).map(([id, count]) => `${id} ${count}`).join(', ');
  process.stdout.write(`  planted ${options.planted ?? (options.active ? `none, councils with ${options.active} links likelier` : options.isProgramme ? 'none, a programme goes from region to region' : 'none')}: ${options.planted ? `first in ${first} of ${RUNS}; ` : ''}reported as coinciding: ${found || 'nothing'}\n`);
  return { first, coincides };
}

test.each(ids)('%s planted: ranks first in at least four of five runs, and hardly anything else is reported', (planted) => {
  const { first, coincides } = run({ planted });
  expect(first).toBeGreaterThanOrEqual(FEWEST_FIRST);
  for (const id of ids) if (id !== planted) expect(coincides[id]).toBeLessThanOrEqual(MOST_FALSE);
});

test.each(['', 'project-tie', 'funding-round', 'supplier'])('waves and batches alone (likelier with links: “%s”): hardly anything is reported', (active) => {
  const { coincides } = run(active ? { active } : {});
  for (const id of ids) expect(coincides[id]).toBeLessThanOrEqual(MOST_FALSE);
});

test('a programme that goes from region to region is a region’s doing: no boundary, county or likeness is reported', () => {
  const { coincides } = run({ isProgramme: true });
  for (const id of ['county', 'border', 'similar', 'project-tie', 'funding-round', 'supplier']) expect(coincides[id]).toBeLessThanOrEqual(MOST_FALSE);
});
