/** Uses that nobody has shown for two years, and projects whose outputs nobody else is recorded to reuse. */
import type { Ref } from '../../graph/model';
import { lastDay, monthsBefore } from '../../graph/time';
import { counted, dateLong, number, whenWords, wordList } from '../../web/format';
import { CONFIRMED_FOR_MONTHS } from '../../graph/evidence';
import type { GapFacts, Use } from '../facts';
import { councilCounterReasons } from '../counter-reasons';
import { part, statement, type Finding, type GapKind } from '../gap';
import { placeId } from '../places';

const OLD_MONTHS = CONFIRMED_FOR_MONTHS;
const VERY_OLD_YEARS = 8;

export interface Lapsed extends Finding {
  readonly use?: { readonly council: Ref; readonly pattern: Ref; readonly confirmedOn: string; readonly of: Use };
  readonly project?: { readonly ref: Ref; readonly since: string; readonly outputs: readonly Ref[]; readonly bodies: readonly Ref[]; readonly address?: string; readonly sources: readonly string[] };
}

function lapsedUses(facts: GapFacts): Lapsed[] {
  return [...facts.uses].filter(([pattern]) => facts.output(pattern)?.state !== 'retired').flatMap(([pattern, uses]) => uses.flatMap((use): Lapsed[] => {
    if (use.status !== 'unconfirmed' || !facts.isPrincipal(use.ref)) return [];
    const confirmedOn = use.claims.flatMap((claim) => (claim.confirmedOn ? [claim.confirmedOn] : [])).sort().at(-1)!;
    const node = facts.council(use.ref);
    const others = facts.councilsUsing(pattern).filter(({ status }) => status === 'confirmed').length;
    const years = facts.yearsSince(confirmedOn);
    return [{
      use: { council: use.ref, pattern, confirmedOn, of: use }, subjects: [facts.subject(use.ref), facts.subject(pattern)],
      title: `${facts.name(use.ref)}: use of ${facts.name(pattern)} unconfirmed since ${dateLong(confirmedOn)}`,
      figure: { value: counted(years, 'year', 'years'), words: `since a source showed ${facts.name(pattern)} in use` },
      councils: [use.ref], places: [placeId(node)], serviceAreas: facts.areasOf(pattern), types: [node.type ?? ''],
      parts: [
        part('age', 'How long unconfirmed', years / VERY_OLD_YEARS, `${counted(years, 'year', 'years')}; full from ${VERY_OLD_YEARS}`),
        part('others', 'Others still confirmed', others / 10, `${counted(others, 'council', 'councils')}; full from 10`),
      ],
    }];
  }));
}

function lapsedProjects(facts: GapFacts): Lapsed[] {
  const before = monthsBefore(facts.dataAsOf, OLD_MONTHS);
  return facts.nodes.all.filter(({ label, kind }) => label === 'Project' && kind === 'project').flatMap(({ ref }): Lapsed[] => {
    const output = facts.output(ref);
    const outputs = facts.at(ref, ['PRODUCED']).map(({ to }) => to).sort();
    const usable = outputs.filter((pattern) => facts.isRun(pattern) && facts.output(pattern)?.state !== 'discovery');
    if (usable.length === 0 || !output?.firstOn || lastDay(output.firstOn) > before || output.state === 'in-progress') return [];
    const bodies = [...new Set(facts.at(ref, ['LEADS', 'PARTNERS_IN']).map(({ from }) => facts.today(from)))].sort();
    if (outputs.some((pattern) => facts.usersOf(pattern).some((use) => !bodies.includes(use.ref)))) return [];
    const councils = bodies.filter((body) => facts.isPrincipal(body));
    return [{
      project: { ref, since: output.firstOn, outputs: usable, bodies, ...(output.address && { address: output.address }), sources: facts.at(ref, ['PRODUCED']).flatMap(({ sources }) => sources) },
      subjects: [facts.subject(ref)],
      title: `${facts.name(ref)}: no known reuse of what it made`,
      figure: { value: 'Nobody', words: `outside the project is recorded to reuse ${usable.length === 1 ? facts.name(usable[0]!) : 'its outputs'}` },
      councils, places: [...new Set(councils.map((council) => placeId(facts.council(council))))],
      serviceAreas: [...new Set([ref, ...usable].flatMap((work) => facts.areasOf(work)))].sort(), types: [...new Set(councils.map((council) => facts.council(council).type ?? ''))],
      parts: [
        part('age', 'How long it has been there', facts.yearsSince(output.firstOn) / VERY_OLD_YEARS, `since ${dateLong(output.firstOn)}; full from ${VERY_OLD_YEARS} years`),
        part('outputs', 'There to be taken', usable.filter((pattern) => facts.output(pattern)?.address).length / usable.length, `${usable.filter((pattern) => facts.output(pattern)?.address).length} of ${counted(usable.length, 'output has', 'outputs have')} an address of code or content`),
      ],
    }];
  });
}

