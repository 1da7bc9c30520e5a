/** Writes the derived statements to cypher/: `npm run derive`. */
import fs from 'node:fs';
import path from 'node:path';
import { derivedCypher } from './derive-cypher';

for (const [file, derive] of Object.entries(derivedCypher)) {
  const target = path.join(__dirname, '..', 'cypher', file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, derive());
}
