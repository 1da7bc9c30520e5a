/** GraphML (graphml.graphdrawing.org), for NetworkX, igraph, yEd and others. */
import { citationText } from './citation';
import { nodeColumns, relationshipColumns, type ExportColumn } from './columns';
import type { Format } from './format';
import type { NetworkNode, NetworkRelationship } from '../graph/network';
import { attributes, escapeXml } from './xml';

function data<Item>(prefix: string, columns: readonly ExportColumn<Item>[], item: Item, index: number): string {
  return columns.map(({ id, value }) => {
    const own = value(item, index);
    return own === undefined || own === '' ? '' : `<data key="${prefix}_${id}">${escapeXml(String(own))}</data>`;
  }).join('');
}

const keys = <Item>(prefix: string, kind: 'node' | 'edge', columns: readonly ExportColumn<Item>[]) =>
  columns.map(({ id, type }) => `<key${attributes({ id: `${prefix}_${id}`, for: kind, 'attr.name': id, 'attr.type': type })}/>`).join('\n');

export const graphml: Format = {
  id: 'graphml', title: 'GraphML', description: 'For NetworkX, igraph, yEd', mediaType: 'application/graphml+xml; charset=utf-8', extension: 'graphml',
  write(document) {
    const nodes: ExportColumn<NetworkNode>[] = [{ id: 'label', type: 'string', value: ({ caption }) => caption }, ...nodeColumns(document)];
    const edges: ExportColumn<NetworkRelationship>[] = [{ id: 'weight', type: 'double', value: ({ weight }) => weight }, ...relationshipColumns];
    return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="g_citation" for="graph" attr.name="citation" attr.type="string"/>
${keys('n', 'node', nodes)}
${keys('e', 'edge', edges)}
<graph id="view" edgedefault="undirected">
<data key="g_citation">${escapeXml(citationText(document))}</data>
${document.nodes.map((node, i) => `<node${attributes({ id: node.id })}>${data('n', nodes, node, i)}</node>`).join('\n')}
${document.relationships.map((relationship, i) => `<edge${attributes({ id: relationship.id, source: relationship.from, target: relationship.to })}>${data('e', edges, relationship, i)}</edge>`).join('\n')}
</graph>
</graphml>
`;
  },
};
