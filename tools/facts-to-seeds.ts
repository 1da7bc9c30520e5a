/**
 * Turns the collected facts into the seeds that Patternbook ships:
 *   node -r ts-node/register/transpile-only tools/facts-to-seeds.ts FACTS_DIR seeds
 * All or nothing: with one problem, every problem is listed and no file is written.
 */
import fs from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../server/errors';
import { convertFacts } from './facts/convert';

function main([factsDirectory, seedsDirectory]: readonly string[]): number {
  if (!factsDirectory || !seedsDirectory) {
    console.error('Use: facts-to-seeds.ts FACTS_DIR SEEDS_DIR');
    return 2;
  }
  const { files, problems } = convertFacts(factsDirectory);
  if (problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was written.`);
    return 1;
  }
  for (const [file, text] of files) {
    const target = path.join(seedsDirectory, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  console.log(`${files.size} files written to ${seedsDirectory}`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
