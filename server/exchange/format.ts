/** What a format is. Adding one is a file and a line in formats.ts. */
import type { NetworkDocument } from '../graph/network';

export interface Format {
  /** As the address names it. */
  readonly id: string;
  readonly title: string;
  /** Who would want it. */
  readonly description: string;
  readonly mediaType: string;
  readonly extension: string;
  /** The same document gives the same bytes. */
  write(document: NetworkDocument): string;
}
