/** The catalogue of patterns: one light row each, with who uses it, and how the list filters and sorts. Pure. */
import { group } from 'd3';
import { placeChoice, slugify, type FacetChoice, type ListSpec } from '../graph/catalogue';
import type { Neighbour } from '../graph/likeness';
import { parseRef, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { countRecent, countUsers, isCouncil, usesByBody, type BodyUse } from '../graph/reuse';
import type { GraphVersion } from '../graph/store';
import { patternKindNames } from '../web/words';
import { claimMeaningOf } from './claim-meanings';
import type { AreaRow, PatternRow, UseRow } from './queries';
import type { PatternFacet, PatternSort, PatternSummary } from './schema';
import { maturityNames, NOT_RECORDED_CHOICE } from './words';

export interface PatternEntry {
  readonly summary: PatternSummary;
  readonly aliases: readonly string[];
  /** Bodies that use it: those of today, and the ended ones that sources name. */
  readonly users: ReadonlySet<Ref>;
  /** Regions, and nations other than England, of the councils that use it. */
  readonly usedIn: readonly string[];
  /** Ids of councils of which at least one statistical neighbour uses it. */
  readonly likedBy: readonly string[];
}

export interface EntryContext {
  readonly nodes: NodeIndex;
  readonly presentDay: ReadonlyMap<Ref, Ref>;
  readonly neighbours: ReadonlyMap<Ref, readonly Neighbour[]>;
  readonly version: Pick<GraphVersion, 'dataAsOf' | 'supplement'>;
}

type Rows = { readonly patterns: readonly PatternRow[]; readonly uses: readonly UseRow[]; readonly areas: readonly AreaRow[] };

export function toEntries({ patterns, uses, areas }: Rows, { nodes, presentDay, neighbours, version: { dataAsOf, supplement } }: EntryContext): PatternEntry[] {
  const usesOf = group(uses, ({ patternRef }) => patternRef);
  const areasOf = group(areas, ({ patternRef }) => patternRef);
  return patterns.map(({ aliases = [], repositoryUrl, ...row }) => {
    const claims = usesOf.get(row.ref) ?? [];
    const bodies = usesByBody(claims, presentDay, dataAsOf);
    const users = new Set([...bodies.map(({ ref }) => ref), ...claims.map(({ bodyRef }) => bodyRef)]);
    const usersAre = claimMeaningOf(row.ref, supplement)?.short;
    return {
      aliases, users, usedIn: placesOf(bodies, nodes),
      likedBy: [...neighbours].filter(([, ten]) => ten.some(({ neighbourRef }) => users.has(neighbourRef))).map(([ref]) => parseRef(ref)!.id),
      summary: {
        ...row, ...(usersAre && { usersAre }),
        serviceAreas: (areasOf.get(row.ref) ?? []).map(({ areaRef, areaName }) => ({ id: parseRef(areaRef)!.id, name: areaName })),
        users: countUsers(bodies, nodes), recentUses: countRecent(bodies, nodes, dataAsOf), hasCode: repositoryUrl !== undefined,
      },
    };
  });
}

function placesOf(bodies: readonly BodyUse[], nodes: NodeIndex): string[] {
  const places = bodies.filter(({ ref }) => isCouncil(nodes, ref)).map(({ ref }) => { const { region, nation } = nodes.find(ref)!; return region ?? nation; });
  return [...new Set(places.filter((place) => place !== undefined))];
}

const choice = (value: string | undefined, label = value): FacetChoice[] =>
  (value === undefined ? [NOT_RECORDED_CHOICE] : [{ value: slugify(value), label: label! }]);
const yesOrNo = (value: boolean): FacetChoice[] => [{ value: String(value), label: value ? 'Recorded' : 'Not recorded' }];
const byName = (a: PatternEntry, b: PatternEntry) =>
  a.summary.name.localeCompare(b.summary.name, 'en-GB') || a.summary.id.localeCompare(b.summary.id);
/** Any recorded use breaks ties between equal confirmed ones. */
const anyUse = ({ summary: { users } }: PatternEntry) => users.confirmed + users.unconfirmed + users.undated;

/** `reusedBy` and `like` are filters only: their hundreds of values are no facet of the answer. */
export const patternListSpec: ListSpec<PatternEntry, PatternFacet | 'reusedBy' | 'like', PatternSort> = {
  text: ({ summary, aliases }) => [summary.name, summary.summary, ...aliases],
  facets: {
    kind: { choices: ({ summary: { kind } }) => [{ value: kind, label: patternKindNames[kind] ?? kind }] },
    serviceArea: { choices: ({ summary }) => summary.serviceAreas.map(({ id, name }) => ({ value: id, label: name })) },
    maturity: {
      choices: ({ summary: { maturity } }) => choice(maturity, maturity && (maturityNames[maturity] ?? maturity)),
      order: ['live', 'beta', 'alpha', 'discovery', 'retired'],
    },
    licence: { choices: ({ summary: { licence } }) => choice(licence) },
    reusedIn: { choices: ({ usedIn }) => usedIn.flatMap(placeChoice) },
    hasCode: { choices: ({ summary }) => yesOrNo(summary.hasCode), order: ['true', 'false'] },
    hasSupplier: { choices: ({ summary }) => yesOrNo(summary.suppliers > 0), order: ['true', 'false'] },
    reusedBy: { isFilterOnly: true, choices: ({ users }) => [...users].filter((ref) => parseRef(ref)!.label === 'Council').map((ref) => ({ value: parseRef(ref)!.id, label: ref })) },
    like: { isFilterOnly: true, choices: ({ likedBy }) => likedBy.map((id) => ({ value: id, label: id })) },
  },
  sorts: {
    users: (a, b) => b.summary.users.confirmed - a.summary.users.confirmed || anyUse(b) - anyUse(a) || byName(a, b),
    recent: (a, b) => b.summary.recentUses - a.summary.recentUses || byName(a, b),
    name: byName,
  },
};
