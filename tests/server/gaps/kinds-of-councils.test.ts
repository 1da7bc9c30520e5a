/** Kinds whose subjects are councils, on graphs where the answer is known by hand, and where a tempting answer is wrong. */
import { alone } from '../../../server/gaps/kinds/alone';
import { lapsed } from '../../../server/gaps/kinds/lapsed';
import { oneBroker } from '../../../server/gaps/kinds/one-broker';
import { similarButApart } from '../../../server/gaps/kinds/similar-but-apart';
import { unreused } from '../../../server/gaps/kinds/unreused';
import { council, councils, factsOf, find, ids, letters, likeTo, output, project, says, use, words, type Node } from './graph';

const ten = letters(10);
const area = (work: string) => says(`${work} ADDRESSES service-area:waste`);

describe('unreused', () => {
  const nodes = councils(['home', ...ten, 'far']);
  const alike = likeTo('home', ten);
  const found = (relationships: Parameters<typeof factsOf>[1], more: readonly Node[] = []) => find(unreused, factsOf([...more, ...nodes], [...alike, ...relationships]));

  test('three of ten confirmed: a gap with its figures, a share of 0.3 and the most similar user as first step', () => {
    const [gap] = found(use(['b', 'c', 'i'], 'tool')).gaps;
    expect(gap).toMatchObject({ id: 'unreused:home:tool', figure: { value: '3 of 10' }, places: ['london'], types: ['unitary'], councils: ['council:home'] });
    expect(gap!.parts.map(({ id, value }) => [id, value])).toEqual([['share', 0.3], ['in-use', 1], ['nearest', 1]]);
    expect(gap!.strength).toBe(0.77);
    expect(gap!.firstStep).toContain('counterpart at b');
    expect(gap!.sources).toEqual(['https://example.org/']);
    expect(gap!.reasonsAgainst.length).toBeGreaterThan(0);
  });

  test('whom to ask first: the most similar user; where that one only tries it, the most similar that has it in use, and it is called no more than that', () => {
    const step = (relationships: Parameters<typeof use>[2]) => found([...use(['b'], 'tool', relationships), ...use(['c', 'i'], 'tool')]).gaps[0]!.firstStep;
    expect(step({})).toContain('at b, the most similar user on record, what');
    expect(step({ detail: 'piloted' })).toContain('at c, the most similar that has it in use, not on trial, what');
    expect(found(use(['b', 'c', 'i'], 'tool', { detail: 'piloted' })).gaps[0]!.firstStep).toContain('at b, the most similar user on record, what');
  });

  test.each([
    ['two users', use(['a', 'b'], 'tool')],
    ['a third whose use is unconfirmed', [...use(['a', 'b'], 'tool'), ...use(['c'], 'tool', { confirmedOn: '2019' })]],
    ['a third whose use is not dated', [...use(['a', 'b'], 'tool'), ...use(['c'], 'tool', { confirmedOn: undefined })]],
    ['it has used it itself, long unconfirmed', [...use(['a', 'b', 'c'], 'tool'), ...use(['home'], 'tool', { confirmedOn: '2018' })]],
    ['it made it itself', [...use(['a', 'b', 'c'], 'tool'), says('council:home ORIGINATED pattern:tool')]],
    ['it contributes to it', [...use(['a', 'b', 'c'], 'tool'), says('council:home CONTRIBUTED_TO pattern:tool')]],
    ['many use it, but none like it', use(['far'], 'tool')],
  ])('no gap: %s', (_, relationships) => expect(ids(found(relationships)).filter((id) => id.startsWith('unreused:home'))).toEqual([]));

  test('an ended council’s use counts for its whole successor, on both sides', () => {
    const old = council('old', { endedOn: '2023-03-31' });
    expect(ids(found([...use(['a', 'b', 'c'], 'tool'), ...use(['old'], 'tool'), says('council:old SUCCEEDED_BY council:home')], [old]))).toEqual([]);
    expect(ids(found([...use(['a', 'b', 'old'], 'tool'), says('council:old SUCCEEDED_BY council:c')], [old]))).toContain('unreused:home:tool');
  });

  test('a register of another nation is nothing that a council lacks', () => {
    const scottish = council('home', { nation: 'Scotland', region: undefined });
    expect(ids(find(unreused, factsOf([scottish, ...councils(ten)], [...alike, ...use(['a', 'b', 'c'], 'tool')])))).toEqual([]);
  });

  test('counter-reasons: planned end, reorganisation, size, a county or authority above that uses it, thin data', () => {
    const home = council('home', { plannedEndOn: '2027-03-31', startedOn: '2023-04-01', population: 40_000, countyId: 'shire' });
    const set = find(unreused, factsOf([home, council('shire', { type: 'county', tier: 'upper' }), council('gone', { endedOn: '2023-03-31' }), ...councils(ten)], [
      ...alike, ...use(['a', 'b', 'c', 'shire'], 'tool'), says('council:gone SUCCEEDED_BY council:home', { extent: 'part' }),
    ]));
    const against = words(set.gaps.find(({ id }) => id === 'unreused:home:tool')!.reasonsAgainst);
    for (const reason of ['planned to end on 31 March 2027', 'began in April 2023', '40,000 people', 'shire, which covers the same area', 'thin data', 'gone did before it ended']) expect(against).toContain(reason);
  });

  test.each([['city-of-london', 'City of London Corporation'], ['isles-of-scilly', 'Isles of Scilly']])('%s is spoken of in its own words', (id, name) => {
    const set = find(unreused, factsOf([council(id, { population: 2_000, type: 'sui-generis' }), ...councils(ten)], [...likeTo(id, ten), ...use(['a', 'b', 'c'], 'tool')]));
    expect(words(set.gaps[0]!.reasonsAgainst)).toContain(name);
    expect(words(set.gaps[0]!.reasonsAgainst)).not.toContain('a small council');
  });

  test('strategic authorities have no gap and count for nothing', () => {
    const authority = council('authority', { tier: 'strategic', type: 'combined-authority' });
    expect(ids(find(unreused, factsOf([authority, ...councils(ten)], [...likeTo('authority', ten), ...use(['a', 'b', 'c'], 'tool')])))).toEqual([]);
  });
});

