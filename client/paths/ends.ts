/**
 * The two ends of a path: suggestions as you type. A choice shows the record's
 * name and sends its ref, which means no other; typing again sends the words.
 */
import type { Kinds } from '../search/list';
import { startCombobox } from '../search/view';
import { announce } from '../ui/live-region';

export function startPathForm(form: HTMLElement): void {
  const kinds = JSON.parse(form.dataset['searchKinds'] ?? '{}') as Kinds;
  for (const field of form.querySelectorAll<HTMLElement>('[data-suggest]')) startEnd(field, kinds);
}

function startEnd(field: HTMLElement, kinds: Kinds): void {
  const input = field.querySelector('input');
  if (!input) return;
  const chosen = document.createElement('input');
  chosen.type = 'hidden';
  const { name } = input;
  const sendWords = () => { input.name = name; chosen.remove(); };
  input.addEventListener('input', sendWords);
  startCombobox(input, field, kinds, false, (choice) => {
    if (choice === 'everything') return;
    input.value = choice.item.name;
    input.removeAttribute('name');
    chosen.name = name;
    chosen.value = `${choice.item.kind}:${choice.item.id}`;
    field.append(chosen);
    announce(`${choice.item.name} chosen`);
  });
}
