/** One supplier's page: wording, tables and source numbers. */
import { toRef } from '../graph/model';
import {
  dateCell, moneyCell, nodeCell, recordCell, shownByCell, textCell, unknown, type Cell, type DataTable, supplyStatusCell,
} from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, number, wordList } from '../web/format';
import { roleNames } from '../web/words';
import { roles, type Role, type SupplierRecord, type Supply } from './schema';
import { newest } from './supplier-record';
import { councilCaptions, councilVerbs } from './words';

const distinct = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id)).size;
const councils = (count: number) => counted(count, 'council', 'councils');

/** "…shown in use at 300 councils, last in May 2026", with what is old or undated said beside it. */
function usePhrase(uses: readonly Supply[]): string {
  const lastShown = newest(uses.map(({ confirmedOn }) => confirmedOn));
  const count = councils(distinct(uses));
  if (!lastShown) return `is shown in use at ${count}; the sources carry no date`;
  const last = dateLong(lastShown);
  if (uses.every(({ status }) => status === 'unconfirmed')) return `was shown in use at ${count}: unconfirmed since ${last}`;
  const undated = uses.filter(({ status }) => status === 'undated').length;
  return `is shown in use at ${count}, last in ${last}${undated > 0 ? ` (${number(undated)} without a date)` : ''}`;
}

/** How many of the councils have ended, in a sentence; none when none has. */
function endedSentence(list: SupplierRecord['councils']): string[] {
  const ended = distinct(list.filter(({ endedOn }) => endedOn));
  if (ended === 0) return [];
  return [distinct(list) === 1 ? 'That council has ended since.' : `${number(ended)} of these councils ${ended === 1 ? 'has' : 'have'} ended since.`];
}

