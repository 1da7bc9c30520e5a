/** One council's page: wording, tables and source numbers, in a reader's order of interest. */
import { slugify } from '../graph/catalogue';
import { endingParts } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, money, number, upperFirst, wordList } from '../web/format';
import { councilTypeNames } from '../web/words';
import { toPartnerMap } from './partner-map';
import {
  allSources, awardTable, claimNote, collaboratorTable, neighbourTable, patternTable, placeTables, projectTable, supplierTable,
} from './record-tables';
import type { CouncilRecord, CouncilSummary } from './schema';

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

/** @param drawSuggestions what like councils use and whom to ring; called where its sources are to be numbered */
export async function councilPage(
  council: CouncilRecord, all: readonly CouncilSummary[], footnotes: Footnotes, drawEgo: () => Promise<object | null>, drawSuggestions: () => object | null = () => null,
): Promise<PageModel> {
  const place = council.region ?? council.nation;
  const notes = successionNotes(council).map((note) => ({ ...note, cite: footnotes.cite(note.sources) }));
  // Drawn here because sources are numbered in reading order, and the picture stands below the head.
  const ego = await drawEgo();
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
    council, place, ego,
    worksWith: `Who ${council.shortName} ${council.endedOn ? 'worked' : 'works'} with`,
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
      { text: 'How are we connected to…?', href: `/paths?from=council:${council.id}` },
      { text: 'What are our gaps?', href: `/gaps/${council.id}` },
      { text: 'Copy link', copy: true },
      { text: 'The same as JSON', href: `/api/v1/councils/${council.id}` },
      { text: 'Correct a fact', href: `/corrections?about=council:${council.id}` },
    ],
    notes,
    partnerMap: toPartnerMap(council, all),
    collaborators: council.collaborators.length > 0 ? collaboratorTable(council, footnotes) : null,
    projects: council.projects.length > 0 ? projectTable(council, footnotes) : null,
    memberships: council.memberships.map((m) => ({ ...m, ...claimNote(m), cite: footnotes.cite(m.sources), href: `/projects/${m.id}` })),
    patterns: council.reuses.length + council.contributions.length > 0 ? patternTable(council, footnotes) : null,
    neighbours: council.neighbourPatterns.length > 0 ? neighbourTable(council, footnotes) : null,
    suggestions: drawSuggestions(),
    awards: council.awards.length > 0 ? awardTable(council, footnotes) : null,
    suppliers: council.suppliers.length > 0 ? supplierTable(council, footnotes) : null,
    places: placeTables(council, footnotes),
    identity: footnotes.cite(council.sources),
    sources: footnotes.list(),
    coverage: council.coverage,
  };
}