describe('alone', () => {
  const pairs = ten.slice(0, 6).flatMap((id, i) => project(`p${i}`, [id, 'partner']));
  const nodes = councils(['home', 'partner', ...ten]);

  test('six of ten alike have a partner: alone; strength from its three parts', () => {
    const [gap] = find(alone, factsOf(nodes, [...likeTo('home', ten), ...pairs])).gaps;
    expect(gap).toMatchObject({ id: 'alone:home', figure: { value: '6 of 10' } });
    expect(gap!.parts.map(({ value }) => value)).toEqual([0.6, 0, 0]);
    expect(gap!.strength).toBe(0.2);
  });

  test.each([
    ['five of ten', pairs.slice(0, -2)],
    ['a predecessor had a partner', [...pairs, ...project('past', ['gone', 'partner']), says('council:gone SUCCEEDED_BY council:home')]],
    ['its partner is no council', [...pairs, says('council:home LEADS project:x'), says('organisation:uni PARTNERS_IN project:x')]],
  ])('not alone: %s', (_, relationships) => {
    expect(ids(find(alone, factsOf([...nodes, council('gone', { endedOn: '2023-03-31' })], [...likeTo('home', ten), ...relationships])))).toEqual([]);
  });

  test('a nation that the record hardly covers lists nothing and says so', () => {
    const set = find(alone, factsOf([council('home', { nation: 'Wales', region: undefined }), ...nodes], [...likeTo('home', ten), ...pairs]));
    expect(ids(set)).toEqual([]);
    expect(set.kinds[0]!.withheld).toEqual(['Wales: none of 1 councils have a known partner council; the record hardly covers shared projects there.']);
  });

  test('membership of a programme is no partner: still alone', () => {
    const members = ['home', ...ten].map((id) => says(`council:${id} MEMBER_OF project:programme`));
    const community = { ref: 'project:programme', kind: 'community' } as Node;
    expect(ids(find(alone, factsOf([community, ...nodes], [...likeTo('home', ten), ...pairs, ...members])))).toEqual(['alone:home']);
  });

  test('a project of its own without a partner is said against it', () => {
    const [gap] = find(alone, factsOf(nodes, [...likeTo('home', ten), ...pairs, ...project('own', ['home'])])).gaps;
    expect(words(gap!.reasonsAgainst)).toContain('1 project of it is on record, with no partner named');
  });
});

