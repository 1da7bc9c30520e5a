/**
 * HTML written in TypeScript, for what stands hundreds of times on a page:
 * a Nunjucks macro takes about five times as long for a row. Safe by default, as the templates
 * are: whatever is not markup already is escaped.
 */
import nunjucks from 'nunjucks';

/** Text that is HTML: made by `html`, by a template's macro or by its filter `safe`. */
export type Markup = nunjucks.runtime.SafeString;

export type Writable = Markup | string | number | false | null | undefined | readonly Writable[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', "'": '&#39;', '<': '&lt;', '>': '&gt;' };
const SPECIAL = /[&"'<>]/g;

const escapeText = (text: string): string => text.replace(SPECIAL, (character) => ENTITIES[character]!);

function write(value: Writable): string {
  if (typeof value === 'string') return escapeText(value);
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(write).join('');
  return String(value);
}

/** Text that is HTML already, made by `html` before. */
export const markup = (text: string): Markup => new nunjucks.runtime.SafeString(text);

export const isMarkup = (value: unknown): value is Markup => value instanceof nunjucks.runtime.SafeString;

/** `html\`<td>${text}</td>\``: values are escaped unless they are markup; lists are joined; absent ones and `false` are nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Writable[]): Markup {
  let text = parts[0]!;
  for (let i = 0; i < values.length; i += 1) text += write(values[i]) + parts[i + 1]!;
  return markup(text);
}
