/** Where a caption may stand beside its mark: right, left, above and below, each with two slides, on one line and on two. */
import type { Box } from './grid';
import type { LayoutNode, PlacedCaption, Point } from './layout';
import { textWidth } from '../../web/text-width';

/** px: size of text, from one baseline to the next, and a line's reach above and below its baseline. */
export const CAPTION_SIZE = 13;
const LEADING = 15;
const [ASCENT, DESCENT] = [10.5, 3.5];
/** From the mark's outline to the text. */
const GAP = 4;
/** Half the height of small letters: a line so much below a mark's middle looks level with it. */
const HALF_X = 4.5;
/** For the paper outline of the text. */
const OUTLINE = 1;
/** Longer captions are broken in two. */
const LONGEST_LINE = 22;
/** Shorter ones never are. */
const SHORTEST_BROKEN = 9;

export interface CaptionPlace {
  readonly caption: PlacedCaption;
  readonly box: Box;
  /** A long caption on one line: only when nothing else is free. */
  readonly isLong: boolean;
}

/** On one line, and broken where the wider line is narrowest; a count such as `+8` stays with the word before it. */
export function wrappings(text: string, bold = false): string[][] {
  const breaks = [...text.matchAll(/ (?!\+\d+$)/g)].map(({ index }) => [text.slice(0, index), text.slice(index + 1)]);
  if (text.length < SHORTEST_BROKEN || breaks.length === 0) return [[text]];
  const width = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, CAPTION_SIZE, bold)));
  const broken = breaks.reduce((best, lines) => (width(lines) < width(best) ? lines : best));
  return text.length > LONGEST_LINE ? [broken, [text]] : [[text], broken];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** In order of preference. Boxes include the text's outline and never touch the node's own mark. */
export function captionPlaces({ caption: text, radius: own, halo = 0, bold }: LayoutNode, { x, y }: Point): CaptionPlace[] {
  if (text === '') return [];
  const radius = own + halo;
  return wrappings(text, bold).flatMap((lines) => {
    const width = Math.max(...lines.map((line) => textWidth(line, CAPTION_SIZE, bold)));
    const extra = (lines.length - 1) * LEADING;
    const at = (anchor: PlacedCaption['anchor'], left: number, baseline: number): CaptionPlace => ({
      caption: { lines, anchor, x: rounded(anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2), y: rounded(baseline) },
      box: { left: left - OUTLINE, right: left + width + OUTLINE, top: baseline - ASCENT, bottom: baseline + extra + DESCENT },
      isLong: lines.length === 1 && text.length > LONGEST_LINE,
    });
    const level = y + HALF_X - extra / 2;
    const slide = radius * 0.8 + 4;
    const [right, left] = [x + radius + GAP, x - radius - GAP - width];
    const [above, below] = [y - radius - GAP - DESCENT - extra, y + radius + GAP + ASCENT];
    return [
      at('start', right, level), at('start', right - 1, level - slide), at('start', right - 1, level + slide),
      at('end', left, level), at('end', left + 1, level - slide), at('end', left + 1, level + slide),
      at('middle', x - width / 2, above), at('start', x - 4, above), at('end', x + 4 - width, above),
      at('middle', x - width / 2, below), at('start', x - 4, below), at('end', x + 4 - width, below),
    ];
  });
}
