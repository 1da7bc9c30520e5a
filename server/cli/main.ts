/** `patternbook …`: the commands, their help and their exit codes. */
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json';
import { projectRoot, readConfig } from '../config';
import { AppError, GraphUnavailable } from '../errors';
import { contentHash, type GraphContent } from '../graph/content';
import type { FormatDescriptor } from '../exchange/schema';
import { openStore } from '../graph/open-store';
import type { GraphStore } from '../graph/store';
import { readSeeds } from '../seeds/read-seeds';
import { runDiff } from './diff';
import { runEvaluate } from './evaluate';
import type { ImportOptions } from './import';
import { createOutput, EXIT, type Output } from './output';
import { readFiles, readGraph } from './read-graph';
import { refreshRegisters, runRefresh } from './refresh';

const bundledSeeds = path.join(projectRoot, 'seeds');

const countRows = (content: GraphContent) => ({ nodes: content.nodes.length, relationships: content.relationships.length });
const inWords = (n: number) => n.toLocaleString('en-GB');

async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig());
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function load(store: GraphStore, directory: string, output: Output) {
  output.say(`Reading ${path.relative(process.cwd(), directory) || '.'}`);
  const content = readFiles(directory);
  const bar = output.progress('Loading');
  const started = Date.now();
  const version = await store.replaceGraph(content, { onProgress: (done, total) => bar.update(done, total) }).finally(() => bar.stop());
  return { version, ...countRows(content), seconds: (Date.now() - started) / 1000 };
}

async function runLoad(directory: string, output: Output): Promise<number> {
  await withStore(async (store) => {
    const { version, nodes, relationships, seconds } = await load(store, directory, output);
    output.result(
      { engine: store.engine, nodes, relationships, seconds, graphVersion: version.sequence, graphHash: version.hash, dataAsOf: version.dataAsOf },
      [`Loaded ${inWords(nodes)} nodes and ${inWords(relationships)} relationships into ${store.engine} in ${seconds.toFixed(1)} s.`,
        `Graph version ${version.sequence}, hash ${version.hash.slice(0, 12)}, facts as of ${version.dataAsOf}.`],
    );
  });
  return EXIT.done;
}

function runCheck(directory: string, output: Output): number {
  const content = readFiles(directory);
  const { nodes, relationships } = countRows(content);
  output.result({ valid: true, nodes, relationships, dataAsOf: content.dataAsOf },
    [`Every row is right: ${inWords(nodes)} nodes, ${inWords(relationships)} relationships, facts as of ${content.dataAsOf}. Nothing was loaded.`]);
  return EXIT.done;
}

function runVersion(output: Output): Promise<number> {
  return withStore(async (store) => {
    let problem: string | undefined;
    const version = await store.version().catch((error: unknown) => {
      problem = error instanceof AppError ? error.message : `The graph cannot be read: ${String(error)}`;
      return null;
    });
    const engine = await store.describe().catch(() => `${store.engine}, not reachable`);
    output.result(
      { version: packageJson.version, engine, graphVersion: version?.sequence ?? null, graphHash: version?.hash ?? null, dataAsOf: version?.dataAsOf ?? null, ...(problem && { problem }) },
      [`Patternbook ${packageJson.version}`, `Store: ${engine}`,
        version ? `Graph version ${version.sequence}, hash ${version.hash.slice(0, 12)}, facts as of ${version.dataAsOf}` : problem ?? 'No graph is loaded.'],
    );
    return problem === undefined ? EXIT.done : EXIT.refused;
  });
}

/** Loads the bundled seeds into an empty store; says when the store holds another graph than theirs. */
async function firstLoad(store: GraphStore, output: Output): Promise<void> {
  const loaded = await store.version();
  if (loaded) {
    if (loaded.hash !== contentHash(readSeeds(bundledSeeds))) output.say('The graph in the store is not that of the bundled seeds. To put those in its place: npx patternbook load');
    return;
  }
  const { nodes, relationships, seconds } = await load(store, bundledSeeds, output);
  output.say(`First load: ${inWords(nodes)} nodes, ${inWords(relationships)} relationships, ${seconds.toFixed(1)} s.`);
}

async function runServe(loadIfEmpty: boolean, output: Output): Promise<number> {
  const config = readConfig();
  if (loadIfEmpty) {
    await withStore((store) => firstLoad(store, output)).catch((error: unknown) => {
      // The database may come up after us: until then pages say that it is away.
      if (!(error instanceof GraphUnavailable && error.reason === 'unreachable')) throw error;
      output.say(`${error.message} Serving all the same; whether it holds a graph was not looked at.`);
    });
  }
  // Loaded on demand: the other commands need no web server.
  const { startServer } = await import('../index');
  const server = await startServer(config);
  output.result({ url: server.url }, [`Patternbook is at ${server.url}  (Ctrl+C stops it)`]);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  await server.stop();
  return EXIT.done;
}

