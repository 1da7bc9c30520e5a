/** Differences of small graphs, worked out by hand, and the log that is kept of them. */
import fs from 'node:fs';
import { MOST_CHANGES, nextChanges, parseChanges } from '../../../server/graph/change-log';
import { contentHash, relationshipId, type GraphContent, type PropertyValues, type RelationshipRow } from '../../../server/graph/content';
import { countKinds, diffContent } from '../../../server/graph/diff';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { temporaryFolder } from '../../support/app';
import { smallGraph } from '../../support/small-graph';

const sources = ['https://example.org/source'];

function use(body: string, values: PropertyValues = {}): RelationshipRow {
  const given = { sources, stage: 'adopted', ...values };
  const [from, to] = [`council:${body}`, 'pattern:pay'];
  return { type: 'REUSES', id: relationshipId('REUSES', from, to, given), from, to, fromLabel: 'Council', toLabel: 'Pattern', values: given };
}

const graph = (uses: readonly RelationshipRow[], dataAsOf = '2026-11-23', size = 2): GraphContent => {
  const base = smallGraph(size, dataAsOf);
  return { ...base, nodes: [...base.nodes, { label: 'Pattern', ref: 'pattern:pay', values: { id: 'pay', name: 'Pay', kind: 'open-source-product', sources } }], relationships: [...base.relationships, ...uses] };
};

const said = (before: GraphContent, after: GraphContent) => diffContent(before, after).changes.map(({ kind, id }) => `${kind} ${id}`);

test('the same graph differs in nothing, whatever the order of its rows', () => {
  const a = graph([use('place-0')]);
  const turned = { ...a, nodes: [...a.nodes].reverse(), relationships: [...a.relationships].reverse() };
  expect(diffContent(a, turned)).toEqual({ dataAsOf: { old: '2026-11-23', new: '2026-11-23' }, changes: [], supplement: [] });
});

test('added and removed: records first, claims in words', () => {
  const [two, one] = [graph([use('place-0')]), graph([], '2026-11-23', 1)];
  expect(said(two, one)).toEqual(['removed council:place-1', 'removed project:work-place-1', 'removed leads:council:place-1>project:work-place-1', 'removed reuses:council:place-0>pattern:pay:adopted']);
  expect(diffContent(one, two).changes.at(-1)).toEqual({
    kind: 'added', of: 'REUSES', id: 'reuses:council:place-0>pattern:pay:adopted', title: 'place-0 uses the pattern Pay', refs: ['council:place-0', 'pattern:pay'],
  });
});

test('changed: old and new values, those that came and those that went', () => {
  const before = graph([use('place-0', { since: '2020' })]);
  const after = graph([use('place-0', { until: '2026' })]);
  expect(diffContent(before, after).changes[0]).toMatchObject({ kind: 'changed', fields: [{ name: 'since', old: '2020' }, { name: 'until', new: '2026' }] });
});

test('shown again: only the date and the sources of a showing moved', () => {
  const before = graph([use('place-0', { confirmedOn: '2025-08' })]);
  expect(said(before, graph([use('place-0', { confirmedOn: '2026-11', sources: ['https://example.org/newer'] })]))).toEqual(['confirmed reuses:council:place-0>pattern:pay:adopted']);
  expect(said(before, graph([use('place-0', { confirmedOn: '2026-11', since: '2020' })]))).toEqual(['changed reuses:council:place-0>pattern:pay:adopted']);
  expect(said(graph([use('place-0')]), graph([use('place-0', { confirmedOn: '2026-11' })]))).toEqual(['confirmed reuses:council:place-0>pattern:pay:adopted']);
});

test('fallen out of confirmation: no row changed, the date of the facts did', () => {
  const uses = [use('place-0', { confirmedOn: '2025-01' }), use('place-1', { confirmedOn: '2026-01' })];
  const diff = diffContent(graph(uses, '2026-11-23'), graph(uses, '2027-03-01'));
  expect(diff.changes.map(({ kind, title }) => `${kind}: ${title}`)).toEqual(['unconfirmed: place-0 uses the pattern Pay']);
  expect(diff.dataAsOf).toEqual({ old: '2026-11-23', new: '2027-03-01' });
});

test('an event does not go stale', () => {
  expect(said(graph([], '2020-01-01'), graph([], '2026-01-01'))).toEqual([]);
});

test('parts beside the graph are named', () => {
  const a = graph([]);
  expect(diffContent(a, { ...a, supplement: { ...a.supplement, sourceNotes: [{ prefix: 'https://a/', publisher: 'A' }] } }).supplement).toEqual(['sourceNotes']);
});

describe('the log of loads', () => {
  const folder = temporaryFolder('change-log');
  const store = new LadybugStore(folder);
  afterAll(async () => {
    await store.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('an entry a load that changes something, newest first, kept by later loads', async () => {
    await store.replaceGraph(graph([]));
    await store.replaceGraph(graph([use('place-0')]));
    const again = await store.replaceGraph(graph([use('place-0')]));
    expect(again.sequence).toBe(3);
    const { changes = [] } = (await store.version())!;
    expect(changes.map(({ sequence, counts, note }) => ({ sequence, counts, note }))).toEqual([
      { sequence: 2, counts: { added: 1, removed: 0, changed: 0, confirmed: 0, unconfirmed: 0 }, note: undefined },
      { sequence: 1, counts: { added: 7, removed: 0, changed: 0, confirmed: 0, unconfirmed: 0 }, note: 'The first graph of this store.' },
    ]);
    expect(changes[0]!.previous).toEqual({ sequence: 1, hash: contentHash(graph([])), dataAsOf: '2026-11-23' });
  });

  test('it is bounded, and what is rare is kept before what is many', async () => {
    const many = { ...graph([], '2026-11-23', 200), relationships: [] };
    const log = await nextChanges(store, await store.version(), many, { sequence: 9, hash: 'other', loadedAt: '2026-11-24T00:00:00Z' });
    expect(log[0]!.changes).toHaveLength(MOST_CHANGES);
    expect(log[0]!.changes.filter(({ kind }) => kind === 'removed')).toHaveLength(3);
    expect(log[0]!.counts.added).toBe(396);
    expect(countKinds(log[0]!.changes).added).toBe(MOST_CHANGES - 3);
    expect(parseChanges(JSON.stringify(log))).toEqual(log);
  });

  test('a graph before that cannot be read fails no load', async () => {
    const broken = { read: () => Promise.reject(new Error('gone')) } as unknown as LadybugStore;
    const log = await nextChanges(broken, await store.version(), graph([]), { sequence: 9, hash: 'other', loadedAt: '2026-11-24T00:00:00Z' });
    expect(log[0]!.note).toContain('could not be read');
  });

  test('a log of another form is no log', () => {
    expect([parseChanges(undefined), parseChanges('{}'), parseChanges('[]')]).toEqual([[], [], []]);
  });
});
