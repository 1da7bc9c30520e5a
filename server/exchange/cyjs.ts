/**
 * Elements as Cytoscape.js and Cytoscape desktop read them (js.cytoscape.org,
 * “Elements JSON”; manual.cytoscape.org, “Cytoscape.js JSON”).
 */
import { citationText } from './citation';
import { nodeColumns, positionOf, relationshipColumns, weightOf, type ExportColumn } from './columns';
import type { Format } from './format';
import { jsonText } from './json';

/** What is not known is left out. */
const dataOf = <Item>(columns: readonly ExportColumn<Item>[], item: Item, index: number) => Object.fromEntries(columns.map(({ id, value }) => [id, value(item, index)]));

export const cyjs: Format = {
  id: 'cyjs', title: 'Cytoscape JSON', description: 'For Cytoscape', mediaType: 'application/json; charset=utf-8', extension: 'cyjs',
  write(document) {
    const nodes = nodeColumns(document);
    const edges = relationshipColumns();
    return jsonText({
      format_version: '1.0',
      data: { name: document.title, address: document.address, citation: citationText(document), coverage: document.coverage.map(({ statement }) => statement) },
      elements: {
        nodes: document.nodes.map((node, index) => ({
          data: { id: node.id, label: node.caption, ...dataOf(nodes, node, index) }, position: positionOf(document, index),
        })),
        edges: document.relationships.map((relationship, index) => ({
          data: { id: relationship.id, source: relationship.from, target: relationship.to, weight: weightOf(relationship), ...dataOf(edges, relationship, index) },
        })),
      },
    });
  },
};
