/**
 * Binds a search form to its state: ARIA 1.2 combobox with a listbox. The form
 * works without this; whatever fails here, it goes on as a plain form.
 */
import { announce } from '../ui/live-region';
import { addressOf, drawOptions, type Kinds } from './list';
import { announcement, chosen, initialState, reduce, tidy, type Choice, type SearchEvent } from './state';
import { createSuggester } from './suggest';

/** What a combobox does with a choice; `newTab` where the reader held a key for it. */
export type Choose = (choice: Exclude<Choice, null>, answered: string, newTab: boolean) => void;

/** The search box of a form: a choice is followed to its page. */
export function startSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (!input) return;
  const kinds = JSON.parse(form.dataset['searchKinds'] ?? '{}') as Kinds;
  startCombobox(input, form, kinds, true, (choice, answered, newTab) => {
    const address = choice === 'everything' ? `/search?q=${encodeURIComponent(answered)}` : addressOf(choice.item, kinds);
    if (newTab) window.open(address, '_blank', 'noopener');
    else window.location.assign(address);
  });
}

/**
 * Suggestions under an input, in `holder`.
 * @param offersEverything whether the last option searches everything
 */
export function startCombobox(input: HTMLInputElement, holder: HTMLElement, kinds: Kinds, offersEverything: boolean, choose: Choose): void {
  const listId = `${input.id}-suggestions`;
  const list = document.createElement('ul');
  Object.assign(list, { id: listId, className: 'suggestions', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  holder.append(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': listId, 'aria-expanded': 'false' })) {
    input.setAttribute(name, value);
  }

  let state = { ...initialState, query: tidy(input.value), offersEverything };
  const suggester = createSuggester(
    (query, items) => { send({ type: 'answered', query, items }); if (state.open) announce(announcement(state)); },
    () => send({ type: 'failed' }),
  );

  function send(event: SearchEvent): void {
    const before = state;
    state = reduce(state, event);
    if (state === before) return;
    list.hidden = !state.open;
    list.replaceChildren(...(state.open ? drawOptions(state, listId, kinds) : []));
    input.setAttribute('aria-expanded', String(state.open));
    if (state.active === null) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listId}-${state.active}`);
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  function close(): void {
    suggester.stop();
    send({ type: 'closed' });
  }

  function follow(choice: Choice, newTab: boolean): void {
    if (choice === null) return;
    const { answered } = state;
    close();
    choose(choice, answered, newTab);
  }

  /** Whether the key was ours. */
  function press(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown': send({ type: event.altKey ? 'reopened' : 'next' }); return true;
      case 'ArrowUp': if (event.altKey) close(); else send({ type: 'previous' }); return true;
      // Home and End belong to the text: they leave the list and move the caret.
      case 'Home': case 'End': send({ type: 'toText' }); return false;
      case 'ArrowLeft': case 'ArrowRight': send({ type: 'toText' }); return false;
      case 'Escape':
        if (state.open) { close(); return true; }
        if (input.value !== '') { input.value = ''; send({ type: 'typed', query: '' }); return true; }
        return false;
      case 'Enter': {
        const choice = chosen(state);
        follow(choice, event.ctrlKey || event.metaKey);
        return choice !== null;
      }
      default: return false;
    }
  }

  input.addEventListener('input', () => {
    send({ type: 'typed', query: input.value });
    if (state.query === '') suggester.stop();
    else if (state.query !== state.answered) suggester.ask(state.query);
    else send({ type: 'reopened' });
  });
  input.addEventListener('keydown', (event) => { if (!event.isComposing && press(event)) event.preventDefault(); });
  input.addEventListener('click', () => send({ type: 'reopened' }));
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  // The input keeps the focus, so that a press on an option does not close the list first.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role="option"]');
    if (option) follow(chosen(state, [...list.children].indexOf(option)), event.ctrlKey || event.metaKey);
  });
}