/** The first sentences: what is known, in figures that the tables below repeat. */
export function supplierAnswer(supplier: SupplierRecord): string {
  const inUse = supplier.councils.filter(({ role }) => role === 'legacy-system');
  const work = roles.flatMap((role) => {
    const done = supplier.councils.filter((supply) => supply.role === role);
    return role === 'legacy-system' || done.length === 0 ? [] : [`${councilVerbs[role]} ${councils(distinct(done))}`];
  });
  const named = [
    ...(supplier.projects.length > 0 ? [counted(distinct(supplier.projects), 'project', 'projects')] : []),
    ...(supplier.patterns.length > 0 ? [counted(distinct(supplier.patterns), 'pattern', 'patterns')] : []),
  ];
  const phrases = [...(inUse.length > 0 ? [usePhrase(inUse)] : []), ...(work.length > 0 ? [wordList(work)] : [])];
  const sentences = [
    ...phrases.map((phrase, index) => `${index === 0 ? supplier.name : 'It'} ${phrase}.`),
    ...endedSentence(supplier.councils),
    ...(named.length > 0 ? [`${phrases.length === 0 ? supplier.name : 'It'} is named as a supplier of ${wordList(named)}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : `Nothing that ${supplier.name} supplies is on record. That is not proof that there is nothing.`;
}

/** More files of one repository than this would drown the list of sources. */
const MANY_FILES = 24;
const GITHUB_FILE = /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/blob\/([^/]+)\//;

/** What shows each claim. Where each council has its own file, the cell leads to the file and the number to its repository. */
function evidenceCells(list: readonly Supply[], footnotes: Footnotes): (supply: Supply) => Cell {
  const many = new Set(list.map(({ sources }) => sources[0])).size > MANY_FILES;
  return ({ sources }) => {
    const [, repository, commit] = (many && sources.length === 1 && GITHUB_FILE.exec(sources[0]!)) || [];
    if (!repository) return shownByCell(footnotes, sources);
    const { text, numbers } = footnotes.shownBy([`${repository}/tree/${commit}`]);
    return { text, href: sources[0]!, cite: numbers };
  };
}

/** The councils of one role; a column of starting dates only where a source gives one. */
function councilTable(role: Role, list: SupplierRecord['councils'], footnotes: Footnotes): DataTable {
  const dated = list.some(({ since }) => since);
  const evidence = evidenceCells(list, footnotes);
  return {
    caption: councilCaptions[role], note: `${councils(list.length)}, A to Z`, noun: 'councils', shown: 20,
    columns: [{ text: 'Council', width: 30 }, { text: 'Region or nation', width: 25 }, ...(dated ? [{ text: 'Since' }] : []), { text: 'Last shown', width: 20 }, { text: 'What shows it', width: 25 }],
    rows: list.map((supply) => [
      nodeCell(supply), textCell(supply.region ?? supply.nation), ...(dated ? [dateCell(supply.since)] : []),
      supplyStatusCell(supply), evidence(supply),
    ]),
  };
}

/** What for; the source's own word where ours says little. */
const roleCell = ({ role, roleAsStated }: Supply): Cell => ({
  text: roleNames[role] ?? role, ...(role === 'other' && roleAsStated && { note: `recorded as ${roleAsStated.replaceAll('-', ' ')}` }),
});

function supplyTable(caption: string, noun: string, list: readonly Supply[], footnotes: Footnotes): DataTable | null {
  if (list.length === 0) return null;
  return {
    caption, hideCaption: true, noun, shown: 20,
    columns: [{ text: caption.replace(/s$/, ''), width: 35 }, { text: 'What for', width: 20 }, { text: 'Last shown', width: 20 }, { text: 'What shows it', width: 25 }],
    rows: list.map((supply) => [
      nodeCell(supply), roleCell(supply), supplyStatusCell(supply), shownByCell(footnotes, supply.sources),
    ]),
  };
}

function awardTable({ awards }: SupplierRecord, footnotes: Footnotes): DataTable | null {
  if (awards.length === 0) return null;
  return {
    caption: 'Awards', hideCaption: true, noun: 'awards', shown: 20,
    columns: [{ text: 'Awarded' }, { text: 'Project', heading: true }, { text: 'Round' }, { text: 'Amount', numeric: true }, { text: 'What shows it' }],
    rows: awards.map(({ awardedOn, project, fundingRound, amountGbp, sources }) => [
      dateCell(awardedOn), project ? recordCell(toRef('Project', project.id), project.name) : unknown(),
      recordCell(toRef('FundingRound', fundingRound.id), fundingRound.name), moneyCell(amountGbp), shownByCell(footnotes, sources),
    ]),
  };
}

/** Where on the page the reader finds something, when one part of it is empty. */
function nearest({ councils: c, patterns, projects }: SupplierRecord): { text: string; href: string } {
  if (c.length > 0) return { text: 'See its councils', href: '#councils' };
  if (patterns.length > 0) return { text: 'See its patterns', href: '#patterns' };
  return projects.length > 0 ? { text: 'See its projects', href: '#projects' } : { text: 'See all suppliers', href: '/suppliers' };
}

export function supplierPage(supplier: SupplierRecord, footnotes: Footnotes): PageModel {
  const identity = footnotes.cite(supplier.sources);
  const count = (term: string, list: readonly { id: string }[]) => (list.length > 0 ? [{ term, value: number(distinct(list)) }] : []);
  return {
    page: {
      title: supplier.name, section: 'suppliers', description: supplierAnswer(supplier),
      breadcrumbs: [{ text: 'Suppliers', href: '/suppliers' }, { text: supplier.name }],
    },
    supplier, identity, answer: supplierAnswer(supplier),
    facts: [
      ...count('Known councils', supplier.councils), ...count('Known projects', supplier.projects), ...count('Known patterns', supplier.patterns),
      ...(supplier.lastShown ? [{ term: 'Last shown', value: dateLong(supplier.lastShown) }] : []),
      ...(supplier.companiesHouseNumber ? [{ term: 'Company number', value: supplier.companiesHouseNumber }] : []),
    ],
    actions: [
      ...(supplier.website ? [{ text: 'Supplier’s own website', href: supplier.website }] : []),
      { text: 'Copy link', copy: true },
      { text: 'The same as JSON', href: `/api/v1/suppliers/${supplier.id}` },
      { text: 'Correct a fact', href: `/corrections?about=${supplier.ref}` },
    ],
    nearest: nearest(supplier),
    councilTables: roles.flatMap((role) => {
      const list = supplier.councils.filter((supply) => supply.role === role);
      return list.length > 0 ? [councilTable(role, list, footnotes)] : [];
    }),
    hasSystems: supplier.roles.includes('legacy-system'),
    hasUndated: supplier.councils.every(({ since }) => !since),
    patterns: supplyTable('Patterns', 'patterns', supplier.patterns, footnotes),
    projects: supplyTable('Projects', 'projects', supplier.projects, footnotes),
    awards: awardTable(supplier, footnotes),
    sources: footnotes.list(),
    coverage: supplier.coverage,
  };
}
