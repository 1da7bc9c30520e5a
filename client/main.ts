/**
 * Starts the islands: each is an element that script improves and that works
 * without it. Small ones are part of this entry; a large one is loaded with
 * import() where its element stands, so that no other page pays for it.
 */
import { startRoving } from './graph/roving';
import { startPathForm } from './paths/ends';
import { startSpread } from './patterns/spread';
import { startSearch } from './search/view';
import { startCopyLink } from './ui/copy-link';
import { startCopyText } from './ui/copy-text';
import { startScrollRegion } from './ui/scroll-region';

interface Island {
  readonly selector: string;
  readonly start: (element: HTMLElement) => void | Promise<void>;
}

const islands: readonly Island[] = [
  { selector: 'form[data-search]', start: (form) => startSearch(form as HTMLFormElement) },
  { selector: '[data-path-form]', start: startPathForm },
  { selector: '[data-copy-link]', start: startCopyLink },
  { selector: '[data-copy-text]', start: startCopyText },
  { selector: '.scroll', start: startScrollRegion },
  { selector: '[data-roving]', start: startRoving },
  { selector: '[data-spread]', start: startSpread },
  { selector: '[data-explorer]', start: async (explorer) => (await import('./networks/view')).startExplorer(explorer, startIslands) },
];

/** Starts every island below an element: the page, or a part of it that was replaced. */
function startIslands(root: ParentNode): void {
  for (const { selector, start } of islands) {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) void start(element);
  }
}

startIslands(document);
