/** The options of a select: there may be hundreds, and a template takes five times as long for each. */
import { number } from './format';
import { html, isMarkup, markup, type Markup } from './markup';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** How many records it leaves; said in brackets. */
  readonly count?: number | null;
  readonly selected?: boolean;
}

/**
 * @param options choices, or options written already
 * @param any what the empty choice is called, where there is one that is not among the options
 */
export function choices(options: readonly Choice[] | Markup = [], any = ''): Markup {
  if (isMarkup(options)) return any === '' ? options : html`${choices([], any)}${options}`;
  return html`${any !== '' && html`<option value="">${any}</option>`}${options.map(({ value, label, count, selected }) =>
    html`<option value="${value}"${selected === true && html` selected`}>${label}${count !== undefined && count !== null && ` (${number(count)})`}</option>`)}`;
}

/** Options of hundreds of records, written once for all pages that offer them. */
export class WrittenChoices {
  private readonly text: string;
  /** Where in the text the mark of a chosen one belongs. */
  private readonly ends = new Map<string, number>();

  constructor(options: readonly Pick<Choice, 'value' | 'label'>[]) {
    let text = '';
    for (const option of options) {
      this.ends.set(option.value, text.length + String(html`<option value="${option.value}"`).length);
      text += String(choices([option]));
    }
    this.text = text;
  }

  /** All of them, the chosen one marked; one that is not among them stands first. */
  with(chosen?: Pick<Choice, 'value' | 'label'>): Markup {
    if (!chosen) return markup(this.text);
    const end = this.ends.get(chosen.value);
    return end === undefined ? html`${choices([{ ...chosen, selected: true }])}${markup(this.text)}`
      : markup(`${this.text.slice(0, end)} selected${this.text.slice(end)}`);
  }
}
