/** How deep YAML goes, before its parser goes down into it and runs out of stack. */

/** Brackets and lists within lists; no page that a person writes has more. */
export const DEEPEST_YAML = 32;

export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
    if (depth > DEEPEST_YAML) return true;
  }
  return /(?:- ){33}|^ {400}/m.test(text);
}
