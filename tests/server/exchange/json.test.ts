import { cyjs } from '../../../server/exchange/cyjs';
import { json } from '../../../server/exchange/json';
import { smallDocument } from './documents';

test('our own shape: names of the API, citation, coverage, measures and places', () => {
  const read = JSON.parse(String(json.write(smallDocument))) as Record<string, unknown> & { nodes: unknown[]; relationships: unknown[] };
  expect(Object.keys(read)).toEqual(['title', 'address', 'citation', 'meta', 'coverage', 'nodes', 'relationships']);
  expect(read.meta).toEqual(smallDocument.meta);
  expect(read.coverage).toEqual(smallDocument.coverage);
  expect(read.nodes[0]).toEqual({ ...smallDocument.nodes[0], measures: { degree: 2, closeness: -0.5, articulation: true, part: 'north' }, x: 1.5, y: 20 });
  expect(read.nodes[2]).toEqual({ ...smallDocument.nodes[2], measures: { degree: 1, closeness: null, articulation: null, part: 'south' } });
  expect(read.relationships).toEqual(smallDocument.relationships);
});

test('Cytoscape: elements with id, label, position; unknown values left out', () => {
  const { elements } = JSON.parse(String(cyjs.write(smallDocument))) as { elements: { nodes: object[]; edges: object[] } };
  expect(elements.nodes[0]).toMatchObject({ data: { id: 'council:croydon', label: 'Croydon', kind: 'Council', degree: 2 }, position: { x: 1.5, y: 20 } });
  expect(elements.nodes[2]).not.toHaveProperty('position');
  expect(elements.nodes[2]).not.toHaveProperty('data.closeness');
  expect(elements.edges[0]).toEqual({
    data: {
      id: 'leads:council:croydon>project:drupal', source: 'council:croydon', target: 'project:drupal',
      relationshipType: 'LEADS', since: '2019-10', sources: 'https://a.example/; https://b.example/',
    },
  });
});

test('no lone half of a pair, not even escaped (RFC 8259 section 8.2)', () => {
  const lone = { ...smallDocument, title: 'a\ud800b', nodes: [{ ...smallDocument.nodes[0]!, name: '\udc00😀' }] };
  for (const format of [json, cyjs]) {
    expect(String(format.write(lone))).not.toMatch(/\\ud[89a-f]/i);
    expect(String(format.write(lone))).toContain('😀');
  }
});
