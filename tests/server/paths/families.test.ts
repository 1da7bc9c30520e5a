/** Which relationships make a path, and of which family. */
import { relationshipTypeNames, type RelationshipType } from '../../../server/graph/model';
import { allFamilies, BULK_USERS, defaultFamilies, families, familiesOf, familyMask, familyOf, pathFamilyIds } from '../../../server/paths/families';
import { graphOf, says, type Relationship } from './graphs';

const facts = { isCommunity: (ref: string) => ref === 'project:community', isBulk: (ref: string) => ref === 'pattern:register' };
const of = (claim: string, projectId?: string) => {
  const [from, type, to] = claim.split(' ') as [string, RelationshipType, string];
  return familyOf(type, from, to, projectId, facts);
};

test('one descriptor a family, in order; worked together and reuse are on', () => {
  expect(families.map(({ id }) => id)).toEqual(pathFamilyIds);
  expect([...defaultFamilies]).toEqual(['worked-together', 'reuse']);
  expect(familiesOf(familyMask(allFamilies))).toEqual(pathFamilyIds);
  expect(familiesOf(familyMask(['funding', 'reuse']))).toEqual(['reuse', 'funding']);
});

test('every type is of a family, but these four', () => {
  expect(relationshipTypeNames.filter((type) => !of(`a:a ${type} b:b`))).toEqual(['MEMBER_OF', 'REPORTED', 'SIMILAR_TO', 'SUCCEEDED_BY']);
  for (const { id, types } of families.filter((family) => family.id !== 'bulk')) for (const type of types) expect(of(`a:a ${type} b:b`)).toBe(id);
});

test('a pattern that most have is bulk, for using, beginning and contributing; what it builds on is not', () => {
  expect(['REUSES', 'ORIGINATED', 'CONTRIBUTED_TO'].map((type) => of(`council:a ${type} pattern:register`))).toEqual(['bulk', 'bulk', 'bulk']);
  expect(of('pattern:x EXTENDS pattern:register')).toBe('reuse');
  expect(of('project:p PRODUCED pattern:register')).toBe('reuse');
});

test('nothing of a community makes a path, nor an award for it', () => {
  expect(of('council:a LEADS project:community')).toBeUndefined();
  expect(of('project:community PRODUCED pattern:x')).toBeUndefined();
  expect(of('supplier:s SUPPLIES project:community')).toBeUndefined();
  expect(of('funding-round:r AWARDED council:a', 'community')).toBeUndefined();
  expect(of('funding-round:r AWARDED council:a', 'other')).toBe('funding');
});

test('more than 60 bodies of today make a pattern bulk; two that are one today count once', () => {
  const users = (count: number): Relationship[] => Array.from({ length: count }, (_, i) => says(`council:c${i} REUSES pattern:x`, { detail: 'adopted' }));
  const family = (relationships: Relationship[]) => graphOf(relationships).relationship(0).family;
  expect(family(users(BULK_USERS))).toBe('reuse');
  expect(family(users(BULK_USERS + 1))).toBe('bulk');
  expect(family([...users(BULK_USERS + 1), says('council:c1 SUCCEEDED_BY council:c0')])).toBe('reuse');
  expect(family([...users(BULK_USERS), says('council:extra CONTRIBUTED_TO pattern:x')])).toBe('reuse');
});
