/**
 * GEXF 1.3 (gexf.net/schema.html), for Gephi and Gephi Lite. GEXF's own time
 * knows whole days only: a relationship's `start` is the first day of the period
 * its source names and `end` the last, `since` and `until` keep what the source
 * says, and `sincePrecision` and `untilPrecision` how exact that is.
 */
import type { NetworkDocument, NetworkRelationship } from '../graph/network';
import { firstDay, lastDay } from '../graph/time';
import { citationText } from './citation';
import { nodeColumns, positionOf, relationshipColumns, weightOf, type ExportColumn } from './columns';
import type { Format } from './format';
import { attributes, escapeXml } from './xml';

const PRECISIONS: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };
const precision = (date: string | undefined) => (date && /^\d{4}(-\d\d){0,2}$/.test(date) ? PRECISIONS[date.length] : undefined);

const edgeColumns: readonly ExportColumn<NetworkRelationship>[] = [
  ...relationshipColumns(),
  { id: 'sincePrecision', type: 'string', value: ({ since }) => precision(since) },
  { id: 'untilPrecision', type: 'string', value: ({ until }) => precision(until) },
];

/** Never an end before its start, which Gephi refuses. */
function time({ since, until }: NetworkRelationship): { start?: string; end?: string } {
  const start = since && precision(since) ? firstDay(since) : undefined;
  const end = until && precision(until) ? lastDay(until) : undefined;
  return start && end && end < start ? { start } : { start, end };
}

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

/**
 * In the viz namespace, where NetworkX looks for it; the published XSD alone has
 * `position` in GEXF's own, and would refuse it here. Gephi's y grows upwards.
 */
function position(document: NetworkDocument, index: number): string {
  const at = positionOf(document, index);
  return at ? `<viz:position${attributes({ x: at.x, y: -at.y })}/>` : '';
}

/** `kind` keeps two relationships of the same bodies apart, which readers would otherwise merge. */
const edge = (relationship: NetworkRelationship, index: number) => `<edge${attributes({
  id: relationship.id, source: relationship.from, target: relationship.to, weight: weightOf(relationship), kind: relationship.type, ...time(relationship),
})}>${values(edgeColumns, relationship, index)}</edge>`;

export const gexf: Format = {
  id: 'gexf', title: 'GEXF 1.3', description: 'For Gephi and Gephi Lite', mediaType: 'application/gexf+xml; charset=utf-8', extension: 'gexf',
  write(document) {
    const { nodes, relationships, meta, coverage } = document;
    const columns = nodeColumns(document);
    const dated = relationships.some((relationship) => time(relationship).start || time(relationship).end);
    return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta${attributes({ lastmodifieddate: precision(meta.dataAsOf) === 'day' ? meta.dataAsOf : undefined })}><creator>Patternbook</creator><description>${escapeXml([citationText(document), ...coverage.map(({ statement }) => statement)].join(' '))}</description></meta>
<graph defaultedgetype="undirected"${attributes(dated ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' } : { mode: 'static' })}>
${declared('node', columns)}
${declared('edge', edgeColumns)}
<nodes>
${nodes.map((node, index) => `<node${attributes({ id: node.id, label: node.caption })}>${values(columns, node, index)}${position(document, index)}</node>`).join('\n')}
</nodes>
<edges>
${relationships.map(edge).join('\n')}
</edges>
</graph>
</gexf>
`;
  },
};
