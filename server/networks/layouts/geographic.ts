/** By place: councils in their cells of the hexagon map, the rest in the middle of what it is joined to, bodies without a place at the side. */
import { extent } from 'd3';
import { hexCentre } from '../../web/hex-map';
import type { LayoutDescriptor, Point } from './layout';
import { separate } from './separate';

const EDGE = 24;
/** Share of the width for bodies that have no cell and are joined to none that has. */
const SIDE = 0.12;

export const geographic: LayoutDescriptor = {
  id: 'geographic', title: 'By place', description: 'Councils stand where they lie on the hexagon map; projects between their councils; bodies without a place at the right.',
  apart: () => [],
  place({ nodes, lines, width, height }) {
    const cells = nodes.map(({ hexQ, hexR }) => (hexQ === undefined || hexR === undefined ? null : hexCentre(hexQ, hexR, 1)));
    const known = cells.filter((cell) => cell !== null);
    const [left = 0, right = 1] = extent(known, ({ x }) => x);
    const [top = 0, bottom = 1] = extent(known, ({ y }) => y);
    const mapWidth = width * (1 - SIDE) - 2 * EDGE;
    const scale = Math.min(mapWidth / Math.max(1, right - left), (height - 2 * EDGE) / Math.max(1, bottom - top));
    const [dx, dy] = [EDGE + (mapWidth - (right - left) * scale) / 2, EDGE + (height - 2 * EDGE - (bottom - top) * scale) / 2];
    const points: (Point | null)[] = cells.map((cell) => cell && { x: dx + (cell.x - left) * scale, y: dy + (cell.y - top) * scale });
    // Twice: a body without a cell may be joined only to projects that get their place in the first pass.
    for (let pass = 0; pass < 2; pass += 1) {
      const found = nodes.map((_, i) => {
        if (points[i]) return points[i]!;
        const around = lines.flatMap(({ from, to }) => (from === i ? points[to] ?? [] : to === i ? points[from] ?? [] : []));
        return around.length === 0 ? null : { x: around.reduce((sum, { x }) => sum + x, 0) / around.length, y: around.reduce((sum, { y }) => sum + y, 0) / around.length };
      });
      found.forEach((point, i) => { points[i] = point; });
    }
    const rest = points.flatMap((point, i) => (point ? [] : [i]));
    rest.forEach((i, row) => { points[i] = { x: width * (1 - SIDE / 2), y: EDGE + ((row + 0.5) * (height - 2 * EDGE)) / rest.length }; });
    return { points: separate(points.map((point) => point!), nodes, { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE }), runs: 1 };
  },
};
