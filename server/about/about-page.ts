/** What Patternbook is, how it knows, and what it does not know. Says less, but answers, without a graph. */
import { isPrincipal } from '../graph/council-kinds';
import { labelNames, labels, type LabelDescriptor } from '../graph/model';
import type { NodeSummary } from '../graph/node-index';
import { unknown, type Cell, type DataTable, type TableRow } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { dateLong, dateShort, money, number, upperFirst } from '../web/format';
import type { Meta } from '../web/schemas';
import { credits, origins } from './origins';

/** A published total beside what is held of it. */
export interface CoverageStatement {
  readonly topic: string;
  readonly known?: number | undefined;
  readonly total?: number | undefined;
  readonly qualifier?: string | undefined;
  readonly unit: string;
  readonly asOf?: string | undefined;
  readonly source?: string | undefined;
}

export interface AboutGraph {
  readonly nodes: readonly NodeSummary[];
  readonly coverage: readonly CoverageStatement[];
  readonly footnotes: Footnotes;
}

/** Records by kind; councils are those of today. */
function counts(nodes: readonly NodeSummary[]): { term: string; value: string }[] {
  return labelNames.filter((label) => 'path' in labels[label]).map((label) => {
    const { plural } = labels[label] as LabelDescriptor;
    const count = nodes.filter((node) => node.label === label && (label !== 'Council' || isPrincipal(node))).length;
    return { term: label === 'Council' ? 'Councils of today' : upperFirst(plural), value: number(count) };
  });
}

const groups = [
  { title: 'In the record, and how much is known to exist', has: ({ known, total }: CoverageStatement) => known !== undefined && total !== undefined },
  { title: 'Known to exist, and not counted here', has: ({ known, total }: CoverageStatement) => known === undefined && total !== undefined },
  { title: 'In the record, but nobody published how much exists', has: ({ known, total }: CoverageStatement) => known !== undefined && total === undefined },
  { title: 'No figure on either side', has: ({ known, total }: CoverageStatement) => known === undefined && total === undefined },
];

function coverageRow({ topic, known, total, qualifier, unit, asOf, source }: CoverageStatement, footnotes: Footnotes): Cell[] {
  const amount = (value: number) => (unit === 'GBP' ? money(value) : number(value));
  return [
    topic,
    known === undefined ? unknown('not counted') : { text: amount(known), nowrap: true },
    total === undefined ? unknown('not published') : { text: `${qualifier ? `${qualifier} ` : ''}${amount(total)}`, nowrap: true },
    asOf ? { text: dateShort(asOf), nowrap: true } : unknown('date not recorded'),
    source ? { text: footnotes.shownBy([source]).text, href: source } : unknown(),
  ];
}

/** Every coverage statement, grouped by what is known of it. */
export function coverageTable(statements: readonly CoverageStatement[], footnotes: Footnotes): DataTable {
  const rows = groups.flatMap(({ title, has }): TableRow[] => {
    const list = statements.filter(has);
    return list.length === 0 ? [] : [{ group: title }, ...list.map((statement): TableRow => coverageRow(statement, footnotes))];
  });
  return {
    caption: 'What is in the record, of what is known to exist', hideCaption: true, noun: 'rows', shown: 30,
    columns: [{ text: 'What', width: 40 }, { text: 'In the record', numeric: true }, { text: 'Known to exist', numeric: true }, { text: 'As of' }, { text: 'Who says so', width: 20 }],
    rows,
  };
}

function originTable(): DataTable {
  return {
    caption: 'Sources of the facts and their licences', hideCaption: true, shown: 30,
    columns: [{ text: 'Facts', width: 35 }, { text: 'From', width: 40 }, { text: 'Licence', width: 25 }],
    rows: origins.map(({ what, from, href, licence }) => [what, href ? { text: from, href } : from, licence]),
  };
}

const statusTable: DataTable = {
  caption: 'Three states of a lasting claim', hideCaption: true,
  columns: [{ text: 'The page says', width: 25 }, { text: 'It means' }],
  rows: [
    ['a date', 'Confirmed: a source showed it on that date, within 24 months before the date of the facts.'],
    [{ stale: 'Unconfirmed since Feb 2019' }, 'The newest source that shows it is more than 24 months old. It may still be so, or no longer.'],
    [unknown('use not dated'), 'A source shows it, but carries no date.'],
    [unknown('not recorded'), 'Nothing on record says so. That is neither “no” nor nought.'],
  ],
};

export function aboutPage({ meta }: { meta?: Meta | undefined }, siteUrl: string | undefined, graph: AboutGraph | null): PageModel {
  return {
    page: {
      title: 'About the data', section: 'about',
      description: 'What Patternbook is and for whom, where its facts come from, how they are weighed, and what is missing.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'About the data' }],
    },
    answer: 'Patternbook shows which councils of the United Kingdom worked together on digital services, what they made that others can use, and who is known to use it. Every statement leads to its source; what is not known says that it is not known.',
    facts: graph ? counts(graph.nodes) : [],
    statusTable, credits,
    origins: originTable(),
    missing: graph ? coverageTable(graph.coverage, graph.footnotes) : null,
    citation: `Patternbook, ${siteUrl ?? 'address of the page'}, ${meta
      ? `graph version ${meta.graphVersion} (${meta.graphHash.slice(0, 12)}), facts as of ${dateLong(meta.dataAsOf)}`
      : 'graph version and date of the facts as given at the foot of the page'}, read on (date).`,
  };
}
