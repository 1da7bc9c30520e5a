import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { graphml } from '../../../server/exchange/graphml';
import { smallDocument } from './documents';

const written = String(graphml.write(smallDocument));
const graph = parse(Graph, written);

test('keys are typed and values come back with their types', () => {
  expect(written).toContain('<key id="n_closeness" for="node" attr.name="closeness" attr.type="double"/>');
  expect(graph.getNodeAttributes('council:croydon')).toMatchObject({ label: 'Croydon', degree: 2, closeness: -0.5, articulation: true, part: 'north', x: 1.5, y: 20 });
  expect(graph.getNodeAttributes('project:drupal')).not.toHaveProperty('x');
});

test('every id is a name token, as GraphML’s schema wants (XML 1.0, production 7)', () => {
  const ids = [...written.matchAll(/ (?:id|key|source|target)="([^"]*)"/g)].map((match) => match[1]!);
  expect(ids.length).toBeGreaterThan(20);
  for (const id of ids) expect(id).toMatch(/^[\w:.-]+$/);
});

test('every data element has a declared key', () => {
  const declared = new Set([...written.matchAll(/<key id="([^"]*)"/g)].map((match) => match[1]));
  for (const [, key] of written.matchAll(/<data key="([^"]*)"/g)) expect(declared).toContain(key);
});

test('a column whose values disagree is text', () => {
  const mixed = String(graphml.write({ ...smallDocument, columns: [{ id: 'mixed', title: 'Mixed', values: [1, 'two', true] }] }));
  expect(mixed).toContain('attr.name="mixed" attr.type="string"');
  expect(parse(Graph, mixed).mapNodes((_, { mixed: value }) => value as string)).toEqual(['1', 'two', 'true']);
});

test('citation and coverage travel along', () => {
  expect(graph.getAttributes()).toMatchObject({ citation: expect.stringContaining('graph version 3'), coverage: '143 of 382 councils have a recorded project.' });
});
