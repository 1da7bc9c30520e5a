/** The view as JSON: our own shape with its citation, and Cytoscape's. */
import { citationText } from './citation';
import { nodeColumns, relationshipColumns } from './columns';
import type { Format } from './format';

export const json: Format = {
  id: 'json', title: 'JSON', description: 'Nodes, relationships, sources and citation, for a program', mediaType: 'application/json; charset=utf-8', extension: 'json',
  write({ nodes, relationships, columns, ...about }) {
    const measures = (i: number) => Object.fromEntries(columns.map(({ id, values }) => [id, values[i] ?? null]));
    return `${JSON.stringify({
      title: about.title, address: about.address, citation: citationText(about), meta: about.meta, coverage: about.coverage,
      nodes: nodes.map((node, i) => ({ ...node, ...(columns.length > 0 && { measures: measures(i) }) })), relationships,
    }, null, 1)}\n`;
  },
};

/** Elements as Cytoscape.js and Cytoscape desktop read them (js.cytoscape.org, “Elements JSON”). */
export const cyjs: Format = {
  id: 'cyjs', title: 'Cytoscape JSON', description: 'For Cytoscape', mediaType: 'application/json; charset=utf-8', extension: 'cyjs',
  write(document) {
    const columns = nodeColumns(document);
    return `${JSON.stringify({
      format_version: '1.0', data: { name: document.title, address: document.address, citation: citationText(document) },
      elements: {
        nodes: document.nodes.map((node, i) => ({ data: { id: node.id, label: node.caption, ...Object.fromEntries(columns.map(({ id, value }) => [id, value(node, i)])) } })),
        edges: document.relationships.map((relationship, i) => ({
          data: {
            id: relationship.id, source: relationship.from, target: relationship.to, weight: relationship.weight,
            ...Object.fromEntries(relationshipColumns.map(({ id, value }) => [id, value(relationship, i)])),
          },
        })),
      },
    }, null, 1)}\n`;
  },
};
