/** One organisation's page: wording, tables and source numbers. */
import { toRef } from '../graph/model';
import {
  dateCell, moneyCell, nodeCell, recordCell, shownByCell, statusCell, unknown, type Cell, type DataTable, type TableRow,
} from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, money, number, wordList } from '../web/format';
import { stageNames, statusNames, organisationKindNames } from '../web/words';
import type { OrganisationRecord } from './schema';

const distinct = (ids: readonly string[]) => new Set(ids).size;
const roleWord = (role: 'lead' | 'partner') => (role === 'lead' ? 'Led' : 'Took part');
const sumOf = (awards: OrganisationRecord['awards']) => awards.reduce((sum, { amountGbp = 0 }) => sum + amountGbp, 0);

type Partner = OrganisationRecord['projects'][number]['partners'][number];
const isCouncil = ({ label, strategic }: Partner) => label === 'Council' && !strategic;

function kindWord(partner: Partner): string {
  if (partner.strategic) return 'Strategic authority';
  return partner.label === 'Council' ? 'Council' : 'Other body';
}

/** The first sentences: what is known, in figures that the tables below repeat. */
export function organisationAnswer({ name, projects, memberships, reuses, contributions, awards }: OrganisationRecord): string {
  const partners = projects.flatMap(({ partners: list }) => list);
  const councils = distinct(partners.filter(isCouncil).map(({ ref }) => ref));
  const others = distinct(partners.map(({ ref }) => ref)) - councils;
  const withWhom = [...(councils > 0 ? [counted(councils, 'council', 'councils')] : []), ...(others > 0 ? [counted(others, 'other body', 'other bodies')] : [])];
  const led = projects.filter(({ role }) => role === 'lead').length;
  const known = awards.filter(({ amountGbp }) => amountGbp !== undefined);
  const phrases = [
    ...(projects.length > 0 ? [`took part in ${counted(distinct(projects.map(({ id }) => id)), 'known project', 'known projects')}${withWhom.length > 0 ? ` with ${wordList(withWhom)}` : ''}${led > 0 ? `, and led ${number(led)}` : ''}`] : []),
    ...(memberships.length > 0 ? [`is recorded as a member of ${wordList(memberships.map((m) => m.name))}`] : []),
    ...(reuses.length > 0 ? [`is recorded to use ${counted(distinct(reuses.map(({ pattern }) => pattern.id)), 'pattern', 'patterns')}`] : []),
    ...(contributions.length > 0 ? [`started or contributed to ${counted(distinct(contributions.map(({ pattern }) => pattern.id)), 'pattern', 'patterns')}`] : []),
    ...(known.length > 0 ? [`received ${money(sumOf(awards))} in ${counted(known.length, 'award', 'awards')} whose amount is known`] : []),
  ];
  return phrases.length > 0
    ? phrases.map((phrase, index) => `${index === 0 ? name : 'It'} ${phrase}.`).join(' ')
    : `Nothing that ${name} took part in is on record. That is not proof that there was nothing.`;
}

function projectTable({ projects }: OrganisationRecord, footnotes: Footnotes): DataTable | null {
  if (projects.length === 0) return null;
  return {
    caption: 'Projects', note: 'latest first', noun: 'projects',
    columns: [{ text: 'Project' }, { text: 'Role' }, { text: 'Project started' }, { text: 'State' }, { text: 'What shows it' }],
    rows: projects.map((project) => [
      recordCell(toRef('Project', project.id), project.name), roleWord(project.role), dateCell(project.since),
      statusNames[project.status] ?? unknown(), shownByCell(footnotes, project.sources),
    ]),
  };
}

