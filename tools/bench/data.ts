/** `npm run bench:data -- --scale N --out DIR`: synthetic seeds, N times the shipped ones. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeScaledSeeds } from './scaled-seeds';

/** ×100 is the size that the design plans for; four times that is beyond one CSV file. */
const LARGEST_SCALE = 400;

const USAGE = `Writes synthetic seeds for measurement, N times the shipped ones.

  npm run bench:data -- --scale N --out DIR

  --scale N  1 to ${LARGEST_SCALE}
  --out DIR  a folder that is empty or not there yet
`;

function main(args: string[]): number {
  let scale: number;
  let out: string | undefined;
  try {
    const { values } = parseArgs({ args, options: { scale: { type: 'string' }, out: { type: 'string' } } });
    scale = Number(values.scale);
    out = values.out;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (!out || !Number.isInteger(scale) || scale < 1 || scale > LARGEST_SCALE) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const { nodes, relationships } = writeScaledSeeds(path.join(__dirname, '../../seeds'), path.resolve(out), scale);
    process.stdout.write(`${nodes.toLocaleString('en-GB')} nodes and ${relationships.toLocaleString('en-GB')} relationships in ${out}. Synthetic: for measurement only.\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
