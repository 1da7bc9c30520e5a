/** One pattern's page, in a reader's order: how many, what to know before reuse, when, who, where from. Wording only. */
import type { CouncilSummary } from '../councils/schema';
import { pagePath, toRef } from '../graph/model';
import { unknown, type Cell } from '../web/cells';
import { conflictViews } from '../web/conflicts';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, dateShort, number, plural, wordList } from '../web/format';
import { outcomeTable } from '../web/outcomes';
import { patternKindNames } from '../web/words';
import { councilChoices } from './council-choices';
import { patternAnswer, plainText, type Span } from './record-answer';
import { knowledgeGaps } from './knowledge-gaps';
import { toOriginDiagram } from './origin-diagram';
import { awardTable, giftTable, lineageTable, neighbourTable, supplierTable, useGroups } from './record-tables';
import { reuseBox } from './reuse-box';
import type { PatternRecord } from './schema';
import { toSpreadMaps } from './spread-maps';
import { maturityNames } from './words';

const NATIONS = ['Scotland', 'Wales', 'Northern Ireland'];
/** Partners named in the sentence; of more, the number. */
const MOST_PARTNERS = 8;

/** `Yes, use shown Aug 2026`; the phase where it is not live. */
function liveWords({ maturity, uses }: PatternRecord): Cell {
  const shown = uses.flatMap(({ confirmedOn }) => (confirmedOn ? [confirmedOn] : [])).sort().at(-1);
  if (!maturity) return unknown();
  if (maturity === 'live') return shown ? `Yes, use shown ${dateShort(shown)}` : 'Yes, by its own source';
  return maturityNames[maturity] ?? maturity;
}

function facts(record: PatternRecord): { term: string; value: Cell }[] {
  const { anyStage, ended } = record.councils;
  return [
    { term: 'Kind', value: patternKindNames[record.kind]! },
    { term: record.maturity && record.maturity !== 'live' ? 'Phase' : 'Is it live?', value: liveWords(record) },
    { term: 'Councils that use it or gave to it', value: anyStage === 0 ? unknown('none known') : `${number(anyStage)}${ended > 0 ? `, ${number(ended)} since ended` : ''}` },
  ];
}

/** `Adopted by region: London 7, South East 6. None on record in Wales, …`; empty when no council has it in use. */
export function regionWords({ regions }: Pick<PatternRecord, 'regions'>): string {
  if (regions.length === 0) return '';
  const without = NATIONS.filter((nation) => !regions.some(({ name }) => name === nation));
  const none = without.length > 0 ? ` None on record in ${wordList(without).replace(/ and ([^,]*)$/, ' or $1')}.` : '';
  return `In use by region or nation: ${regions.map(({ name, councils }) => `${name} ${number(councils)}`).join(', ')}.${none}`;
}

function bodySpans(bodies: PatternRecord['origin']['projects'][number]['leads']): Span[] {
  return bodies.flatMap((body, index): Span[] => [
    ...(index === 0 ? [] : [{ text: index === bodies.length - 1 ? ' and ' : ', ' }]), { text: body.name, href: pagePath(body.ref)! },
  ]);
}

function projectParagraph(record: PatternRecord, project: PatternRecord['origin']['projects'][number], footnotes: Footnotes): Span[] {
  const { leads, partners, members, alsoProduced } = project;
  const start: Span[] = [{ text: `${record.name} came out of ` }, { text: project.name, href: `/projects/${project.id}` }];
  if (project.kind === 'community') {
    return [...start, {
      text: `, a programme${members ? ` with ${counted(members, 'member', 'members')} on record` : ''}. Membership is not use, and what the programme paid its members is not counted as the price of this pattern.`,
      cite: footnotes.cite(project.sources),
    }];
  }
  const also = alsoProduced.length === 0 ? '' : ` The same project produced ${wordList(alsoProduced.map(({ name }) => name))}, so its money is not that of ${record.name} alone.`;
  const rounds = record.awards.some(({ project: { id } }) => id === project.id) || project.fundingRounds.length === 0 ? ''
    : ` It was paid for from ${wordList(project.fundingRounds.map(({ name }) => name))}; the award is not recorded.`;
  return [
    ...start, { text: leads.length > 0 ? ', a project led by ' : ', a project whose lead is not recorded' }, ...bodySpans(leads),
    ...(partners.length === 0 ? [] : partners.length > MOST_PARTNERS
      ? [{ text: ` with ${number(partners.length)} named partners` }] : [{ text: ' with ' }, ...bodySpans(partners)]),
    { text: '.', cite: footnotes.cite(project.sources) }, { text: `${rounds}${also}` },
  ];
}

/** Where it came from, a paragraph a project; without one, who started it, or that nobody is on record. */
function originParagraphs(record: PatternRecord, footnotes: Footnotes): Span[][] {
  const { projects, originators } = record.origin;
  const first = record.firstReleasedOn ? [[{ text: `Its first release or first code on record is dated ${dateLong(record.firstReleasedOn)}.` }]] : [];
  if (projects.length > 0) return [...projects.map((project) => projectParagraph(record, project, footnotes)), ...first];
  const starters = [...new Map(originators.map(({ body }) => [body.ref, body])).values()];
  if (starters.length > 0 && starters.length <= MOST_PARTNERS) {
    return [[{ text: 'It was started by ' }, ...bodySpans(starters), { text: '. No project on record produced it.' }], ...first];
  }
  return [[{ text: starters.length > 0 ? `${number(starters.length)} councils started it. No project on record produced it.` : 'No known project or council of origin.' }], ...first];
}

