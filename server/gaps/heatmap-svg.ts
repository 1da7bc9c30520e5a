/** The heatmap as SVG (heatmap-drawing.ts): each cell a link with a name, one stop for the keyboard with script. */
import { html, type Markup } from '../web/markup';
import { LABEL, type DrawnCell, type DrawnHead, type HeatmapDrawing } from './heatmap-drawing';

/** From a cell's middle down to the foot of its number. */
const FOOT = 5;

/** The cells say of how many; a head leads to its region by its name alone. */
function head({ x, y, lines, note, name, href }: DrawnHead, isTurned: boolean): Markup {
  if (isTurned) {
    return html`<text class="heatmap-svg__note" transform="translate(${Math.round(x + LABEL.size / 3)} ${y}) rotate(-90)"><a href="${href}"><tspan class="heatmap-svg__head">${name}</tspan></a><tspan aria-hidden="true">, ${note.join(', ')}</tspan></text>`;
  }
  const foot = (i: number) => y - (lines.length + note.length - 1 - i) * LABEL.line;
  return html`<a href="${href}" aria-label="${name}"><text class="heatmap-svg__head" text-anchor="middle">${lines.map((line, i) => html`<tspan x="${x}" y="${foot(i)}">${line}${i < lines.length - 1 && ' '}</tspan>`)}</text></a><g aria-hidden="true">${
    note.map((line, i) => html`<text class="heatmap-svg__note" text-anchor="middle" x="${x}" y="${foot(lines.length + i)}">${line}</text>`)}</g>`;
}

function cell({ x, y, kind, step, text, name, href, isCurrent }: DrawnCell, { cellWidth, cellHeight, layout }: HeatmapDrawing): Markup {
  const isWide = layout === 'wide';
  return html`<a class="heat heat--${kind === 'known' ? step : kind}" href="${href}"${!isWide && html` aria-label="${name}"`}${isCurrent && html` aria-current="true"`}>${isWide && html`<title>${name}</title>`}<rect x="${x}" y="${y}" width="${cellWidth}" height="${cellHeight}"/>${
    text && html`<text x="${x + cellWidth / 2}" y="${y + cellHeight / 2 + FOOT}" aria-hidden="true">${text}</text>`}</a>`;
}

export function heatmapPicture(drawing: HeatmapDrawing, label: string): Markup {
  const { layout, width, height, columns, heads, names, cells } = drawing;
  return html`<div class="heatmap-svg heatmap-svg--${layout}" data-roving="${columns}"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${label}">
${heads.map((own) => head(own, layout === 'narrow'))}
<g aria-hidden="true">${names.map(({ y, text }) => html`<text class="heatmap-svg__name" x="0" y="${y}">${text}</text>`)}</g>
${cells.map((own) => cell(own, drawing))}
</svg></div>`;
}
