/** Tables and pictures wider than their place: reachable by keyboard while they scroll, and only then. */
export function startScrollRegion(region: HTMLElement): void {
  if (region.hasAttribute('tabindex')) return;
  const name = region.querySelector('caption')?.textContent?.trim() || region.querySelector('svg[aria-label]')?.getAttribute('aria-label') || 'Table';
  new ResizeObserver(() => {
    const scrolls = region.scrollWidth > region.clientWidth + 1;
    for (const [attribute, value] of [['tabindex', '0'], ['role', 'region'], ['aria-label', name]] as const) {
      if (scrolls) region.setAttribute(attribute, value);
      else region.removeAttribute(attribute);
    }
  }).observe(region);
}
