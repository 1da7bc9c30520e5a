/**
 * Around one node: what it is joined to on a first ring, what that is joined
 * to on the next. Rings are open above and below: on both sides marks stand at
 * even vertical steps, so that captions outward have room. What cannot be
 * reached from the middle stands in rows below.
 */
import { CAPTION_SIZE, wrappings } from './caption-places';
import type { LayoutDescriptor, LayoutInput, LayoutNode, Point } from './layout';
import { partsOf } from './parts';
import { orderRings, ringsAround, type Turn } from './rings';
import { wholeRoom } from './room';
import { separate } from './separate';
import { textWidth } from '../../web/text-width';

/** px above and below the outermost ring, and of a caption's distance to its mark and to the edge. */
const [ABOVE, BESIDE] = [20, 10];
/** Of the width: no caption moves the outermost ring further in. */
const WIDEST_CAPTION = 0.24;
/** How far the outline is from closing: at the height of the topmost mark it is this share of its full width. */
const OPENING = 0.5;
/** px from one mark to the next on one side; what is closer stands in several arcs, which take up to this share of the way to the ring within. */
const STEP = 15;
const ARCS = 0.8;

/** With more marks, the rings need the room more than captions on one line. */
const MANY = 50;

/** px: of the first choice of one line or two, or of the narrower. */
function captionWidth({ caption, bold }: LayoutNode, isNarrow: boolean): number {
  const widths = wrappings(caption, bold).map((lines) => Math.max(...lines.map((text) => textWidth(text, CAPTION_SIZE, bold))));
  return isNarrow ? Math.min(...widths) : widths[0]!;
}

const centreOf = ({ nodes, centre }: Pick<LayoutInput, 'nodes' | 'centre'>): number => Math.max(0, nodes.findIndex(({ id }) => id === centre));

/** Where a turn lies on the outermost ring, as shares of its half axes: down the right side from 0 to ½, up the left from ½ to 1. */
export function outline(turn: Turn): Point {
  const t = turn - Math.floor(turn);
  const y = t < 0.5 ? 4 * t - 1 : 3 - 4 * t;
  return { x: (t < 0.5 ? 1 : -1) * Math.sqrt(1 - y * y * (1 - OPENING * OPENING)), y };
}

/** How far out each ring lies, from 0 to 1: between equal steps and equal room for every mark. */
function sharesOf(rings: readonly (readonly number[])[]): number[] {
  const total = rings.reduce((sum, { length }) => sum + length, 0);
  let within = 0;
  return rings.map((ring, h) => {
    within += ring.length;
    return h === 0 ? 0 : (h / (rings.length - 1) + Math.sqrt(within / total)) / 2;
  });
}

function place(input: LayoutInput): Point[] {
  const { nodes, width, height } = input;
  const middle = centreOf(input);
  const rings = ringsAround(input, middle);
  const outer = rings.at(-1)!;
  const largest = Math.max(...nodes.map(({ radius }) => radius));
  const caption = Math.min(WIDEST_CAPTION * width, outer.reduce((widest, i) => Math.max(widest, captionWidth(nodes[i]!, nodes.length > MANY)), 0));
  const [a, b] = [width / 2 - caption - largest - BESIDE, height / 2 - Math.max(ABOVE, largest + 2)];
  const shares = sharesOf(rings);
  const toPoints = (turns: readonly Turn[]): Point[] => {
    const points: Point[] = nodes.map(() => ({ x: width / 2, y: height / 2 }));
    rings.slice(1).forEach((ring, k) => {
      const [within, share] = [shares[k]!, shares[k + 1]!];
      const arcs = Math.max(1, Math.ceil((ring.length / 2) * Math.max(STEP, 2 * largest + 2) / (2 * b * share)));
      [...ring].sort((i, j) => turns[i]! - turns[j]!).forEach((i, place) => {
        const at = outline(turns[i]!);
        // Of several arcs the innermost is still well outside the ring within.
        const arc = share - ((share - within) * ARCS * (place % arcs)) / arcs;
        points[i] = { x: width / 2 + a * arc * at.x, y: height / 2 + b * share * at.y };
      });
    });
    return points;
  };
  return separate(toPoints(orderRings(input, rings, toPoints)), nodes, wholeRoom(input));
}

export const concentric: LayoutDescriptor = {
  id: 'concentric', title: 'Around the selected', description: 'The middle is what is selected, or joined to most; rings are steps from it, nearness along them has no meaning.',
  apart(input) {
    const middle = centreOf(input);
    return partsOf(input).filter((part) => !part.includes(middle));
  },
  place(input) {
    if (input.nodes.length === 0) return { points: [], runs: 0 };
    return { points: place(input), runs: 1, outwardFrom: { x: input.width / 2, y: input.height / 2 } };
  },
};
