/**
 * Files as one zip, the same bytes for the same files on any computer: entries
 * sorted, one fixed time, compressed by fflate's own code (that of Node differs
 * between versions and processors).
 */
import { zipSync, type Zippable } from 'fflate';
import type { BundleFile } from './tables';

/** The first day a zip can name; its times have no zone, so that this is local time everywhere. */
const ENTRY_TIME = new Date(1980, 0, 1);
const COMPRESSION_LEVEL = 6;
/** Compressed already; a second time costs time and gains nothing. */
const COMPRESSED = /\.(woff2|png|zip|br)$/;

export function toZip(files: readonly BundleFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted.map(({ path, data }) => [
    path, [typeof data === 'string' ? Buffer.from(data) : data, { level: COMPRESSED.test(path) ? 0 : COMPRESSION_LEVEL, mtime: ENTRY_TIME }],
  ]));
  return zipSync(entries);
}
