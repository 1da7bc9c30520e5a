import { ClaimGroups } from '../../../server/imports/claim-groups';

const groupsOf = (ids: readonly string[], hash?: (id: string) => number) => {
  const groups = new ClaimGroups(ids.length, hash);
  for (const [index, id] of ids.entries()) if (id !== '') groups.add(index, id);
  return [...groups.groups((index) => ids[index]!)].map(([start, end]) => Array.from({ length: end - start }, (_, i) => groups.member(start + i)))
    .sort((a, b) => a[0]! - b[0]!);
};

test('claims of one id are one group, in their order; what was not added is in none', () => {
  expect(groupsOf(['a', 'b', '', 'a', 'c', 'a'])).toEqual([[0, 3, 5], [1], [4]]);
  expect(groupsOf([])).toEqual([]);
});

test('ids that share a hash by chance stay apart', () => {
  expect(groupsOf(['b', 'a', 'b', 'c', 'a'], () => 7)).toEqual([[0, 2], [1, 4], [3]]);
});
