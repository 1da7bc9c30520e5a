/** One council's page: wording, tables and source numbers, in a reader's order of interest. */
import { slugify } from '../graph/catalogue';
import { toRef } from '../graph/model';
import {
  dateCell, endingParts, moneyCell, nodeCell, recordCell, shownByCell, statusCell, unknown, type Cell, type DataTable, type TableRow,
} from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, dateShort, money, number, upperFirst, wordList } from '../web/format';
import { councilTypeNames, roleNames, stageNames, statusNames } from '../web/words';
import { toPartnerMap } from './partner-map';
import type { CouncilRecord, CouncilSummary } from './schema';
import { beforeBodyWords } from './words';

/** Each address once, in the order of the list. */
const allSources = (list: readonly { sources: readonly string[] }[]) => [...new Set(list.flatMap(({ sources }) => sources))];

/** What was done once needs no confirming. */
const EVENT = 'an event';

/** The predecessor that the claim names, and that a claim is dated before its council began. */
function claimNote({ as, beforeBody }: Partial<Pick<CouncilRecord['reuses'][number], 'as' | 'beforeBody'>>): { note?: string } {
  const notes = [...(as ? [`as ${as.name}`] : []), ...(beforeBody ? [beforeBodyWords(beforeBody)] : [])];
  return notes.length > 0 ? { note: notes.join('; ') } : {};
}

/** The first sentences: what is known, in figures that the tables below repeat. */
export function councilAnswer(council: CouncilRecord): string {
  const { shortName: name, projects, collaborators, reuses, awards } = council;
  const sentences: string[] = [];
  const distinct = new Set(projects.map(({ id }) => id)).size;
  const councils = collaborators.filter(({ label, strategic }) => label === 'Council' && !strategic).length;
  const bodies = collaborators.length - councils;
  if (distinct > 0) {
    const led = new Set(projects.filter(({ role }) => role === 'lead').map(({ id }) => id)).size;
    const others = [...(councils > 0 ? [counted(councils, 'council', 'councils')] : []), ...(bodies > 0 ? [counted(bodies, 'other body', 'other bodies')] : [])];
    sentences.push(others.length > 0
      ? `${name} has worked with ${wordList(others)} on ${counted(distinct, 'known project', 'known projects')}, and led ${led === 0 ? 'none of them' : number(led)}.`
      : `${name} took part in ${counted(distinct, 'known project', 'known projects')}; no partner is named.`);
  } else {
    sentences.push(`No project with ${name} is on record. That is not proof that there was none.`);
  }
  const patterns = new Set(reuses.map(({ pattern }) => pattern.id)).size;
  if (patterns > 0) sentences.push(`It is recorded to use ${counted(patterns, 'pattern', 'patterns')}.`);
  const total = awards.reduce((sum, { amountGbp = 0 }) => sum + amountGbp, 0);
  if (total > 0) sentences.push(`It received ${money(total)} in ${counted(awards.filter((a) => a.amountGbp !== undefined).length, 'award', 'awards')} whose amount is known.`);
  return sentences.join(' ');
}

function kindWord({ label, strategic }: CouncilRecord['collaborators'][number]): string {
  if (strategic) return 'Strategic authority';
  return label === 'Council' ? 'Council' : 'Other body';
}

function collaboratorTable({ collaborators, projects }: CouncilRecord, footnotes: Footnotes): DataTable {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const rows = collaborators.flatMap((body): TableRow[] => body.projects.map((shared) => {
    const project = byId.get(shared.id);
    const partner = project?.partners.find(({ ref }) => ref === body.ref);
    return [
      nodeCell(body),
      kindWord(body),
      recordCell(toRef('Project', shared.id), shared.name, { cite: footnotes.cite(partner?.sources ?? project?.sources) }),
      partner ? (partner.role === 'lead' ? 'Lead' : 'Partner') : unknown('through a predecessor'),
      dateCell(project?.since),
      statusNames[project?.status ?? 'unknown'] ?? unknown(),
    ];
  }));
  return {
    caption: 'Partners and the projects they share', note: `${collaborators.length} partners, A to Z`, noun: 'rows', shown: 12,
    columns: [{ text: 'Partner' }, { text: 'Kind', bare: true }, { text: 'On which project', bare: true }, { text: 'Partner’s role' }, { text: 'Project started' }, { text: 'Project is' }],
    rows,
  };
}

function projectTable({ projects }: CouncilRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Projects', note: 'latest first', noun: 'projects',
    columns: [{ text: 'Project' }, { text: 'Role' }, { text: 'Since' }, { text: 'Paid for from' }, { text: 'Partners named', numeric: true }, { text: 'Project is' }],
    rows: projects.map((project) => [
      recordCell(toRef('Project', project.id), project.name, { cite: footnotes.cite(project.sources), ...claimNote(project) }),
      project.role === 'lead' ? 'Led' : 'Took part', dateCell(project.since),
      project.fundingRounds.length > 0 ? wordList(project.fundingRounds.map(({ name }) => name)) : unknown(),
      project.partners.length > 0 ? String(project.partners.length) : unknown('none named'),
      statusNames[project.status] ?? unknown(),
    ]),
  };
}

