/** "Copy as text" buttons: copy what the element before them shows. Hidden where copying does not work. */
import { startCopyButton } from './copy-link';

export function startCopyText(holder: HTMLElement): void {
  const source = holder.parentElement?.querySelector('[data-copy-source]');
  if (source) startCopyButton(holder, () => source.textContent ?? '', 'Text copied', 'The text could not be copied');
}
