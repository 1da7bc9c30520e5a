/** Small named graphs with weights worked out by hand (Newman 2001: Σ 1/(n−1)). */
import { Collaboration, collaborationTies, presentDayRefs, type Participation } from '../../../server/graph/collaboration';

const taking = (project: string, ...bodies: string[]): Participation[] => bodies.map((bodyRef) => ({ bodyRef, projectRef: project }));
const none = new Map<string, string>();

function weights(ties: ReturnType<typeof collaborationTies>): Record<string, number> {
  return Object.fromEntries([...ties].flatMap(([a, list]) => list.map(({ ref, weight }) => [`${a}-${ref}`, weight] as const)).sort());
}

test('a pair in one project has weight 1', () => {
  expect(weights(collaborationTies(taking('p', 'a', 'b'), none))).toEqual({ 'a-b': 1, 'b-a': 1 });
});

test('a triangle of one project: each tie 1/2', () => {
  expect(weights(collaborationTies(taking('p', 'a', 'b', 'c'), none))).toMatchObject({ 'a-b': 0.5, 'a-c': 0.5, 'b-c': 0.5 });
});

test('shared projects add up: 1/2 of three bodies and 1 of two', () => {
  const ties = collaborationTies([...taking('p', 'a', 'b', 'c'), ...taking('q', 'a', 'b')], none);
  expect(ties.get('a')!.find(({ ref }) => ref === 'b')).toEqual({ ref: 'b', weight: 1.5, projects: ['p', 'q'] });
});

test('a body alone in a project has no tie, and a row twice counts once', () => {
  expect(collaborationTies(taking('p', 'a'), none).size).toBe(0);
  expect(weights(collaborationTies([...taking('p', 'a', 'b'), ...taking('p', 'a')], none))).toEqual({ 'a-b': 1, 'b-a': 1 });
});

test('the empty graph', () => {
  expect(collaborationTies([], none).size).toBe(0);
});

describe('rolling up to the present', () => {
  const step = (fromRef: string, toRef: string, extent: 'whole' | 'part' = 'whole') => ({ fromRef, toRef, extent, onDate: '2019-03-31' });

  test('a chain is followed to its end', () => {
    expect(presentDayRefs([step('taunton', 'west'), step('west', 'somerset')]).get('taunton')).toBe('somerset');
  });
  test('two successors, or a part, stop it', () => {
    expect(presentDayRefs([step('cumbria', 'cumberland', 'part'), step('cumbria', 'westmorland', 'part')]).has('cumbria')).toBe(false);
    expect(presentDayRefs([step('dorset', 'bcp', 'part')]).has('dorset')).toBe(false);
  });
  test('a circle in wrong data ends', () => {
    expect(() => presentDayRefs([step('a', 'b'), step('b', 'a')])).not.toThrow();
  });
  test('two that roll up to one make no tie; n is counted after', () => {
    const whole = new Collaboration([...taking('p', 'old-a', 'old-b', 'c')], [step('old-a', 'new'), step('old-b', 'new')]);
    expect(whole.tiesOf('new')).toEqual([{ ref: 'c', weight: 1, projects: ['p'] }]);
    expect(whole.withPredecessors('new').sort()).toEqual(['new', 'old-a', 'old-b']);
    expect(whole.projectsOf('new')).toEqual(['p']);
  });
});
