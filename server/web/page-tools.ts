/** What page.ts files need besides their record. */
import type { GraphVersion } from '../graph/store';
import { Footnotes, SourceNotes } from './footnotes';

export interface PageTools {
  /** A fresh numbering of sources for one page. */
  footnotes(context: { version: GraphVersion }): Footnotes;
}

export function createPageTools(): PageTools {
  const notes = new WeakMap<GraphVersion, SourceNotes>();
  return {
    footnotes({ version }) {
      let known = notes.get(version);
      if (!known) notes.set(version, known = new SourceNotes(version.supplement.sourceNotes));
      return new Footnotes(known);
    },
  };
}
