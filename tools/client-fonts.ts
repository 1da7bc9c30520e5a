/**
 * The faces of Source Sans 3 that the pages load (SIL OFL 1.1): three faces in
 * two alphabets. A browser fetches the second alphabet only for a page that
 * has a letter of it.
 */
import fs from 'node:fs';

interface Face {
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

const faces: readonly Face[] = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
];

const ranges = JSON.parse(fs.readFileSync(require.resolve('@fontsource/source-sans-3/unicode.json'), 'utf8')) as Readonly<Record<string, string>>;
const subsets = ['latin', 'latin-ext'] as const;

const fontName = (subset: string, { weight, style }: Face) => `source-sans-3-${subset}-${weight}-${style}.woff2`;

export const fontFiles = subsets.flatMap((subset) => faces.map((face) => ({
  name: fontName(subset, face),
  file: `@fontsource/source-sans-3/files/${fontName(subset, face)}`,
})));

/** The @font-face rules, with each file's address by its name. */
export function fontFaces(addressOf: (name: string) => string): string {
  return subsets.flatMap((subset) => faces.map((face) => `@font-face{font-family:"Source Sans 3";font-weight:${face.weight};`
    + `font-style:${face.style};font-display:swap;src:url(${addressOf(fontName(subset, face))}) format("woff2");`
    + `unicode-range:${ranges[subset]}}`)).join('');
}
