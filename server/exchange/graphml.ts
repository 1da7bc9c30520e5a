/**
 * GraphML (graphml.graphdrawing.org/specification.html), for NetworkX, igraph,
 * yEd and others. Its schema wants name tokens as ids, and ours of relationships
 * have a `>`: so they stand as data named `id`, and a node's ref as its id.
 */
import type { NetworkNode, NetworkRelationship } from '../graph/network';
import { citationText } from './citation';
import { nodeColumns, positionColumns, relationshipColumns, weightOf, type ExportColumn } from './columns';
import type { Format } from './format';
import { attributes, escapeXml } from './xml';

function data<Item>(prefix: string, columns: readonly ExportColumn<Item>[], item: Item, index: number): string {
  return columns.map(({ id, value }) => {
    const own = value(item, index);
    return own === undefined || own === '' ? '' : `<data key="${prefix}_${id}">${escapeXml(String(own))}</data>`;
  }).join('');
}

const keys = <Item>(prefix: string, kind: 'node' | 'edge', columns: readonly ExportColumn<Item>[]) =>
  columns.map(({ id, type }) => `<key${attributes({ id: `${prefix}_${id}`, for: kind, 'attr.name': id, 'attr.type': type })}/>`).join('\n');

const edges: readonly ExportColumn<NetworkRelationship>[] = [
  { id: 'id', type: 'string', value: ({ id }) => id }, { id: 'weight', type: 'double', value: weightOf }, ...relationshipColumns(),
];

export const graphml: Format = {
  id: 'graphml', title: 'GraphML', description: 'For NetworkX, igraph, yEd', mediaType: 'application/graphml+xml; charset=utf-8', extension: 'graphml',
  write(document) {
    const nodes: ExportColumn<NetworkNode>[] = [{ id: 'label', type: 'string', value: ({ caption }) => caption }, ...nodeColumns(document), ...positionColumns(document)];
    return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="g_citation" for="graph" attr.name="citation" attr.type="string"/>
<key id="g_coverage" for="graph" attr.name="coverage" attr.type="string"/>
${keys('n', 'node', nodes)}
${keys('e', 'edge', edges)}
<graph id="view" edgedefault="undirected">
<data key="g_citation">${escapeXml(citationText(document))}</data>
<data key="g_coverage">${escapeXml(document.coverage.map(({ statement }) => statement).join(' '))}</data>
${document.nodes.map((node, index) => `<node${attributes({ id: node.id })}>${data('n', nodes, node, index)}</node>`).join('\n')}
${document.relationships.map((relationship, index) => `<edge${attributes({ source: relationship.from, target: relationship.to })}>${data('e', edges, relationship, index)}</edge>`).join('\n')}
</graph>
</graphml>
`;
  },
};
