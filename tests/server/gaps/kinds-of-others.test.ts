/** Kinds whose subjects are patterns, regions, rounds: known by hand, and tempting but wrong. */
import { neverMet } from '../../../server/gaps/kinds/never-met';
import { notNeighbours } from '../../../server/gaps/kinds/not-neighbours';
import { herfindahl, oneSupplier } from '../../../server/gaps/kinds/one-supplier';
import { orphanPattern } from '../../../server/gaps/kinds/orphan-pattern';
import { thinServiceArea } from '../../../server/gaps/kinds/thin-service-area';
import { council, councils, factsOf, find, ids, letters, output, project, says, use, words, type Node } from './graph';

const pattern = (id: string, kind = 'open-source-product') => ({ ref: `pattern:${id}`, kind }) as Node;

describe('orphan pattern', () => {
  const nodes = councils(letters(6));
  const others = [...use(['b', 'c', 'd'], 'other'), says('pattern:other ADDRESSES service-area:waste')];
  const mine = [says('council:a ORIGINATED pattern:tool', { since: '2020' }), says('pattern:tool ADDRESSES service-area:waste')];
  const outputs = [output('pattern:tool', { address: 'https://example.org/code' })];
  const found = (relationships: Parameters<typeof factsOf>[1], known = outputs, kind = 'open-source-product') => find(orphanPattern, factsOf([pattern('tool', kind), pattern('other'), ...nodes], relationships, { outputs: known }));

  test('made in 2020, one council has it, three others work on the same', () => {
    const [gap] = found([...others, ...mine]).gaps;
    expect(gap).toMatchObject({ id: 'orphan-pattern:tool', subjects: [{ ref: 'pattern:tool' }], councils: ['council:a'] });
    expect(gap!.parts.map(({ id, value }) => [id, value])).toEqual([['others', 0.1], ['code', 1], ['use', 0.5]]);
  });

  test.each([
    ['a second user', [...others, ...mine, ...use(['e'], 'tool')], outputs],
    ['it is younger than two years', [...others, ...mine], [output('pattern:tool', { firstOn: '2025-06' })]],
    ['nobody else works there', [...mine, ...use(['b', 'c'], 'other'), says('pattern:other ADDRESSES service-area:waste')], outputs],
    ['it is retired', [...others, ...mine], [output('pattern:tool', { state: 'retired' })]],
    ['two councils made it together', [...others, ...mine, says('council:e ORIGINATED pattern:tool')], outputs],
  ])('no orphan: %s', (_, relationships, known) => expect(ids(found(relationships, known))).toEqual([]));

  test('research is read, not used: no user is no gap', () => expect(ids(found([...others, ...mine], outputs, 'research'))).toEqual([]));
  test('a national product with one council on our lists is not called an orphan; the kind says so', () => {
    const set = found([...others, ...use(['a'], 'tool'), says('pattern:tool ADDRESSES service-area:waste')]);
    expect(ids(set)).toEqual([]);
    expect(set.kinds[0]!.withheld[0]).toContain('made outside councils');
  });
  test('a contributor is no second user, but is said against it', () => {
    expect(words(found([...others, ...mine, says('council:f CONTRIBUTED_TO pattern:tool')]).gaps[0]!.reasonsAgainst)).toContain('1 body contributed');
  });
});

