/**
 * Marks: a shape and a colour for each kind of record, and the stages of reuse.
 * Decorative beside words unless given a label. Sizes are in px; colours come
 * from client/styles/_marks.scss.
 */
import { labelNames, labels, parseRef, type LabelDescriptor } from '../graph/model';
import { upperFirst } from './format';
import { html, type Markup } from './markup';

const kinds = new Map(labelNames.map((label): [string, string] => [label, (labels[label] as LabelDescriptor).refPrefix]));

/** `council:croydon`, `Council` and `council` are all of kind `council`; anything else is itself. */
export const kindOf = (name: string): string => kinds.get(parseRef(name)?.label ?? name) ?? name;

const OTHER_SHAPE = html`<circle cx="12" cy="12" r="6"/>`;
const SHAPES: Readonly<Record<string, Markup>> = {
  council: html`<path d="M12 .5 22 6.25v11.5L12 23.5 2 17.75V6.25z"/>`,
  organisation: html`<path d="M12 .5 23.5 12 12 23.5.5 12z"/>`,
  project: html`<circle cx="12" cy="12" r="11"/>`,
  pattern: html`<path d="M2 2h20v20H2z"/>`,
  supplier: html`<path d="M12 1.5 23 22H1z"/>`,
  'funding-round': html`<rect x="0" y="6" width="24" height="12" rx="2.5"/>`,
  'service-area': html`<path d="M12 .8 23.4 9.1 19 22.6H5L.6 9.1z"/>`,
};

/** The bare outline of a kind in a 24 by 24 box. */
export const shape = (kind: string): Markup => SHAPES[kind] ?? OTHER_SHAPE;

/** In a state of its own: with a ring around it, or with a second outline behind it. */
function outline(kind: string, state: string): Markup {
  const own = shape(kind);
  if (state === 'ending' || state === 'focus') return html`<g class="mark__ring" transform="translate(-2.4 -2.4) scale(1.2)">${own}</g><g transform="translate(1.8 1.8) scale(.85)">${own}</g>`;
  return state === 'group' ? html`<g class="mark__behind" transform="translate(5 -4)">${own}</g>${own}` : own;
}

/** Read out where it stands alone, else decorative. */
const spoken = (label: string): Markup => (label ? html` role="img" aria-label="${label}"` : html` aria-hidden="true"`);

/**
 * @param name council, organisation, project, pattern, supplier, funding-round, service-area; a ref or a label (Council) will do
 * @param state '' | default | hover | focus | selected | unconfirmed | unknown | ended | ending | group
 */
export function mark(name: string, size = 14, state = '', label = ''): Markup {
  const kind = kindOf(name);
  return html`<svg class="mark mark--${kind}${state && ` is-${state}`}" width="${size}" height="${size}" viewBox="0 0 24 24"${spoken(label)}>${outline(kind, state)}</svg>`;
}

const NO_STAGE = html`<path class="stage__none" d="M5 8h6"/>`;
/** In a 16 by 16 box. */
const STAGES: Readonly<Record<string, Markup>> = {
  adopted: html`<path class="stage__full" d="M1 1h14v14H1z"/>`,
  adapted: html`<path class="stage__full" d="M1 1h9l5 5v9H1z"/>`,
  originated: html`<path class="stage__full" d="M1 1h14v14H1z"/><path class="stage__hole" d="M5.5 5.5h5v5h-5z"/>`,
  piloted: html`<path class="stage__empty" d="M1 1h14v14H1z"/><path class="stage__half" d="M1 1h14L1 15z"/><path class="stage__line" d="M1 1h14v14H1z"/>`,
  contributed: html`<path class="stage__empty" d="M1 1h14v14H1z"/>`,
};

/** The square of a stage alone; give a label where no word stands beside it. */
export const stageIcon = (stage: string, size = 14, label = ''): Markup =>
  html`<svg class="stage-icon" width="${size}" height="${size}" viewBox="0 0 16 16"${spoken(label)}>${STAGES[stage] ?? NO_STAGE}</svg>`;

/** Square and word; a text replaces the word ("adopted: in use"). */
export const stage = (name: string, text = ''): Markup =>
  html`<span class="stage">${stageIcon(name)}<span>${text || (name === 'none' ? 'No record' : upperFirst(name))}</span></span>`;