/** Who else was in its projects: a group a project. */
function partnerTable({ projects }: OrganisationRecord, footnotes: Footnotes): DataTable | null {
  const rows = projects.flatMap((project): TableRow[] => (project.partners.length === 0 ? [] : [
    { group: project.name },
    ...project.partners.map((partner): TableRow => [
      nodeCell(partner), kindWord(partner), roleWord(partner.role), shownByCell(footnotes, partner.sources),
    ]),
  ]));
  if (rows.length === 0) return null;
  return {
    caption: 'Partners by project', hideCaption: true, noun: 'rows', shown: 24,
    columns: [{ text: 'Partner' }, { text: 'Kind' }, { text: 'Role' }, { text: 'What shows it' }],
    rows,
  };
}

function patternTable({ reuses, contributions }: OrganisationRecord, footnotes: Footnotes): DataTable | null {
  const rows: Cell[][] = [
    ...reuses.map((use): Cell[] => [
      recordCell(toRef('Pattern', use.pattern.id), use.pattern.name), { stage: use.stage, text: stageNames[use.stage]! },
      dateCell(use.since), statusCell(use.status, use.confirmedOn), shownByCell(footnotes, use.sources),
    ]),
    ...contributions.map((gift): Cell[] => [
      recordCell(toRef('Pattern', gift.pattern.id), gift.pattern.name), { stage: gift.kind, text: stageNames[gift.kind]! },
      dateCell(gift.since), 'an event, which does not go stale', shownByCell(footnotes, gift.sources),
    ]),
  ];
  return rows.length === 0 ? null : {
    caption: 'Patterns and the stage that is on record', hideCaption: true, noun: 'rows', shown: 20,
    columns: [{ text: 'Pattern' }, { text: 'Stage' }, { text: 'Since' }, { text: 'Last shown' }, { text: 'What shows it' }],
    rows,
  };
}

function awardTable({ awards }: OrganisationRecord, footnotes: Footnotes): DataTable | null {
  if (awards.length === 0) return null;
  const partial = awards.some(({ amountGbp }) => amountGbp === undefined);
  return {
    caption: 'Awards', hideCaption: true, noun: 'awards', shown: 20,
    columns: [{ text: 'Awarded' }, { text: 'Project', heading: true }, { text: 'Round' }, { text: 'Amount', numeric: true }, { text: 'What shows it' }],
    rows: awards.map(({ awardedOn, project, fundingRound, amountGbp, sources }) => [
      dateCell(awardedOn), project ? recordCell(toRef('Project', project.id), project.name) : unknown(),
      recordCell(toRef('FundingRound', fundingRound.id), fundingRound.name), moneyCell(amountGbp), shownByCell(footnotes, sources),
    ]),
    ...(awards.length > 1 && { foot: ['Known total', '', '', `${money(sumOf(awards))}${partial ? '+' : ''}`, partial ? 'At least one amount is not recorded.' : ''] }),
  };
}

export function organisationPage(body: OrganisationRecord, footnotes: Footnotes): PageModel {
  const identity = footnotes.cite(body.sources);
  return {
    page: {
      title: body.name, description: organisationAnswer(body),
      breadcrumbs: [{ text: 'Organisations', href: '/organisations' }, { text: body.name }],
    },
    body, identity, answer: organisationAnswer(body),
    facts: [
      { term: 'Kind', value: organisationKindNames[body.kind] },
      ...(body.aliases ? [{ term: 'Also written', value: wordList(body.aliases) }] : []),
    ],
    actions: [
      { text: 'Copy link', copy: true },
      { text: 'The same as JSON', href: `/api/v1/organisations/${body.id}` },
      { text: 'Correct a fact', href: `/corrections?about=${body.ref}` },
    ],
    projects: projectTable(body, footnotes),
    partners: partnerTable(body, footnotes),
    memberships: body.memberships.map((m) => ({
      ...m, cite: footnotes.cite(m.sources), href: `/projects/${m.id}`, shown: statusCell(m.status, m.confirmedOn),
    })),
    patterns: patternTable(body, footnotes),
    awards: awardTable(body, footnotes),
    sources: footnotes.list(),
    coverage: body.coverage,
  };
}
