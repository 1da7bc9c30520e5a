/** Whatever a document holds, each format gives a file that its readers open, with the same nodes, relationships and weights. */
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { formats } from '../../../server/exchange/formats';
import { writable } from '../../../server/graph/writable-text';
import type { NetworkDocument } from '../../../server/graph/network';
import { anyDocument, smallDocument } from './documents';

const write = (id: string, document: NetworkDocument) => Buffer.from(formats.find((format) => format.id === id)!.write(document)).toString('utf8');

interface Reopened {
  /** Id and the text drawn or, in CSV, the name. */
  readonly nodes: readonly (readonly [string, string])[];
  readonly relationships: readonly (readonly [id: string, from: string, to: string, weight: number | undefined, detail: string])[];
}

/** Of an undirected edge graphology keeps source and target as the file has them. */
const fromGraph = (graph: Graph, idOf: (key: string) => string): Reopened => ({
  nodes: graph.mapNodes((id, { label }) => [id, String(label ?? '')]),
  relationships: graph.mapEdges((key, { weight, detail }, source, target) => [idOf(key), source, target, weight as number | undefined, String(detail ?? '')]),
});

interface CyElements { elements: { nodes: { data: { id: string; label: string } }[]; edges: { data: { id: string; source: string; target: string; weight?: number; detail?: string } }[] } }

const readers: Record<string, (document: NetworkDocument) => Reopened> = {
  gexf: (document) => fromGraph(parseGexf(Graph, write('gexf', document)), (key) => key),
  graphml: (document) => {
    const graph = parseGraphml(Graph, write('graphml', document));
    return fromGraph(graph, (key) => String(graph.getEdgeAttribute(key, 'id')));
  },
  json: (document) => {
    const read = JSON.parse(write('json', document)) as NetworkDocument;
    return {
      nodes: read.nodes.map(({ id, caption }) => [id, caption]),
      relationships: read.relationships.map(({ id, from, to, weight, detail }) => [id, from, to, weight, detail ?? '']),
    };
  },
  cyjs: (document) => {
    const { elements } = JSON.parse(write('cyjs', document)) as CyElements;
    return {
      nodes: elements.nodes.map(({ data }) => [data.id, data.label]),
      relationships: elements.edges.map(({ data: { id, source, target, weight, detail } }) => [id, source, target, weight, detail ?? '']),
    };
  },
};

const expected = ({ nodes, relationships }: NetworkDocument): Reopened => ({
  nodes: nodes.map(({ id, caption }) => [id, writable(caption)]),
  relationships: relationships.map(({ id, from, to, weight, detail }) => [id, from, to, weight, writable(detail ?? '')]),
});

describe.each(Object.keys(readers))('%s', (id) => {
  test('reopens with the same nodes, relationships, weights and texts', () => {
    fc.assert(fc.property(anyDocument, (document) => {
      expect(readers[id]!(document)).toEqual(expected(document));
    }), { numRuns: 150 });
  });
});

/** The cell without the apostrophe that keeps a spreadsheet from running it. */
const unguarded = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');
const rows = (id: string, document: NetworkDocument) => parseCsv(write(id, document), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

test('csv-nodes reopens with the same ids and names', () => {
  fc.assert(fc.property(anyDocument, (document) => {
    expect(rows('csv-nodes', document).map(({ id, name }) => [id, unguarded(name!)])).toEqual(document.nodes.map(({ id, name }) => [id, writable(name)]));
  }), { numRuns: 150 });
});

test('csv-relationships reopens with the same ids, ends, weights and sources', () => {
  fc.assert(fc.property(anyDocument, (document) => {
    expect(rows('csv-relationships', document).map(({ id, from, to, weight, sources }) => [id, from, to, weight === '' ? undefined : Number(weight), unguarded(sources!)]))
      .toEqual(document.relationships.map(({ id, from, to, weight, sources }) => [id, from, to, weight, writable(sources.join('; '))]));
  }), { numRuns: 150 });
});

test.each(formats.map(({ id }) => id))('%s: the same document gives the same bytes, another document others', (id) => {
  expect(write(id, structuredClone(smallDocument))).toBe(write(id, smallDocument));
  const renamed = { ...smallDocument, nodes: smallDocument.nodes.map((node) => ({ ...node, name: `${node.name}!` })), relationships: smallDocument.relationships.slice(1) };
  expect(write(id, renamed)).not.toBe(write(id, smallDocument));
});

test.each(formats.map(({ id }) => id))('%s: a document of nothing is still a file', (id) => {
  const nothing = { ...smallDocument, nodes: [], relationships: [], columns: [], positions: undefined, coverage: [] };
  if (id in readers) expect(readers[id]!(nothing)).toEqual({ nodes: [], relationships: [] });
  else expect(write(id, nothing)).toMatch(/^(?:[iI]d|Source),[a-zA-Z,]+\r\n$/);
});

test('every format has an id, a media type and an extension of its own', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
  for (const { mediaType } of formats) expect(mediaType).toMatch(/^[a-z]+\/[a-z+]+; charset=utf-8/);
});
