/** One funding round's page: wording, tables and source numbers, in a reader's order of interest. */
import { toRef } from '../graph/model';
import { dateCell, moneyCell, nameList, nodeCell, recordCell, shownByCell, unknown, type Cell, type DataTable } from '../web/cells';
import { conflictViews } from '../web/conflicts';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, money, number, plural, wordList } from '../web/format';
import { statusNames } from '../web/words';
import type { FundingRoundRecord } from './schema';

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spelt = (count: number) => SMALL_NUMBERS[count] ?? number(count);

const unknownAmounts = ({ known }: FundingRoundRecord) => known.awardCount - known.awardsWithAmount;

/** Known total with a plus where an amount is missing. */
const knownTotal = (round: FundingRoundRecord) =>
  (round.known.totalGbp === undefined ? '' : `${money(round.known.totalGbp)}${unknownAmounts(round) > 0 ? '+' : ''}`);

function whatIsStated({ name, stated: { totalGbp, awardCount, basis } }: FundingRoundRecord): string {
  const parts = wordList([
    ...(awardCount !== undefined ? [counted(awardCount, 'award', 'awards')] : []), ...(totalGbp !== undefined ? [money(totalGbp)] : []),
  ]);
  if (!parts) return `No total of ${name} is published;`;
  return basis === 'added-up' ? `The awards list for ${name} comes to ${parts}, added up by us;` : `${name} stated ${parts};`;
}

function whatIsHeld(round: FundingRoundRecord): string {
  const { known: { projects, awardCount, totalGbp, awardsWithAmount } } = round;
  if (awardCount === 0) return `${counted(projects, 'project is', 'projects are')} in the record, and none of the awards.`;
  const held = wordList([counted(projects, 'project', 'projects'), ...(totalGbp !== undefined ? [money(totalGbp)] : [])]);
  const missing = unknownAmounts(round);
  if (awardsWithAmount === 0) return `${held} ${plural(projects, 'is', 'are')} in the record; no amount is known.`;
  return `${held} are in the record${missing > 0 ? `; ${spelt(missing)} ${plural(missing, 'amount is', 'amounts are')} unknown` : ''}.`;
}

/** The first sentence: what the round is known to have paid, against what is held. */
export const fundingRoundAnswer = (round: FundingRoundRecord): string => `${whatIsStated(round)} ${whatIsHeld(round)}`;

/** What is stated and not held; words where it is more, nothing, or unknown. */
export function difference(stated: number | undefined, held: number, write: (value: number) => string): Cell {
  if (stated === undefined) return unknown('not known');
  if (stated === held) return 'none';
  return stated > held ? write(stated - held) : `${write(held - stated)} more held`;
}

function comparisonTable(round: FundingRoundRecord, footnotes: Footnotes): DataTable {
  const { stated, known, published } = round;
  const statedCell = (value: number | undefined, write: (value: number) => string, source: string | undefined): Cell =>
    (value === undefined ? unknown('not published') : { text: write(value), cite: footnotes.cite(source ? [source] : round.sources) });
  const heldCell = (value: number): Cell => (value > 0 ? number(value) : unknown('none known'));
  const first = stated.basis === 'added-up' ? 'Our sum of the list' : 'Stated';
  return {
    caption: `${first}, and what is in the record`, hideCaption: true,
    columns: [{ text: 'What', width: 15 }, { text: first, numeric: true }, { text: 'In the record', numeric: true }, { text: 'Difference', numeric: true }],
    rows: [
      ['Money', statedCell(stated.totalGbp, money, stated.source), knownTotal(round) || unknown('none known'), difference(stated.totalGbp, known.totalGbp ?? 0, money)],
      ['Awards', statedCell(stated.awardCount, number, stated.source), heldCell(known.awardCount), difference(stated.awardCount, known.awardCount, number)],
      ...(published ? [['Projects', statedCell(published.projects, number, published.source), heldCell(known.projects), difference(published.projects, known.projects, number)]] : []),
    ],
  };
}

function awardTable(round: FundingRoundRecord, footnotes: Footnotes): DataTable | null {
  const { awards } = round;
  if (awards.length === 0) return null;
  const largest = Math.max(1, ...awards.map(({ amountGbp = 0 }) => amountGbp));
  return {
    caption: 'Awards', hideCaption: true, noun: 'awards', shown: 20,
    columns: [
      { text: 'Paid to' }, { text: 'For which project', width: 35 }, { text: 'Awarded' }, { text: 'Amount', numeric: true },
      { text: 'Amount drawn to scale', hidden: true, width: 15 }, { text: 'What shows it' },
    ],
    rows: awards.map((award) => [
      nodeCell(award.recipient), award.project ? recordCell(toRef('Project', award.project.id), award.project.name) : unknown(),
      dateCell(award.awardedOn), moneyCell(award.amountGbp), award.amountGbp === undefined ? '' : { bar: { value: award.amountGbp, largest } },
      shownByCell(footnotes, award.sources),
    ]),
    foot: ['Known total', '', '', knownTotal(round) || unknown(), '', ''],
  };
}

function projectTable({ projects }: FundingRoundRecord, footnotes: Footnotes): DataTable | null {
  return projects.length === 0 ? null : {
    caption: 'Projects', hideCaption: true, noun: 'projects', shown: 20,
    columns: [{ text: 'Project', width: 45 }, { text: 'Led by' }, { text: 'State' }, { text: 'What shows it' }],
    rows: projects.map((project) => [
      recordCell(toRef('Project', project.id), project.name, { ...(project.kind === 'community' && { note: 'A programme that councils belong to, not a project' }) }),
      project.leads.length === 1 ? nodeCell(project.leads[0]!) : project.leads.length > 1 ? nameList(project.leads) : unknown('none recorded'),
      statusNames[project.status] ?? unknown(), shownByCell(footnotes, project.sources),
    ]),
  };
}

export function fundingRoundPage(round: FundingRoundRecord, footnotes: Footnotes): PageModel {
  const answer = fundingRoundAnswer(round);
  const identity = footnotes.cite(round.sources);
  const { published, known } = round;
  const day = (date: string | undefined) => (date ? dateLong(date) : 'Date not recorded');
  return {
    page: {
      title: round.name, section: 'funding-rounds', description: answer,
      breadcrumbs: [
        { text: 'Funding rounds', href: '/funding-rounds' },
        { text: round.programmeName, href: `/funding-rounds?programme=${round.programme}` },
        { text: round.name },
      ],
    },
    round, answer, identity,
    facts: [
      { term: 'Programme', value: round.programmeName },
      { term: 'Opened', value: day(round.openedOn) }, { term: 'Closed', value: day(round.closedOn) }, { term: 'Announced', value: day(round.announcedOn) },
    ],
    actions: [
      { text: 'Copy link', copy: true },
      { text: 'The same as JSON', href: `/api/v1/funding-rounds/${round.id}` },
      { text: 'Projects of this round, with filters', href: `/projects?fundingRound=${round.id}` },
      { text: 'Correct a fact', href: `/corrections?about=funding-round:${round.id}` },
    ],
    conflicts: conflictViews(round.conflicts, footnotes),
    comparison: comparisonTable(round, footnotes),
    dots: published ? { known: Math.min(known.projects, published.projects), total: published.projects } : null,
    awardNote: unknownAmounts(round) > 0 ? `The known total ends in a plus: ${counted(unknownAmounts(round), 'amount is', 'amounts are')} not recorded.` : '',
    addedUp: round.stated.basis === 'added-up',
    awards: awardTable(round, footnotes),
    projects: projectTable(round, footnotes),
    sources: footnotes.list(),
    coverage: round.coverage,
  };
}