function patternTable({ reuses, contributions }: CouncilRecord, footnotes: Footnotes): DataTable {
  const rows = [
    ...reuses.map((use) => ({ name: use.pattern.name, since: use.since, row: [
      recordCell(toRef('Pattern', use.pattern.id), use.pattern.name, claimNote(use)), { stage: use.stage, text: stageNames[use.stage] },
      dateCell(use.since), statusCell(use.status, use.confirmedOn), shownByCell(footnotes, use.sources),
    ] as Cell[] })),
    ...contributions.map((gift) => ({ name: gift.pattern.name, since: gift.since, row: [
      recordCell(toRef('Pattern', gift.pattern.id), gift.pattern.name, claimNote(gift)), { stage: gift.kind, text: stageNames[gift.kind] },
      dateCell(gift.since), EVENT, shownByCell(footnotes, gift.sources),
    ] as Cell[] })),
  ].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return {
    caption: 'Patterns and the stage that is on record', hideCaption: true, noun: 'rows', shown: 20,
    columns: [{ text: 'Pattern' }, { text: 'Stage' }, { text: 'Since' }, { text: 'Last shown' }, { text: 'What shows it' }],
    rows: rows.map(({ row }) => row),
  };
}

function neighbourTable({ neighbourPatterns, similar }: CouncilRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Patterns that statistical neighbours use', hideCaption: true, noun: 'patterns',
    columns: [{ text: 'Pattern' }, { text: `Of ${similar.global.length}`, numeric: true }, { text: 'Which of them, nearest first' }],
    rows: neighbourPatterns.map(({ pattern, users }) => [
      recordCell(toRef('Pattern', pattern.id), pattern.name, { cite: footnotes.cite(allSources(users)) }), String(users.length), wordList(users.map(({ name }) => name)),
    ]),
  };
}

function awardTable({ awards }: CouncilRecord, footnotes: Footnotes): DataTable {
  const amounts = awards.flatMap(({ amountGbp }) => (amountGbp === undefined ? [] : [amountGbp]));
  const largest = Math.max(1, ...amounts);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const partial = amounts.length < awards.length;
  return {
    caption: 'Awards', hideCaption: true, noun: 'awards', shown: 20,
    columns: [{ text: 'Awarded' }, { text: 'Project' }, { text: 'Round' }, { text: 'Amount', numeric: true }, { text: 'Amount drawn to scale', hidden: true, width: 25 }],
    rows: awards.map((award) => [
      dateCell(award.awardedOn),
      award.project ? recordCell(toRef('Project', award.project.id), award.project.name, { cite: footnotes.cite(award.sources), ...claimNote(award) }) : unknown(),
      recordCell(toRef('FundingRound', award.fundingRound.id), award.fundingRound.name),
      moneyCell(award.amountGbp),
      award.amountGbp === undefined ? '' : { bar: { value: award.amountGbp, largest } },
    ]),
    foot: ['', 'Known total', '', `${money(total)}${partial ? '+' : ''}`, partial ? 'At least one amount is not recorded.' : ''],
  };
}

function supplierTable({ suppliers }: CouncilRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Suppliers and systems', hideCaption: true, noun: 'suppliers and systems',
    columns: [{ text: 'Supplier or product' }, { text: 'What for' }, { text: 'Last shown' }, { text: 'What shows it' }],
    rows: suppliers.map((s) => [
      recordCell(toRef('Supplier', s.supplier.id), s.supplier.name, claimNote(s)),
      roleNames[s.role] ?? s.role, statusCell(s.status, s.confirmedOn), shownByCell(footnotes, s.sources),
    ]),
  };
}

function placeTables(council: CouncilRecord, footnotes: Footnotes): { similar: DataTable; similarCite: number[]; around: DataTable } {
  const models = [['global', 'All indicators'], ['economic', 'Economy'], ['demographic', 'Population']] as const;
  const names = (list: readonly { name: string; endedOn?: string | undefined; sources: readonly string[] }[]): Cell[] => [
    list.length > 0
      ? { text: wordList(list.map(({ name, endedOn }) => (endedOn ? `${name} (ended ${dateShort(endedOn)})` : name))), cite: footnotes.cite(allSources(list)) }
      : unknown('none on record'),
  ];
  const neighbour = (model: 'global' | 'economic' | 'demographic', index: number): Cell => {
    const found = council.similar[model][index];
    return found ? recordCell(toRef('Council', found.id), found.name) : '';
  };
  const longest = Math.max(...models.map(([model]) => council.similar[model].length));
  return {
    similar: {
      caption: 'Statistical neighbours, nearest first', hideCaption: true,
      columns: models.map(([, text]) => ({ text })),
      rows: Array.from({ length: longest }, (_, i) => models.map(([model]) => neighbour(model, i))),
      shown: 10, noun: 'ranks',
    },
    similarCite: footnotes.cite(allSources(models.flatMap(([model]) => council.similar[model]))),
    around: {
      caption: 'Where it lies', hideCaption: true, columns: [{ text: 'What' }, { text: 'Which' }],
      rows: [
        ['Shares a boundary with', ...names(council.borders)],
        ...(council.county ? [['Lies in the county of', ...names([{ ...council.county, sources: council.sources }])]] : []),
        ...(council.within.length > 0 ? [['Lies in the area of', ...names(council.within)]] : []),
        ...(council.members.length > 0 ? [['Councils in its area', ...names(council.members)]] : []),
      ],
    },
  };
}