describe('similar but apart', () => {
  const alike = [...likeTo('a', ['b']), ...likeTo('b', ['a'])];
  const both = [...use(['a'], 'bins'), ...project('sorting', ['b']), area('pattern:bins'), area('project:sorting')];
  const found = (relationships: Parameters<typeof factsOf>[1]) => find(similarButApart, factsOf(councils(['a', 'b', 'c', ...letters(20, 'x'), ...letters(22, 'y'), ...letters(20, 'z')]), relationships));

  test('both work on waste and have no way to each other', () => {
    const [gap] = found([...alike, ...both]).gaps;
    expect(gap).toMatchObject({ id: 'similar-but-apart:a:b', serviceAreas: ['service-area:waste'], councils: ['council:a', 'council:b'] });
    expect(gap!.parts.map(({ id, value }) => [id, value])).toEqual([['likeness', 1], ['needs', 0.33], ['distance', 1]]);
    expect(gap!.reasonsFor[1]!.text).toBe('Both work on waste: a with bins, b with sorting.');
  });

  test('a system of the same supplier is a need; its firststep names no area', () => {
    const [gap] = found([...alike, ...['a', 'b'].map((id) => says(`supplier:old SUPPLIES council:${id}`, { detail: 'legacy-system' }))]).gaps;
    expect(words(gap!.reasonsFor)).toContain('Both are recorded to use old.');
    expect(gap!.firstStep).toContain('team that runs this system');
  });

  test.each([
    ['likeness one way only', [...likeTo('a', ['b']), ...both]],
    ['a project in common', [...alike, ...both, ...project('shared', ['a', 'b'])]],
    ['a partner in common', [...alike, ...both, ...project('one', ['a', 'c']), ...project('two', ['c', 'b'])]],
    ['both lack the same: no need is shown', alike],
    ['what everybody has is no need', [...alike, ...use(['a', 'b', ...letters(20, 'x'), ...letters(22, 'y'), ...letters(20, 'z')], 'register'), says('pattern:register ADDRESSES service-area:waste')]],
    ['the supplier builds for one and is in use at the other', [...alike, says('supplier:s SUPPLIES council:a', { detail: 'build' }), says('supplier:s SUPPLIES council:b', { detail: 'legacy-system' })]],
  ])('not apart: %s', (_, relationships) => expect(ids(found(relationships))).toEqual([]));
});

describe('one broker', () => {
  const triangle = (name: string, members: readonly string[]) => project(name, members);
  const nodes = councils(letters(8));

  test('a council between two groups: what would fall off is named', () => {
    const [gap, ...more] = find(oneBroker, factsOf(nodes, [...triangle('one', ['a', 'b', 'c', 'd']), ...triangle('two', ['a', 'e', 'f'])])).gaps;
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ id: 'one-broker:a', figure: { value: '2' }, councils: ['council:a', 'council:e', 'council:f'] });
    expect(words(gap!.reasonsFor)).toContain('e and f would have no known path to the other 3 councils of this part of the network without a');
  });

  test.each([
    ['one council at the end of a line', [...triangle('one', ['a', 'b', 'c', 'd']), ...triangle('two', ['a', 'e'])]],
    ['a second way round', [...triangle('one', ['a', 'b', 'c', 'd']), ...triangle('two', ['a', 'e', 'f']), ...triangle('round', ['f', 'b'])]],
    ['many partners in one project: a hub that nobody needs', triangle('one', letters(8))],
  ])('no broker: %s', (_, relationships) => expect(ids(find(oneBroker, factsOf(nodes, relationships)))).toEqual([]));

  test('a strategic authority can be the broker, and is not counted among the councils', () => {
    const authority = council('authority', { tier: 'strategic', type: 'combined-authority', name: 'Authority' });
    const [gap] = find(oneBroker, factsOf([authority, ...nodes], [...triangle('one', ['authority', 'a', 'b', 'c']), ...triangle('two', ['authority', 'e', 'f'])])).gaps;
    expect(gap).toMatchObject({ id: 'one-broker:authority', councils: ['council:e', 'council:f'], types: [] });
    expect(words(gap!.reasonsAgainst)).not.toContain('what this body is for');
  });
});

