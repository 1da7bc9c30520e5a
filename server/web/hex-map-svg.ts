/** Hexagon maps (hex-map.ts) as SVG: hundreds of cells each, several on a page. */
import type { HexMap } from './hex-map';
import { html, type Markup } from './markup';

/** Ground and cells, to stand inside an svg. A linked cell is not a tab stop: the table twin is the way by keyboard. */
export function hexCells({ ground, cells, path }: Pick<HexMap, 'ground' | 'cells' | 'path'>): Markup {
  return html`${ground.map((own) => html`<path class="hex hex--${own.step}" d="${own.path}"/>`)}${cells.map(({ x, y, step, title, href }) => {
    const drawn = html`<path class="hex hex--${step}" transform="translate(${x} ${y})" d="${path}">${title && html`<title>${title}</title>`}</path>`;
    return href ? html`<a href="${href}" tabindex="-1">${drawn}</a>` : drawn;
  })}`;
}

/**
 * A whole map as a picture; the label says what it shows and where the same facts are in words.
 * Its links are for the pointer: a picture that is read out as one holds no controls, so the words stand beside it.
 */
export const hexMap = (map: HexMap, label = ''): Markup =>
  html`<svg class="hex-map" viewBox="0 0 ${map.width} ${map.height}" aria-hidden="true">${hexCells(map)}</svg>${label && html`<span class="visually-hidden">${label}</span>`}`;
