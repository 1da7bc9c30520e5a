/** Who is on the map and in which state, over six councils; ties worked out by hand. */
import { Collaboration } from '../../../server/graph/collaboration';
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { countBorders, stepOf, toDistribution, toMapCells } from '../../../server/home/council-map';
import { stateWords, toMapView } from '../../../server/home/map-view';

const council = (id: string, more: Partial<NodeSummary> = {}): NodeSummary =>
  ({ ref: `council:${id}`, label: 'Council', id, name: `${id} Council`, shortName: id, tier: 'single', nation: 'England', ...more });

const nodes = new NodeIndex([
  council('a'), council('b'), council('c'), council('d', { nation: 'Wales' }), council('county', { tier: 'upper' }),
  council('old-c', { endedOn: '2020-03-31' }), council('authority', { tier: 'strategic' }),
]);
// a and b share p; d works with the authority only; what old-c did is c's today.
const collaboration = new Collaboration(
  [['a', 'p'], ['b', 'p'], ['d', 'q'], ['authority', 'q'], ['old-c', 'r']].map(([body, project]) => ({ bodyRef: `council:${body}`, projectRef: `project:${project}` })),
  [{ fromRef: 'council:old-c', toRef: 'council:c', extent: 'whole', onDate: '2020-03-31' }],
);
const places = [
  { ref: 'council:a', hexQ: 0, hexR: 0, recorded: true }, { ref: 'council:b', hexQ: 1, hexR: 0, recorded: true }, { ref: 'council:c', hexQ: 2, hexR: 1, recorded: false },
  { ref: 'council:d', hexQ: 9, hexR: 5, recorded: true }, { ref: 'council:county', recorded: false }, { ref: 'council:old-c', recorded: true },
];
const cells = toMapCells({ nodes, collaboration, places });

test('today’s councils only, A to Z, each in one of three states', () => {
  expect(cells.map(({ id, partners, state }) => [id, partners, state])).toEqual([
    ['a', 1, 'partners'], ['b', 1, 'partners'], ['c', 0, 'none-known'], ['county', 0, 'no-record'], ['d', 0, 'none-known'],
  ]);
  expect(cells.map(stateWords)).toEqual(['1 council', '1 council', 'no known partner council', 'no record at all', 'no known partner council']);
});

test('steps begin at 1, 5, 10 and 20', () => {
  expect([1, 4, 5, 9, 10, 19, 20, 200].map(stepOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

test('the distribution counts every council once', () => {
  const distribution = toDistribution(cells);
  expect(distribution).toEqual([
    { from: 20, state: 'partners', councils: 0 }, { from: 10, to: 19, state: 'partners', councils: 0 }, { from: 5, to: 9, state: 'partners', councils: 0 },
    { from: 1, to: 4, state: 'partners', councils: 2 }, { state: 'none-known', councils: 2 }, { state: 'no-record', councils: 1 },
  ]);
});

test('borders between ended councils or with authorities do not count', () => {
  const borders = [['a', 'b'], ['b', 'c'], ['old-c', 'd'], ['authority', 'a']].map(([x, y]) => ({ fromRef: `council:${x}`, toRef: `council:${y}` }));
  expect(countBorders(borders, nodes, collaboration)).toEqual({ all: 2, withProject: 1 });
});

test('the map draws the layout and the counties apart, links every cell, and says what it leaves out', () => {
  const view = toMapView([...cells, { ...cells[0]!, id: 'new', name: 'New', hexQ: undefined, hexR: undefined }])!;
  expect(view.map.cells).toHaveLength(5);
  expect(view.map.cells.find(({ href }) => href === '/councils/a')).toMatchObject({ step: '1', title: 'a, 1 council' });
  expect(view.map.cells.find(({ href }) => href === '/councils/county')).toMatchObject({ step: 'unknown' });
  expect(view.labels.map(({ lines }) => lines.join(' '))).toEqual(['Wales', '1 county council, which lie over districts']);
  expect(view.notDrawn).toEqual(['New']);
});

test('without any place there is no map', () => {
  expect(toMapView([{ ...cells[0]!, hexQ: undefined, hexR: undefined }])).toBeNull();
});
