/** Nodes and relationships as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import { nodeColumns, relationshipColumns, type Value } from './columns';
import type { Format } from './format';

/** A spreadsheet would run what begins so; a leading apostrophe makes it text. Numbers are numbers. */
const guarded = (value: Value): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined ? '' : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
};

const table = (header: readonly string[], rows: readonly (readonly Value[])[]): string => stringify([[...header], ...rows.map((row) => row.map(guarded))], { record_delimiter: '\r\n' });

export const csvNodes: Format = {
  id: 'csv-nodes', title: 'Nodes as CSV', description: 'One row a node with every measure, for a spreadsheet', mediaType: 'text/csv; charset=utf-8; header=present', extension: 'nodes.csv',
  write(document) {
    const columns = nodeColumns(document);
    return table(['id', ...columns.map(({ id }) => id)], document.nodes.map((node, i) => [node.id, ...columns.map(({ value }) => value(node, i))]));
  },
};

export const csvRelationships: Format = {
  id: 'csv-relationships', title: 'Relationships as CSV', description: 'One row a relationship with its sources, for a spreadsheet', mediaType: 'text/csv; charset=utf-8; header=present', extension: 'relationships.csv',
  write({ relationships }) {
    return table(['id', 'from', 'to', 'weight', ...relationshipColumns.map(({ id }) => id)],
      relationships.map((relationship, i) => [relationship.id, relationship.from, relationship.to, relationship.weight, ...relationshipColumns.map(({ value }) => value(relationship, i))]));
  },
};
