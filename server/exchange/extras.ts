/** What imported files said beyond the model, by ref or relationship id: writers give it back. */
import type { GraphContent } from '../graph/content';
import type { Json } from './stated-values';

export const extrasOf = ({ supplement }: Pick<GraphContent, 'supplement'>): ReadonlyMap<string, Json> =>
  new Map(Array.from(supplement.importedNotes ?? []).flatMap(({ subject, extra }) => (extra ? [[subject, extra] as const] : [])));
