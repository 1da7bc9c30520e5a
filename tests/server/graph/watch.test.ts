/** Which graph a process serves: nothing, then something, then the next; and what it holds of each. */
import fs from 'node:fs';
import path from 'node:path';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { GraphWatch } from '../../../server/graph/watch';
import { temporaryFolder } from '../../support/app';
import { smallGraph } from '../../support/small-graph';

const folder = temporaryFolder('watch');
const store = new LadybugStore(folder);
const problems: string[] = [];
const watch = new GraphWatch(store, ({ code }) => problems.push(code));
const builds: number[] = [];
const councils = watch.hold(async ({ version }) => {
  builds.push(version.sequence);
  return (await store.read('councils/list-councils')).length;
});
const doubled = watch.hold(({ get }) => 2 * get(councils));

afterAll(async () => {
  await watch.stop();
  await store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('with no graph, asking throws and says what to do', async () => {
  await watch.check();
  expect(() => watch.version()).toThrow('No graph is loaded yet. Run: patternbook load');
  expect(() => councils.get()).toThrow('No graph is loaded yet');
});

test('a first load is served, with holdings that build on each other', async () => {
  await store.replaceGraph(smallGraph(3));
  await watch.check();
  expect([watch.version().sequence, councils.get(), doubled.get()]).toEqual([1, 3, 6]);
});

test('nothing is rebuilt while nothing changes', async () => {
  await watch.check();
  await watch.check();
  expect(builds).toEqual([1]);
});

test('a new version rebuilds, and version and holdings change together', async () => {
  await store.replaceGraph(smallGraph(5));
  expect([watch.version().sequence, councils.get()]).toEqual([1, 3]);
  await watch.check();
  expect([watch.version().sequence, councils.get(), doubled.get()]).toEqual([2, 5, 10]);
});

test('while the store cannot be read, asking throws; afterwards it answers again without a rebuild', async () => {
  const current = path.join(folder, 'CURRENT');
  const name = fs.readFileSync(current, 'utf8');
  fs.writeFileSync(current, 'nonsense\n');
  await watch.check();
  expect(() => watch.version()).toThrow('does not name a graph file');
  fs.writeFileSync(current, name);
  await watch.check();
  expect([watch.version().sequence, councils.get()]).toEqual([2, 5]);
  expect(builds).toEqual([1, 2]);
  expect(problems).toEqual(['graph-empty', 'graph-unreadable']);
});
