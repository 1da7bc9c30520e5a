import fc from 'fast-check';
import { computeLayout, layoutIds, layouts } from '../../../../server/networks/layouts';
import { captionPlaces } from '../../../../server/networks/layouts/caption-places';
import { overlaps, type Box } from '../../../../server/networks/layouts/grid';
import type { LayoutId, LayoutInput, LayoutLine, LayoutNode, LayoutResult } from '../../../../server/networks/layouts/layout';
import { seededRandom } from '../../../../server/graph/seeded-random';

const CANVAS = { width: 880, height: 760 };
const node = (id: string, more: Partial<LayoutNode> = {}): LayoutNode => ({ id, radius: 8, caption: id.split(':')[1] ?? id, priority: 1, ...more });
const line = (from: number, to: number): LayoutLine => ({ from, to, weight: 1 });

/** Bodies and projects as the seeds have them: most bodies in one to three projects, councils with cells. */
function affiliation(size: number, seed = 1): LayoutInput {
  const random = seededRandom(seed);
  const projects = Math.max(1, Math.round(size * 0.45));
  const nodes = Array.from({ length: size }, (_, i) => (i < projects
    ? node(`project:p${i}`, { caption: `Digital project number ${i} +${i % 9}`, bold: true, radius: 6 + 8 * random(), priority: 4 })
    : node(`council:c${i}`, { caption: `Council ${i}`, radius: 6 + 4 * random(), ...(i % 9 > 0 && { hexQ: Math.floor(random() * 20), hexR: Math.floor(random() * 30) }) })));
  const lines = nodes.flatMap((_, i) => (i < projects ? [] : Array.from({ length: 1 + Math.floor(random() * 3) }, () => line(i, Math.floor(random() ** 2 * projects)))));
  return { layout: 'force', nodes, lines: lines.filter(({ from, to }, i) => lines.findIndex((other) => other.from === from && other.to === to) === i), ...CANVAS };
}

function countPairs<T>(items: readonly T[], test: (a: T, b: T) => boolean): number {
  let count = 0;
  for (let i = 0; i < items.length; i += 1) for (let j = i + 1; j < items.length; j += 1) if (test(items[i]!, items[j]!)) count += 1;
  return count;
}
const circles = ({ nodes }: LayoutInput, placed: LayoutResult) => placed.nodes.map(({ x, y }, i) => ({ x, y, r: nodes[i]!.radius }));
const overlapping = (input: LayoutInput, placed: LayoutResult) => countPairs(circles(input, placed), (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r);

/** Boxes of the captions placed, from the list of places they were chosen from. */
function captionBoxes({ nodes }: LayoutInput, placed: LayoutResult): { box: Box; own: number }[] {
  return placed.nodes.flatMap(({ x, y, caption }, own) => {
    if (!caption) return [];
    const { box } = captionPlaces(nodes[own]!, { x, y }).find((place) => JSON.stringify(place.caption) === JSON.stringify(caption))!;
    return [{ box, own }];
  });
}

function expectReadable(input: LayoutInput, placed: LayoutResult): void {
  const boxes = captionBoxes(input, placed);
  expect(countPairs(boxes, (a, b) => overlaps(a.box, b.box))).toBe(0);
  const marks = circles(input, placed).map(({ x, y, r }): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  expect(boxes.filter(({ box }) => marks.some((mark) => overlaps(box, mark)))).toEqual([]);
  const outside = ({ left, top, right, bottom }: Box) => left < 0 || top < 0 || right > placed.width || bottom > placed.height;
  expect([...boxes.map(({ box }) => box), ...marks].filter(outside)).toEqual([]);
  expect(placed.nodes.map(({ id }) => id)).toEqual(input.nodes.map(({ id }) => id));
  expect(placed.hiddenCaptions).toBe(input.nodes.length - boxes.length);
}

const anyInput = (layout: LayoutId, most: number) => fc.record({
  size: fc.integer({ min: 1, max: most }), seed: fc.integer(), isSparse: fc.boolean(), centre: fc.nat(),
}).map(({ size, seed, isSparse, centre }): LayoutInput => {
  const input = affiliation(size, seed);
  return { ...input, layout, centre: input.nodes[centre % size]!.id, lines: isSparse ? input.lines.filter((_, i) => i % 2 === 0) : input.lines };
});

describe.each(layoutIds)('%s', (layout) => {
  test('marks and captions never touch, all lies on the canvas', () => {
    fc.assert(fc.property(anyInput(layout, 100), (input) => {
      const placed = computeLayout(input);
      expectReadable(input, placed);
      expect(overlapping(input, placed)).toBe(0);
    }), { numRuns: layout === 'force' ? 4 : 15 });
  });

  test('the same input is the same picture', () => {
    const input = { ...affiliation(70), layout };
    expect(computeLayout(structuredClone(input))).toEqual(computeLayout(input));
  });

  test('nothing, one node, two, and a thousand', () => {
    expect(computeLayout({ layout, nodes: [], lines: [], ...CANVAS })).toEqual({ ...CANVAS, nodes: [], hiddenCaptions: 0, quality: { crossings: 0, runs: expect.any(Number) } });
    for (const nodes of [[node('council:a')], [node('council:a'), node('council:b')]]) {
      for (const lines of [[], nodes.slice(1).map(() => line(0, 1))]) {
        const placed = computeLayout({ layout, nodes, lines, ...CANVAS });
        expectReadable({ layout, nodes, lines, ...CANVAS }, placed);
        expect(placed.hiddenCaptions).toBe(0);
      }
    }
    const thousand = { ...affiliation(1_000), layout };
    expectReadable(thousand, computeLayout(thousand));
  });

  test('many on one cell of the hexagon map, and lines from a node to itself', () => {
    const nodes = Array.from({ length: 40 }, (_, i) => node(`council:c${i}`, { hexQ: 3, hexR: 5 }));
    const input = { layout, nodes, lines: [line(0, 0), line(1, 2)], ...CANVAS };
    expect(overlapping(input, computeLayout(input))).toBe(0);
  });

  test('a canvas too small for its marks is no fault', () => {
    const input = { ...affiliation(60), layout, width: 120, height: 90 };
    expect(computeLayout(input).nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

test('each layout says what it is, once', () => {
  expect(new Set(layoutIds).size).toBe(layouts.length);
  for (const { title, description } of layouts) expect([title, description]).toEqual([expect.any(String), expect.stringMatching(/\.$/)]);
});
