/**
 * A picture of many links is one stop for the keyboard: arrows go through its marks, in the order in which they are
 * read. A grid says how many columns it has (`data-roving="12"`): there, up and down go by rows.
 */
export function startRoving(holder: HTMLElement): void {
  // On a phone the picture is wider than its window: what it is about stands in the middle.
  holder.scrollLeft = (holder.scrollWidth - holder.clientWidth) / 2;
  const marks = [...holder.querySelectorAll<SVGAElement>('a.node, a.heat')];
  if (marks.length < 2) return;
  const stop = (index: number) => marks.forEach((mark, i) => mark.setAttribute('tabindex', i === index ? '0' : '-1'));
  stop(Math.max(0, marks.findIndex((mark) => mark.classList.contains('is-selected') || mark.hasAttribute('aria-current'))));
  const columns = Number(holder.dataset['roving']) || 1;
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: columns, ArrowLeft: -1, ArrowUp: -columns };
  holder.addEventListener('keydown', (event) => {
    const at = marks.indexOf(document.activeElement as unknown as SVGAElement);
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : steps[event.key] === undefined ? -1 : (at + steps[event.key]! + marks.length) % marks.length;
    if (at < 0 || next < 0) return;
    event.preventDefault();
    stop(next);
    marks[next]!.focus();
  });
}
