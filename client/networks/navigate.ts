/**
 * From view to view without a blank page: fetches the address, puts its main
 * part in place and tells the address bar. What the server writes is the only
 * truth; a failed fetch opens the address in the ordinary way.
 */
export interface Swap {
  /** The address to show: its path and query. */
  readonly address: string;
  /** A step of its own for the Back button, or in place of the current one. */
  readonly history: 'push' | 'replace' | 'none';
}

let running: AbortController | undefined;

/** True when the new view is in place; false when it was overtaken by another. */
export async function openView({ address, history }: Swap, start: (main: HTMLElement) => void): Promise<boolean> {
  running?.abort();
  const own = running = new AbortController();
  try {
    const response = await fetch(address, { signal: own.signal, headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [main, next] = [document.querySelector('main'), page.querySelector('main')];
    if (!response.ok || !main || !next) throw new Error(String(response.status));
    if (own.signal.aborted) return false;
    const [x, y] = [window.scrollX, window.scrollY];
    if (history === 'push') window.history.pushState(null, '', address);
    else if (history === 'replace') window.history.replaceState(null, '', address);
    document.title = page.title;
    main.replaceChildren(...next.childNodes);
    window.scrollTo(x, y);
    start(main);
    return true;
  } catch {
    if (own.signal.aborted) return false;
    window.location.assign(address);
    return false;
  }
}

/** The address a form would go to; empty fields are left out. */
export function formAddress(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim());
  const text = query.toString();
  const path = new URL(form.action).pathname;
  return text === '' ? path : `${path}?${text}`;
}
