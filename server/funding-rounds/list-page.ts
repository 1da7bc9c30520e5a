/** The list of funding rounds, for readers. */
import { dateCell, recordCell, unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted, dateShort, money, number, plural } from '../web/format';
import { toListPage } from '../web/list-page';
import type { FundingRoundList, FundingRoundSummary, ListFundingRoundsRequest } from './schema';

const filters = [{ name: 'programme', label: 'Programme', any: 'All programmes' }];

const sorts = [
  { value: 'newest', label: 'Latest first' },
  { value: 'name', label: 'Name, A to Z' },
  { value: 'money', label: 'Most known money' },
];

const totalCell = ({ totalGbp, totalBasis }: FundingRoundSummary): Cell => {
  if (totalGbp === undefined) return unknown('not published');
  return { text: money(totalGbp), nowrap: true, ...(totalBasis === 'published' && { note: 'as stated' }) };
};

const knownCell = ({ knownGbp, unknownAwards }: FundingRoundSummary): Cell =>
  (knownGbp === undefined ? unknown('none known') : { text: `${money(knownGbp)}${unknownAwards > 0 ? '+' : ''}`, nowrap: true });

function awardsCell({ knownAwards, statedAwardCount }: FundingRoundSummary): Cell {
  const held = knownAwards > 0 ? number(knownAwards) : 'none';
  if (statedAwardCount !== undefined) return { text: `${held} of ${number(statedAwardCount)}`, nowrap: true };
  return knownAwards > 0 ? { text: held, note: 'of an unknown number' } : unknown('none known');
}

const announcedCell = ({ announcedOn, openedOn }: FundingRoundSummary): Cell =>
  (announcedOn || !openedOn ? dateCell(announcedOn) : { ...unknown('date not recorded'), note: `opened ${dateShort(openedOn)}` });

function table(items: readonly FundingRoundSummary[]): DataTable {
  return {
    caption: 'Funding rounds', hideCaption: true, shown: 200,
    columns: [
      { text: 'Round', width: 35 }, { text: 'Announced' }, { text: 'Total', numeric: true }, { text: 'Known here', numeric: true },
      { text: 'Awards known', numeric: true }, { text: 'Projects known', numeric: true },
    ],
    rows: items.map((round) => [
      recordCell(round.ref, round.name, { note: round.programmeName }), announcedCell(round), totalCell(round), knownCell(round), awardsCell(round),
      round.projects > 0 ? number(round.projects) : unknown('none known'),
    ]),
  };
}

export function fundingRoundListPage(result: FundingRoundList, query: ListFundingRoundsRequest): PageModel {
  const { total } = result;
  const what = counted(total, 'funding round', 'funding rounds');
  return {
    page: {
      title: 'Funding rounds', section: 'funding-rounds',
      description: 'Rounds of public funding for digital work in UK councils: what was paid, to whom, and how much of it is in the record.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Funding rounds' }],
    },
    kind: 'funding-round', heading: 'Funding rounds', noun: plural(total, 'round', 'rounds'),
    answer: `${query.q || query.programme ? `${what} ${plural(total, 'fits', 'fit')} what you asked for` : `The record holds ${what}`}. What a round is said to have paid stands beside what the record holds of it.`,
    list: toListPage({
      action: '/funding-rounds', query, result, filters, sorts, text: { name: 'q', label: 'Words of the name or programme' }, defaults: { sort: 'newest' },
    }),
    table: table(result.items),
    sortNote: '“As stated” is a source’s own total; where it is not said, we added up the awards. A plus means that an amount is missing.',
    empty: { text: 'No known funding round fits all of these filters together.', nearest: { text: 'See all funding rounds', href: '/funding-rounds' } },
    coverage: result.coverage,
  };
}
