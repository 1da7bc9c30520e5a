/** One project's page: wording, tables and source numbers, in a reader's order of interest. */
import { toRef } from '../graph/model';
import {
  dateCell, moneyCell, nameList, nodeCell, recordCell, shownByCell, statusCell, unknown, type Cell, type DataTable, type TableRow,
} from '../web/cells';
import { conflictViews } from '../web/conflicts';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, dateShort, money, number, wordList } from '../web/format';
import { outcomeTable } from '../web/outcomes';
import { roleNames, statusNames, organisationKindNames } from '../web/words';
import type { ProjectBody, ProjectRecord } from './schema';
import { beforeBodyWords, phaseName } from './words';

/** More rounds than this are counted in the answer, not named. */
const MOST_ROUNDS_NAMED = 3;

const isCommunity = ({ kind }: ProjectRecord) => kind === 'community';

/** Known total with a plus where an amount is missing. */
export const knownTotal = ({ knownGbp, unknownAwards }: Pick<ProjectRecord, 'knownGbp' | 'unknownAwards'>): string =>
  (knownGbp === undefined ? '' : `${money(knownGbp)}${unknownAwards > 0 ? '+' : ''}`);

function whoTookPart(project: ProjectRecord): string {
  const { leads, partners, members } = project;
  if (isCommunity(project)) {
    return `${project.name} is a programme, not a project: ${counted(members.length, 'body is', 'bodies are')} recorded as members. Membership is neither collaboration nor use of a product.`;
  }
  const named = counted(partners.length, 'named partner', 'named partners');
  if (leads.length === 0) return partners.length > 0 ? `No lead is recorded; ${counted(partners.length, 'body is', 'bodies are')} named as taking part.` : 'Nobody is named as lead or partner.';
  const names = nameList(leads);
  return `${names} led it${leads.length > 1 ? ', together or one after the other' : ''}${partners.length > 0 ? `, with ${named}` : '; no partner is named'}.`;
}

function whatWasPaid({ fundingRounds, awards, knownGbp, unknownAwards }: ProjectRecord): string {
  if (fundingRounds.length === 0) return 'No funding round is recorded.';
  const rounds = fundingRounds.length > MOST_ROUNDS_NAMED ? `${number(fundingRounds.length)} rounds` : wordList(fundingRounds.map(({ name }) => name));
  if (awards.length === 0) return `It was paid for from ${rounds}; no award is on record.`;
  if (knownGbp === undefined) return `It was paid for from ${rounds}; the amount is not known.`;
  const missing = unknownAwards > 0 ? `, with ${counted(unknownAwards, 'amount', 'amounts')} not known` : '';
  return `It was paid for from ${rounds}: ${money(knownGbp)} is known, in ${counted(awards.length - unknownAwards, 'award', 'awards')}${missing}.`;
}

/** The first sentences: who, paid by whom, and its state, in figures that the tables below repeat. */
export function projectAnswer(project: ProjectRecord): string {
  const state = statusNames[project.status];
  return [
    whoTookPart(project), whatWasPaid(project),
    state ? `It is ${state.charAt(0).toLowerCase()}${state.slice(1)}.` : 'What became of it is not recorded.',
  ].join(' ');
}

/** What has become of a council since, and whether it is younger than the project, in the cell's second line. */
function bodyCell(body: ProjectBody): Cell {
  const { today, endedOn, beforeBody } = body;
  const notes = [
    ...(endedOn && today ? [`ended ${dateShort(endedOn)}; its history counts for ${today.name}`] : []),
    ...(beforeBody ? [beforeBodyWords(beforeBody)] : []),
  ];
  return notes.length > 0 ? nodeCell(body, { note: notes.join('; ') }) : nodeCell(body);
}

const whereOrWhat = ({ label, region, kind }: ProjectBody): Cell => {
  if (label === 'Organisation') return organisationKindNames[(kind ?? 'other') as keyof typeof organisationKindNames];
  return region ?? unknown();
};

function peopleTable({ leads, partners }: ProjectRecord, footnotes: Footnotes): DataTable | null {
  const row = (role: string) => (body: ProjectBody): TableRow => [bodyCell(body), role, whereOrWhat(body), shownByCell(footnotes, body.sources)];
  const rows = [...leads.map(row('Led')), ...partners.map(row('Took part'))];
  return rows.length === 0 ? null : {
    caption: 'Who took part', hideCaption: true, noun: 'bodies', shown: 20,
    columns: [{ text: 'Council or other body' }, { text: 'Role' }, { text: 'Region or kind' }, { text: 'What shows it' }],
    rows,
  };
}

function memberTable({ members }: ProjectRecord, footnotes: Footnotes): DataTable | null {
  return members.length === 0 ? null : {
    caption: 'Members', hideCaption: true, noun: 'members', shown: 12,
    columns: [{ text: 'Member' }, { text: 'Region or kind' }, { text: 'Since' }, { text: 'Last shown' }, { text: 'What shows it' }],
    rows: members.map((member) => [
      bodyCell(member), whereOrWhat(member), dateCell(member.since), statusCell(member.status, member.confirmedOn), shownByCell(footnotes, member.sources),
    ]),
  };
}

