/** Positions worked out by hand: cells of size 10 are 17.32 wide, rows 15 apart. */
import { hexCentre, hexPath, hexSizeFor, toHexMap } from '../../../server/web/hex-map';

test('columns go right, rows go up, odd rows lie half a cell to the right, below zero too', () => {
  expect(hexCentre(0, 0, 10)).toEqual({ x: 0, y: -0 });
  expect(hexCentre(2, 0, 10).x).toBeCloseTo(34.64, 2);
  expect(hexCentre(0, 1, 10)).toEqual({ x: expect.closeTo(8.66, 2), y: -15 });
  expect(hexCentre(0, -1, 10)).toEqual({ x: expect.closeTo(8.66, 2), y: 15 });
  expect(hexCentre(0, -2, 10).x).toBe(0);
});

test('six neighbours of a cell are equally far away', () => {
  const distances = [[1, 0], [-1, 0], [0, 1], [-1, 1], [0, -1], [-1, -1]].map(([q, r]) => {
    const { x, y } = hexCentre(q!, r!, 10);
    return Math.hypot(x, y);
  });
  for (const d of distances) expect(d).toBeCloseTo(17.32, 2);
});

test('a cell is a pointed hexagon around its centre', () => {
  expect(hexPath(10)).toBe('M0 -10L8.7 -5L8.7 5L0 10L-8.7 5L-8.7 -5Z');
  expect(hexPath(10, { x: 10, y: 10 })).toMatch(/^M10 0L18\.7 5/);
});

test('the frame decides the size, so maps of one layout fit each other', () => {
  const frame = [{ q: 0, r: 0 }, { q: 3, r: 2 }];
  const one = toHexMap([{ q: 0, r: 0, step: 1, title: 'A' }], { size: 10, frame });
  const other = toHexMap([{ q: 3, r: 2, step: 1, title: 'B' }], { size: 10, frame });
  expect([one.width, one.height]).toEqual([70, 50]);
  expect([other.width, other.height]).toEqual([70, 50]);
  expect(one.cells[0]).toEqual({ x: 8.7, y: 40, step: '1', title: 'A' });
  expect(other.cells[0]).toMatchObject({ y: 10 });
  expect(hexSizeFor(frame, 4 * Math.sqrt(3) * 10)).toBeCloseTo(10, 6);
});

test('cells without words are one path of ground for each step', () => {
  const map = toHexMap([{ q: 0, r: 0, step: 'ground' }, { q: 1, r: 0, step: 'ground' }, { q: 2, r: 0, step: 'new', title: 'A', href: '/a' }], { size: 10 });
  expect(map.ground).toHaveLength(1);
  expect(map.ground[0]!.path.match(/M/g)).toHaveLength(2);
  expect(map.cells).toEqual([{ x: 43.3, y: 10, step: 'new', title: 'A', href: '/a' }]);
});

test('no cells make an empty map, not a broken one', () => {
  expect(toHexMap([], { size: 10 })).toMatchObject({ cells: [], ground: [], height: 20 });
});
