/**
 * Widths of text in Source Sans 3, so that captions can be placed without a
 * browser. Advance widths in thousandths of the size, U+0020 to U+007E, read
 * with fontTools from @fontsource/source-sans-3 5.3.1, files
 * source-sans-3-latin-{400,600}-normal.woff2. Kerning is left out: it narrows.
 */
const FIRST = 32;
const REGULAR = [200,289,426,497,497,824,609,249,303,303,418,497,249,311,249,350,497,497,497,497,497,497,497,497,497,497,249,249,497,497,497,425,847,543,588,571,615,527,494,617,652,263,479,579,486,727,647,664,566,664,569,534,536,645,515,786,513,476,539,303,350,303,497,500,542,504,553,456,555,496,292,504,544,246,247,495,255,829,547,542,555,555,347,419,338,544,467,719,446,467,425,303,241,303,497];
const SEMIBOLD = [200,315,482,513,513,841,639,275,324,324,438,513,275,322,275,344,513,513,513,513,513,513,513,513,513,513,275,275,513,513,513,444,875,558,597,576,625,538,510,628,663,282,494,597,502,745,657,674,582,674,592,545,546,655,536,800,541,501,540,324,344,324,513,500,549,516,563,462,564,507,317,520,558,262,263,522,271,843,560,549,564,564,373,431,361,556,495,748,481,495,443,324,255,324,513];
/** Beyond ASCII: the semibold's, which are never the narrower. */
const FURTHER: Readonly<Record<string, number>> = { '…': 964, '–': 480, '—': 800, '‘': 275, '’': 275, '“': 482, '”': 482, '£': 513, '€': 513, '·': 275, '×': 513 };
/** Of any other character: that of the widest common letters. */
const OTHER = 660;
/** Browsers that set each letter on a whole px (Chromium on Linux without subpixel positioning) need up to so much more, measured over 140 captions at 13 px. */
const HINTING = 1.033;
const ACCENT = /\p{Mark}/u;

function advance(character: string, widths: readonly number[]): number {
  return FURTHER[character] ?? widths[character.codePointAt(0)! - FIRST] ?? (ACCENT.test(character) ? 0 : OTHER);
}

/** Width in px of one line of text at a size in px; letters with accents are as wide as without. */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? SEMIBOLD : REGULAR;
  let total = 0;
  for (const character of text.normalize('NFD')) total += advance(character, widths);
  return (total * size * HINTING) / 1_000;
}
