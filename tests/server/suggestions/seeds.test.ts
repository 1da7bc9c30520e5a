/** Suggestions over the real seeds: laws that hold for all 382 councils, and how places are shared out. */
import type { Suggestions } from '../../../server/suggestions/schema';
import { testApp, type TestApp } from '../../support/app';
import { gini, topShare } from './slots-measures';

let site: TestApp;
let answers: Suggestions[];
const meta = { graphVersion: 1, graphHash: 'hash', dataAsOf: '2026-11-23' };

beforeAll(async () => {
  site = await testApp();
  answers = site.services.likeness.get().principal.map(({ id }) => site.services.suggestions.all(id, {}, { meta }));
});
afterAll(() => site.close());

const isPattern = ({ ref }: { ref: string }) => ref.startsWith('pattern:');
/** Words of cause, of prediction and of praise. */
const FORBIDDEN = /\b(because|led to|cause[sd]?|caused by|drove|thanks to|influenc\w*|due to|likely|unlikely|predict\w*|recommend\w*|should|ought|expected?|probabl\w*|forecast\w*|best|leading|successful\w*|will (take|adopt|use|fit|join|work))\b/i;

function tally(of: (answer: Suggestions) => Suggestions['items']): number[] {
  const counts = new Map(answers.map(({ council }) => [council.id, 0]));
  for (const { id } of answers.flatMap(of)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()];
}

/** Bodies that led, joined or were paid for anything outside Open Digital Planning, history rolled up. */
function funded(): Set<string> {
  const { presentDay } = site.services.collaboration.get();
  const relationships = site.services.projection.get().ofTypes(['LEADS', 'PARTNERS_IN', 'AWARDED']).filter(({ projectId }) => projectId !== 'open-digital-planning');
  return new Set(relationships.map(({ type, from, to }) => (type === 'AWARDED' ? to : from)).map((ref) => presentDay.get(ref) ?? ref));
}

test('no council is told of what it uses, started or gave to, nor of itself, its partners twice, or an ended council', () => {
  const { usesOf, givenBy } = (() => {
    const projection = site.services.projection.get();
    const { presentDay } = site.services.collaboration.get();
    const of = (types: ('REUSES' | 'ORIGINATED' | 'CONTRIBUTED_TO')[]) => new Set(projection.ofTypes(types).map(({ from, to }) => `${presentDay.get(from) ?? from} ${to}`));
    return { usesOf: of(['REUSES']), givenBy: of(['ORIGINATED', 'CONTRIBUTED_TO']) };
  })();
  for (const { council, items } of answers) {
    for (const item of items) {
      expect(item.ref).not.toBe(council.ref);
      expect(item.endedOn).toBeUndefined();
      if (isPattern(item)) expect([usesOf.has(`${council.ref} ${item.ref}`), givenBy.has(`${council.ref} ${item.ref}`)]).toEqual([false, false]);
    }
    const places = items.map(({ list, ref }) => `${list} ${ref}`);
    expect(new Set(places).size).toBe(places.length);
  }
});

test('near and one introduction away share no project with it', () => {
  const collaboration = site.services.collaboration.get();
  for (const { council, items } of answers) {
    const partners = new Set(collaboration.tiesOf(council.ref).map(({ ref }) => ref));
    for (const { ref } of items.filter(({ list }) => list === 'near' || list === 'introductions')) expect(partners.has(ref)).toBe(false);
  }
});

test('every item opens with a fact that a source shows', () => {
  for (const { council, items } of answers) {
    for (const { name, list, reasonsFor: [lead] } of items) {
      expect([council.id, list, name, lead!.sources.length > 0]).toEqual([council.id, list, name, true]);
      for (const source of lead!.sources) expect(source).toMatch(/^https?:\/\//);
    }
  }
});

test('never a word of cause, prediction or praise; never a score; no e-mail address', () => {
  for (const { items, notes, lists, known } of answers) {
    const texts = [
      ...items.flatMap(({ reasonsFor, reasonsAgainst, doubt }) => [...reasonsFor.map(({ text }) => text), ...reasonsAgainst.map(({ text }) => text), doubt.text, doubt.wouldChange]),
      ...notes.map(({ text }) => text), ...lists.flatMap(({ title, explanation, empty }) => [title, ...explanation, empty ?? '']), known.statement,
    ];
    expect(texts.filter((text) => FORBIDDEN.test(text) || /\S@\S/.test(text) || /undefined|NaN|Infinity/.test(text))).toEqual([]);
    expect(items.every(({ score }) => score === null)).toBe(true);
  }
});

test('at least five patterns and five councils for nine in ten councils without a funded project', () => {
  const known = funded();
  const without = answers.filter(({ council }) => !known.has(council.ref));
  expect(without.length).toBeGreaterThan(200);
  const enough = without.filter(({ items }) => {
    const [patterns, partners] = [true, false].map((wanted) => new Set(items.filter((item) => isPattern(item) === wanted).map(({ ref }) => ref)).size);
    return patterns! >= 5 && partners! >= 5;
  });
  expect(enough.length / without.length).toBeGreaterThanOrEqual(0.9);
});

test('places are spread: ten councils take at most a quarter, no list names one more than twelve times', () => {
  const all = tally(({ items }) => items.filter((item) => !isPattern(item)));
  expect(topShare(all, 10)).toBeLessThanOrEqual(0.25);
  expect(gini(all)).toBeLessThan(0.4);
  for (const list of ['near', 'experienced', 'introductions']) {
    expect(Math.max(...tally(({ items }) => items.filter((item) => item.list === list)))).toBeLessThanOrEqual(12);
  }
});

test('the answer does not depend on who asked before', async () => {
  const fresh = await testApp();
  try {
    for (const id of ['york', 'adur']) expect(fresh.services.suggestions.all(id, {}, { meta })).toEqual(answers.find(({ council }) => council.id === id));
  } finally {
    await fresh.close();
  }
});
