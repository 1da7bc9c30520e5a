/** Suggestions from the API, one question at a time: a new one stops the one before. */
import type { Suggestion } from './state';

const MOST_SUGGESTIONS = 6;
/** Long enough that a quick typist asks once a word, short enough to feel immediate. */
const PAUSE_MS = 120;

export interface Suggester {
  /** Asks after a short pause; a newer call or `stop` drops this one silently. */
  ask(query: string): void;
  stop(): void;
}

export function createSuggester(
  answered: (query: string, items: readonly Suggestion[]) => void,
  failed: () => void,
): Suggester {
  let timer: number | undefined;
  let request: AbortController | undefined;

  async function fetchSuggestions(query: string): Promise<void> {
    const mine = request = new AbortController();
    try {
      const address = `/api/v1/search?q=${encodeURIComponent(query)}&limit=${MOST_SUGGESTIONS}`;
      const response = await fetch(address, { signal: mine.signal, headers: { accept: 'application/json' } });
      if (!response.ok) throw new Error(String(response.status));
      const { items } = await response.json() as { items: readonly Suggestion[] };
      if (!mine.signal.aborted) answered(query, items);
    } catch {
      // Without suggestions the box is still a form: say nothing.
      if (!mine.signal.aborted) failed();
    }
  }

  function stop(): void {
    window.clearTimeout(timer);
    request?.abort();
  }

  return {
    stop,
    ask(query) {
      stop();
      timer = window.setTimeout(() => void fetchSuggestions(query), PAUSE_MS);
    },
  };
}
