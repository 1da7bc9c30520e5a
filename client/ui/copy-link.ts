/** "Copy link" buttons: shown only where copying works, since without script they could do nothing. */
import { announce } from './live-region';

const SAID_FOR_MS = 4_000;

export function startCopyLink(holder: HTMLElement): void {
  startCopyButton(holder, () => window.location.href, 'Link copied', 'The link could not be copied');
}

/** Shows the button in `holder`, which copies the text and says whether it did. */
export function startCopyButton(holder: HTMLElement, textToCopy: () => string, done: string, failed: string): void {
  const button = holder.querySelector('button');
  if (!button || !('clipboard' in navigator)) return;
  const words = button.textContent;
  let timer: number | undefined;
  const say = (text: string) => {
    button.textContent = text;
    announce(text);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { button.textContent = words; }, SAID_FOR_MS);
  };
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(textToCopy()).then(() => say(done), () => say(failed));
  });
  holder.hidden = false;
}
