import type { ClaimedRelationship, ClaimedSubject } from '../../../server/imports/claimed';
import { PackedClaims } from '../../../server/imports/packed-claims';

const subject = (id: string): ClaimedSubject => ({ label: 'Council', id, identifiers: [], names: [], where: { file: 'a.csv' } });
const [from, to, project] = [subject('a'), subject('b'), subject('c')];
const sources = ['https://example.org/é'];

test('claims come back as they went in, with the very same subjects and sources, across blocks', () => {
  const claims: ClaimedRelationship[] = [
    { type: 'LEADS', from, to, values: {}, sources, where: { file: 'a.csv', line: 2 } },
    { type: 'AWARDED', from, to, project, values: { amountGbp: 5, awardedOn: '2020' }, sources, where: { file: 'b.json', path: 'grants[3]' }, flags: ['odd'], extra: JSON.parse('{"__proto__": 1, "x": [null, "’"]}') as Record<string, unknown> },
    // Longer than what is left of a block, and longer than a block.
    ...[3, 5].map((megabytes): ClaimedRelationship => ({ type: 'LEADS', from: to, to: from, values: {}, sources, where: { file: 'a.csv' }, extra: { long: 'é'.repeat(megabytes * 2 ** 19) } })),
    { type: 'LEADS', from, to, values: { since: '2019' }, sources, where: { file: 'a.csv', line: 9 } },
  ];
  const packed = new PackedClaims();
  for (const claim of claims) packed.push(claim);
  const read = packed.between((end) => end);
  expect(read.length).toBe(claims.length);
  claims.forEach((claim, i) => expect(read.at(i)).toEqual(claim));
  expect(Object.keys(read.at(1).extra!)).toEqual(['__proto__', 'x']);
  expect(read.at(0).from).toBe(from);
  expect(read.at(4).sources).toBe(sources);
});
