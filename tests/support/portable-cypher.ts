/** The static rules of the portable subset (docs/decisions/0001), each with its reason. */
const RESERVED_ALIASES = 'group|end|table|order|column|profile|desc|all|when|union|on';
const AGGREGATE = /\b(count|sum|min|max|avg|collect)\s*\(/i;

/** Projections: what stands between RETURN or WITH and the next clause. */
function projections(text: string): string[] {
  return [...text.matchAll(/\b(?:RETURN|WITH)\s+(?:DISTINCT\s+)?([\s\S]*?)(?=\b(?:MATCH|WHERE|ORDER BY|SKIP|LIMIT|UNION|UNWIND|RETURN|WITH|OPTIONAL)\b|$)/g)].map((match) => match[1]!);
}

/** Items of a projection, cut at commas that are in no bracket. */
function items(projection: string): string[] {
  const cut: string[] = [''];
  let depth = 0;
  for (const character of projection) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) cut.push('');
    else cut[cut.length - 1] += character;
  }
  return cut.map((item) => item.trim()).filter(Boolean);
}

const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b(log|substring|reduce|head|split|exp|toInteger|toString|toFloat|startNode|endNode|elementId|properties|isEmpty)\s*\(/i, 'R5: a function that differs or is missing on one engine; compute in TypeScript'],
  [/[\w)\]]\[\s*\d/, 'R5: list indexes start at 0 on one engine and at 1 on the other'],
  [/\bCALL\s*\{|\bCOLLECT\s*\{/i, 'subqueries by CALL or COLLECT are not portable'],
  [/\$\w+ IS NULL/i, 'R9: null as "no filter"; use an empty string or list'],
  [/\bWHERE\s+\w+:[A-Z]|\bAND\s+\w+:[A-Z]/, 'a label predicate; put the label in the pattern'],
  [/\(\)-\[\w+\]->\(\)[\s\S]*\bcount\(\s*\w+\./, 'R3: counting a property of untyped relationships is wrong on one engine'],
  [/\[:\w+\|:\w+/, '[:A|:B]; write [:A|B]'],
  [/(?<!\bcoalesce\(\s*)\bcollect\s*\(/i, 'R7: collect over nothing is null on one engine; wrap in coalesce'],
  [/(?<!\bcoalesce\(\s*)(?<!round\(\s*)\bsum\s*\(/i, 'R7: sum over nothing is null on one engine; wrap in coalesce'],
  [/\bEXISTS\s*\{\s*\(|\bCOUNT\s*\{\s*\(/i, 'EXISTS and COUNT need MATCH inside'],
  [/\bREMOVE\b|\bFOREACH\b|\+=/, 'SET n += map, REMOVE and FOREACH are not portable'],
  [/\bdatetime\(|\bdate\(/i, 'dates are ISO strings'],
  [new RegExp(`\\bAS (${RESERVED_ALIASES})\\b`, 'i'), 'an alias that is a word of the language'],
];

/** What in the statement is outside the portable subset; empty when nothing is. */
export function portabilityFaults(text: string): string[] {
  const faults = patterns.filter(([pattern]) => pattern.test(text)).map(([, reason]) => reason);
  const variables = new Set([...text.matchAll(/[([](\w+)(?::|\s*\{|\)|\])/g)].map((match) => match[1]!));
  for (const projection of projections(text)) {
    const list = items(projection);
    const firstDistinct = list.findIndex((item) => /\b\w+\(\s*DISTINCT/i.test(item));
    if (firstDistinct >= 0 && list.slice(firstDistinct + 1).some((item) => AGGREGATE.test(item) && !/\(\s*DISTINCT/i.test(item))) {
      faults.push('R1: a DISTINCT aggregate before another aggregate; put it last');
    }
    for (const item of list) {
      const alias = /\bAS (\w+)$/i.exec(item)?.[1];
      if (alias && variables.has(alias) && item !== `${alias} AS ${alias}`) faults.push(`alias ${alias} is a variable's name too`);
    }
  }
  const lastReturn = projections(text.slice(text.lastIndexOf('RETURN')))[0] ?? '';
  for (const item of items(lastReturn)) if (/^\w+$/.test(item) && variables.has(item)) faults.push(`returns the whole of ${item}; name its properties`);
  return faults;
}