function giftNote({ origin: { originators }, contributors, councils: { givenOnly } }: PatternRecord): string {
  const bodies = new Set([...originators, ...contributors].map(({ body }) => body.ref)).size;
  return `${counted(bodies, 'body', 'bodies')} on record; ${givenOnly === 0 ? 'each also uses it' : `${counted(givenOnly, 'council has', 'councils have')} no use on record`}.`;
}

/** How to read the table of uses, and why there may be no maps of years. */
function usesNotes({ spread, uses }: PatternRecord, maps: boolean): string[] {
  const councils = uses.filter(({ counted: council, strongest }) => council && strongest).length;
  return [
    'Latest first within each stage. A council at several stages is listed once, at its strongest.',
    'A stage says what the evidence shows, not how good the result was.',
    ...(maps || councils < 3 ? [] : [`${number(spread.length)} of ${number(councils)} councils have a date on record: too few for a map of each year.`]),
  ];
}

function likeForm(record: PatternRecord, councils: readonly CouncilSummary[]) {
  return {
    action: `/patterns/${record.id}#uses`,
    options: councilChoices(councils).with(record.neighbours && { value: record.neighbours.council.id, label: record.neighbours.council.name }),
    ...(record.neighbours && {
      ring: { text: `Whom ${record.neighbours.council.name} can ring about ${record.name}`, href: `/suggestions/${record.neighbours.council.id}/ring?pattern=${record.id}` },
      council: record.neighbours.council.name, text: likeWords(record.neighbours, record.name), table: neighbourTable(record.neighbours),
    }),
  };
}

/** What the ten councils most like the chosen one do. */
export function likeWords({ council, of, users }: NonNullable<PatternRecord['neighbours']>, pattern: string): string {
  if (of === 0) return `ONS publishes no statistical neighbours for ${council.name}.`;
  if (users.length === 0) return `No known use of ${pattern} by the ${number(of)} councils most like ${council.name} by ONS statistics.`;
  return `Of the ${number(of)} councils most like ${council.name} by ONS statistics, ${number(users.length)} ${plural(users.length, 'is', 'are')} recorded to use ${pattern}. A rank is no judgement.`;
}

/** @param hasPubliccode whether enough is recorded for one */
export function patternPage(record: PatternRecord, footnotes: Footnotes, councils: readonly CouncilSummary[], hasPubliccode: boolean): PageModel {
  const identity = footnotes.cite(record.sources);
  const answer = patternAnswer(record, footnotes);
  const [area] = record.serviceAreas;
  const spread = toSpreadMaps(record, councils);
  return {
    page: {
      title: record.name, section: 'patterns', description: plainText(answer),
      breadcrumbs: [
        { text: 'Patterns', href: '/patterns' }, ...(area ? [{ text: area.name, href: `/service-areas/${area.id}` }] : []), { text: record.name },
      ],
    },
    pattern: record, identity, answer, facts: facts(record),
    actions: [
      ...(record.uses.length > 0 ? [{ text: 'Which councils like mine use it?', href: '#like' }] : []),
      ...(record.homepageUrl ? [{ text: 'Its own website', href: record.homepageUrl }] : []),
      { text: 'Copy link', copy: true },
      ...(record.councils.anyStage > 0 ? [{ text: 'How did it come to my council?', href: `/patterns/${record.id}/path` }] : []),
      { text: 'Compare with others', href: `/patterns/compare?patterns=${record.id}` },
      { text: 'The same as JSON', href: `/api/v1/patterns/${record.id}` },
      ...(hasPubliccode ? [{ text: 'As publiccode.yml', href: `/api/v1/patterns/${record.id}/publiccode` }] : []),
      { text: 'Correct a fact', href: `/corrections?about=${toRef('Pattern', record.id)}` },
    ],
    regions: regionWords(record),
    conflicts: conflictViews(record.conflicts, footnotes),
    box: reuseBox(record, footnotes),
    spread, usesNotes: usesNotes(record, spread !== null),
    lastYear: `The record runs to ${dateLong(record.meta.dataAsOf.slice(0, 7))}.`,
    hasAdapted: record.uses.some(({ stage }) => stage === 'adapted'), hasPiloted: record.uses.some(({ stage }) => stage === 'piloted'),
    like: likeForm(record, councils),
    groups: useGroups(record, footnotes),
    emptyUses: { text: `No known use of ${record.name} by a council.`, nearest: area
      ? { text: `Patterns for ${area.name}`, href: `/patterns?serviceArea=${area.id}` } : { text: 'See all patterns', href: '/patterns' } },
    gifts: giftTable(record, footnotes), giftNote: giftNote(record),
    origin: originParagraphs(record, footnotes), awards: awardTable(record, footnotes),
    originConflicts: conflictViews(record.origin.projects.flatMap(({ conflicts }) => conflicts), footnotes),
    originDiagram: toOriginDiagram(record), gaps: knowledgeGaps(record),
    lineage: lineageTable(record, footnotes), suppliers: supplierTable(record, footnotes),
    outcomes: outcomeTable(record.outcomes, footnotes),
    sources: footnotes.list(), coverage: record.coverage,
  };
}
