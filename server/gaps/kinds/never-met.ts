/** A funding round whose councils, of different projects, share no project since. */
import type { Ref } from '../../graph/model';
import { compareDates, firstDay, lastDay, monthsBefore } from '../../graph/time';
import { counted, dateLong, number, wordList } from '../../web/format';
import { CONFIRMED_FOR_MONTHS } from '../../graph/evidence';
import type { GapFacts } from '../facts';
import { part, statement, type Finding, type GapKind } from '../gap';
import { placeId } from '../places';

const OLD_MONTHS = CONFIRMED_FOR_MONTHS;
const FEWEST_PROJECTS = 2;
const FEWEST_COUNCILS = 4;
/** Fewer pairs that do not meet again are no surprise. */
export const FEWEST_PAIRS = 6;
/** With less of the round's projects in the record, "never met" would be said of the record. */
export const SMALLEST_KNOWN = 0.5;
const VERY_OLD_YEARS = 8;

export interface NeverMet extends Finding {
  readonly round: Ref;
  readonly on: string;
  readonly projects: readonly Ref[];
  readonly members: readonly Ref[];
  /** Pairs of councils in different projects of the round. */
  readonly pairs: number;
  /** Pairs of them that had shared a project before, or at no recorded date. */
  readonly before: readonly (readonly [Ref, Ref])[];
  readonly known?: { readonly known: number; readonly total: number };
  readonly sources: readonly string[];
}

const councilsOf = (project: Ref, facts: GapFacts): Ref[] =>
  [...new Set(facts.at(project, ['LEADS', 'PARTNERS_IN']).map(({ from }) => facts.today(from)))].filter((ref) => facts.isPrincipal(ref)).sort();

/** Earliest date of a body's part in the project; undefined when none is recorded. */
const startOf = (project: Ref, facts: GapFacts): string | undefined =>
  facts.output(project)?.firstOn ?? facts.at(project, ['LEADS', 'PARTNERS_IN']).flatMap(({ since }) => (since ? [since] : [])).sort(compareDates)[0];

/** Councils of every project by pair: the projects that both took part in. */
function sharedProjects(a: Ref, b: Ref, facts: GapFacts): Ref[] {
  const theirs = facts.projectsOf(b);
  return [...facts.projectsOf(a).keys()].filter((project) => theirs.has(project));
}

export const neverMet: GapKind<NeverMet> = {
  id: 'never-met',
  title: 'Never met again',
  question: 'Which rounds funded councils side by side that share no project since?',
  description: `A funding round of at least ${FEWEST_PROJECTS} projects and ${FEWEST_COUNCILS} councils (${FEWEST_PAIRS} pairs of different projects), over ${OLD_MONTHS} months ago: no two councils of different projects of the round are on record in a shared project that began after it. Partners within one project do not count, nor does a project shared before, or one without a date, which might be later. Where less than half of a round’s projects are in the record, nothing is said of it.`,
  wouldChange: 'One later project that joins two of these councils.',
  order: 'strength',
  compute(facts) {
    const before = monthsBefore(facts.dataAsOf, OLD_MONTHS);
    const rounds = facts.nodes.all.filter(({ label }) => label === 'FundingRound');
    const withheld: string[] = [];
    const findings = rounds.flatMap(({ ref: round }): NeverMet[] => {
      const funded = facts.at(round, ['FUNDED_BY']).filter(({ from }) => facts.nodes.find(from)?.kind === 'project');
      const projects = [...new Set(funded.map(({ from }) => from))].filter((project) => councilsOf(project, facts).length > 0).sort();
      const on = funded.flatMap(({ since }) => (since ? [since] : [])).sort(compareDates)[0];
      const members = [...new Set(projects.flatMap((project) => councilsOf(project, facts)))].sort();
      if (projects.length < FEWEST_PROJECTS || members.length < FEWEST_COUNCILS || !on || lastDay(on) > before) return [];
      const coverage = facts.roundCoverage(round);
      if (coverage && coverage.known < SMALLEST_KNOWN * coverage.total) {
        withheld.push(`${facts.name(round)}: only ${number(coverage.known)} of ${number(coverage.total)} projects are in the record.`);
        return [];
      }
      const inProjects = new Map(members.map((ref) => [ref, new Set(projects.filter((project) => facts.projectsOf(ref).has(project)))]));
      let pairs = 0;
      const earlier: (readonly [Ref, Ref])[] = [];
      for (const [i, a] of members.entries()) for (const b of members.slice(i + 1)) {
        if ([...inProjects.get(a)!].some((project) => inProjects.get(b)!.has(project))) continue;
        pairs += 1;
        const shared = sharedProjects(a, b, facts);
        if (shared.some((project) => { const start = startOf(project, facts); return start === undefined || firstDay(start) > lastDay(on); })) return [];
        if (shared.length > 0) earlier.push([a, b]);
      }
      if (pairs < FEWEST_PAIRS) return [];
      const years = facts.yearsSince(on);
      const share = coverage ? coverage.known / coverage.total : 0.5;
      return [{
        round, on, projects, members, pairs, before: earlier, ...(coverage && { known: coverage }), sources: funded.flatMap(({ sources }) => sources),
        subjects: [facts.subject(round)], title: `${facts.name(round)}: its councils share no project since`,
        figure: { value: `None of ${number(pairs)}`, words: 'pairs of councils of different projects with a later one in common' },
        councils: members, places: [...new Set(members.map((ref) => placeId(facts.council(ref))))],
        serviceAreas: [...new Set(projects.flatMap((project) => facts.areasOf(project)))].sort(), types: [...new Set(members.map((ref) => facts.council(ref).type ?? ''))],
        parts: [
          part('pairs', 'Pairs that could have met', pairs / 50, `${number(pairs)}; full from 50`),
          part('age', 'How long ago', years / VERY_OLD_YEARS, `${counted(years, 'year', 'years')}; full from ${VERY_OLD_YEARS}`),
          part('known', 'How much of the round is known', share, coverage ? `${number(coverage.known)} of ${number(coverage.total)} projects` : 'no total is published; counted as one half'),
        ],
      }];
    });
    return { findings, looked: `${number(rounds.length)} funding rounds`, withheld };
  },
  reasonsFor: ({ round, on, projects, members, pairs, sources }, facts) => [
    statement(`${facts.name(round)} funded ${counted(projects.length, 'known project', 'known projects')} with ${number(members.length)} councils in ${dateLong(on.slice(0, 7))}: ${wordList(members.slice(0, 8).map((ref) => facts.name(ref)))}${members.length > 8 ? ` and ${members.length - 8} more` : ''}.`, [...new Set(sources)].slice(0, 3)),
    statement(`Of ${number(pairs)} pairs of councils in different projects, none is on record in a shared project since. They reported to the same funder and know what a bid takes.`),
  ],
  reasonsAgainst: ({ before, known }, facts) => [
    ...(before.length > 0 ? [statement(`${counted(before.length, 'pair', 'pairs')} had shared a project before: ${wordList(before.slice(0, 3).map(([a, b]) => `${facts.name(a)} with ${facts.name(b)}`))}.`)] : []),
    ...(known && known.known < known.total ? [statement(`${number(known.total - known.known)} of ${number(known.total)} projects of the round are missing from the record, and so are their councils.`)] : []),
    statement('Projects of one round may have nothing in common but the money, and meetings leave no record.'),
  ],
  firstStep: ({ round, projects }, facts) => `The team behind ${facts.name(projects[0]!)} asks the other projects of ${facts.name(round)} what became of their outputs, and names one thing to do together.`,
};
