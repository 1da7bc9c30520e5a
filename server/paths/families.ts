/**
 * What a path may be made of: families of relationships that a reader turns on
 * and off. Membership of a programme and statistical likeness never make a
 * path, nor does anything of a community project; succession is no step but
 * the roll-up of path-graph.ts.
 */
import { toRef, type Ref, type RelationshipType } from '../graph/model';

/** A pattern with more using bodies than this is a register or a standard that nearly everyone has: sharing it says little. */
export const BULK_USERS = 60;

export const pathFamilyIds = ['worked-together', 'reuse', 'bulk', 'supplier', 'funding', 'geography', 'service-area'] as const;
export type PathFamilyId = (typeof pathFamilyIds)[number];

export interface PathFamily {
  readonly id: PathFamilyId;
  readonly title: string;
  readonly description: string;
  readonly types: readonly RelationshipType[];
  /** Whether it is used unless the reader says otherwise. */
  readonly on: boolean;
}

const ofBodiesAndPatterns = ['REUSES', 'ORIGINATED', 'CONTRIBUTED_TO'] as const;
const ofProjectsAndPatterns = ['PRODUCED', 'BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES'] as const;

export const families: readonly PathFamily[] = [
  {
    id: 'worked-together', title: 'Worked together', on: true, types: ['LEADS', 'PARTNERS_IN'],
    description: 'Both led or took part in the same project.',
  },
  {
    id: 'reuse', title: 'Reuse', on: true, types: [...ofBodiesAndPatterns, ...ofProjectsAndPatterns],
    description: `Uses, began or contributed to a pattern of at most ${BULK_USERS} users; what a project produced; what a pattern builds on.`,
  },
  {
    id: 'bulk', title: 'Very common patterns', on: false, types: ofBodiesAndPatterns,
    description: `Uses, began or contributed to a pattern of more than ${BULK_USERS} users.`,
  },
  { id: 'supplier', title: 'Suppliers', on: false, types: ['SUPPLIES'], description: 'Has the same supplier.' },
  { id: 'funding', title: 'Funding', on: false, types: ['FUNDED_BY', 'AWARDED'], description: 'Was paid from the same round.' },
  { id: 'geography', title: 'Geography', on: false, types: ['BORDERS', 'WITHIN'], description: 'Is a neighbour, or lies in the same strategic authority.' },
  { id: 'service-area', title: 'Service areas', on: false, types: ['ADDRESSES'], description: 'Is about the same service area.' },
];

export const defaultFamilies: ReadonlySet<PathFamilyId> = new Set(families.filter(({ on }) => on).map(({ id }) => id));
export const allFamilies: ReadonlySet<PathFamilyId> = new Set(pathFamilyIds);

/** One bit a family, so that a set of families is a number. */
export const familyBit = (id: PathFamilyId): number => 1 << pathFamilyIds.indexOf(id);
export const familyMask = (ids: Iterable<PathFamilyId>): number => [...ids].reduce((mask, id) => mask | familyBit(id), 0);
export const familiesOf = (mask: number): PathFamilyId[] => pathFamilyIds.filter((id) => (mask & familyBit(id)) !== 0);

const familyOfType = new Map<RelationshipType, PathFamilyId>(
  families.filter(({ id }) => id !== 'bulk').flatMap(({ id, types }) => types.map((type) => [type, id] as const)),
);
const bulkTypes: ReadonlySet<string> = new Set(ofBodiesAndPatterns);

/** What must be known of records to name a relationship's family. */
export interface FamilyFacts {
  isCommunity(project: Ref): boolean;
  /** Whether more than BULK_USERS bodies use it. */
  isBulk(pattern: Ref): boolean;
}

/**
 * The family of a relationship; undefined when it never makes a path.
 * @param projectId of an award, the project that it was for
 */
export function familyOf(type: RelationshipType, from: Ref, to: Ref, projectId: string | undefined, facts: FamilyFacts): PathFamilyId | undefined {
  const family = familyOfType.get(type);
  if (!family || facts.isCommunity(from) || facts.isCommunity(to)) return undefined;
  if (projectId && facts.isCommunity(toRef('Project', projectId))) return undefined;
  return bulkTypes.has(type) && facts.isBulk(to) ? 'bulk' : family;
}
