/**
 * `npm run bench`: starts servers, asks them, prints tables. Nothing here fails
 * on a slow machine: a figure over its limit is said, not thrown.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { limits, type Engine } from './limits';
import { groupsOf, measureFixedRate, type Group } from './measures/fixed-rate';
import { measureAgainstBare } from './measures/against-bare';
import { measureAtomicLoad } from './measures/atomic-load';
import { questionsOf } from './measures/bare-questions';
import { measureGaps } from './measures/gaps';
import { MemoryNotes } from './measures/memory';
import { measureExplorer, type ExplorerSite } from './measures/explorer';
import { measureImports } from './measures/imports';
import { measureLargeNetwork } from './measures/large-network';
import { measureNetworkMeasures } from './measures/network-measures';
import { measureNoticing } from './measures/noticing';
import { measurePageWeight } from './measures/page-weight';
import { measurePaths } from './measures/paths';
import { measureReuse } from './measures/reuse';
import { measureReading } from './measures/reading';
import { measureSaturation } from './measures/saturation';
import { loadSeeds, serveBare, serveProduct, type Loaded, type Store } from './measures/serving';
import { measureStarts } from './measures/starts';
import { measureSuggestions } from './measures/suggestions';
import { measureTenfold } from './measures/tenfold';
import { readOptions, USAGE, type Options } from './options';
import { Processes } from './processes';
import { against, conditions, toText, unlimited, type Cell, type Report, type Table } from './report';
import { Client } from './requests';
import { writeScaledSeeds } from './scaled-seeds';
import { findTargets, onlyAnswered, type Targets } from './targets';
import { whyNeo4jCannotStart } from '../neo4j/start';

const seeds = path.join(__dirname, '../../seeds');
/** Ten times the data, as the limit says; and the most that is still one Neo4j transaction. */
const TENFOLD = 10;
const ATOMIC_SCALE = 11;

const PACES = {
  full: { starts: 3, notices: 5, rate: { warmUpSeconds: 5, seconds: 30, burstSeconds: 10 }, saturation: 10, pairs: Number.POSITIVE_INFINITY, lists: 120, pages: Number.POSITIVE_INFINITY, paths: 1_000 },
  quick: { starts: 1, notices: 2, rate: { warmUpSeconds: 2, seconds: 6, burstSeconds: 3 }, saturation: 3, pairs: 50, lists: 25, pages: 80, paths: 100 },
};

class Run {
  readonly tables: Table[] = [];
  readonly notes: string[] = [];
  readonly memory = new MemoryNotes();
  readonly loads: Cell[][] = [];
  readonly pace: (typeof PACES)['full'];

  constructor(readonly options: Options, readonly processes: Processes, readonly scratch: string) {
    this.pace = options.quick ? PACES.quick : PACES.full;
  }

  say(line: string): void {
    process.stderr.write(`${line} …\n`);
  }

  note(line: string): void {
    if (!this.notes.includes(line)) this.notes.push(line);
    process.stderr.write(`${line}\n`);
  }

  noteLoad(what: string, { rows, seconds }: Loaded, limit?: number): void {
    this.loads.push([what, rows.toLocaleString('en-GB'), ...(limit === undefined ? unlimited(seconds, 's') : against(seconds, limit, 's'))]);
  }

  /** The addresses of a server; what it does not answer yet is noted and left out. */
  async targets(url: string): Promise<{ targets: Targets; groups: Group[] }> {
    const client = new Client(url);
    const targets = await findTargets(client);
    const pages = { records: await onlyAnswered(client, targets.records), lists: await onlyAnswered(client, targets.lists), searches: await onlyAnswered(client, targets.searches) };
    const missing = [...targets.missing, ...Object.values(pages).flatMap((page) => page.missing)];
    if (missing.length > 0) this.note(`Not answered yet, so not measured: ${[...new Set(missing)].join(', ')}`);
    client.close();
    const answered = { records: pages.records.answered, lists: pages.lists.answered, searches: pages.searches.answered, others: targets.others };
    return { targets, groups: groupsOf(answered, targets) };
  }
}

