/** The tables of the back-test. Every figure with three decimals: fewer hide differences, more mean nothing. */
import type { Cell, Column, DataTable } from '../web/cells';
import { decimals, number } from '../web/format';
import type { PartAnswer } from './schema';

const figure = (value: number) => decimals(value, 3).replace('-', '−');
const range = ({ low, high }: { low: number; high: number }) => `${figure(low)} to ${figure(high)}`;
const numeric = (text: string): Column => ({ text, numeric: true });

const roles: Readonly<Record<string, string>> = { chance: 'chance', baseline: 'plain baseline', single: 'one feature', method: 'formula' };
const makersOf = ({ about }: PartAnswer) => (about === 'patterns' ? 'patterns' : 'projects');
const isLong = { shown: 20 } as const;
const titled = (method: PartAnswer['methods'][number]): Cell => ({ text: method.title, note: roles[method.role]! });

export function splitTable(part: PartAnswer): DataTable {
  const row = (year: string, y: PartAnswer['pooled']): Cell[] => [
    year, number(y.relations), number(y.reachable), number(y.makers), number(y.asked), number(y.newcomers), number(Math.round(y.candidates)), figure(y.ceiling10),
    y.isEnough ? 'Enough' : 'Not enough data',
  ];
  return {
    ...isLong, caption: part.about === 'patterns' ? 'New uses, year by year' : 'New ties, year by year', note: part.about === 'partners' ? 'A tie counts for either council.' : '',
    columns: [
      { text: 'Year' }, numeric(part.about === 'patterns' ? 'New uses' : 'New ties'), numeric('Reachable'), numeric(part.about === 'patterns' ? 'Patterns' : 'Projects'), numeric('Councils asked about'),
      numeric('Newcomers'), numeric('Candidates each'), numeric('Highest P@10'), { text: 'By itself', width: 15 },
    ],
    rows: part.years.map((year) => row(String(year.year), year)), foot: row('All', part.pooled),
  };
}

export function measureTable(part: PartAnswer): DataTable {
  return {
    ...isLong, caption: 'The same facts as a table', note: 'All years together; means over councils asked about.',
    columns: [{ text: 'Score', width: 30 }, ...['P@10', 'R@3', 'R@10'].map(numeric), numeric('MRR'), numeric('nDCG@10'), numeric('AUC')],
    rows: part.methods.map((m) => [
      titled(m), figure(m.precision10), figure(m.recall3), figure(m.recall10), { text: figure(m.mrr), note: range(m.both.mrr) }, figure(m.ndcg10), figure(m.auc),
    ]),
  };
}

export function yearTable(part: PartAnswer): DataTable {
  return {
    ...isLong, caption: 'MRR, year by year', columns: [{ text: 'Score', width: 30 }, ...part.years.map(({ year }) => numeric(String(year)))],
    rows: part.methods.map((m) => [m.title, ...m.years.map(({ mrr }) => figure(mrr))]),
  };
}

export function differenceTable(part: PartAnswer): DataTable {
  const titleOf = (id: string) => part.methods.find((method) => method.id === id)!.title;
  return {
    ...isLong, caption: 'MRR less that of each plain baseline', note: 'With 95% intervals: all three must lie above nought.',
    columns: [{ text: 'Score', width: 25 }, { text: 'Against', width: 15 }, numeric('Difference'), numeric('Councils drawn anew'), numeric(`${part.about === 'patterns' ? 'Patterns' : 'Projects'} drawn anew`), numeric('Both')],
    rows: part.methods.filter(({ role }) => role === 'single' || role === 'method').flatMap((m) => m.differences.map((d) => [
      m.title, titleOf(d.baseline), figure(d.mrr), range(d.councils), range(d.items), range(d.both),
    ])),
  };
}

export function failureTable(part: PartAnswer): DataTable {
  return {
    ...isLong, caption: 'Where each fails', note: `MRR for newcomers and without the ${makersOf(part)} that make a tenth of all or more; and what is left when who it was is drawn by lot.`,
    columns: [
      { text: 'Score', width: 30 }, numeric('Newcomers'), numeric(`Without the bulk ${makersOf(part)}`),
      numeric(part.about === 'patterns' ? 'AUC within a pattern' : 'MRR, as drawn by lot'), numeric('By lot'), numeric('p'),
    ],
    rows: part.methods.map((m) => [m.title, figure(m.newcomers.mrr), figure(m.withoutAll), figure(m.chance.observed), { text: figure(m.chance.mean), note: `95% below ${figure(m.chance.high)}` }, figure(m.chance.p)]),
  };
}

export function concentrationTable(part: PartAnswer): DataTable {
  return {
    ...isLong, caption: 'Whether all are sent to the same few', note: 'Over the first ten of every council, asked about or not.',
    columns: [{ text: 'Score', width: 30 }, numeric('Ever among the first ten'), numeric('Gini of places'), numeric('Share of the ten most offered')],
    rows: part.methods.map((m) => [m.title, figure(m.covered), figure(m.gini), figure(m.topTen)]),
  };
}

export function bulkTable(part: PartAnswer): DataTable {
  const nameOf = (maker: string) => part.bulk.find((one) => one.maker === maker)!;
  return {
    ...isLong, caption: `MRR without one of the bulk ${makersOf(part)}`,
    columns: [{ text: 'Score', width: 30 }, numeric('All'), ...part.bulk.map(({ name, relations }) => numeric(`Without ${name} (${number(relations)})`))],
    rows: part.methods.map((m) => [m.title, figure(m.mrr), ...m.withoutOne.map(({ maker, mrr }) => (nameOf(maker) ? figure(mrr) : ''))]),
  };
}

/** Null for partners. */
export function patternTable(part: PartAnswer): DataTable | null {
  if (part.byMaker.length === 0) return null;
  const shown = part.methods.filter(({ role }) => role === 'baseline' || role === 'method');
  return {
    ...isLong, caption: 'Mean place of a pattern, for councils that took it up', note: 'Of some 66 candidates; 1 is first.',
    columns: [{ text: 'Pattern', width: 30 }, numeric('New uses'), ...shown.map(({ title }) => numeric(title))],
    rows: part.byMaker.map(({ maker, name, relations, places }) => [
      { text: name, href: `/patterns/${maker.replace('pattern:', '')}` }, number(relations), ...shown.map(({ id }) => decimals(places[id]!, 1)),
    ]),
  };
}

export function definitionTable(part: PartAnswer): DataTable {
  return {
    ...isLong, caption: part.about === 'patterns' ? 'Scores of patterns for a council' : 'Scores of partners for a council',
    columns: [{ text: 'Score', width: 20 }, { text: 'Formula', width: 40 }, { text: 'From', width: 25 }, { text: 'Called a prediction?' }],
    rows: part.methods.map((m) => [titled(m), m.definition, m.source, { text: m.isPrediction ? 'Yes' : 'No', note: m.reason }]),
  };
}
