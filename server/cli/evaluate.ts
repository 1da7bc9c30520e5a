/** `patternbook evaluate`: the back-test of every score, its tables, and whether it is the committed one. */
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../config';
import { backTest, isSameResult } from '../method/back-test';
import { decide, predictions } from '../method/gate';
import { evaluation, type Evaluation, type Part } from '../method/schema';
import { scores } from '../method/scores';
import { readSeeds } from '../seeds/read-seeds';
import { EXIT, type Output } from './output';

const committedFile = path.join(projectRoot, 'server/method/evaluation.json');

const titleOf = (id: string) => scores.find((score) => score.id === id)?.title ?? id;
const figure = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3));
const range = ({ low, high }: { low: number; high: number }) => `${figure(low)} to ${figure(high)}`;

/** Columns as wide as their longest cell; the first to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((text, i) => Math.max(text.length, ...rows.map((row) => row[i]!.length)));
  return [head, ...rows].map((row) => row.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join('  '));
}

function partLines(title: string, { years, pooled, methods }: Part): string[] {
  const chance = methods[0]!.chance;
  return [
    '', title,
    ...table(['year', 'relations', 'reachable', 'from', 'asked', 'newcomers', 'candidates', 'ceiling P@10', 'enough'], [...years, { ...pooled, year: 'all' }].map((y) =>
      [String(y.year), String(y.relations), String(y.reachable), String(y.makers), String(y.asked), String(y.newcomers), y.candidates.toFixed(0), figure(y.ceiling10), y.isEnough ? 'yes' : 'no'])),
    '',
    ...table(['score', 'P@10', 'R@3', 'R@10', 'MRR', 'nDCG', 'AUC', 'Gini', 'top ten', 'covered', 'newcomers', chance.statistic === 'mrr' ? 'MRR' : 'AUC within', 'by lot', 'p'], methods.map((m) =>
      [titleOf(m.id), figure(m.precision10), figure(m.recall3), figure(m.recall10), figure(m.mrr), figure(m.ndcg10), figure(m.auc), figure(m.gini), figure(m.topTen), figure(m.covered), figure(m.newcomers.mrr), figure(m.chance.observed), figure(m.chance.mean), figure(m.chance.p)])),
    '',
    ...table(['MRR less that of', 'score', 'difference', 'councils drawn', 'items drawn', 'both drawn'], methods.filter(({ role }) => role === 'method').flatMap((m) => m.differences.map((d) =>
      [titleOf(d.baseline), titleOf(m.id), figure(d.mrr), range(d.councils), range(d.items), range(d.both)]))),
    '', ...methods.filter(({ role }) => role === 'method').map((m) => `${titleOf(m.id)}: ${decide(m, titleOf).reason}`),
  ];
}

/** Undefined when there is none, or one of another form. */
function readCommitted(): Evaluation | undefined {
  if (!fs.existsSync(committedFile)) return undefined;
  return evaluation.safeParse(JSON.parse(fs.readFileSync(committedFile, 'utf8'))).data;
}

function compare(result: Evaluation, before: Evaluation | undefined): { state: 'equal' | 'other-graph' | 'differs' | 'none'; words: string } {
  if (!before) return { state: 'none', words: 'No result of this form was committed before.' };
  if (isSameResult(result, before)) return { state: 'equal', words: `Equal to the committed result of ${before.ranOn}.` };
  if (result.graphHash !== before.graphHash) return { state: 'other-graph', words: `The committed result of ${before.ranOn} is of another graph, ${before.graphHash.slice(0, 12)}. To put this one in its place: patternbook evaluate --write` };
  return { state: 'differs', words: `NOT equal to the committed result of ${before.ranOn}, though the graph is the same: a definition has changed. Record why in docs/decisions, then: patternbook evaluate --write` };
}

/** @returns refused when the same graph gives other figures than the committed ones and they are not written */
export function runEvaluate(directory: string, write: boolean, output: Output): number {
  output.say(`Reading ${path.relative(process.cwd(), directory) || '.'}`);
  const content = readSeeds(directory);
  const bar = output.progress('Back-testing', 'steps');
  const started = Date.now();
  const result = (() => {
    try {
      return backTest(content, { ranOn: new Date().toISOString().slice(0, 10), onProgress: (done, total) => bar.update(done, total) });
    } finally {
      bar.stop();
    }
  })();
  const seconds = (Date.now() - started) / 1000;
  const passed = [...predictions(result.patterns), ...predictions(result.partners)];
  const compared = compare(result, readCommitted());
  if (write && compared.state !== 'equal') fs.writeFileSync(committedFile, `${JSON.stringify(result, null, 1)}\n`);
  output.result({ ...result, seconds, predictions: passed, committed: compared.state, written: write && compared.state !== 'equal' }, [
    `Graph ${result.graphHash.slice(0, 12)}, facts as of ${result.dataAsOf}; ${result.options.draws} draws, ${result.options.permutations} deals; ${seconds.toFixed(1)} s.`,
    ...partLines('Patterns for a council', result.patterns), ...partLines('Partners for a council', result.partners), '',
    passed.length === 0 ? 'None passes the gate: nothing is called a prediction.' : `Called a prediction: ${passed.map(titleOf).join(', ')}.`,
    compared.words, ...(write ? [compared.state === 'equal' ? 'Nothing was written.' : `Written to ${path.relative(process.cwd(), committedFile)}.`] : []),
  ]);
  return compared.state === 'differs' && !write ? EXIT.refused : EXIT.done;
}