/** Everything that is measured on both engines: a server without cache, one with it, and the bare handler. */
async function measureServing(run: Run, store: Store, also: (computed: string, targets: Targets) => Promise<void> = async () => {}): Promise<void> {
  const { engine } = store;
  const { processes, pace } = run;
  const computed = await serveProduct(processes, store, 'without cache');
  const { targets, groups } = await run.targets(computed.url);
  run.memory.note(`${engine}, without answer cache`, 'started, every list read once', computed.pid);
  run.say(`${engine}: fixed rate`);
  run.tables.push(...await measureFixedRate(engine, computed, groups, pace.rate));
  run.memory.note(`${engine}, without answer cache`, 'after the fixed rate', computed.pid);

  const cached = await serveProduct(processes, store, 'with cache');
  const bare = await serveBare(processes, store);
  run.say(`${engine}: beside the bare handler`);
  const questions = questionsOf(targets).map((question) => ({ ...question, pairs: question.pairs.slice(0, pace.pairs) }));
  run.tables.push(await measureAgainstBare(engine, { computed: computed.url, cached: cached.url, bare: bare.url }, questions));
  run.memory.note(`${engine}, bare handler`, 'after its questions', bare.pid, false);
  await bare.stop();

  await also(computed.url, targets);
  run.say(`${engine}: saturation`);
  run.tables.push(await measureSaturation(engine, { computed: computed.url, cached: cached.url }, groups, pace.saturation));
  run.memory.note(`${engine}, without answer cache`, 'after saturation', computed.pid);
  run.memory.note(`${engine}, with answer cache`, 'after saturation, cache full', cached.pid);
  await Promise.all([computed.stop(), cached.stop()]);
}

async function measureLadybug(run: Run): Promise<void> {
  const { processes, scratch, pace } = run;
  run.say('ladybug: starts');
  run.tables.push(await measureStarts(processes, scratch, pace.starts));
  const store: Store = { engine: 'ladybug', folder: path.join(scratch, 'seed-data') };
  run.noteLoad('Ladybug, the seed in place of itself', await loadSeeds(processes, store, seeds), limits.ladybugLoadSeconds);

  run.say('ladybug: a new graph noticed');
  run.tables.push(await measureNoticing(processes, store, seeds, pace.notices));

  await measureServing(run, store, async (computed, targets) => {
    run.say('ladybug: suggestions');
    run.tables.push(await measureSuggestions(computed, targets, pace.paths));
    run.say('ladybug: gaps and the method');
    run.tables.push(await measureGaps(processes, store));
    run.say('ladybug: ten times the data');
    const tenfoldSeeds = path.join(scratch, 'tenfold');
    writeScaledSeeds(seeds, tenfoldSeeds, TENFOLD);
    const tenfoldStore: Store = { engine: 'ladybug', folder: path.join(scratch, 'tenfold-data') };
    run.noteLoad('Ladybug, ten times the seed', await loadSeeds(processes, tenfoldStore, tenfoldSeeds));
    const tenfold = await serveProduct(processes, tenfoldStore, 'without cache');
    try {
      const tenfoldTargets = (await run.targets(tenfold.url)).targets;
      run.tables.push(await measureTenfold({ seed: computed, tenfold: tenfold.url }, { seed: targets, tenfold: tenfoldTargets }, pace.lists));
      run.memory.note('ladybug, ten times the seed', 'after its list pages', tenfold.pid, false);
    } finally {
      await tenfold.stop();
    }
    fs.rmSync(tenfoldStore.folder, { recursive: true, force: true });
    run.say('ladybug: weight of pages');
    try {
      run.tables.push(await measurePageWeight(computed, targets, pace.pages));
    } catch (error) {
      run.note(`The weight of pages was not measured: ${(error as Error).message.split('\n')[0]}`);
    }
  });
}

async function measureNeo4j(run: Run): Promise<void> {
  const reason = whyNeo4jCannotStart();
  if (reason) {
    run.note(`Neo4j was not measured: ${reason}`);
    return;
  }
  const { processes, scratch } = run;
  run.say('neo4j: starting');
  const running = await processes.startNeo4j('1g');
  try {
    const store: Store = { engine: 'neo4j', uri: running.uri, user: running.user, password: running.password };
    run.noteLoad('Neo4j, the seed into an empty database', await loadSeeds(processes, store, seeds), limits.neo4jLoadSeconds);
    run.noteLoad('Neo4j, the seed in place of itself', await loadSeeds(processes, store, seeds), limits.neo4jLoadSeconds);
    run.say('neo4j: a new graph noticed');
    run.tables.push(await measureNoticing(processes, store, seeds, run.pace.notices));
    await measureServing(run, store);
    run.memory.note('Neo4j itself, heap 1g', 'after all that', running.pid, false);
  } finally {
    await processes.stopNeo4j();
  }
  if (run.options.quick) {
    run.note('The atomic load of 200,000 rows is measured without --quick only.');
    return;
  }
  run.say('neo4j: largest atomic load');
  const large = path.join(scratch, 'atomic');
  const { nodes, relationships } = writeScaledSeeds(seeds, large, ATOMIC_SCALE);
  run.tables.push(await measureAtomicLoad(processes, { small: seeds, large }, nodes + relationships));
}

