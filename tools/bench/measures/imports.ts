/** The commands `patternbook import` and `patternbook export`, whole, on files of the sizes that issue 7 names. */
import fs from 'node:fs';
import path from 'node:path';
import type { ReadSource } from '../../../server/exchange/claims';
import { grantsFile, releasesFile } from '../exchange-files';
import { limits, type Engine } from '../limits';
import type { Finished, Processes } from '../processes';
import { against, unlimited, type Cell, type Table } from '../report';
import { loadSeeds, storeSettings, type Store } from './serving';

const GRANTS = 100_000;
const RELEASES = 10_000;
const CSV_ROWS = 1_000_000;
/** A quick run has a tenth of each, and holds it against no limit. */
const QUICK_SHARE = 0.1;
/** Cited for all of a generated file. */
const SOURCE = ['--source', 'https://example.invalid/bench'];

/** Limits of one command. */
interface Most { readonly seconds?: number; readonly mb?: number }

const inWords = (n: number) => n.toLocaleString('en-GB');

async function writeFile(file: string, source: ReadSource): Promise<string> {
  await fs.promises.writeFile(file, source.open());
  return file;
}

const resultOf = ({ output }: Finished) => JSON.parse(output) as { graphHash: string };

/** Rows of the table for one store; a command that fails is a row that says so. */
class Rows {
  readonly rows: Cell[][] = [];

  constructor(private readonly processes: Processes, private readonly store: Store) {}

  run(...args: string[]): Promise<Finished> {
    return this.processes.run(['bin/patternbook.js', ...args], storeSettings(this.store));
  }

  async measure(what: string, args: readonly string[], most: Most): Promise<void> {
    try {
      const { seconds, highestMb } = await this.run(...args);
      this.rows.push([this.store.engine, what, 'time', ...(most.seconds === undefined ? unlimited(seconds, 's') : against(seconds, most.seconds, 's'))]);
      this.rows.push([this.store.engine, what, 'highest memory', ...(most.mb === undefined ? unlimited(highestMb, 'MB') : against(highestMb, most.mb, 'MB'))]);
    } catch (error) {
      this.rows.push([this.store.engine, what, 'failed', (error as Error).message.slice(-200).replaceAll(/\s+/g, ' '), '', '**over**']);
    }
  }
}

/** The seed out and in again: its hash must come back. The bundle has a copy of every page, the limit is that of the tables. */
async function measureReturn(rows: Rows, store: Store, scratch: string, seedHash: string): Promise<void> {
  for (const format of ['csv', 'bundle']) {
    const file = path.join(scratch, `everything-${format}.zip`);
    await rows.measure(`export ${format}, the seed`, ['export', format, '-o', file], format === 'csv' ? { seconds: limits.exportSeconds } : {});
    const { graphHash } = resultOf(await rows.run('load', file, '--json'));
    rows.rows.push([store.engine, `load of that ${format}`, 'hash', graphHash === seedHash ? 'the same' : 'another', 'the same', graphHash === seedHash ? 'within' : '**over**']);
  }
}

/** @param store its graph is replaced by the seeds before each import */
export async function measureImports(processes: Processes, store: Store, { seeds, scratch, quick }: { seeds: string; scratch: string; quick: boolean }): Promise<Table> {
  const [grantCount, releaseCount, rowCount] = [GRANTS, RELEASES, CSV_ROWS].map((count) => count * (quick ? QUICK_SHARE : 1)) as [number, number, number];
  const most = (given: Most): Most => (quick ? {} : given);
  const rows = new Rows(processes, store);
  const seconds: Record<Engine, number> = { ladybug: limits.grantsSeconds, neo4j: limits.grantsNeo4jSeconds };
  await loadSeeds(processes, store, seeds);
  const seedHash = resultOf(await rows.run('version', '--json')).graphHash;
  if (store.engine === 'ladybug') {
    await measureReturn(rows, store, scratch, seedHash);
    const csv = path.join(scratch, 'awarded.csv');
    await processes.run(['-r', 'ts-node/register', 'tools/bench/import-csv.ts', String(rowCount), csv], { TS_NODE_SWC: 'true' });
    await rows.measure(`CSV, ${inWords(rowCount)} rows, dry run`, ['import', csv, '--dry-run'], most({ mb: limits.importMb }));
    await rows.measure(`CSV, ${inWords(rowCount)} rows, loaded`, ['import', csv], most({ mb: limits.importMb }));
    fs.rmSync(csv);
    await loadSeeds(processes, store, seeds);
    const releases = await writeFile(path.join(scratch, 'releases.json'), releasesFile(releaseCount));
    await rows.measure(`OCDS, ${inWords(releaseCount)} releases`, ['import', releases, ...SOURCE], most({ seconds: limits.releasesSeconds, mb: limits.importMb }));
    await loadSeeds(processes, store, seeds);
  }
  const grants = await writeFile(path.join(scratch, 'grants.json'), grantsFile(grantCount));
  await rows.measure(`360Giving, ${inWords(grantCount)} grants`, ['import', grants, ...SOURCE], most({ seconds: seconds[store.engine], mb: limits.importMb }));
  return {
    title: `Imports and exports, ${store.engine}`,
    how: 'Whole commands on generated files, Node’s start and the reading of the graph included. The memory is the highest resident of the command’s process, the embedded store’s included; that of a Neo4j server is not.',
    columns: ['store', 'command', 'measured', 'figure', 'limit', ''], rows: rows.rows,
  };
}
