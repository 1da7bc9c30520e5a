/** Walking by keyboard, on a path of three: Adur – Brent – Croydon. */
import { spoken, startWalk, tieWords, tiesAt, walk, type WalkGraph, type WalkKey } from '../../../client/graph/walk';

const path: WalkGraph = {
  marks: ['Adur', 'Brent', 'Croydon'].map((caption) => ({ id: caption, caption, name: `${caption}, council` })),
  ties: [{ id: '0', from: 1, to: 0, words: 'led' }, { id: '1', from: 2, to: 1, words: 'through 2 projects' }],
};
const after = (...keys: WalkKey[]) => keys.reduce((state, key) => walk(path, state, key), startWalk());

test('ties stand in alphabetical order of their other ends', () => {
  expect(tiesAt(path, 1).map(({ other }) => other)).toEqual([0, 2]);
});

test('following a tie and going back retraces the steps', () => {
  expect(after('next-tie', 'follow')).toEqual({ current: 1, tie: null, trail: [0] });
  expect(after('next-tie', 'follow', 'next-tie', 'next-tie', 'follow', 'back', 'back')).toEqual(startWalk());
});

test('back first lets go of the tie', () => {
  expect(after('next-tie', 'back')).toEqual(startWalk());
});

test('the ends meet: after the last mark and tie comes the first', () => {
  expect(after('previous-mark').current).toBe(2);
  expect(after('last', 'next-mark').current).toBe(0);
  expect(after('next-mark', 'next-tie', 'next-tie', 'next-tie').tie).toBe(0);
});

test('what is said of a mark and of a tie', () => {
  expect(spoken(path, startWalk(1))).toBe('Brent, council. 2 of 3.');
  expect(spoken(path, after('next-mark', 'previous-tie'))).toBe('Tie to Croydon, through 2 projects. 2 of 2.');
  expect(spoken({ marks: [], ties: [] }, startWalk())).toBe('Nothing is drawn.');
  expect(walk({ marks: [], ties: [] }, startWalk(), 'next-mark')).toEqual(startWalk());
});

test.each([['tie', 2, 'through 2 projects'], ['tie', 1, 'through 1 project'], ['several', 3, '3 relationships'], ['took-part', undefined, 'took part'], ['builds-on', undefined, 'builds on']])('a line of family %s (%s): %s', (family, amount, words) => {
  expect(tieWords(family, amount)).toBe(words);
});
