/** What page.ts files need besides their record. */
import type { Ref } from '../graph/model';
import type { GraphVersion } from '../graph/store';
import type { PageModel } from './endpoint';
import { Footnotes, SourceNotes } from './footnotes';

/** The picture of a record's surroundings, as macros/network.njk draws it; null where there is too little to draw. */
export type DrawEgo = (ref: Ref, footnotes: Footnotes) => Promise<object | null>;

export interface PageTools {
  /** A fresh numbering of sources for one page. */
  footnotes(context: { version: GraphVersion }): Footnotes;
  /** Call once the sources of what stands above the picture are numbered. */
  readonly drawEgo: DrawEgo;
}

export function createPageTools(drawEgo: DrawEgo): PageTools {
  const notes = new WeakMap<GraphVersion, SourceNotes>();
  return {
    drawEgo,
    footnotes({ version }) {
      let known = notes.get(version);
      if (!known) notes.set(version, known = new SourceNotes(version.supplement.sourceNotes));
      return new Footnotes(known);
    },
  };
}

/** A record's page with the picture of its surroundings as its last section, so that its sources are numbered last. */
export async function withEgo(model: PageModel, ref: Ref, footnotes: Footnotes, { drawEgo }: PageTools): Promise<PageModel> {
  const ego = await drawEgo(ref, footnotes);
  return { ...model, ego, sources: footnotes.list() };
}
