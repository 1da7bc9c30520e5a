/** What may be asked of downloads, and what a page says of taking a view away. */
import { z } from 'zod';

/** @param ids of every format, of views and of everything */
export const formatParameter = (ids: readonly string[]) => z.enum(ids as [string, ...string[]]).describe('Format of the file; csv of a view is short for csv-relationships');

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
