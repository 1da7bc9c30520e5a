/** The picture as a file: what is seen, with the marks where the reader put them. */
import type { Canvas } from './canvas';

/** Properties that the picture's look needs where no style sheet comes along. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'paint-order', 'stroke-linejoin', 'opacity'] as const;

export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const paper = () => getComputedStyle(document.documentElement).getPropertyValue('--pb-paper').trim();

export async function toPng(canvas: Canvas): Promise<Blob> {
  return canvas.cy.png({ output: 'blob-promise', bg: paper(), scale: 2 });
}

/** The server's SVG with its styles written in and its shapes inside; marks moved by the reader stand where they are now. */
export function toSvg(svg: SVGSVGElement, canvas: Canvas | null): Blob {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll<SVGElement>('*')];
  from.forEach((element, i) => {
    const styles = getComputedStyle(element);
    // One property at a time: the page's rules forbid a style attribute as text.
    for (const name of STYLES) to[i]!.style.setProperty(name, styles.getPropertyValue(name));
  });
  const definitions = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
  document.querySelectorAll('.definitions symbol, .definitions pattern').forEach((symbol) => definitions.append(symbol.cloneNode(true)));
  copy.prepend(definitions);
  copy.querySelector('.network__apart')?.removeAttribute('transform');
  copy.querySelectorAll('a').forEach((link) => link.setAttribute('href', new URL(link.getAttribute('href')!, location.href).href));
  if (canvas) {
    const { x1, y1, w, h } = canvas.cy.extent();
    copy.setAttribute('viewBox', `${x1} ${y1} ${w} ${h}`);
    moveMarks(copy, svg, canvas);
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`], { type: 'image/svg+xml' });
}

function moveMarks(copy: SVGSVGElement, svg: SVGSVGElement, { cy }: Canvas): void {
  const marks = copy.querySelectorAll<SVGAElement>('.node');
  svg.querySelectorAll<SVGAElement>('.node').forEach((_, i) => {
    const { x, y } = cy.$id(`m${i}`).position();
    const shape = marks[i]!.querySelector('.node__shape')!;
    const r = Number(shape.getAttribute('width')) / 2;
    const [dx, dy] = [x - r - Number(shape.getAttribute('x')), y - r - Number(shape.getAttribute('y'))];
    if (Math.hypot(dx, dy) > 0.5) marks[i]!.setAttribute('transform', `translate(${dx} ${dy})`);
  });
  copy.querySelectorAll('.tie').forEach((line, i) => {
    const edge = cy.$id(`l${i}`);
    const [a, b] = [edge.source().position(), edge.target().position()];
    line.setAttribute('d', `M${a.x} ${a.y}L${b.x} ${b.y}`);
  });
}
