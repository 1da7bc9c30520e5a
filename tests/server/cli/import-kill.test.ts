/** An import killed at any moment leaves the old graph or the new one, and the next import is not in its way. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../server/config';
import { contentHash } from '../../../server/graph/content';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { readContent } from '../../../server/graph/read-content';
import { Workplace } from './import-command';

/** Enough that planning and loading take half a second each. */
const ROWS = 8_000;
const places: Workplace[] = [];
const newPlace = (from?: string) => { const place = new Workplace(from); places.push(place); return place; };
afterAll(() => places.forEach((place) => place.remove()));

const seeded = newPlace();
const file = path.join(seeded.folder, 'awarded.csv');
const hashes = { old: '', new: '' };

async function hashOf(dataDir: string): Promise<string> {
  const store = new LadybugStore(dataDir);
  try {
    const version = (await store.version())!;
    // The rows themselves, not only what the version says of them.
    expect(contentHash(await readContent(store))).toBe(version.hash);
    return version.hash;
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  const rows = Array.from({ length: ROWS }, (_, i) => `funding-round:ldf-round-1,council:croydon,https://example.org/${i % 10},${i + 1},2020-01,made-up-${i}`);
  seeded.write('awarded.csv', ['from,to,sources,amountGbp,awardedOn,projectId', ...rows, ''].join('\n'));
  expect(seeded.run('load').status).toBe(0);
  hashes.old = await hashOf(seeded.dataDir);
  const whole = newPlace(seeded.dataDir);
  hashes.new = whole.json<{ graphHash: string }>('import', file).graphHash;
  expect(hashes.new).not.toBe(hashes.old);
});

/** Starts the import and kills it when `moment` comes. @returns whether it came before the end */
function killAt({ dataDir, environment }: Workplace, moment: (names: readonly string[], said: string) => boolean, delayMs: number): Promise<boolean> {
  const child = spawn(process.execPath, ['bin/patternbook.js', 'import', file], { cwd: projectRoot, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let came = false;
  child.stderr.on('data', (data: Buffer) => { said += data.toString(); });
  const watching = setInterval(() => {
    if (came || !moment(fs.readdirSync(dataDir), said)) return;
    came = true;
    setTimeout(() => child.kill('SIGKILL'), delayMs);
  }, 1);
  return new Promise((resolve) => {
    child.once('exit', (_code, signal) => { clearInterval(watching); resolve(came && signal === 'SIGKILL'); });
  });
}

const hasBegun = (pattern: RegExp) => (names: readonly string[]) => names.some((name) => pattern.test(name));

test.each([
  ['while it reads the graph', (_: readonly string[], said: string) => said.includes('Reading the graph'), 0],
  ['while it plans', (_: readonly string[], said: string) => said.includes('Reading the graph'), 500],
  ['while it writes its tables', hasBegun(/^load-/), 10],
  ['when the new file is there', hasBegun(/^graph-2\.lbug$/), 20],
  ['while rows go in', hasBegun(/^graph-2\.lbug$/), 100],
  ['at the switch', hasBegun(/^CURRENT\.next$/), 0],
])('killed %s', async (_, moment, delayMs) => {
  const place = newPlace(seeded.dataDir);
  const killed = await killAt(place, moment, delayMs);
  const found = await hashOf(place.dataDir);
  expect([hashes.old, hashes.new]).toContain(found);
  // An import that came to its end before the blow must have done its work.
  if (!killed) expect(found).toBe(hashes.new);
}, 30_000);

test('what a kill in the middle left is no obstacle to the next import', async () => {
  const place = newPlace(seeded.dataDir);
  expect(await killAt(place, hasBegun(/^graph-2\.lbug$/), 20)).toBe(true);
  expect(await hashOf(place.dataDir)).toBe(hashes.old);
  expect(fs.readdirSync(place.dataDir)).toContain('LOADING');
  expect(place.run('import', file).status).toBe(0);
  expect(await hashOf(place.dataDir)).toBe(hashes.new);
  expect(fs.readdirSync(place.dataDir).filter((name) => name === 'LOADING' || name.startsWith('load-'))).toEqual([]);
}, 30_000);
