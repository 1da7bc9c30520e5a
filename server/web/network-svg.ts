/** A network as SVG: readable at first paint, every mark a link with a name. What is drawn is said by server/networks/drawing.ts. */
import { html, type Markup } from './markup';

export interface SvgCaption {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly lines: readonly string[];
}

export interface SvgMark {
  readonly id: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly caption: SvgCaption | null;
  readonly isBold: boolean;
  readonly name: string;
  readonly text: string;
  readonly href: string;
  readonly tone?: number;
  readonly state?: string;
  readonly isGroup?: true;
  readonly isSelected?: true;
}

export interface SvgLine {
  readonly from: number;
  readonly to: number;
  readonly family: string;
  readonly width?: number;
  readonly dx?: number;
  readonly dy?: number;
  readonly state?: string;
}

export interface SvgNetwork {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly SvgMark[];
  readonly lines: readonly SvgLine[];
  readonly unjoinedTop?: number;
}

/** From one line of a caption to the next. */
const LINE_HEIGHT = 15;
/** px by which a second outline stands off: around a council that is ending, behind a group. */
export const SECOND_OUTLINE = 4;

function caption({ x, y, anchor, lines }: SvgCaption): Markup {
  const rows = lines.length === 1 ? lines[0]!
    : lines.map((line, i) => html`<tspan x="${x}"${i > 0 && html` dy="${LINE_HEIGHT}"`}>${line}${i < lines.length - 1 && ' '}</tspan>`);
  return html`<text${anchor !== 'start' && html` text-anchor="${anchor}"`} x="${x}" y="${y}">${rows}</text>`;
}

const use = (name: string, kind: string, x: number, y: number, size: number): Markup =>
  html`<use class="${name}" href="#mark-${kind}" x="${x}" y="${y}" width="${size}" height="${size}"/>`;

function mark(m: SvgMark): Markup {
  const { kind, x, y, r } = m;
  const classes = [
    `node node--${kind}`, m.isGroup && 'node--group', m.tone !== undefined && `tone-${m.tone}`, m.state && `is-${m.state}`, m.isSelected && 'is-selected', m.isBold && 'is-bold',
  ].filter(Boolean).join(' ');
  // Without room for its caption, a mark says it on hover.
  const hidden = m.caption === null;
  return html`<a href="${m.href}" data-id="${m.id}"${hidden && html` data-caption="${m.text}"`} aria-label="${m.name}" class="${classes}"${m.isSelected && html` aria-current="true"`}>${
    hidden && html`<title>${m.text}</title>`}${
    m.isGroup && use('node__behind', kind, x - r + SECOND_OUTLINE, y - r - SECOND_OUTLINE, 2 * r)}${
    m.state === 'ending' && use('node__ring', kind, x - r - SECOND_OUTLINE, y - r - SECOND_OUTLINE, 2 * (r + SECOND_OUTLINE))}${
    use('node__shape', kind, x - r, y - r, 2 * r)}${m.caption && caption(m.caption)}</a>`;
}

function line({ from, to, family, width, dx, dy, state }: SvgLine, marks: readonly SvgMark[]): Markup {
  const [a, b] = [marks[from]!, marks[to]!];
  const isLit = a.isSelected || b.isSelected;
  return html`<path class="tie tie--${family}${width && ` tie--w${Math.round(width)}`}${state && ` is-${state}`}${isLit && ' is-lit'}" d="M${a.x} ${a.y}L${b.x} ${b.y}"${(dx || dy) && html` transform="translate(${dx ?? 0} ${dy ?? 0})"`}/>`;
}

/** Lines below, marks above, captions with an outline of paper. */
export function networkPicture({ width, height, marks, lines, unjoinedTop }: SvgNetwork, label: string): Markup {
  const apart = unjoinedTop !== undefined && html`<g class="network__apart" aria-hidden="true"><path d="M0 ${unjoinedTop}H${width}"/><text x="0" y="${unjoinedTop + 18}">Not joined to the rest</text></g>`;
  return html`<svg class="network" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${label}">
${apart}
<g class="network__lines" aria-hidden="true">${lines.map((own) => line(own, marks))}</g>
<g class="network__marks">${marks.map(mark)}</g>
</svg>`;
}