describe('thin service area', () => {
  const regions = ['North East', 'London', 'South West', 'Wales'];
  const inRegion = (region: string) => letters(10, region.slice(0, 2).toLowerCase());
  const nodes = regions.flatMap((region) => councils(inRegion(region), { region }));
  const areas = letters(5).map((id) => says(`pattern:p${id} ADDRESSES service-area:${id}`));
  const everywhere = (region: string) => letters(5).flatMap((id) => use(inRegion(region), `p${id}`));
  const waste = says('pattern:bins ADDRESSES service-area:waste');
  const wide = ['North East', 'London', 'South West', 'Wales'].flatMap(everywhere);

  test('half of all others work on it, none here: five expected', () => {
    const set = find(thinServiceArea, factsOf(nodes, [...areas, waste, ...wide, ...['London', 'South West', 'Wales'].flatMap((region) => use(inRegion(region).slice(0, 5), 'bins'))]));
    expect(ids(set)).toEqual(['thin-service-area:north-east:waste']);
    expect(set.gaps[0]).toMatchObject({ figure: { value: 'None of 10' }, places: ['north-east'], serviceAreas: ['service-area:waste'] });
    expect(set.gaps[0]!.parts.map(({ value }) => value)).toEqual([0.99, 1, 1]);
  });

  test('none here where hardly anybody works on it elsewhere is chance', () => {
    expect(ids(find(thinServiceArea, factsOf(nodes, [...areas, waste, ...wide, ...['London', 'South West', 'Wales'].flatMap((region) => use(inRegion(region).slice(0, 1), 'bins'))])))).toEqual([]);
  });

  test('a region of which hardly anything is known lists nothing and says so', () => {
    const set = find(thinServiceArea, factsOf(nodes, [...areas, waste, ...['London', 'South West', 'Wales'].flatMap(everywhere), ...use(inRegion('North East'), 'pa'), ...['London', 'South West', 'Wales'].flatMap((region) => use(inRegion(region), 'bins'))]));
    expect(ids(set)).toEqual([]);
    expect(set.kinds[0]!.withheld).toEqual(['North East: 10 of 10 councils have any project or use on record, in 1 service area: too little to call anything thin.']);
  });

  test('membership of a programme is no work in its area', () => {
    const programme = { ref: 'project:odp', kind: 'community' } as Node;
    const set = find(thinServiceArea, factsOf([programme, ...nodes], [...areas, waste, says('project:odp ADDRESSES service-area:waste'), ...inRegion('North East').map((id) => says(`council:${id} MEMBER_OF project:odp`)), ...wide, ...['London', 'South West', 'Wales'].flatMap((region) => use(inRegion(region), 'bins'))]));
    expect(ids(set)).toEqual(['thin-service-area:north-east:waste']);
  });
});

describe('one supplier', () => {
  const list = 'https://github.com/DemocracyClub/LGSF/blob/1/scrapers';
  const supplies = (supplier: string, members: readonly string[], more: Parameters<typeof says>[1] = {}) =>
    members.map((id) => says(`supplier:${supplier} SUPPLIES council:${id}`, { detail: 'legacy-system', confirmedOn: '2026-05', sources: [list], ...more }));
  const nodes = councils(letters(10));

  test('index: ½² + ½² = 0.5; one supplier 1; ten equal 0.1', () => {
    expect(herfindahl([0.5, 0.5])).toBe(0.5);
    expect(herfindahl([1])).toBe(1);
    expect(herfindahl(new Array(10).fill(0.1))).toBeCloseTo(0.1);
  });

  test('eight of ten by one: share 0.8, index 0.8² + 0.2² = 0.68, by region, type and country', () => {
    const set = find(oneSupplier, factsOf(nodes, [...supplies('big', letters(8)), ...supplies('small', ['i', 'j'])]));
    expect(ids(set)).toEqual(['one-supplier:london:committee-papers:big', 'one-supplier:unitary:committee-papers:big', 'one-supplier:uk:committee-papers:big']);
    expect(set.gaps[0]!.parts.map(({ id, value }) => [id, value])).toEqual([['share', 0.8], ['hhi', 0.68], ['listed', 1], ['fresh', 1]]);
    expect(set.gaps[0]).toMatchObject({ figure: { value: '8 of 10' }, councils: [] });
  });

  test.each([
    ['half of the councils at most are on the list', supplies('big', letters(8).slice(0, 4))],
    ['three suppliers share the market', [...supplies('one', letters(4)), ...supplies('two', letters(7).slice(4)), ...supplies('three', letters(10).slice(7))]],
    ['all of it is support, not a system in use', supplies('big', letters(10), { detail: 'support' })],
    ['a list of one supplier’s own customers', supplies('big', letters(10), { sources: ['https://big.example/customers'] })],
  ])('no gap: %s', (_, relationships) => expect(ids(find(oneSupplier, factsOf(nodes, relationships)))).toEqual([]));

  test('systems of two sorts are never added together', () => {
    const other = 'https://github.com/aspeakman/UKPlanning/x';
    const set = find(oneSupplier, factsOf(nodes, [...supplies('big', letters(4)), ...supplies('big', letters(10).slice(4), { sources: [other] })]));
    expect(ids(set)).toEqual([]);
  });

  test('an old list is said to be old, and weighs less', () => {
    const [gap] = find(oneSupplier, factsOf(nodes, supplies('big', letters(10), { confirmedOn: '2019-02' }))).gaps;
    expect(words(gap!.reasonsAgainst)).toContain('last shown in February 2019');
    expect(gap!.parts.find(({ id }) => id === 'fresh')!.value).toBe(0);
  });

  test('a council that ended counts once, under its successor', () => {
    const gone = council('gone', { endedOn: '2023-03-31' });
    const set = find(oneSupplier, factsOf([gone, ...nodes], [...supplies('big', [...letters(8), 'gone']), says('council:gone SUCCEEDED_BY council:a')]));
    expect(set.gaps.find(({ id }) => id.startsWith('one-supplier:london'))).toMatchObject({ figure: { value: '8 of 8' } });
  });
});

