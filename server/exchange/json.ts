/** The view as JSON (RFC 8259): our own shape, named as the API names it, with its citation. */
import { citationText } from './citation';
import { positionOf } from './columns';
import type { Format } from './format';
import { writable } from '../graph/writable-text';

/** Indented by one, ended by a line end; texts hold what every format can. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, (_, own: unknown) => (typeof own === 'string' ? writable(own) : own), 1)}\n`;

export const json: Format = {
  id: 'json', title: 'JSON', description: 'Nodes, relationships, sources and citation, for a program', mediaType: 'application/json; charset=utf-8', extension: 'json',
  write(document) {
    const { title, address, meta, coverage, nodes, relationships, columns } = document;
    const measures = (index: number) => Object.fromEntries(columns.map(({ id, values }) => [id, values[index] ?? null]));
    return jsonText({
      title, address, citation: citationText(document), meta, coverage,
      nodes: nodes.map((node, index) => ({ ...node, ...(columns.length > 0 && { measures: measures(index) }), ...positionOf(document, index) })),
      relationships,
    });
  },
};
