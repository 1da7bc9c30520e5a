/** `patternbook diff A B`: what differs between two folders, bundles or the store's graph. */
import { changeKinds, countKinds, diffContent, type Change, type GraphDiff } from '../graph/diff';
import { fieldWords, kindTitles } from '../changes/words';
import type { GraphContent } from '../graph/content';
import type { Output } from './output';

const line = ({ title, of, id, fields }: Change) => `  ${title}  [${of} ${id}]${(fields ?? []).map((field) => `\n      ${fieldWords([field])}`).join('')}`;

/** The whole difference for people: by kind, each change with what was and what is. */
export function diffText({ changes, dataAsOf, supplement }: GraphDiff): string[] {
  const counts = countKinds(changes);
  const dates = dataAsOf.old === dataAsOf.new ? [] : [`Date of the facts: ${dataAsOf.old} → ${dataAsOf.new}`];
  const beside = supplement.length === 0 ? [] : [`Different beside the graph: ${supplement.join(', ')}`];
  if (changes.length === 0) return [...dates, ...beside, ...(dates.length + beside.length === 0 ? ['The two graphs are the same.'] : ['Records and relationships are the same.'])];
  return [
    ...dates, ...beside,
    ...changeKinds.filter((kind) => counts[kind] > 0).flatMap((kind) => [`${kindTitles[kind]} (${counts[kind].toLocaleString('en-GB')})`, ...changes.filter((change) => change.kind === kind).map(line)]),
  ];
}

export function runDiff(before: GraphContent, after: GraphContent, output: Output): void {
  const diff = diffContent(before, after);
  output.result({ ...diff, counts: countKinds(diff.changes) }, diffText(diff));
}
