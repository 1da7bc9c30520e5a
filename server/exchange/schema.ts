/** What may be asked of downloads, what a format is, and what a page says of taking a view away. */
import { z } from 'zod';
import type { GraphContent } from '../graph/content';
import type { NetworkDocument } from '../graph/network';
import type { GraphVersion } from '../graph/store';
import type { FormatReader } from './claims';

/** @param ids of every format, of views and of everything */
export const formatParameter = (ids: readonly string[]) => z.enum(ids as [string, ...string[]]).describe('Format of the file; csv of a view is short for csv-relationships');

/** A format, in and out: everything that page, API, command line and documentation say of it comes from here. */
export interface FormatDescriptor {
  /** As the address, `export` and `import --format` name it. */
  readonly id: string;
  readonly title: string;
  /** Who would want it, and what for. */
  readonly description: string;
  /** The first is what is written; the others are read, too. */
  readonly mediaTypes: readonly string[];
  readonly extensions: readonly string[];
  /** The page of docs/ that says what it holds. */
  readonly documentation: string;
  /** Beginning and name of a file: does it look like this? Absent, with `read`, where it only goes out. */
  readonly sniff?: FormatReader['sniff'];
  readonly read?: FormatReader['read'];
  /** A view of the network; without `writeWhole`, everything goes out as one large view. The same document gives the same bytes. */
  readonly writeView?: (document: NetworkDocument) => string;
  readonly writeWhole?: (content: GraphContent, version: GraphVersion, siteUrl: string | undefined) => string | Uint8Array;
  /** Id of the format whose reader takes it, where that is another. */
  readonly readAs?: string;
  /** What of the graph it cannot hold, each with its reason; absent where it leaves out nothing that it is for. */
  readonly leftOut?: (content: GraphContent) => readonly LeftOut[];
}

/** A row that a format has no place for. */
export interface LeftOut {
  /** Ref, or id of a relationship. */
  readonly id: string;
  readonly reason: string;
}

export interface TakeAway {
  readonly formats: readonly { id: string; title: string; description: string; href: string }[];
  readonly citation: string;
  readonly bibtex: string;
  /** Markup that shows the picture on another site. */
  readonly embed: string;
  /** The query behind the view, ready for Neo4j Browser. */
  readonly cypher: string;
  readonly queryName: string;
}
