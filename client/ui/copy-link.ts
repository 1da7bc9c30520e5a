/** "Copy link" buttons: shown only where copying works, since without script they could do nothing. */
import { announce } from './live-region';

const SAID_FOR_MS = 4_000;

export function startCopyLink(holder: HTMLElement): void {
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
    navigator.clipboard.writeText(window.location.href)
      .then(() => say('Link copied'), () => say('The link could not be copied'));
  });
  holder.hidden = false;
}
