/** One polite live region for the page: what changed, said once to screen readers. */
let region: HTMLElement | undefined;

/** Says the words when the reader's software is next at rest; the same words twice are said twice. */
export function announce(words: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  const place = region;
  place.textContent = '';
  // A region must be empty for a moment before the same text counts as new.
  window.setTimeout(() => { place.textContent = words; }, 50);
}
