/**
 * The faces of Source Sans 3 that the pages load (SIL OFL 1.1): two weights in
 * two alphabets. A browser fetches the second alphabet only for a page that
 * has a letter of it. The slant of “not recorded” is the browser's own: an
 * italic face would be 16 kB on nearly every page.
 */
import fs from 'node:fs';

const weights = [400, 600] as const;
type Weight = (typeof weights)[number];

const ranges = JSON.parse(fs.readFileSync(require.resolve('@fontsource/source-sans-3/unicode.json'), 'utf8')) as Readonly<Record<string, string>>;
const subsets = ['latin', 'latin-ext'] as const;

const fontName = (subset: string, weight: Weight) => `source-sans-3-${subset}-${weight}-normal.woff2`;

export const fontFiles = subsets.flatMap((subset) => weights.map((weight) => ({
  name: fontName(subset, weight),
  file: `@fontsource/source-sans-3/files/${fontName(subset, weight)}`,
})));

/** The @font-face rules, with each file's address by its name. */
export function fontFaces(addressOf: (name: string) => string): string {
  return subsets.flatMap((subset) => weights.map((weight) => `@font-face{font-family:"Source Sans 3";font-weight:${weight};`
    + `font-style:normal;font-display:swap;src:url(${addressOf(fontName(subset, weight))}) format("woff2");`
    + `unicode-range:${ranges[subset]}}`)).join('');
}
