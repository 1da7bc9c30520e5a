/** Reads one generated file in a process of its own, so that its memory is its own, and prints a line of JSON. Usage: exchange-process.ts 360giving|ocds COUNT */
import { readers } from '../../server/exchange/readers';
import { grantsFile, releasesFile } from './exchange-files';

export interface ReadFile { readonly seconds: number; readonly megabytes: number; readonly claims: number; readonly problems: number; readonly highestMb: number }

async function main([format, count]: string[]): Promise<void> {
  const source = format === 'ocds' ? releasesFile(Number(count)) : grantsFile(Number(count));
  let bytes = 0;
  for await (const block of source.open()) bytes += block.length;
  const started = performance.now();
  let claims = 0; let problems = 0;
  for await (const { kind } of readers.find(({ id }) => id === format)!.read(source)) {
    if (kind === 'node' || kind === 'relationship') claims += 1;
    if (kind === 'problem') problems += 1;
  }
  const found: ReadFile = { seconds: (performance.now() - started) / 1000, megabytes: bytes / 2 ** 20, claims, problems, highestMb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

main(process.argv.slice(2)).catch((error: Error) => { process.stderr.write(`${error.message}\n`); process.exitCode = 1; });
