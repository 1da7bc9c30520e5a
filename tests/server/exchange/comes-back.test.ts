/** What goes out as a table comes back by import: Gephi's tables, our own, and everything as a network. */
import fc from 'fast-check';
import { toTables } from '../../../server/bundle/tables';
import { toWholeNetwork } from '../../../server/bundle/whole-network';
import type { Reading, Subject } from '../../../server/exchange/claims';
import { formats } from '../../../server/exchange/formats';
import { readers } from '../../../server/exchange/readers';
import { oneLine } from '../../../server/exchange/stated-values';
import { relationshipId, type PropertyValues } from '../../../server/graph/content';
import { labels, relationshipTypes, toRef } from '../../../server/graph/model';
import type { NetworkDocument } from '../../../server/graph/network';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { anyOwnDocument } from './documents';
import { expectModel, messages, nodesOf, readAll, sourceOf, tiesOf } from './read-all';

const write = (id: string, document: NetworkDocument) => formats.find((format) => format.id === id)!.write(document);
const read = (id: string, text: string, name = `table.${id}`, size?: number) => readAll(readers.find((reader) => reader.id === id)!, sourceOf(text, name, size));
const refOf = ({ label, id }: Subject) => toRef(label, id!);
const seeds = readSeeds('seeds', new Date('2026-11-24'));

test('Gephi’s tables: ids, names, ends, dates, stages and sources', async () => {
  await fc.assert(fc.asyncProperty(anyOwnDocument, fc.integer({ min: 1, max: 200 }), async (document, size) => {
    const nodes = await read('gephi-nodes', write('gephi-nodes', document), 'nodes.csv', size);
    const edges = await read('gephi-edges', write('gephi-edges', document), 'edges.csv', size);
    for (const readings of [nodes, edges]) {
      expectModel(readings);
      expect(messages(readings, 'problem')).toEqual([]);
    }
    expect(nodesOf(nodes).map(({ subject }) => refOf(subject))).toEqual(document.nodes.map(({ id }) => id));
    const told = (name: string | undefined) => oneLine(name ?? '')?.replace(/^'*\s*/, '') ?? '';
    expect(nodesOf(nodes).map(({ subject }) => told(subject.name))).toEqual(document.nodes.map(({ name }) => told(name)));
    expect(tiesOf(edges).map(({ type, from, to, values, sources }) => [type, refOf(from), refOf(to), values['since'], values['stage'], values['until'], sources]))
      .toEqual(document.relationships.map(({ type, from, to, since, until, detail, sources }) => [type, from, to, since, detail, Object.hasOwn(relationshipTypes[type as 'LEADS'].properties, 'until') ? until : undefined, sources]));
  }), { numRuns: 60 });
});

test('our own tables, all of them: every row with all its values', async () => {
  const readings: Reading[] = [];
  for (const { path, data } of toTables(seeds)) {
    if (!/^(?:nodes|relationships)\//.test(path)) continue;
    const own = await read('csv', String(data), path.split('/')[1]!);
    expect([path, messages(own, 'problem')]).toEqual([path, []]);
    readings.push(...own);
  }
  const whole = (values: PropertyValues, sources: readonly string[]) => ({ ...values, sources: [...sources] });
  expect(new Map(nodesOf(readings).map(({ subject, values, sources }) => [refOf(subject), { id: subject.id, ...whole(values, sources) }])))
    .toEqual(new Map(seeds.nodes.map(({ ref, values }) => [ref, values])));
  expect(new Map(tiesOf(readings).map(({ type, from, to, values, sources }) => [relationshipId(type, refOf(from), refOf(to), values), whole(values, sources)])))
    .toEqual(new Map(seeds.relationships.map(({ id, values }) => [id, values])));
}, 120_000);

const everything = toWholeNetwork(seeds, { graphVersion: 1, graphHash: 'x', dataAsOf: seeds.dataAsOf });

test.each([['gexf', 'gexf'], ['graphml', 'graphml'], ['gephi-edges', 'edges.csv']])('everything as %s: no relationship comes back as another, and which do not is said', async (id, name) => {
  const readings = await read(id, write(id, everything), name);
  expect(messages(readings, 'problem')).toEqual([]);
  const known = new Map(seeds.relationships.map((row) => [row.id, row]));
  const back = tiesOf(readings).map(({ type, from, to, values, sources }) => ({ id: relationshipId(type, refOf(from), refOf(to), values), values, sources }));
  expect(back.filter((own) => !known.has(own.id))).toEqual([]);
  for (const { id: own, values, sources } of back) {
    const row = known.get(own)!;
    expect([own, sources]).toEqual([own, row.values['sources']]);
    for (const [property, value] of Object.entries(values)) expect([own, property, value]).toEqual([own, property, row.values[property]]);
  }
  const found = new Set(back.map((own) => own.id));
  const lost = new Set(seeds.relationships.filter((row) => !found.has(row.id)).map(({ type }) => type));
  const notes = messages(readings, 'note').join('\n');
  for (const type of lost) expect(notes).toContain(`relationships of type ${type} `);
  expect([...lost].filter((type) => relationshipTypes[type].discriminator.length === 0)).toEqual([]);
  expect(back.length).toBeGreaterThan(4_000);
}, 120_000);

test('everything as nodes: refs and names', async () => {
  const nodes = nodesOf(await read('gexf', write('gexf', everything), 'all.gexf'));
  expect(new Map(nodes.map(({ subject }) => [refOf(subject), subject.name]))).toEqual(new Map(seeds.nodes.filter(({ label }) => Object.hasOwn(labels, label)).map(({ ref, values }) => [ref, values['name'] ?? values['measure']])));
});