export const lapsed: GapKind<Lapsed> = {
  id: 'lapsed',
  title: 'Lapsed',
  question: 'Which uses has nobody shown for two years, and which outputs is nobody recorded to reuse?',
  description: `A council’s use of a pattern whose newest showing is over ${OLD_MONTHS} months old (a use that no source dates is not listed, nor one of a pattern that is retired); and a project that started over ${OLD_MONTHS} months ago and made something that can be run or followed, which no body outside the project is recorded to use. Research, playbooks and business cases are read, not run, and are not listed; nor are projects still in progress. An event, such as an award, does not lapse.`,
  wouldChange: 'A newer page that shows the use, or one body outside the project that uses the output.',
  order: 'name',
  compute(facts) {
    const undated = [...facts.uses.values()].flat().filter(({ ref, status }) => status === 'undated' && facts.isPrincipal(ref)).length;
    const projects = facts.nodes.all.filter(({ label, kind }) => label === 'Project' && kind === 'project').length;
    return {
      findings: [...lapsedUses(facts), ...lapsedProjects(facts)],
      looked: `${number([...facts.uses.values()].flat().filter(({ ref }) => facts.isPrincipal(ref)).length)} uses by councils and ${number(projects)} projects`,
      withheld: undated > 0 ? [`${counted(undated, 'use is', 'uses are')} not dated by any source: whether ${undated === 1 ? 'it has' : 'they have'} lapsed is not known.`] : [],
    };
  },
  reasonsFor({ use, project }, facts) {
    if (use) {
      const others = facts.councilsUsing(use.pattern).filter(({ status }) => status === 'confirmed');
      return [
        statement(`A source last showed ${facts.name(use.council)} using ${facts.name(use.pattern)} ${whenWords(use.confirmedOn)}.`, use.of.claims.flatMap(({ sources }) => sources)),
        ...(others.length > 0 ? [statement(`${counted(others.length, 'other council is', 'other councils are')} confirmed users within two years, so there is somebody to compare with.`, others.slice(0, 2).flatMap(({ strongest }) => strongest.sources.slice(0, 1)))] : []),
      ];
    }
    const awards = facts.at(project!.ref, ['FUNDED_BY']);
    return [
      statement(`It made ${wordList(project!.outputs.map((ref) => facts.name(ref)))}, and is on record since ${dateLong(project!.since)}.`, project!.sources),
      ...(awards.length > 0 ? [statement(`Public money stood behind it: ${wordList(awards.map(({ to }) => facts.name(to)))}.`, awards.flatMap(({ sources }) => sources.slice(0, 1)))] : []),
      ...(project!.address ? [statement('Its outputs have a public address.', [project!.address])] : []),
    ];
  },
  reasonsAgainst({ use, project }, facts) {
    if (use) {
      return [
        statement(use.of.strongest.stage === 'piloted' ? 'It was a pilot, and pilots end.' : 'That nobody has shown it since does not mean that it has stopped.'),
        ...councilCounterReasons(use.council, facts),
      ];
    }
    const { outputs, bodies } = project!;
    const own = outputs.some((pattern) => facts.usersOf(pattern).length > 0);
    const later = outputs.flatMap((pattern) => facts.at(pattern, ['BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES']).filter(({ to }) => to === pattern).map(({ from }) => from));
    return [
      statement('Reuse leaves no trace unless somebody publishes it: no record is not no reuse.'),
      ...(own ? [statement(`Bodies of the project itself use it; ${counted(bodies.length, 'body', 'bodies')} took part.`)] : []),
      ...(later.length > 0 ? [statement(`Others built on it: ${wordList(later.map((ref) => facts.name(ref)))}.`)] : []),
    ];
  },
  firstStep({ use, project }, facts) {
    if (use) return `The team responsible at ${facts.name(use.council)} says on a public page whether ${facts.name(use.pattern)} is still in use, and if not, what was learned.`;
    const lead = facts.at(project!.ref, ['LEADS']).map(({ from }) => facts.today(from))[0];
    return `The team that led it${lead ? ` at ${facts.name(lead)}` : ''} says whether the outputs may still be taken, and who looks after them.`;
  },
};
