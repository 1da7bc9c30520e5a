/** The map of a pattern's spread as a slider over months with playback; without it the years are links and the date is a form. */
import { announce } from '../ui/live-region';

const MONTH_MS = 160;
const YEAR_MS = 1_200;
const SAID_AFTER_MS = 600;

const toMonths = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const toDate = (months: number) => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
const monthName = (date: string) => new Date(`${date}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** As server/spread/as-of-map.ts has it. */
export function stepAt(counted: number, stage: string, month: number): string {
  if (counted > month) return 'later';
  if (counted <= month - 12) return 'earlier';
  return stage === 'piloted' ? 'piloted' : 'new';
}

export function startSpread(box: HTMLElement): void {
  const [first, last] = box.dataset['spread']!.split('/').map(toMonths) as [number, number];
  const form = box.querySelector<HTMLFormElement>('[data-spread-form]')!;
  const words = box.querySelector('[data-spread-words]')!;
  const none = box.querySelector<HTMLElement>('[data-spread-none]')!;
  const cells = [...box.querySelectorAll<SVGPathElement>('path[data-month]')];
  const names = [...box.querySelectorAll<HTMLElement>('li[data-month]')];
  const years = [...box.querySelectorAll<HTMLAnchorElement>('.as-of__years a')];
  const map = box.querySelector('svg[role="img"]')!;

  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', className: 'time__slider', min: String(first), max: String(last), step: '1', id: 'as-of-slider' });
  slider.value = String(toMonths(form.querySelector('input')!.value));
  slider.setAttribute('aria-label', 'As of month');
  const play = document.createElement('button');
  play.type = 'button';
  play.className = 'link-button time__play';
  const slide = document.createElement('div');
  slide.className = 'as-of__slide';
  slide.append(play, slider);
  form.replaceWith(slide);

  let timer: number | undefined;
  let saying: number | undefined;

  function show(month: number): void {
    for (const cell of cells) cell.setAttribute('class', `hex hex--${stepAt(toMonths(cell.dataset['month']!), cell.dataset['stage']!, month)}`);
    let [had, fresh] = [0, 0];
    for (const name of names) {
      const counted = toMonths(name.dataset['month']!);
      name.hidden = counted > month || counted <= month - 12;
      if (counted <= month) had += 1;
      if (!name.hidden) fresh += 1;
    }
    none.hidden = fresh > 0;
    const date = toDate(month);
    words.textContent = `By the end of ${monthName(date)}: ${had} of ${names.length} dated ${names.length === 1 ? 'council' : 'councils'}, ${fresh === 0 ? 'none' : fresh} of them new in the twelve months before.`;
    map.setAttribute('aria-label', `Map of councils. ${words.textContent} The names beside it and the table below have the same facts.`);
    slider.value = String(month);
    slider.setAttribute('aria-valuetext', monthName(date));
    for (const year of years) {
      if (toMonths(`${year.textContent}-12`) === month || (month === last && date.startsWith(year.textContent))) year.setAttribute('aria-current', 'true');
      else year.removeAttribute('aria-current');
    }
    const address = new URL(location.href);
    if (month === last) address.searchParams.delete('asOf');
    else address.searchParams.set('asOf', date);
    history.replaceState(null, '', address);
  }

  /** Said once the reader rests, not at every month passed. */
  function say(): void {
    window.clearTimeout(saying);
    saying = window.setTimeout(() => announce(words.textContent!), SAID_AFTER_MS);
  }

  function stop(): void {
    window.clearInterval(timer);
    timer = undefined;
    play.textContent = 'Play';
  }

  play.addEventListener('click', () => {
    if (timer !== undefined) { stop(); say(); return; }
    if (Number(slider.value) >= last) show(first);
    play.textContent = 'Pause';
    const still = prefersStill();
    timer = window.setInterval(() => {
      show(Math.min(last, Number(slider.value) + (still ? 12 : 1)));
      if (Number(slider.value) >= last) { stop(); say(); }
    }, still ? YEAR_MS : MONTH_MS);
  });
  slider.addEventListener('input', () => { stop(); show(Number(slider.value)); say(); });
  for (const year of years) {
    year.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      stop();
      show(Math.min(last, toMonths(`${year.textContent}-12`)));
      say();
    });
  }
  stop();
}