describe('never met again', () => {
  const nodes = councils(letters(6));
  const funded = (id: string) => says(`project:${id} FUNDED_BY funding-round:r`, { since: '2020' });
  const round = [...project('one', ['a', 'b', 'c']), ...project('two', ['d', 'e', 'f']), funded('one'), funded('two')];

  test('two projects of three councils: nine pairs, none met since', () => {
    const [gap] = find(neverMet, factsOf(nodes, round)).gaps;
    expect(gap).toMatchObject({ id: 'never-met:r', figure: { value: 'None of 9' }, subjects: [{ ref: 'funding-round:r' }] });
  });

  test('partners within a project of the round are no meeting; a project shared before is none either, and is said', () => {
    const [gap] = find(neverMet, factsOf(nodes, [...round, ...project('before', ['a', 'd'], { since: '2018' })], { outputs: [output('project:before', { firstOn: '2018' })] })).gaps;
    expect(words(gap!.reasonsAgainst)).toContain('1 pair had shared a project before: a with d');
  });

  test.each([
    ['a later project joins two of them', [...round, ...project('after', ['c', 'f'], { since: '2023' })]],
    ['a project without a date might be later', [...round, ...project('after', ['c', 'f'], { since: undefined })]],
    ['the round is younger than two years', [...project('one', ['a', 'b', 'c'], { since: '2026' }), ...project('two', ['d', 'e', 'f'], { since: '2026' }), says('project:one FUNDED_BY funding-round:r', { since: '2026' }), says('project:two FUNDED_BY funding-round:r', { since: '2026' })]],
    ['one project alone', [...project('one', letters(6)), funded('one')]],
  ])('no gap: %s', (_, relationships) => expect(ids(find(neverMet, factsOf(nodes, relationships)))).toEqual([]));

  test('a round of which most is missing is not said to have never met', () => {
    const set = find(neverMet, factsOf(nodes, round, { roundCoverage: new Map([['funding-round:r', { known: 2, total: 9 }]]) }));
    expect(ids(set)).toEqual([]);
    expect(set.kinds[0]!.withheld).toEqual(['r: only 2 of 9 projects are in the record.']);
  });
});

describe('not neighbours', () => {
  /** 2 × 24 councils in a ring of boundaries. */
  const ring = Array.from({ length: 48 }, (_, i) => `c${i}`);
  const borders = ring.map((id, i) => says(`council:${id} BORDERS council:${ring[(i + 1) % ring.length]}`));
  const nodes = councils(ring);

  test('24 pairs, all of them neighbours: far fewer beyond the boundary than the 23.5 by chance', () => {
    const set = find(notNeighbours, factsOf(nodes, [...borders, ...Array.from({ length: 24 }, (_, k) => project(`p${k}`, [ring[2 * k]!, ring[2 * k + 1]!])).flat()]));
    expect(ids(set)).toEqual(['not-neighbours:london', 'not-neighbours:uk']);
    expect(set.gaps[0]!.figure.value).toBe('0 of 24');
    expect(set.gaps[0]!.title).toBe('London: fewer pairs beyond the boundary than by chance');
  });

  test('nearly all pairs beyond the boundary is what chance gives: no gap, and said', () => {
    const set = find(notNeighbours, factsOf(nodes, [...borders, ...Array.from({ length: 24 }, (_, k) => project(`p${k}`, [ring[k]!, ring[k + 24]!])).flat()]));
    expect(ids(set)).toEqual([]);
    expect(set.kinds[0]!.withheld[0]).toContain('no more and no fewer than by chance');
  });

  test('below twenty pairs nothing is said but that', () => {
    const set = find(notNeighbours, factsOf(nodes, [...borders, ...project('p', [ring[0]!, ring[1]!])]));
    expect(ids(set)).toEqual([]);
    expect(set.kinds[0]!.withheld).toEqual(['Fewer than 20 pairs are known in United Kingdom 1 and London 1: too few to tell from chance.']);
  });
});
