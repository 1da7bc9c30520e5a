/** The options of a select: there may be hundreds, and a template takes five times as long for each. */
import { number } from './format';
import { html, type Markup } from './markup';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** How many records it leaves; said in brackets. */
  readonly count?: number | null;
  readonly selected?: boolean;
}

/** @param any what the empty choice is called, where there is one that is not among the options */
export function choices(options: readonly Choice[] = [], any = ''): Markup {
  return html`${any !== '' && html`<option value="">${any}</option>`}${options.map(({ value, label, count, selected }) =>
    html`<option value="${value}"${selected === true && html` selected`}>${label}${count !== undefined && count !== null && ` (${number(count)})`}</option>`)}`;
}