/** Councils of the seed five times over: close to the most marks that a picture may have. */
const MANY_MARKS = 5;

async function measureExplorerOn(run: Run): Promise<void> {
  const { processes, scratch } = run;
  const sites: ExplorerSite[] = [];
  const stops: (() => Promise<void>)[] = [];
  for (const [what, scale, most] of [['seed', 1, limits.explorerSeed], ['five times the seed', MANY_MARKS, limits.explorerLarge]] as const) {
    const store: Store = { engine: 'ladybug', folder: path.join(scratch, `explorer-${scale}`) };
    const from = scale === 1 ? seeds : path.join(scratch, `explorer-seeds-${scale}`);
    if (scale !== 1) writeScaledSeeds(seeds, from, scale);
    await loadSeeds(processes, store, from);
    const served = await serveProduct(processes, store, 'without cache');
    stops.push(() => served.stop());
    sites.push({ what, url: served.url, path: '/networks?view=councils&group=none', limits: most });
  }
  try {
    run.tables.push(await measureReuse(sites[0]!.url));
    run.tables.push(await measureExplorer(sites));
  } catch (error) {
    run.note(`Reuse or the explorer was not measured: ${(error as Error).message.split('\n')[0]}`);
  } finally {
    await Promise.all(stops.map((stop) => stop()));
  }
}

/** Imports and exports on both stores, each with a graph of its own. */
async function measureImportsOn(run: Run): Promise<void> {
  const { processes, scratch } = run;
  for (const engine of run.options.engines) {
    run.say(`imports and exports, ${engine}`);
    const reason = engine === 'neo4j' ? whyNeo4jCannotStart() : null;
    if (reason) {
      run.note(`Imports into Neo4j were not measured: ${reason}`);
      continue;
    }
    try {
      const store: Store = engine === 'neo4j' ? { engine, ...await processes.startNeo4j('1g') } : { engine, folder: path.join(scratch, 'imports-data') };
      run.tables.push(await measureImports(processes, store, { seeds, scratch, quick: run.options.quick }));
    } catch (error) {
      run.note(`Not all imports into ${engine} were measured: ${(error as Error).message}`);
    } finally {
      if (engine === 'neo4j') await processes.stopNeo4j();
    }
  }
}

const measures: Record<Engine, (run: Run) => Promise<void>> = { ladybug: measureLadybug, neo4j: measureNeo4j };

async function measureAll(run: Run, command: string): Promise<Report> {
  const facts = conditions(command);
  if (run.options.imports) {
    await measureImportsOn(run);
    return { conditions: facts, tables: run.tables, notes: run.notes };
  }
  run.say('measures of a large network');
  run.tables.push(await measureNetworkMeasures());
  run.say('paths between councils');
  run.tables.push(await measurePaths(run.processes, run.pace.paths));
  run.say('a large network');
  try {
    run.tables.push(await measureLargeNetwork(run.processes, seeds, run.scratch));
  } catch (error) {
    run.note(`A large network was not measured: ${(error as Error).message.split('\n')[0]}`);
  }
  run.say('reading files of other formats');
  run.tables.push(await measureReading(run.processes));
  await measureImportsOn(run);
  run.say('the network explorer');
  await measureExplorerOn(run);
  for (const engine of run.options.engines) {
    try {
      await measures[engine](run);
    } catch (error) {
      run.note(`Not all of ${engine} was measured: ${(error as Error).message}`);
    }
  }
  const loads: Table = {
    title: 'Loading whole graphs', how: 'The whole command `patternbook load`, Node’s start and the check of every row included.',
    columns: ['what', 'rows', 'took', 'limit', ''], rows: run.loads,
  };
  return { conditions: facts, tables: [...run.tables, loads, run.memory.table()], notes: run.notes };
}

/** Runs the benchmark. @returns the exit code: 0 measured, 2 used wrongly */
export async function main(args: readonly string[]): Promise<number> {
  let options: Options | 'help';
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (options === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'patternbook-bench-'));
  process.once('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));
  const processes = new Processes();
  // The exit lets the other processes and the folder go.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void processes.stopNeo4j().finally(() => process.exit(1)); });
  const report = await measureAll(new Run(options, processes, scratch), ['npm run bench --', ...args].join(' '));
  process.stdout.write(toText(report));
  if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  return 0;
}
