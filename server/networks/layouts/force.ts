/** By ties: what is joined stands near. Parts that are not joined to each other stand side by side, each in a box of its own; small ones in rows below. */
import type { LayoutDescriptor, Point } from './layout';
import { partOf, partsOf } from './parts';
import { effortFor, placePart } from './place-part';
import { divide, wholeRoom } from './room';
import { separate } from './separate';

/** A part of more nodes takes part in the picture. */
const LARGEST_APART = 3;

export const force: LayoutDescriptor = {
  id: 'force', title: 'By ties', description: 'What is joined stands near; position means nothing else.',
  apart(input) {
    const parts = partsOf(input);
    return (parts[0]?.length ?? 0) > LARGEST_APART ? parts.filter(({ length }) => length <= LARGEST_APART) : [];
  },
  place(input) {
    const { nodes, lines, width, height } = input;
    const parts = partsOf(input);
    const boxes = divide(parts.map(({ length }) => length + 1), width, height);
    const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
    const effort = effortFor(nodes.length, lines.length);
    for (const [i, part] of parts.entries()) {
      const placed = placePart(partOf(input, part), boxes[i]!, effort);
      part.forEach((node, k) => { points[node] = placed[k]!; });
    }
    // Boxes can be too small for their marks: these stand apart in the end as all do.
    return { points: separate(points, nodes, wholeRoom(input)), runs: parts.length === 0 ? 0 : effort.begun };
  },
};
