/**
 * GEXF 1.3 (gexf.net), for Gephi and Gephi Lite. Dates stand as attributes, as
 * precise as the source, and not as GEXF's own time: that would need a day, and
 * 2019 is none.
 */
import { citationText } from './citation';
import { nodeColumns, relationshipColumns, type ExportColumn } from './columns';
import type { Format } from './format';
import { attributes, escapeXml } from './xml';

function declared<Item>(kind: 'node' | 'edge', columns: readonly ExportColumn<Item>[]): string {
  return `<attributes class="${kind}" mode="static">\n${columns.map(({ id, type }) => `<attribute${attributes({ id, title: id, type })}/>`).join('\n')}\n</attributes>`;
}

function values<Item>(columns: readonly ExportColumn<Item>[], item: Item, index: number): string {
  const given = columns.flatMap(({ id, value }) => {
    const own = value(item, index);
    return own === undefined || own === '' ? [] : [`<attvalue${attributes({ for: id, value: String(own) })}/>`];
  });
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`;
}

export const gexf: Format = {
  id: 'gexf', title: 'GEXF 1.3', description: 'For Gephi and Gephi Lite', mediaType: 'application/gexf+xml; charset=utf-8', extension: 'gexf',
  write(document) {
    const { nodes, relationships, meta, title } = document;
    const columns = nodeColumns(document);
    return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta lastmodifieddate="${escapeXml(meta.dataAsOf)}"><creator>Patternbook</creator><description>${escapeXml(`${title}. ${citationText(document)}`)}</description></meta>
<graph defaultedgetype="undirected" mode="static">
${declared('node', columns)}
${declared('edge', relationshipColumns)}
<nodes>
${nodes.map((node, i) => `<node${attributes({ id: node.id, label: node.caption })}>${values(columns, node, i)}</node>`).join('\n')}
</nodes>
<edges>
${relationships.map((relationship, i) => `<edge${attributes({ id: relationship.id, source: relationship.from, target: relationship.to, weight: relationship.weight })}>${values(relationshipColumns, relationship, i)}</edge>`).join('\n')}
</edges>
</graph>
</gexf>
`;
  },
};