function patternTable({ patterns }: ProjectRecord, footnotes: Footnotes): DataTable | null {
  return patterns.length === 0 ? null : {
    caption: 'Patterns it produced', hideCaption: true, noun: 'patterns',
    columns: [{ text: 'Pattern', width: 50 }, { text: 'Councils recorded using it', numeric: true }, { text: 'What shows it' }],
    rows: patterns.map((pattern) => [
      recordCell(toRef('Pattern', pattern.id), pattern.name, { ...(pattern.summary && { note: pattern.summary }) }),
      pattern.councils > 0 ? number(pattern.councils) : unknown('none known'),
      shownByCell(footnotes, pattern.sources),
    ]),
  };
}

function awardTable(project: ProjectRecord, footnotes: Footnotes): DataTable | null {
  const { awards } = project;
  if (awards.length === 0) return null;
  const largest = Math.max(1, ...awards.map(({ amountGbp = 0 }) => amountGbp));
  return {
    caption: 'Awards', hideCaption: true, noun: 'awards', shown: 12,
    columns: [
      { text: 'Awarded' }, { text: 'Round', width: 30 }, { text: 'Paid to' }, { text: 'Amount', numeric: true },
      { text: 'Amount drawn to scale', hidden: true, width: 15 }, { text: 'What shows it' },
    ],
    rows: awards.map((award) => [
      dateCell(award.awardedOn), recordCell(toRef('FundingRound', award.fundingRound.id), award.fundingRound.name), nodeCell(award.recipient),
      moneyCell(award.amountGbp), award.amountGbp === undefined ? '' : { bar: { value: award.amountGbp, largest } },
      shownByCell(footnotes, award.sources),
    ]),
    foot: ['', 'Known total', '', knownTotal(project) || unknown(), '', ''],
  };
}

function supplierTable({ suppliers }: ProjectRecord, footnotes: Footnotes): DataTable | null {
  return suppliers.length === 0 ? null : {
    caption: 'Suppliers', hideCaption: true, noun: 'suppliers',
    columns: [{ text: 'Supplier' }, { text: 'What for' }, { text: 'What shows it' }],
    rows: suppliers.map((s) => [
      recordCell(toRef('Supplier', s.supplier.id), s.supplier.name),
      s.role === 'other' && s.roleAsStated ? { text: roleNames[s.role] ?? s.role, note: s.roleAsStated.replaceAll('-', ' ') } : roleNames[s.role] ?? s.role,
      shownByCell(footnotes, s.sources),
    ]),
  };
}

/** Short facts below the answer; what is not recorded is said so. */
function facts({ phases, startedOn, status, serviceAreas, awards, ...rest }: ProjectRecord) {
  return [
    { term: phases.length > 1 ? 'Phases' : 'Phase', value: phases.length > 0 ? phases.map(phaseName).join(', then ').replace(/, then (\w)/g, (_, letter: string) => `, then ${letter.toLowerCase()}`) : 'Not recorded' },
    { term: 'First award or announcement', value: startedOn ? dateLong(startedOn) : 'Date not recorded' },
    { term: 'State', value: statusNames[status] ?? 'Not recorded' },
    { term: 'Service area', value: serviceAreas.length > 0 ? wordList(serviceAreas.map(({ name }) => name)) : 'Not recorded' },
    ...(awards.length > 0 ? [{ term: 'Known money', value: knownTotal(rest) || 'Not recorded' }] : []),
  ];
}

export function projectPage(project: ProjectRecord, footnotes: Footnotes): PageModel {
  const answer = projectAnswer(project);
  const identity = footnotes.cite(project.sources);
  const area = project.serviceAreas[0];
  return {
    page: {
      title: project.name, section: 'projects', description: answer,
      breadcrumbs: [
        { text: 'Projects', href: '/projects' },
        ...(area ? [{ text: area.name, href: `/projects?serviceArea=${area.id}` }] : []),
        { text: project.name },
      ],
    },
    project, answer, identity,
    facts: facts(project),
    actions: [
      ...(project.outputsUrl ? [{ text: 'What it published', href: project.outputsUrl }] : []),
      { text: 'Copy link', copy: true },
      { text: 'The same as JSON', href: `/api/v1/projects/${project.id}` },
      { text: 'Correct a fact', href: `/corrections?about=project:${project.id}` },
    ],
    conflicts: conflictViews(project.conflicts, footnotes),
    people: peopleTable(project, footnotes),
    members: memberTable(project, footnotes),
    patterns: patternTable(project, footnotes),
    awards: awardTable(project, footnotes),
    awardNote: project.unknownAwards > 0 ? `The known total ends in a plus: ${counted(project.unknownAwards, 'amount is', 'amounts are')} not recorded.` : '',
    roundsOnly: project.fundingRounds.map((round) => ({ ...round, cite: footnotes.cite(round.sources) })),
    suppliers: supplierTable(project, footnotes),
    outcomes: outcomeTable(project.outcomes, footnotes),
    areas: project.serviceAreas.map((a) => ({ ...a, cite: footnotes.cite(a.sources) })),
    sources: footnotes.list(),
    coverage: project.coverage,
  };
}
