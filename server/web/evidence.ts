/** Evidence as it is written: numbers of sources, their list, and words for what is not known. */
import type { Source } from './footnotes';
import { dateShort } from './format';
import { html, type Markup } from './markup';

/** More numbers than this may break over two lines. */
const MOST_UNBROKEN = 3;
const NOTHING = html``;

/** `[1] [2]`, each a link to its source; a word joiner keeps them with the word before. */
export function cite(numbers: readonly number[] | undefined): Markup {
  if (!numbers || numbers.length === 0) return NOTHING;
  const links = numbers.map((n, i) => html`${i > 0 && ' '}<a href="#source-${n}" aria-label="Source ${n}">[${n}]</a>`);
  return html`&#8288;<sup class="cite${numbers.length > MOST_UNBROKEN && ' cite--many'}">${links}</sup>`;
}

/** “date not recorded”, “not recorded”, “not known”. */
export const unknown = (text = 'not recorded'): Markup => html`<span class="unknown">${text}</span>`;

const sourceItem = ({ n, url, publisher, title, statedOn, detail }: Source): Markup =>
  html`<li id="source-${n}" value="${n}">${publisher}${title && title !== publisher && `: ${title}`}${statedOn && `, ${dateShort(statedOn)}`}. <a href="${url}" rel="external">${detail || url}</a></li>\n`;

/** Numbered as cited. */
export const sourceList = (sources: readonly Source[]): Markup => html`<ol class="sources">\n${sources.map(sourceItem)}</ol>`;
