/** The tables of a council's page, as cells. */
import { toRef } from '../graph/model';
import {
  dateCell, moneyCell, nodeCell, recordCell, shownByCell, statusCell, supplyStatusCell, unknown, type Cell, type DataTable, type TableRow,
} from '../web/cells';
import type { Footnotes } from '../web/footnotes';
import { dateShort, money, number, upperFirst, wordList } from '../web/format';
import { roleNames, stageNames, statusNames } from '../web/words';
import type { CouncilRecord } from './schema';
import { beforeBodyWords } from './words';

/** Each address once, in the order of the list. */
export const allSources = (list: readonly { sources: readonly string[] }[]) => [...new Set(list.flatMap(({ sources }) => sources))];

/** What was done once needs no confirming. */
const EVENT = 'happened once';

/** The predecessor that the claim names, and that a claim is dated before its council began. */
export function claimNote({ as, beforeBody }: Partial<Pick<CouncilRecord['reuses'][number], 'as' | 'beforeBody'>>): { note?: string } {
  const notes = [...(as ? [`as ${as.name}`] : []), ...(beforeBody ? [beforeBodyWords(beforeBody)] : [])];
  return notes.length > 0 ? { note: notes.join('; ') } : {};
}

export function collaboratorTable({ collaborators, projects }: CouncilRecord, footnotes: Footnotes): DataTable {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const rows = collaborators.flatMap((body): TableRow[] => body.projects.map((shared) => {
    const project = byId.get(shared.id);
    const partner = project?.partners.find(({ ref }) => ref === body.ref);
    return [
      nodeCell(body, body.strategic ? { note: 'strategic authority' } : {}),
      recordCell(toRef('Project', shared.id), shared.name, { cite: footnotes.cite(partner?.sources ?? project?.sources) }),
      partner ? (partner.role === 'lead' ? 'Lead' : 'Partner') : unknown('through a predecessor'),
      dateCell(project?.since),
      statusNames[project?.status ?? 'unknown'] ?? unknown(),
    ];
  }));
  return {
    caption: 'Partners and the projects they share', note: `${collaborators.length} partners, A to Z`, noun: 'rows', shown: 12,
    columns: [{ text: 'Partner', width: 25 }, { text: 'On which project', bare: true, width: 35 }, { text: 'Partner’s role' }, { text: 'Project began' }, { text: 'State' }],
    rows,
  };
}

export function projectTable({ projects }: CouncilRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Projects', note: 'latest first', noun: 'projects',
    columns: [{ text: 'Project' }, { text: 'Role' }, { text: 'Since' }, { text: 'Paid for from' }, { text: 'Partners named', numeric: true }, { text: 'State' }],
    rows: projects.map((project) => [
      recordCell(toRef('Project', project.id), project.name, { cite: footnotes.cite(project.sources), ...claimNote(project) }),
      project.role === 'lead' ? 'Led' : 'Took part', dateCell(project.since),
      project.fundingRounds.length > 0 ? wordList(project.fundingRounds.map(({ name }) => name)) : unknown(),
      project.partners.length > 0 ? String(project.partners.length) : unknown('none named'),
      statusNames[project.status] ?? unknown(),
    ]),
  };
}

export function patternTable({ reuses, contributions }: CouncilRecord, footnotes: Footnotes): DataTable {
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

export function neighbourTable({ neighbourPatterns, similar }: CouncilRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Patterns that statistical neighbours use', hideCaption: true, noun: 'patterns',
    columns: [{ text: 'Pattern' }, { text: `Of ${similar.global.length}`, numeric: true }, { text: 'Which of them, nearest first' }],
    rows: neighbourPatterns.map(({ pattern, users }) => [
      recordCell(toRef('Pattern', pattern.id), pattern.name, { cite: footnotes.cite(allSources(users)) }), String(users.length), wordList(users.map(({ name }) => name)),
    ]),
  };
}

export function awardTable({ awards }: CouncilRecord, footnotes: Footnotes): DataTable {
  const amounts = awards.flatMap(({ amountGbp }) => (amountGbp === undefined ? [] : [amountGbp]));
  const largest = Math.max(1, ...amounts);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const partial = amounts.length < awards.length;
  return {
    caption: 'Awards', hideCaption: true, noun: 'awards', shown: 20,
    columns: [{ text: 'Awarded' }, { text: 'Project', heading: true }, { text: 'Round' }, { text: 'Amount', numeric: true }, { text: 'Amount drawn to scale', hidden: true, width: 25 }],
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

export function supplierTable({ suppliers }: CouncilRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Suppliers and systems', hideCaption: true, noun: 'suppliers and systems',
    columns: [{ text: 'Supplier or product' }, { text: 'What for' }, { text: 'Last shown' }, { text: 'What shows it' }],
    rows: suppliers.map((s) => [
      recordCell(toRef('Supplier', s.supplier.id), s.supplier.name, claimNote(s)),
      roleNames[s.role] ?? s.role, supplyStatusCell(s), shownByCell(footnotes, s.sources),
    ]),
  };
}

export function placeTables(council: CouncilRecord, footnotes: Footnotes): { similar: DataTable; beside: DataTable; similarCite: number[]; around: DataTable } {
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
  const beside = ({ bordering, sameType, sameCounty, samePlace, samePopulationBand }: CouncilRecord['similar']['global'][number]): Cell => {
    const common = [
      ...(bordering ? ['a boundary'] : []), ...(sameCounty ? ['the county'] : samePlace ? [council.region ? 'the region' : 'the nation'] : []),
      ...(sameType ? ['the type'] : []), ...(samePopulationBand ? ['the population band'] : []),
    ];
    return common.length > 0 ? upperFirst(wordList(common)) : 'None of these';
  };
  return {
    beside: {
      caption: 'The neighbours over all indicators, beside it', note: 'in order of rank, which is no judgement', noun: 'neighbours', shown: 10,
      columns: [{ text: 'Council' }, { text: 'Rank', numeric: true }, { text: 'Seen from the other' }, { text: 'Distance', numeric: true }, { text: 'They share', width: 35 }],
      rows: council.similar.global.map((one) => [
        recordCell(toRef('Council', one.id), one.name), `${one.rank} of ${council.similar.global.length}`,
        one.mutual ? 'Also among its ten' : 'Not among its ten', one.km === undefined ? unknown() : { text: `${number(Math.round(one.km))} km`, nowrap: true }, beside(one),
      ]),
    },
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
