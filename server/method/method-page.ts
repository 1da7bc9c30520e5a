/** /method in a reader's order: the verdict, what is tested and how, the two back-tests, the other scores. Wording only. */
import type { DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted, dateLong, decimals, number, wordList } from '../web/format';
import { toIntervalChart, type IntervalChart } from './chart';
import { definitions } from './definitions';
import {
  bulkTable, concentrationTable, definitionTable, differenceTable, failureTable, measureTable, patternTable, splitTable, yearTable,
} from './method-tables';
import type { MethodAnswer, PartAnswer } from './schema';

const best = ({ methods }: PartAnswer, role: string) => methods.filter((method) => method.role === role).reduce((a, b) => (b.mrr > a.mrr ? b : a));

/** What the tables come to, in sentences. */
function findings(part: PartAnswer): string[] {
  const [baseline, formula] = [best(part, 'baseline'), best(part, 'method')];
  const compared = formula.differences.find(({ baseline: id }) => id === baseline.id)!;
  const what = part.about === 'patterns' ? 'pattern' : 'partner';
  const value = (of: number) => decimals(of, 2).replace('-', '−');
  const lists = part.about === 'patterns'
    ? `With a ceiling of ${decimals(part.pooled.ceiling10, 3)}, P@10 tells nothing here: read MRR and R@3.`
    : `No year has enough ties by itself; all together come from ${counted(part.pooled.makers, 'project', 'projects')}.`;
  const no = compared.both.low <= 0 ? 'which includes nought' : 'above nought';
  const unclear = part.methods.filter(({ role, chance }) => role === 'single' && chance.p > 0.05).map(({ title }) => title);
  return [
    `${part.verdict} ${formula.title} does best, with an MRR of ${value(formula.mrr)}; the best plain baseline, ${baseline.title.toLowerCase()}, reaches ${value(baseline.mrr)}. The difference of ${value(compared.mrr)} has an interval of ${value(compared.both.low)} to ${value(compared.both.high)} when councils and ${part.about === 'patterns' ? 'patterns' : 'projects'} are drawn anew, ${no}.`,
    lists,
    part.about === 'patterns'
      ? `A few waves drive everything: ${wordList(part.bulk.map(({ name }) => name))} make ${number(part.bulk.reduce((sum, one) => sum + one.relations, 0))} of ${number(part.pooled.reachable)} new uses. Without them ${number(part.withoutAll.relations)} are left, of few patterns each.`
      : 'Scores from the network of ties alone stand close to chance, and would send everybody to the same few councils or to nobody in particular.',
    unclear.length === 0 ? '' : `No better than who is drawn by lot: ${wordList(unclear)}. That is not proof that it never tells anything about a ${what}.`,
  ].filter(Boolean);
}

interface PartView { readonly id: string; readonly title: string; readonly note: readonly string[]; readonly findings: readonly string[]; readonly charts: readonly IntervalChart[]; readonly chartWords: string; readonly tables: readonly DataTable[]; readonly more: readonly DataTable[] }

function toView(part: PartAnswer): PartView {
  const isPatterns = part.about === 'patterns';
  const byPattern = patternTable(part);
  return {
    id: part.about, title: isPatterns ? 'Patterns for a council' : 'Partners for a council', findings: findings(part),
    note: [isPatterns ? 'Asked on 1 January: which patterns will this council take up in the year?' : 'Asked on 1 January: with which councils will this one be in a project for the first time in the year?', 'Scores stand in the order of their kind, not of their worth.'],
    charts: [toIntervalChart(part, 'wide'), toIntervalChart(part, 'narrow')],
    chartWords: `MRR by score: ${part.methods.map(({ title, mrr }) => `${title} ${decimals(mrr, 2)}`).join(', ')}. The table below has the same facts.`,
    tables: [measureTable(part), splitTable(part), differenceTable(part), failureTable(part)],
    more: [yearTable(part), bulkTable(part), concentrationTable(part), ...(byPattern ? [byPattern] : [])],
  };
}

export function methodPage(answer: MethodAnswer): PageModel {
  const { lastRun, verdict, formulasTried, parts, otherScores } = answer;
  return {
    page: {
      title: 'Method', section: 'method', description: 'Every score of Patternbook: its formula, how it did on years it had not seen, and where it fails.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Method' }],
    },
    answer: {
      strong: verdict,
      rest: ' Each score was asked, on the first day of past years and from earlier facts alone, what would happen next. What it said is held against what did happen, and against the plainest answers.',
    },
    facts: [
      { term: 'Last run', value: dateLong(lastRun.on) }, { term: 'Facts as of', value: dateLong(lastRun.dataAsOf) },
      { term: 'Graph', value: lastRun.graphHash.slice(0, 12) }, { term: 'Formulas tried', value: number(formulasTried.patterns + formulasTried.partners) },
    ],
    statement: lastRun.statement, isOther: !lastRun.isOfServedGraph, tried: formulasTried.statement,
    parts: parts.map(toView), formulas: parts.map(definitionTable), definitions: definitions(answer),
    others: {
      caption: 'Scores that predict nothing', hideCaption: true, shown: 20,
      columns: [{ text: 'Score', width: 20 }, { text: 'What it is', width: 40 }, { text: 'Where it fails' }],
      rows: otherScores.map(({ title, href, definition, limits, source }) => [{ text: title, href }, { text: definition, note: source }, limits]),
    } satisfies DataTable,
    coverage: answer.coverage,
  };
}
