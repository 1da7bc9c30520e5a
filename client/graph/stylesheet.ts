/** Cytoscape's look from the design tokens of the page, so that light and dark are one rule. */
import type { StylesheetJson } from 'cytoscape';

const tones = ['area', 'council', 'project', 'pattern', 'supplier', 'body', 'round'] as const;
const kinds: Readonly<Record<string, readonly [token: string, shape: string]>> = {
  council: ['council', 'hexagon'], organisation: ['body', 'diamond'], project: ['project', 'ellipse'], pattern: ['pattern', 'rectangle'],
  supplier: ['supplier', 'triangle'], 'funding-round': ['round', 'round-rectangle'], 'service-area': ['area', 'pentagon'],
};

/** Dashes of the relationship families; families without one are solid. */
const dashes: Readonly<Record<string, readonly number[]>> = {
  reuses: [7, 4], 'builds-on': [12, 3, 2, 3], paid: [2, 2], supplies: [4, 3], member: [1, 3], geography: [1, 3], about: [1, 3],
};

/** A bare figure in a family name is not valid on a canvas: the name stands in quotes. */
const FONT = '"Source Sans 3", sans-serif';

const hex = (values: readonly number[]) => `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

export function mix(colour: string, other: string, share: number): string {
  const parse = (given: string) => [1, 3, 5].map((i) => parseInt(given.slice(i, i + 2), 16));
  const [a, b] = [parse(colour), parse(other)];
  return hex(a.map((value, i) => value * (1 - share) + b[i]! * share));
}

/** `rgb(21, 25, 28)`, as browsers give computed colours, to `#15191c`. */
export const toHex = (computed: string): string => hex((computed.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));

/** Six-figure form of a token's colour, asked of the browser: tokens may be the reader's own colours, which have names only. */
function readTokens(names: readonly string[]): ReadonlyMap<string, string> {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colours = new Map(names.map((name) => {
    probe.style.color = `var(--pb-${name})`;
    return [name, toHex(getComputedStyle(probe).color)];
  }));
  probe.remove();
  return colours;
}

export function stylesheet(): StylesheetJson {
  const colours = readTokens([...tones, 'ink', 'paper', 'line', 'line-strong', 'warn', 'focus']);
  const token = (name: string) => colours.get(name)!;
  const [ink, paper, line, strong] = [token('ink'), token('paper'), token('line'), token('line-strong')];
  const fill = (name: string) => ({ 'background-color': token(name), 'border-color': mix(token(name), ink, 0.4) });
  const sheet = [
    { selector: 'node', style: {
      width: 'data(d)', height: 'data(d)', 'border-width': 1.5, label: 'data(text)', 'font-family': FONT, 'font-size': 13, color: ink, 'text-wrap': 'wrap',
      'text-outline-color': paper, 'text-outline-width': 2.5, 'text-halign': 'data(halign)', 'text-valign': 'data(valign)', 'text-margin-x': 'data(mx)', 'text-margin-y': 'data(my)',
      'text-events': 'no', 'line-height': 1.15, 'min-zoomed-font-size': 7,
    } },
    ...Object.entries(kinds).map(([kind, [name, shape]]) => ({ selector: `node[kind = "${kind}"]`, style: { shape, ...fill(name) } })),
    ...tones.map((name, i) => ({ selector: `node[tone = ${i}]`, style: fill(name) })),
    { selector: 'node.bold', style: { 'font-weight': 600 } },
    { selector: 'node.group', style: { 'border-style': 'double', 'border-width': 5 } },
    ...Object.entries(kinds).map(([kind, [name]]) => ({ selector: `node.group[kind = "${kind}"]`, style: { 'background-color': mix(token(name), paper, 0.55) } })),
    ...tones.map((name, i) => ({ selector: `node.group[tone = ${i}]`, style: { 'background-color': mix(token(name), paper, 0.55) } })),
    { selector: 'node.new', style: { 'border-color': ink, 'border-width': 3 } },
    { selector: 'node.left', style: { 'background-color': paper, 'border-style': 'dashed', 'border-color': token('warn') } },
    { selector: 'node.ended', style: { 'background-color': paper, 'border-width': 2 } },
    { selector: 'node.ending', style: { 'outline-style': 'dashed', 'outline-width': 1.5, 'outline-offset': 2.5, 'outline-color': ink } },
    { selector: 'node.before', style: { 'background-opacity': 0.25, 'border-style': 'dashed' } },
    { selector: 'node.hover', style: { 'border-color': ink, 'border-width': 3, 'z-index': 20 } },
    { selector: 'node.hover[hidden]', style: { label: 'data(hidden)' } },
    { selector: 'node.current', style: { 'border-color': ink, 'border-width': 3, 'outline-color': token('focus'), 'outline-width': 4, 'outline-offset': 1, 'z-index': 30 } },
    { selector: 'node.current[hidden]', style: { label: 'data(hidden)' } },
    { selector: 'node.selected', style: { 'border-color': ink, 'border-width': 4, 'font-weight': 600, 'z-index': 25 } },
    { selector: 'edge', style: { width: 1.25, 'line-color': line, 'curve-style': 'haystack', 'haystack-radius': 0 } },
    { selector: 'edge[beside]', style: { 'curve-style': 'straight', 'source-endpoint': 'data(beside)', 'target-endpoint': 'data(beside)' } },
    { selector: 'edge[family = "led"]', style: { width: 3, 'line-color': strong } },
    { selector: 'edge[width]', style: { width: 'data(width)' } },
    ...Object.entries(dashes).map(([family, dash]) => ({ selector: `edge[family = "${family}"]`, style: { 'line-style': 'dashed', 'line-dash-pattern': dash, width: 1.75 } })),
    { selector: 'edge.new', style: { 'line-color': token('pattern'), width: 3 } },
    { selector: 'edge.left', style: { 'line-color': token('warn'), 'line-style': 'dashed', 'line-dash-pattern': [2, 4] } },
    { selector: 'edge.dim', style: { 'line-opacity': 0.55 } },
    { selector: 'edge.lit', style: { 'line-color': ink, 'line-opacity': 1, 'z-index': 15 } },
    { selector: 'edge.current', style: { 'line-color': ink, width: 4, 'z-index': 30 } },
  ];
  return sheet as unknown as StylesheetJson;
}
