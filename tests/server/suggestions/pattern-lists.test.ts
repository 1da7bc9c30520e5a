/** The lists of patterns on graphs small enough to do by hand, each with a tempting wrong answer. */
import { alreadyKnown } from '../../../server/suggestions/lists/already-known';
import { buildsOn } from '../../../server/suggestions/lists/builds-on';
import { neighboursUse } from '../../../server/suggestions/lists/neighbours-use';
import { recentUptake, takingUp } from '../../../server/suggestions/lists/taking-up';
import { council, factsOf, itemsOf, says, texts } from './graphs';

const uses = (body: string, pattern: string, since?: string, confirmedOn = '2026-08', detail = 'adopted') =>
  says(`council:${body} REUSES pattern:${pattern}`, { detail, confirmedOn, ...(since && { since }) });
const near = (from: string, to: string, rank: number, detail = 'global') => says(`council:${from} SIMILAR_TO council:${to}`, { rank, detail });

describe('neighbours-use', () => {
  const nodes = ['me', 'b', 'c', 'd'].map((id) => council(id));
  const ten = [near('me', 'b', 1), near('me', 'c', 2), near('me', 'd', 3, 'economic')];

  test('n of ten by model, stages, which of them, confirmed or not', () => {
    const facts = factsOf([...ten, uses('b', 'x', '2024'), uses('c', 'x', undefined, '2019', 'piloted'), uses('d', 'x')], nodes);
    const [item] = itemsOf(neighboursUse, facts, 'council:me');
    expect(item!.features).toEqual({ model: 'global', of: 2, neighbours: 2, confirmed: 1, nearestRank: 1, global: 2, economic: 1, demographic: 0 });
    expect(texts(item!).for[0]).toBe('2 of its 2 statistical neighbours over all indicators use it (1 adopted and 1 piloted; 1 of them shown within 24 months): B adopted it (since 2024) (1st); C piloted it, last shown 2019 (2nd).');
    expect(texts(item!).for[1]).toBe('So does 1 of 1 by economy.');
  });

  test('not what it uses itself, nor what it started; not what only a council that names it as neighbour uses', () => {
    const facts = factsOf([...ten, near('stranger', 'me', 1), uses('b', 'own'), uses('me', 'own'), uses('b', 'started'), says('council:me ORIGINATED pattern:started'), uses('stranger', 'far')], nodes);
    expect(itemsOf(neighboursUse, facts, 'council:me')).toEqual([]);
  });

  test('a use of a predecessor is its own', () => {
    const facts = factsOf([...ten, uses('b', 'x'), uses('old', 'x'), says('council:old SUCCEEDED_BY council:me', { extent: 'whole', onDate: '2023-03-31' })], [...nodes, council('old', 0, { endedOn: '2023-03-31' })]);
    expect(itemsOf(neighboursUse, facts, 'council:me')).toEqual([]);
  });
});

describe('taking-up', () => {
  const nodes = [council('me'), council('b'), council('c'), council('county', 0, { type: 'county', tier: 'upper' }), council('welsh', 0, { type: 'welsh-unitary', tier: 'single', nation: 'Wales' })];

  test('only the tier and nation, only the last two years, most recent first', () => {
    const facts = factsOf([
      uses('b', 'older', '2025-01'), uses('b', 'newer', '2026-06'), uses('c', 'old', '2019'), uses('c', 'undated'),
      uses('county', 'upper', '2026-06'), uses('welsh', 'wales', '2026-06'),
    ], nodes);
    const items = itemsOf(takingUp, facts, 'council:me');
    expect(items.map(({ ref }) => ref)).toEqual(['pattern:newer', 'pattern:older']);
    expect(texts(items[0]!).for[0]).toBe('1 of them began in the last 12 months, 1 in the last 24; 1 council of the tier and nation uses it in all (1 adopted; shown within 24 months).');
    expect(items[1]!.features).toMatchObject({ began12: 0, began24: 1 });
  });

  test('S by hand: one of three districts a year ago, shrunk with twenty of the nation’s mean', () => {
    const facts = factsOf([uses('b', 'x', '2025-11-23')], nodes);
    // Σ = 0.5; nation: 4 councils, mean 0.125; (0.5 + 20 × 0.125) / (3 + 20)
    expect(recentUptake(facts, 'council:me', facts.patterns.get('pattern:x')!)).toBeCloseTo((0.5 + 2.5) / 23, 6);
  });
});

