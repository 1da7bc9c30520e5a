/**
 * A large CSV for measuring imports: made-up awards between records of the
 * seeds. `node -r ts-node/register tools/bench/import-csv.ts ROWS FILE`; then
 * `patternbook import FILE --dry-run`. For measurement only, never facts.
 */
import fs from 'node:fs';

const [rows = '1000000', file = 'awarded.csv'] = process.argv.slice(2);
const COUNCILS = ['croydon', 'bury', 'adur', 'camden', 'lincoln', 'aberdeen', 'dorset', 'southwark'];

async function main(): Promise<void> {
  const out = fs.createWriteStream(file);
  out.write('from,to,sources,amountGbp,awardedOn,projectId\n');
  for (let i = 0; i < Number(rows); i += 1) {
    const day = `20${10 + (i % 15)}-${String(1 + (i % 12)).padStart(2, '0')}`;
    const more = out.write(`funding-round:ldf-round-1,council:${COUNCILS[i % COUNCILS.length]},https://example.org/grants/${i % 1_000},${1 + ((i * 7919) % 500_000)},${day},made-up-${i}\n`);
    if (!more) await new Promise<void>((resolve) => { out.once('drain', resolve); });
  }
  await new Promise<void>((resolve) => { out.end(resolve); });
}

void main();