/** Ended, ending and preceding councils, each in one sentence. */
export function successionNotes(
  { shortName, endedOn, sources, succession: { predecessors, successors, planned } }: CouncilRecord,
): { text: string; sources: readonly string[]; href?: string; linkText?: string }[] {
  return [
    ...(endedOn ? [{
      text: `${shortName} ended on ${dateLong(endedOn)}.${successors.length === 0 ? '' : ` Its area is served by ${wordList(successors.map(({ name, extent }) => (extent === 'part' ? `${name} (part of it)` : name)))} since.`}`,
      sources: successors.length > 0 ? allSources(successors) : sources,
      ...(successors[0] && { href: `/councils/${successors[0].id}`, linkText: `See ${successors[0].name}` }),
    }] : []),
    ...(planned ? [{ text: `${shortName} ends on ${dateLong(planned.onDate)}; its planned ${planned.successors.length > 1 ? 'successors are' : 'successor is'} ${wordList(planned.successors)}.`, sources }] : []),
    ...(predecessors.length > 0 ? [{
      text: `Before it there were ${wordList(predecessors.map(({ name, onDate, extent }) => `${name} (until ${dateLong(onDate)}${extent === 'part' ? ', part' : ''})`))}. What a council did that became wholly part of ${shortName} is counted here and says “as” with its name.`,
      sources: allSources(predecessors),
    }] : []),
  ];
}

/** What the source shows, in its own words: not every one of them is a signature. */
const declarationWords = (evidence: string, on: string | undefined) => `${upperFirst(evidence.split('. ')[0]!.replace(/\.$/, ''))}, ${on ? dateLong(on) : 'date not recorded'}`;

export function councilPage(council: CouncilRecord, all: readonly CouncilSummary[], footnotes: Footnotes): PageModel {
  const place = council.region ?? council.nation;
  const identity = footnotes.cite(council.sources);
  return {
    page: {
      title: council.name, section: 'councils',
      description: councilAnswer(council),
      breadcrumbs: [
        { text: 'Councils', href: '/councils' },
        council.region
          ? { text: council.region, href: `/councils?region=${slugify(council.region)}` }
          : { text: council.nation, href: `/councils?nation=${slugify(council.nation)}` },
        { text: council.shortName },
      ],
    },
    council, identity, place,
    answer: councilAnswer(council),
    state: endingParts(council).state ?? '',
    facts: [
      { term: 'Type', value: councilTypeNames[council.type] },
      { term: council.region ? 'Region' : 'Nation', value: place },
      ...(council.population ? [{ term: `People, mid-${council.populationYear}`, value: number(council.population) }] : []),
      ...(council.gssCode ? [{ term: 'Official code', value: council.gssCode }] : []),
      ...(council.declarationEvidence ? [{ term: 'Local Digital Declaration', value: declarationWords(council.declarationEvidence, council.declarationSignedOn) }] : []),
    ],
    actions: [
      ...(council.website ? [{ text: 'Council’s own website', href: council.website }] : []),
      { text: 'Copy link', copy: true },
      { text: 'The same as JSON', href: `/api/v1/councils/${council.id}` },
      { text: 'Correct a fact', href: `/corrections?about=council:${council.id}` },
    ],
    notes: successionNotes(council).map((note) => ({ ...note, cite: footnotes.cite(note.sources) })),
    partnerMap: toPartnerMap(council, all),
    collaborators: council.collaborators.length > 0 ? collaboratorTable(council, footnotes) : null,
    projects: council.projects.length > 0 ? projectTable(council, footnotes) : null,
    patterns: council.reuses.length + council.contributions.length > 0 ? patternTable(council, footnotes) : null,
    memberships: council.memberships.map((m) => ({ ...m, ...claimNote(m), cite: footnotes.cite(m.sources), href: `/projects/${m.id}` })),
    neighbours: council.neighbourPatterns.length > 0 ? neighbourTable(council, footnotes) : null,
    awards: council.awards.length > 0 ? awardTable(council, footnotes) : null,
    suppliers: council.suppliers.length > 0 ? supplierTable(council, footnotes) : null,
    places: placeTables(council, footnotes),
    sources: footnotes.list(),
    coverage: council.coverage,
  };
}
