/** A record is the same whatever order the engine gives its rows in: a statement without ORDER BY promises none. */
import { councilRecord } from '../../../server/councils/schema';
import { toCouncilRecord } from '../../../server/councils/council-record';
import type { CouncilTie } from '../../../server/councils/queries';
import type { Collaboration } from '../../../server/graph/collaboration';
import type { Likeness } from '../../../server/graph/likeness';
import type { NodeIndex } from '../../../server/graph/node-index';

const nodes = { caption: (ref: string) => ref, find: () => undefined, link: (ref: string) => ({ ref, name: ref }) } as unknown as NodeIndex;
const collaboration = { tiesOf: () => [], projectsOf: () => [], presentDay: new Map() } as unknown as Collaboration;
const likeness = { similar: () => [], bordering: () => new Set() } as unknown as Likeness;
const own = { id: 'buckinghamshire', ref: 'council:buckinghamshire', name: 'Buckinghamshire Council', shortName: 'Buckinghamshire', sources: [] } as unknown as Parameters<typeof toCouncilRecord>[0];

/** Awards of one day and of unknown days, suppliers of one name: readers' own order leaves them equal. */
const rows = [1, 2, 3, 4].flatMap((n): CouncilTie[] => [
  { part: 'own', bodyRef: own.ref, viaRef: '', direction: 'in', type: 'AWARDED', otherRef: `funding-round:r${n % 2}`, otherLabel: 'FundingRound', otherName: 'R', amountGbp: n * 100, sources: [`https://a.example/${n}`] },
  { part: 'own', bodyRef: n < 3 ? own.ref : 'council:wycombe', viaRef: '', direction: 'in', type: 'SUPPLIES', otherRef: 'supplier:s', otherLabel: 'Supplier', otherName: 'S', role: `role-${n}`, sources: [] },
  { part: 'own', bodyRef: own.ref, viaRef: '', direction: 'out', type: 'REUSES', otherRef: 'pattern:p', otherLabel: 'Pattern', otherName: 'P', stage: 'adopted', sources: [`https://p.example/${n}`] },
]);

test.each([1, 2, 3, 5, 7])('rows begun at the %ith give the same record', (start) => {
  const context = { nodes, collaboration, likeness, dataAsOf: '2026-11-01' };
  const expected = toCouncilRecord(own, rows, context);
  expect([expected.awards, expected.suppliers, expected.reuses].map((list) => list.length)).toEqual([4, 4, 4]);
  expect(toCouncilRecord(own, [...rows.slice(start), ...rows.slice(0, start)].reverse(), context)).toEqual(expected);
  expect(councilRecord.shape.awards.safeParse(expected.awards).success).toBe(true);
});