describe('builds-on', () => {
  const nodes = [council('me'), council('b')];

  test('a direct link 1, a shared parent ½, at most 3; a programme is nothing', () => {
    const facts = factsOf([
      uses('me', 'base'), says('pattern:top BUILDS_ON pattern:base'), says('pattern:base IMPLEMENTS pattern:standard'), says('pattern:sister IMPLEMENTS pattern:standard'),
      says('pattern:programme BUILDS_ON pattern:base'), says('pattern:alone BUILDS_ON pattern:other'),
    ], [...nodes, { ref: 'project:programme', kind: 'community' }]);
    const items = itemsOf(buildsOn, facts, 'council:me');
    expect(items.map(({ ref, features }) => [ref, features['linked']])).toEqual([['pattern:standard', 1], ['pattern:top', 1], ['pattern:sister', 0.5]]);
    expect(texts(items[1]!).for[0]).toBe('top builds on base, which ME uses.');
    expect(texts(items[2]!).for[0]).toBe('It and base, which ME uses, both rest on standard.');
  });
});

describe('already-known', () => {
  test('own suppliers and partners; neither a programme’s members nor a stranger’s supplier', () => {
    const facts = factsOf([
      says('supplier:s SUPPLIES council:me', { detail: 'host' }), says('supplier:s SUPPLIES pattern:hosted', { detail: 'build' }),
      says('supplier:t SUPPLIES council:b', { detail: 'host' }), says('supplier:t SUPPLIES pattern:strange', { detail: 'build' }),
      says('council:me LEADS project:p'), says('council:b PARTNERS_IN project:p'), uses('b', 'partners'),
      says('council:me MEMBER_OF project:odp'), says('council:c MEMBER_OF project:odp'), uses('c', 'members'),
    ], [council('me'), council('b'), council('c'), { ref: 'project:odp', kind: 'community' }]);
    const items = itemsOf(alreadyKnown, facts, 'council:me');
    expect(items.map(({ ref }) => ref)).toEqual(['pattern:hosted', 'pattern:partners']);
    expect(texts(items[1]!).for[0]).toBe('1 body that shared a project with ME knows it: B uses it.');
  });
});

describe('reasons against', () => {
  const nodes = [council('me', 0, { plannedEndOn: '2027-03-31' }), council('b')];

  test('licence unknown, no code, only one user, other phase, ending, not shown, bulk, area', () => {
    const facts = factsOf([near('me', 'b', 1), uses('b', 'x', '2018', '2019'), says('pattern:x ADDRESSES service-area:waste')], [...nodes, { ref: 'service-area:waste', name: 'Waste' }],
      [{ ref: 'pattern:x', maturity: 'alpha' }], [{ pattern: 'pattern:x', short: 'Counts councils on a list', meaning: '' }]);
    expect(texts(itemsOf(neighboursUse, facts, 'council:me')[0]!).against).toEqual([
      'It is for waste; no work of ME there is on record.',
      'Its record is filled in bulk: counts councils on a list. Being on such a list says little about a council’s own choice.',
      'Only one council is on record as a user: B adopted it (since 2018), last shown 2019.',
      'No use of it was shown within the last 24 months.',
      'Its licence is not recorded: ask before you copy.', 'No address of code or content is recorded.', 'Its phase is alpha.',
      'ME ends on 31 March 2027; what it takes up passes to its planned successor.',
    ]);
  });

  test('a service area asked about leaves out the rest', () => {
    const facts = factsOf([near('me', 'b', 1), uses('b', 'x'), uses('b', 'y'), says('pattern:x ADDRESSES service-area:waste')], nodes);
    expect(itemsOf(neighboursUse, facts, 'council:me', { area: 'service-area:waste' }).map(({ ref }) => ref)).toEqual(['pattern:x']);
  });
});