describe('lapsed', () => {
  const nodes = councils(['a', 'b']);
  const patternTool = { ref: 'pattern:tool', kind: 'open-source-product' } as Node;
  const outputs = [output('pattern:tool', { address: 'https://example.org/code' }), output('project:p'), output('project:new', { firstOn: '2026' })];

  test('a use last shown in 2019 has lapsed; full sentences say when', () => {
    const [gap] = find(lapsed, factsOf(nodes, use(['a'], 'tool', { confirmedOn: '2019-02' }))).gaps;
    expect(gap).toMatchObject({ id: 'lapsed:a:tool', figure: { value: '7 years' } });
    expect(gap!.reasonsFor[0]!.text).toBe('A source last showed a using tool in February 2019.');
  });

  test.each([
    ['shown within 24 months', use(['a'], 'tool', { confirmedOn: '2024-12' })],
    ['an older showing beside a newer one', [...use(['a'], 'tool', { confirmedOn: '2019' }), ...use(['a'], 'tool', { confirmedOn: '2026', detail: 'piloted' })]],
    ['an event does not lapse', [says('council:a ORIGINATED pattern:tool', { since: '2015' }), says('council:a LEADS project:p', { since: '2015' })]],
  ])('not lapsed: %s', (_, relationships) => expect(ids(find(lapsed, factsOf(nodes, relationships)))).toEqual([]));

  test('a use of what is retired is history, not a gap', () => {
    expect(ids(find(lapsed, factsOf(nodes, use(['a'], 'tool', { confirmedOn: '2019' }), { outputs: [output('pattern:tool', { state: 'retired' })] })))).toEqual([]);
  });

  test('a use without any date is not listed, and said', () => {
    const set = find(lapsed, factsOf(nodes, use(['a'], 'tool', { confirmedOn: undefined })));
    expect(ids(set)).toEqual([]);
    expect(set.kinds[0]!.withheld).toEqual(['1 use is not dated by any source: whether it has lapsed is not known.']);
  });

  const made = [...project('p', ['a']), says('project:p PRODUCED pattern:tool')];
  test('an output that only the project’s own council uses has no known reuse', () => {
    const [gap] = find(lapsed, factsOf([patternTool, ...nodes], [...made, ...use(['a'], 'tool')], { outputs })).gaps;
    expect(gap).toMatchObject({ id: 'lapsed:p', subjects: [{ ref: 'project:p' }] });
    expect(words(gap!.reasonsAgainst)).toContain('Bodies of the project itself use it');
  });

  test.each([
    ['somebody else uses it', [patternTool], [...made, ...use(['b'], 'tool')], outputs],
    ['what it made is read, not run', [{ ...patternTool, kind: 'research' }], made, outputs],
    ['it began this year', [patternTool], [...project('new', ['a']), says('project:new PRODUCED pattern:tool')], outputs],
    ['it made nothing on record', [patternTool], project('p', ['a']), outputs],
    ['it is still in progress', [patternTool], made, [...outputs.slice(0, 1), output('project:p', { state: 'in-progress' })]],
  ] as const)('a project with outputs is not listed: %s', (_, more, relationships, known) =>
    expect(ids(find(lapsed, factsOf([...more, ...nodes], relationships, { outputs: known })))).toEqual([]));
});
