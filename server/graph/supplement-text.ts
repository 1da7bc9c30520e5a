/**
 * What travels with the graph, as the one text that its version node holds.
 * A long one is compressed: of 100,000 imported grants the notes are 60 MB of
 * JSON, more than Ladybug's buffer pool takes as one value.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import type { Supplement } from './content';

/** Longer JSON is compressed. */
const LONGEST_PLAIN = 2 ** 20;
/** No JSON begins like this. */
const COMPRESSED = 'deflate:';

export function toSupplementText(supplement: Supplement): string {
  const json = JSON.stringify(supplement);
  return json.length <= LONGEST_PLAIN ? json : `${COMPRESSED}${deflateSync(json).toString('base64')}`;
}

export function fromSupplementText(text: string): Supplement {
  const json = text.startsWith(COMPRESSED) ? inflateSync(Buffer.from(text.slice(COMPRESSED.length), 'base64')).toString('utf8') : text;
  return JSON.parse(json) as Supplement;
}
