/** A pattern with one known user after two years, though others work in its service area. */
import type { Ref } from '../../graph/model';
import { compareDates, lastDay, monthsBefore } from '../../graph/time';
import { counted, dateLong, number, wordList } from '../../web/format';
import { CONFIRMED_FOR_MONTHS } from '../../graph/evidence';
import type { GapFacts } from '../facts';
import { part, statement, type Finding, type GapKind } from '../gap';
import { placeId } from '../places';

const OLD_MONTHS = CONFIRMED_FOR_MONTHS;
const FEWEST_OTHERS = 3;
const MANY_OTHERS = 30;

export interface Orphan extends Finding {
  readonly pattern: Ref;
  readonly user: Ref;
  readonly since: string;
  /** Other councils with a project or pattern in its service areas. */
  readonly others: readonly Ref[];
  readonly userSources: readonly string[];
}

/** Bodies that use it or made it: who is known to have it. */
function holders(pattern: Ref, facts: GapFacts): Map<Ref, readonly string[]> {
  const found = new Map<Ref, readonly string[]>(facts.usersOf(pattern).map(({ ref, strongest }) => [ref, strongest.sources]));
  for (const { from, sources } of facts.at(pattern, ['ORIGINATED'])) {
    const ref = facts.today(from);
    if (!found.has(ref)) found.set(ref, sources);
  }
  return found;
}

/** Its first release; else the earliest dated claim about it. */
function sinceOf(pattern: Ref, facts: GapFacts): string | undefined {
  const dates = facts.at(pattern, ['REUSES', 'ORIGINATED', 'CONTRIBUTED_TO']).flatMap(({ since }) => (since ? [since] : []));
  return facts.output(pattern)?.firstOn ?? dates.sort(compareDates)[0];
}

export const orphanPattern: GapKind<Orphan> = {
  id: 'orphan-pattern',
  title: 'One user',
  question: 'Which patterns have one known user, two years on, though others work on the same?',
  description: `A pattern that can be run or followed (not research, a playbook or a business case; not retired, not still a discovery), made or first used at least ${OLD_MONTHS} months ago, that exactly one council of today is known to use or to have made, while at least ${FEWEST_OTHERS} other councils have a project or pattern in its service area. Contributors are no users. Patterns that no council made are left out: their users are often on no list that we read.`,
  wouldChange: 'A second user on a public page takes it off the list; a date of retirement does too.',
  order: 'strength',
  compute(facts) {
    const before = monthsBefore(facts.dataAsOf, OLD_MONTHS);
    const inArea = new Map<Ref, Set<Ref>>();
    for (const { ref } of facts.councils) for (const area of facts.workOf(ref).keys()) inArea.set(area, (inArea.get(area) ?? new Set()).add(ref));
    const patterns = facts.nodes.all.filter(({ ref, label }) => label === 'Pattern' && facts.isRun(ref));
    let undated = 0;
    let notMadeByCouncil = 0;
    const findings = patterns.flatMap(({ ref: pattern }): Orphan[] => {
      if (['retired', 'discovery'].includes(facts.output(pattern)?.state ?? '')) return [];
      const known = holders(pattern, facts);
      const [user] = known.keys();
      if (known.size !== 1 || !user || !facts.isPrincipal(user)) return [];
      if (facts.at(pattern, ['ORIGINATED']).length === 0) { notMadeByCouncil += 1; return []; }
      const since = sinceOf(pattern, facts);
      if (since === undefined) { undated += 1; return []; }
      const others = [...new Set(facts.areasOf(pattern).flatMap((area) => [...(inArea.get(area) ?? [])]))].filter((ref) => ref !== user).sort();
      if (lastDay(since) > before || others.length < FEWEST_OTHERS) return [];
      const hasCode = facts.output(pattern)?.address !== undefined;
      const isUsed = facts.usersOf(pattern).length > 0;
      return [{
        pattern, user, since, others, userSources: known.get(user)!,
        subjects: [facts.subject(pattern)],
        title: `${facts.name(pattern)}: ${facts.name(user)} and no other known user`,
        figure: { value: '1 user', words: `on record since ${dateLong(since)}` },
        councils: [user], places: [placeId(facts.council(user))], serviceAreas: facts.areasOf(pattern), types: [facts.council(user).type ?? ''],
        parts: [
          part('others', 'Others in its service area', others.length / MANY_OTHERS, `${counted(others.length, 'council', 'councils')}; full from ${MANY_OTHERS}`),
          part('code', 'There to be taken', hasCode ? 1 : 0, hasCode ? 'code or content has an address' : 'no address of code or content'),
          part('use', 'In use, not only made', isUsed ? 1 : 0.5, isUsed ? 'a source shows it in use' : 'made; no source shows it in use'),
        ],
      }];
    });
    return {
      findings, looked: `${number(patterns.length)} patterns that can be run or followed`,
      withheld: [
        ...(undated > 0 ? [`${counted(undated, 'pattern has', 'patterns have')} one known user and no date: how long is not known.`] : []),
        ...(notMadeByCouncil > 0 ? [`${counted(notMadeByCouncil, 'pattern', 'patterns')} made outside councils ${notMadeByCouncil === 1 ? 'has' : 'have'} one council on record and probably many off it.`] : []),
      ],
    };
  },
  reasonsFor({ pattern, user, since, others, userSources }, facts) {
    const output = facts.output(pattern);
    const projects = facts.at(pattern, ['PRODUCED']).map(({ from }) => from);
    return [
      statement(`${facts.name(user)} ${facts.usersOf(pattern).length > 0 ? 'uses it' : 'made it'}; it is on record since ${dateLong(since)}.`, userSources),
      statement(`${counted(others.length, 'other council has', 'other councils have')} a known project or pattern in ${wordList(facts.areasOf(pattern).map((area) => facts.name(area)))}.`),
      ...(output?.address ? [statement('Its code or content has a public address.', [output.address])] : []),
      ...(projects.length > 0 ? [statement(`It came out of ${wordList(projects.map((ref) => facts.name(ref)))}.`, facts.at(pattern, ['PRODUCED']).flatMap(({ sources }) => sources))] : []),
    ];
  },
  reasonsAgainst({ pattern, user, others }, facts) {
    const given = facts.at(pattern, ['CONTRIBUTED_TO']);
    const output = facts.output(pattern);
    return [
      ...(facts.usersOf(pattern).length === 0 ? [statement('No source shows that it is in use at all, even where it was made.')] : []),
      ...(given.length > 0 ? [statement(`${counted(given.length, 'body', 'bodies')} contributed to it and may use it without a page that says so.`, given.flatMap(({ sources }) => sources).slice(0, 2))] : []),
      ...(output?.address ? [] : [statement('No address of its code or content is recorded; there may be nothing to take.')]),
      statement(`A service area is wide: the ${number(others.length)} others may need something else.`),
      ...(facts.council(user).plannedEndOn ? [statement(`${facts.name(user)} is planned to end on ${dateLong(facts.council(user).plannedEndOn)}.`)] : []),
    ];
  },
  firstStep: ({ pattern, user }, facts) => `The team at ${facts.name(user)} says on a public page whether ${facts.name(pattern)} is still in use and may be taken; a council of the same service area asks to see it.`,
};
