/** The slider over months with playback; the years below it are links without it. */
import { prefersStill } from './canvas';

const STEP_MS = 900;

const toMonths = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '12') - 1;
export const toDate = (months: number) => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
const monthName = (date: string) => new Date(`${date}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Kept over changes of view, so that playing goes on. */
let playing = false;

export function startTime(box: HTMLElement, show: (asOf: string | null, history: 'push' | 'replace') => Promise<boolean>): void {
  const [first = '', last = ''] = box.dataset['time']!.split('/');
  const asOf = new URL(location.href).searchParams.get('asOf');
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', className: 'time__slider', min: String(toMonths(first)), max: String(toMonths(last)), step: '1' });
  slider.value = String(asOf ? Math.min(toMonths(asOf), toMonths(last)) : toMonths(last));
  slider.setAttribute('aria-label', 'As of month');
  const name = () => slider.setAttribute('aria-valuetext', monthName(toDate(Number(slider.value))));
  const label = box.querySelector('.time__label')!;
  slider.addEventListener('input', () => { name(); label.textContent = `As of ${monthName(toDate(Number(slider.value)))}`; });
  slider.addEventListener('change', () => { playing = false; void show(toDate(Number(slider.value)), 'push'); });
  name();
  const play = document.createElement('button');
  play.type = 'button';
  play.className = 'link-button time__play';
  const word = () => { play.textContent = playing ? 'Pause' : 'Play'; };
  word();
  const step = async () => {
    if (!playing || !box.isConnected) return;
    const next = Number(slider.value) + (prefersStill() ? 12 : 3);
    if (next >= toMonths(last)) { playing = false; await show(null, 'replace'); return; }
    await show(toDate(next), 'replace');
  };
  play.addEventListener('click', () => {
    playing = !playing;
    word();
    if (!playing) return;
    if (Number(slider.value) >= toMonths(last)) void show(first, 'push');
    else void step();
  });
  box.querySelector('.time__label')!.after(play, slider);
  if (playing) window.setTimeout(() => void step(), STEP_MS);
}