async function runExport(format: string, options: Readonly<Record<string, string>>, output: Output): Promise<number> {
  // Loaded on demand: the other commands need no web server.
  const { runExport: write } = await import('./export');
  await withStore((store) => write(store, readConfig(), { format, target: options['output']!, view: options['view'], pattern: options['pattern'] }, output));
  return EXIT.done;
}

const formatLines = (formats: readonly FormatDescriptor[] = []): string => formats.map(({ id, title, description }) => `  ${id}: ${title}. ${description}`).join('\n');

/** Runs the command in `argv`. @returns the exit code: 0 done, 1 refused, 2 used wrongly */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  // Loaded on demand: the other commands know no format.
  const formats = argv.includes('export') || argv.includes('import') ? await import('../formats') : undefined;
  const program = new Command('patternbook')
    .description('Knowledge graph and pattern library of UK councils’ digital collaboration.')
    .version(packageJson.version)
    .showHelpAfterError('(patternbook --help shows the commands)')
    .addHelpText('after', '\nExit codes: 0 done, 1 refused with reasons, 2 used wrongly.\nSettings come from the environment; README.md lists them.')
    .exitOverride();
  const command = (nameAndArguments: string, description: string, work: (output: Output, argument: string, options: Record<string, boolean>, given: readonly string[]) => Promise<number> | number) =>
    program.command(nameAndArguments).description(description).option('--json', 'one JSON document instead of sentences')
      .action(async (...given: unknown[]) => {
        const self = given.at(-1) as Command;
        const options = self.opts<Record<string, boolean>>();
        const output = createOutput(options['json'] === true);
        try {
          exitCode = await work(output, path.resolve((self.args[0] ?? bundledSeeds)), options, self.args);
        } catch (error) {
          exitCode = output.fail(error);
        }
      });
  command('serve', 'answer in the browser and on the API', (output, _argument, options) => runServe(options['loadIfEmpty'] === true, output))
    .option('--load-if-empty', 'load the bundled seeds first when the store has no graph');
  command('load [dir]', 'replace the whole graph by a folder of seed files or a bundle (default: the seeds that come with Patternbook)', (output, directory) => runLoad(directory, output));
  command('check [dir]', 'validate a folder of seed files or a bundle without loading it', (output, directory) => runCheck(directory, output));
  command('export <format>', 'write the whole graph, or a view of it, to a file; --help lists the formats', (output, _argument, options, [format]) =>
    runExport(format!, options as never, output))
    .requiredOption('-o, --output <file>', 'the file to write').option('--view <address>', 'only one view of the explorer, by its address: "/networks?region=london"')
    .option('--pattern <id>', 'with publiccode: the file of this pattern alone')
    .addHelpText('after', `\nFormats:\n  bundle: everything in one zip, with the pages; "patternbook load" gives back the same graph\n${formatLines(formats?.writtenFormats)}`);
  command('diff <before> <after>', 'what differs between two graphs: folders, bundles, or current for the one in the store', async (output, _argument, _options, [before, after]) => {
    runDiff(await readGraph(before!, withStore), await readGraph(after!, withStore), output);
    return EXIT.done;
  });
  command('refresh <register> <files...>', `show uses again from a register's own file: ${refreshRegisters.join(', ')}`, (output, _argument, options, [register, ...files]) =>
    withStore((store) => runRefresh(store, { register: register!, files, ...(options as object) }, output)))
    .option('--dry-run', 'report and change nothing').option('--on <date>', 'day on which the register was as in the file, where it does not say itself').option('--source <address>', 'public address of the file, where it is not the usual one');
  command('evaluate [dir]', 'back-test every score on a folder of seed files (default: the bundled ones) and compare with the committed result',
    (output, directory, options) => runEvaluate(directory, options['write'] === true, output))
    .option('--write', 'put the result in the place of the committed one');
  command('import <files...>', 'add to the graph what files say: see first with --dry-run', (output, _argument, options, files) => withStore(async (store) => {
    // Loaded on demand: the other commands read no foreign files.
    const { runImport } = await import('./import');
    return runImport(store, files, options as unknown as ImportOptions, output);
  }))
    .option('--format <id>', 'what the files are, where their beginning does not show it; --help lists the formats')
    .option('--mapping <file>', 'YAML that says what a table’s columns mean (docs/how-to/import.md)')
    .option('--source <address>', 'web address to cite where a file names no source')
    .option('--accept-matches <file>', 'CSV of decisions about doubtful names')
    .option('--questions <file>', 'write the open questions as such a CSV')
    .option('--report <file>', 'write what the import does as JSON')
    .option('--dry-run', 'say what would change, and load nothing')
    .addHelpText('after', `\nFormats:\n${formatLines(formats?.readFormats)}`);
  command('version', 'show the versions of program, store and graph', (output) => runVersion(output));
  try {
    if (argv.length <= 2) {
      program.outputHelp({ error: true });
      return EXIT.usedWrongly;
    }
    await program.parseAsync(argv as string[]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.usedWrongly;
  }
  return exitCode;
}
