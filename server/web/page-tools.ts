/** What page.ts files need besides their record. */
import type { Ref } from '../graph/model';
import type { GraphVersion } from '../graph/store';
import type { DataTable } from './cells';
import type { PageModel } from './endpoint';
import { Footnotes, SourceNotes } from './footnotes';

/** The picture of a record's surroundings, as macros/network.njk draws it; null where there is too little to draw. */
export type DrawEgo = (ref: Ref, footnotes: Footnotes) => Promise<object | null>;

/** What like councils use and whom to ring, as a section of a council's page. */
export interface SuggestionSection { readonly table: DataTable; readonly href: string }

/** Null where nothing is listed for the council. Call where its sources are to be numbered. */
export type DrawSuggestions = (council: Ref, footnotes: Footnotes) => SuggestionSection | null;

export interface PageTools {
  /** A fresh numbering of sources for one page. */
  footnotes(context: { version: GraphVersion }): Footnotes;
  /** Call once the sources of what stands above the picture are numbered. */
  readonly drawEgo: DrawEgo;
  readonly drawSuggestions: DrawSuggestions;
}

export function createPageTools(drawEgo: DrawEgo, drawSuggestions: DrawSuggestions): PageTools {
  const notes = new WeakMap<GraphVersion, SourceNotes>();
  return {
    drawEgo, drawSuggestions,
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
