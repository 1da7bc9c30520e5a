/** How a pattern came to a council, on small graphs worked out by hand. */
import type { Ref } from '../../../server/graph/model';
import { reusePath, type ReusePath } from '../../../server/paths/reuse-path';
import { presentDayOf, says, toProjection, type Relationship } from './graphs';

function pathTo(council: Ref, relationships: readonly Relationship[]): ReusePath {
  const projection = toProjection(relationships);
  return reusePath('pattern:p', council, { projection, presentDay: presentDayOf(projection) });
}
const told = ({ steps }: ReusePath) => steps.map(({ date, relationships }) => `${date ?? '-'} ${relationships.map(({ type, from }) => `${type} ${from.split(':')[1]}`).join(' + ')}`);

const origin = [says('council:a LEADS project:made', { since: '2019-01' }), says('project:made PRODUCED pattern:p')];
const bUses = says('council:b REUSES pattern:p', { since: '2020-05', detail: 'adopted' });
const cUses = says('council:c REUSES pattern:p', { since: '2022', detail: 'adopted' });
const shared = (since?: string) => [says('council:b LEADS project:y', since ? { since } : {}), says('council:c PARTNERS_IN project:y', since ? { since } : {})];
const aAndB = [says('council:a PARTNERS_IN project:x', { since: '2019-06' }), says('council:b LEADS project:x', { since: '2019-06' })];

test('origin, a council that had it, a project of the two, then the council', () => {
  const found = pathTo('council:c', [...origin, ...aAndB, bUses, ...shared('2021'), cUses]);
  expect(found).toMatchObject({ isJoined: true, hasClaim: true });
  expect(told(found)).toEqual([
    '2019-01 LEADS a', '- PRODUCED made', '2019-06 PARTNERS_IN a + LEADS b', '2020-05 REUSES b', '2021 LEADS b + PARTNERS_IN c', '2022 REUSES c',
  ]);
});

test.each([
  ['the project of the two began before the first had it', '2020-04'],
  ['it began after the second took it up', '2022-02'],
  ['it has no date', undefined],
])('no link where %s', (_, since) => {
  const found = pathTo('council:c', [...origin, ...aAndB, bUses, ...shared(since), cUses]);
  expect(found.isJoined).toBe(false);
  expect(told(found)).toEqual(['2019-01 LEADS a', '- PRODUCED made', '2022 REUSES c']);
});

test('an undated use stands last and is marked', () => {
  expect(told(pathTo('council:c', [...origin, says('council:c REUSES pattern:p', { detail: 'adopted' })]))).toEqual(['2019-01 LEADS a', '- PRODUCED made', '- REUSES c']);
});

test('one that took part in making it has its part said before its use; a use before the project comes first', () => {
  const part = says('council:c PARTNERS_IN project:made', { since: '2019-01' });
  expect(told(pathTo('council:c', [...origin, part, cUses]))).toEqual(['2019-01 LEADS a + PARTNERS_IN c', '- PRODUCED made', '2022 REUSES c']);
  expect(told(pathTo('council:a', [...origin, says('council:a REUSES pattern:p', { since: '2017', detail: 'adopted' })]))).toEqual(['2017 REUSES a', '2019-01 LEADS a', '- PRODUCED made']);
});

test('without a claim of the council there are no steps; without an origin its own claim stands alone', () => {
  expect(pathTo('council:c', [...origin, says('council:c LEADS project:other')])).toEqual({ steps: [], isJoined: false, hasClaim: false, hasOrigin: true });
  expect(told(pathTo('council:c', [cUses]))).toEqual(['2022 REUSES c']);
});

test('an ended council’s claims are its successor’s; a cycle of projects ends', () => {
  const ended = [says('council:old SUCCEEDED_BY council:c', { extent: 'whole', onDate: '2021-03-31' }), says('council:old REUSES pattern:p', { since: '2020-09', detail: 'piloted' })];
  expect(told(pathTo('council:c', [...origin, ...ended]))).toEqual(['2019-01 LEADS a', '- PRODUCED made', '2020-09 REUSES old']);
  const cycle = [...aAndB, bUses, says('council:b LEADS project:z', { since: '2020-06' }), says('council:a PARTNERS_IN project:z', { since: '2020-06' }), says('council:a REUSES pattern:p', { since: '2021', detail: 'adopted' })];
  expect(pathTo('council:c', [...origin, ...cycle, cUses]).isJoined).toBe(false);
});
