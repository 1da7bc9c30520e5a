/** Rows to the entries of the project list: summaries with what they are filtered by. Pure. */
import type { FacetChoice, ListSpec } from '../graph/catalogue';
import { parseRef, type Ref, type RelationshipType } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { compareLatest } from '../graph/time';
import { programmeName } from '../web/words';
import type { AwardSum, ProjectLink, ProjectRow } from './queries';
import { projectStates, type ProjectFacet, type ProjectSort, type ProjectSummary } from './schema';
import { kindNames, phaseName, phaseOrder, stateName } from './words';

export interface ProjectEntry {
  readonly summary: ProjectSummary;
  readonly aliases: readonly string[];
  readonly programmes: readonly string[];
  /** Councils that led or joined, and those of today that carry on their history. */
  readonly councils: readonly FacetChoice[];
  readonly suppliers: readonly FacetChoice[];
}

export interface ListSources {
  readonly projects: readonly ProjectRow[];
  readonly links: readonly ProjectLink[];
  readonly sums: readonly AwardSum[];
  readonly nodes: NodeIndex;
  readonly presentDay: ReadonlyMap<Ref, Ref>;
}

const isCouncil = (ref: Ref) => parseRef(ref)?.label === 'Council';

export function toEntries({ projects, links, sums, nodes, presentDay }: ListSources): ProjectEntry[] {
  const linksOf = new Map<Ref, ProjectLink[]>();
  for (const link of links) {
    const list = linksOf.get(link.projectRef);
    if (list) list.push(link);
    else linksOf.set(link.projectRef, [link]);
  }
  const sumOf = new Map(sums.map((sum) => [sum.projectId, sum]));
  const named = (ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
  const choice = (ref: Ref): FacetChoice => {
    const { id, name, endedOn } = nodes.link(ref);
    return { value: id, label: endedOn ? `${name} (ended)` : name };
  };

  return projects.map(({ aliases = [], phases = [], ...own }) => {
    const ties = linksOf.get(own.ref) ?? [];
    const others = (...types: RelationshipType[]) => ties.filter(({ type }) => types.includes(type)).map(({ otherRef }) => otherRef);
    const byName = (refs: readonly Ref[]) => refs.map(named).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    const sum = sumOf.get(own.id);
    const councils = others('LEADS', 'PARTNERS_IN').filter(isCouncil).flatMap((ref) => [ref, presentDay.get(ref) ?? ref]);
    return {
      aliases,
      programmes: [...new Set(ties.flatMap(({ programme }) => (programme ? [programme] : [])))],
      councils: [...new Set(councils)].map(choice),
      suppliers: [...new Set(others('SUPPLIES'))].map(choice),
      summary: {
        ...own, phases,
        serviceAreas: byName(others('ADDRESSES')),
        fundingRounds: byName(others('FUNDED_BY')),
        leads: others('LEADS').map((ref) => nodes.link(ref)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
        partners: others('PARTNERS_IN').length,
        ...(own.kind === 'community' && { members: others('MEMBER_OF').length }),
        ...(sum && sum.awardsWithAmount > 0 && { knownGbp: sum.knownGbp }),
        unknownAwards: sum ? sum.awards - sum.awardsWithAmount : 0,
        patterns: others('PRODUCED').length,
      },
    };
  });
}

const byName = (a: ProjectEntry, b: ProjectEntry) =>
  a.summary.name.localeCompare(b.summary.name, 'en-GB') || a.summary.id.localeCompare(b.summary.id);

/** Latest first, undated last. */
const byStart = ({ summary: a }: ProjectEntry, { summary: b }: ProjectEntry) => compareLatest(a.startedOn, b.startedOn);

const links = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));

export const projectListSpec: ListSpec<ProjectEntry, ProjectFacet, ProjectSort> = {
  text: ({ summary, aliases }) => [summary.name, summary.summary, ...aliases, ...summary.leads.map(({ name }) => name)],
  facets: {
    fundingRound: { choices: ({ summary }) => links(summary.fundingRounds) },
    programme: { choices: ({ programmes }) => programmes.map((value) => ({ value, label: programmeName(value) })) },
    serviceArea: { choices: ({ summary }) => links(summary.serviceAreas) },
    phase: { choices: ({ summary }) => [...new Set(summary.phases)].map((value) => ({ value, label: phaseName(value) })), order: phaseOrder },
    status: { choices: ({ summary: { status } }) => [{ value: status, label: stateName(status) }], order: projectStates },
    council: { choices: ({ councils }) => councils },
    supplier: { choices: ({ suppliers }) => suppliers },
    kind: { choices: ({ summary: { kind } }) => [{ value: kind, label: kindNames[kind] }], order: ['project', 'community'] },
  },
  sorts: {
    newest: (a, b) => byStart(a, b) || byName(a, b),
    name: byName,
    partners: (a, b) => b.summary.partners - a.summary.partners || byName(a, b),
    money: (a, b) => (b.summary.knownGbp ?? -1) - (a.summary.knownGbp ?? -1) || byName(a, b),
  },
};
