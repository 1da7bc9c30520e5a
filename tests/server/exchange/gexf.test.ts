import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { gexf } from '../../../server/exchange/gexf';
import type { NetworkRelationship } from '../../../server/graph/network';
import { smallDocument } from './documents';

const written = String(gexf.write(smallDocument));
const graph = parse(Graph, written);
const tie = (times: Partial<NetworkRelationship>) => String(gexf.write({ ...smallDocument, relationships: [{ ...smallDocument.relationships[2]!, ...times }] }));

test('attributes keep their types', () => {
  expect(graph.getNodeAttributes('council:croydon')).toMatchObject({ kind: 'Council', degree: 2, closeness: -0.5, articulation: true, part: 'north', startedOn: '1965-04-01' });
  expect(written).toContain('<attribute id="closeness" title="closeness" type="double"/>');
  expect(written).toContain('<attribute id="articulation" title="articulation" type="boolean"/>');
});

test('what is not known is left out, NaN too', () => {
  expect(graph.getNodeAttributes('council:leeds')).not.toHaveProperty('closeness');
  expect(written).not.toContain('NaN');
});

test('places as Gephi draws them, y upwards; none where none is known', () => {
  expect(graph.getNodeAttributes('council:croydon')).toMatchObject({ x: 1.5, y: -20 });
  expect(graph.getNodeAttributes('project:drupal')).not.toHaveProperty('x');
});

test('two relationships of the same bodies stay two', () => {
  expect(graph.edges('council:croydon', 'project:drupal')).toHaveLength(2);
  expect(written).toContain('kind="LEADS"');
});

test.each([
  [{ since: '2019' }, ['start="2019-01-01"', 'for="since" value="2019"', 'for="sincePrecision" value="year"']],
  [{ since: '2019-10' }, ['start="2019-10-01"', 'for="since" value="2019-10"', 'for="sincePrecision" value="month"']],
  [{ since: '2019-10-22' }, ['start="2019-10-22"', 'for="since" value="2019-10-22"', 'for="sincePrecision" value="day"']],
  [{ until: '2024-02' }, ['end="2024-02-29"', 'for="until" value="2024-02"', 'for="untilPrecision" value="month"']],
])('%j: a whole day for GEXF, and beside it what the source says', (times, parts) => {
  const text = tie(times);
  for (const part of parts) expect(text).toContain(part);
  expect(text).toContain('mode="dynamic" timeformat="date"');
});

test('no date, or none that GEXF has: no time', () => {
  for (const text of [tie({}), tie({ since: 'spring 2019' })]) {
    expect(text).toContain('<graph defaultedgetype="undirected" mode="static">');
    expect(text).not.toMatch(/ start="/);
  }
});

test('an end before its start is not written as time', () => {
  expect(tie({ since: '2021', until: '2019' })).not.toMatch(/ end="/);
  expect(tie({ since: '2021', until: '2021' })).toContain('start="2021-01-01" end="2021-12-31"');
});

test('coverage and citation travel along', () => {
  expect(written).toMatch(/<description>Who has worked with whom\. Patternbook, .*143 of 382 councils have a recorded project\.<\/description>/);
});
