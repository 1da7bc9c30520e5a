/** The front page: wording of its figures, the map's legend and twin, and what not to conclude. */
import { toRef } from '../graph/model';
import { dateCell, nodeCell, recordCell, shownByCell, unknown, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, dateShort, money, number, plural, wordList } from '../web/format';
import { stageNames } from '../web/words';
import { toMapView } from './map-view';
import type { Overview } from './schema';

/** Things to try, each a search. */
const TRIES = ['Croydon', 'income management', 'planning applications', 'Modern.Gov'];
/** Most councils named in one sentence. */
const MOST_NAMES = 4;

const year = (date: string | undefined) => date?.slice(0, 4);

function patternSentence({ adopted, piloted, firstSince, lastShownOn, knownFundingGbp, pattern }: NonNullable<Overview['examplePattern']>): string {
  const users = `${counted(adopted, 'council is', 'councils are')} recorded to use it`;
  const trials = piloted > 0 ? `, ${number(piloted)} more to have tried or set it up` : '';
  const first = firstSince ? `, the first since ${year(firstSince)}` : '';
  const cost = knownFundingGbp === undefined ? 'What it cost is not recorded.' : `${money(knownFundingGbp)} of funding for it is known.`;
  const shown = lastShownOn ? ` It was last shown in use in ${dateLong(lastShownOn)}.` : ' No source says when it was last in use.';
  return `Take ${pattern.name}: ${users}${trials}${first}. ${cost}${shown}`;
}

function projectSentence({ project, startedOn, councils }: NonNullable<Overview['exampleProject']>): string {
  const names = councils.slice(0, MOST_NAMES).map(({ name }) => name);
  const rest = councils.length - names.length;
  const named = councils.every(({ name }) => project.name.includes(name));
  const who = named ? '' : `, with ${wordList(rest > 0 ? [...names, `${number(rest)} more`] : names)}`;
  return `The newest on record: ${project.name}, since ${dateLong(startedOn)}${who}.`;
}

/** The three ways in, each with one example from the record. */
function doors({ figures, examplePattern, exampleProject, distribution }: Overview, footnotes: Footnotes) {
  const empty = distribution.find(({ state }) => state === 'no-record')!.councils;
  const unshared = figures.bordersInAll - figures.bordersWithProject;
  return [
    {
      kind: 'pattern', href: '/patterns', heading: 'Who like us did this, what did it cost, and is it still in use?',
      text: examplePattern ? patternSentence(examplePattern) : 'No council is known to use the pattern that stood here as an example.',
      cite: examplePattern ? footnotes.cite([...examplePattern.useSources, ...examplePattern.fundingSources]) : [],
      who: `For officers looking for something to reuse. ${counted(figures.patterns, 'pattern', 'patterns')}.`,
    },
    {
      kind: 'project', href: '/networks', heading: 'Who has worked with whom, on what, and when?',
      text: `${number(figures.withPartnerCouncilOrAuthority)} of ${number(figures.councils)} councils have a known shared project with another council or strategic authority.${exampleProject ? ` ${projectSentence(exampleProject)}` : ''}`,
      cite: exampleProject ? footnotes.cite(exampleProject.sources) : [],
      who: `For people studying partnerships. ${counted(figures.projects, 'project', 'projects')}, ${counted(figures.fundingRounds, 'funding round', 'funding rounds')}, ${counted(figures.suppliers, 'supplier or product', 'suppliers and products')}.`,
    },
    {
      kind: 'council', href: '/gaps', heading: 'Where is no shared work on record?',
      text: `Of ${number(figures.bordersInAll)} pairs of councils that share a boundary, ${number(figures.bordersWithProject)} have a known shared project. The other ${number(unshared)} may share work that no public page names. Of ${number(empty)} councils there is no record at all.`,
      cite: [],
      who: `For leaders. ${counted(figures.councils, 'council', 'councils')}; each gap has reasons for and against, and a first step.`,
    },
  ];
}

const legendWords = { 'none-known': 'No known partner council', 'no-record': 'No record at all: unknown' } as const;

