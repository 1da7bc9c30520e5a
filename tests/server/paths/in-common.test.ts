/** What two share through families that are off. */
import { allFamilies, defaultFamilies, type PathFamilyId } from '../../../server/paths/families';
import { inCommon } from '../../../server/paths/in-common';
import { graphOf, says } from './graphs';

const users = Array.from({ length: 61 }, (_, i) => says(`council:u${i} REUSES pattern:register`, { detail: 'adopted' }));
const graph = graphOf([
  ...users, says('council:a REUSES pattern:register', { detail: 'adopted' }), says('council:b CONTRIBUTED_TO pattern:register'),
  says('supplier:s SUPPLIES council:a'), says('supplier:s SUPPLIES council:b', { detail: 'host' }), says('supplier:s SUPPLIES council:u1'),
  says('supplier:t SUPPLIES council:a'), says('supplier:only-a SUPPLIES council:a'), says('supplier:t SUPPLIES council:b'), says('supplier:t SUPPLIES council:u2'),
  says('funding-round:r AWARDED council:a', { projectId: 'p' }), says('funding-round:r AWARDED council:b', { projectId: 'q' }),
  says('council:a WITHIN council:region'), says('council:b WITHIN council:region'), says('council:u1 WITHIN council:region'), says('council:u2 WITHIN council:region'), says('council:a BORDERS council:b'),
  says('council:a BORDERS council:u1'), says('council:b BORDERS council:u1'),
  says('council:a PARTNERS_IN project:p'), says('council:b LEADS project:p'),
]);
const shared = (from: string, to: string, families: ReadonlySet<PathFamilyId> = defaultFamilies) => inCommon(graph, { from, to, families });

test('hubs of both, fewest sharers first, then by ref; a neighbour has none', () => {
  expect(shared('council:a', 'council:b')).toEqual([
    { family: 'geography', degree: 2, relationshipIds: ['borders:council:a>council:b'] },
    { family: 'funding', hub: 'funding-round:r', degree: 2, relationshipIds: ['awarded:funding-round:r>council:a:p::', 'awarded:funding-round:r>council:b:q::'] },
    { family: 'supplier', hub: 'supplier:s', degree: 3, relationshipIds: ['supplies:supplier:s>council:a:', 'supplies:supplier:s>council:b:host'] },
    { family: 'supplier', hub: 'supplier:t', degree: 3, relationshipIds: ['supplies:supplier:t>council:a:', 'supplies:supplier:t>council:b:'] },
    { family: 'geography', hub: 'council:region', degree: 4, relationshipIds: ['within:council:a>council:region', 'within:council:b>council:region'] },
    { family: 'bulk', hub: 'pattern:register', degree: 63, relationshipIds: ['reuses:council:a>pattern:register:adopted', 'contributed-to:council:b>pattern:register'] },
  ]);
});

test('families that are chosen are left to the paths', () => {
  expect(shared('council:a', 'council:b', allFamilies)).toEqual([]);
  expect(shared('council:a', 'council:b', new Set(['bulk', 'supplier', 'funding', 'geography'])).map(({ family, hub }) => [family, hub])).toEqual([['worked-together', 'project:p']]);
});

test('what meets in the two is no hub: two suppliers of one council, two neighbours of a third', () => {
  expect(shared('supplier:s', 'supplier:t')).toEqual([]);
  expect(shared('council:a', 'council:u1').filter(({ hub }) => hub === 'council:b')).toEqual([]);
});

test('nothing, when an end is no record or both are one', () => {
  expect(shared('council:a', 'council:nowhere')).toEqual([]);
  expect(shared('council:a', 'council:a')).toEqual([]);
});
