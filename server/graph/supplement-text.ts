/**
 * What travels with the graph, as the one text that its version node holds.
 * A long one is compressed: of 100,000 imported grants the notes are 60 MB of
 * JSON, more than Ladybug's buffer pool takes as one value.
 */
import { Readable } from 'node:stream';
import { createDeflate, inflateSync } from 'node:zlib';
import type { Supplement } from './content';
import { inBlocks, jsonPartsOfObject } from './json-parts';

/** Longer JSON is compressed. */
const LONGEST_PLAIN = 2 ** 20;
/** No JSON begins like this. */
const COMPRESSED = 'deflate:';
/** Inflated in pieces so large that the C library gives them back at once; Node's own of 16 kB stay with the process. */
const INFLATED_PIECE = 33 * 2 ** 20;

export async function toSupplementText(supplement: Supplement): Promise<string> {
  const blocks = inBlocks(jsonPartsOfObject(supplement), LONGEST_PLAIN);
  const first = blocks.next().value ?? '';
  const second = blocks.next();
  if (second.done) return first;
  const all = function* all() { yield first; yield second.value; yield* blocks; };
  const compressed = await Readable.from(all()).pipe(createDeflate()).toArray() as Buffer[];
  return `${COMPRESSED}${Buffer.concat(compressed).toString('base64')}`;
}

export function fromSupplementText(text: string): Supplement {
  const json = text.startsWith(COMPRESSED) ? inflateSync(Buffer.from(text.slice(COMPRESSED.length), 'base64'), { chunkSize: INFLATED_PIECE }).toString('utf8') : text;
  return JSON.parse(json) as Supplement;
}