/** Two small tables that are the legend and the distribution at once. */
function legend({ distribution }: Overview) {
  const steps = distribution.filter(({ state }) => state === 'partners');
  const row = ({ from, to, councils }: Overview['distribution'][number], i: number) =>
    ({ cell: steps.length - i, text: to === undefined ? `${from} or more` : `${from} to ${to}`, count: councils });
  const rows = steps.map(row);
  const empty = distribution.flatMap(({ state, councils }) => (state === 'partners' ? [] : [{ cell: state === 'none-known' ? 'none' : 'unknown', text: legendWords[state], count: councils }]));
  return { more: rows.slice(0, -1), fewer: [...rows.slice(-1), ...empty] };
}

function mapTable({ councils }: Overview): DataTable {
  return {
    caption: 'The same facts as a table', note: 'A to Z, which is no ranking', shown: councils.length,
    columns: [{ text: 'Council' }, { text: 'Region or nation', bare: true }, { text: 'Known partner councils', numeric: true }],
    rows: councils.map((council) => [
      { text: council.name, href: `/councils/${council.id}` }, council.region ?? council.nation,
      council.state === 'partners' ? number(council.partners) : unknown(council.state === 'none-known' ? 'none known' : 'no record at all'),
    ]),
  };
}

function reuseTable({ latestReuses }: Overview, footnotes: Footnotes): DataTable {
  return {
    caption: 'Latest reuse on record', hideCaption: true,
    columns: [{ text: 'When' }, { text: 'Who', bare: true, heading: true }, { text: 'Pattern', bare: true }, { text: 'Stage', bare: true }, { text: 'What shows it', bare: true }],
    rows: latestReuses.map((use) => [
      dateCell(use.since), nodeCell(use.body), recordCell(toRef('Pattern', use.pattern.id), use.pattern.name),
      { stage: use.stage, text: stageNames[use.stage] }, shownByCell(footnotes, use.sources),
    ]),
  };
}

/** `Round 1`, `C-19 Challenge`: the round's name without its programme and remarks. */
export const shortRoundName = (name: string) => name.replace(/^Local Digital (Fund )?/, '').replace(/ \(.*\)$/, '');

function fundView({ localDigitalFund: fund }: Overview) {
  if (!fund) return null;
  const totalled = fund.rounds.flatMap((round) => (round.total === undefined ? [] : [{ ...round, total: round.total }]));
  const thin = totalled.filter(({ known, total }) => known * 2 < total);
  const years = [...new Set(thin.map(({ announcedOn }) => year(announcedOn)).filter((y) => y !== undefined))].sort();
  return {
    known: fund.known, total: fund.total, source: fund.source,
    rounds: totalled.map(({ id, name, announcedOn, known, total, otherTotals }) => ({
      name: shortRoundName(name), href: `/funding-rounds/${id}`, when: announcedOn ? dateShort(announcedOn) : 'date not recorded', known, total,
      others: otherTotals.length > 0 ? `another source counts ${wordList(otherTotals.map(number))}` : '',
    })),
    uncounted: fund.rounds.filter(({ total }) => total === undefined)
      .map(({ name, known }) => `${shortRoundName(name)}: ${counted(known, 'project', 'projects')} in the record; nobody published how many there were.`),
    caution: thin.length === 0 ? '' : `Most of ${wordList(thin.map(({ name }) => shortRoundName(name)))} is missing, so draw no conclusion about ${years.length > 1 ? `${years[0]} to ${years.at(-1)}` : years[0] ?? plural(thin.length, 'that round', 'those rounds')}.`,
  };
}

export function homePage(overview: Overview, footnotes: Footnotes): PageModel {
  const { figures, serviceAreas } = overview;
  const view = toMapView(overview.councils);
  return {
    page: {
      title: 'Find the council that has already done it', section: 'home',
      description: 'Which councils share projects and reuse patterns, since when, and what shows it. An open record of United Kingdom local government.',
    },
    tries: TRIES.map((text) => ({ text, href: `/search?${new URLSearchParams({ q: text })}` })),
    doors: doors(overview, footnotes),
    serviceAreas: serviceAreas.map(({ id, name, patterns }) => ({ name, patterns, href: `/patterns?serviceArea=${id}` })),
    view, legend: legend(overview), councilCount: figures.councils, figures,
    years: figures.firstProjectOn && figures.latestProjectOn ? `, ${year(figures.firstProjectOn)} to ${year(figures.latestProjectOn)}` : '',
    mapTable: mapTable(overview), fund: fundView(overview),
    latest: overview.latestReuses.length > 0 ? reuseTable(overview, footnotes) : null,
    sources: footnotes.list(),
  };
}
