import fc from 'fast-check';
import { formats } from '../../../../server/exchange/formats';
import { gexfReader as reader, graphmlReader } from '../../../../server/exchange/networks-in/reader';
import { oneLine } from '../../../../server/exchange/stated-values';
import { anyOwnDocument } from '../documents';
import { expectModel, messages, nodesOf, readAll, sourceOf, tiesOf } from '../read-all';

const gexf = (inside: string, version = '1.3') => `<?xml version="1.0"?><gexf xmlns="http://gexf.net/${version}" version="${version}"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="kind" type="string"/></attributes><attributes class="edge"><attribute id="0" title="relationshipType" type="string"/></attributes>${inside}</graph></gexf>`;
const graphml = (inside: string) => `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="edge" attr.name="relationshipType" attr.type="string"/><key id="n" for="node" attr.name="name" attr.type="string"/><graph edgedefault="undirected">${inside}</graph></graphml>`;
const read = (text: string, size = 50) => readAll(reader, sourceOf(text, 'network.gexf', size));
const two = '<nodes><node id="council:leeds" label="Leeds"/><node id="project:p" label="P"/></nodes>';
const leads = '<edge id="e" source="council:leeds" target="project:p"><attvalues><attvalue for="0" value="LEADS"/></attvalues></edge>';

test.each(['1.2', '1.3'])('GEXF %s: our refs are our records', async (version) => {
  const readings = await read(gexf(`${two}<edges>${leads}</edges>`, version));
  expectModel(readings);
  expect(nodesOf(readings).map(({ subject }) => subject)).toEqual([{ label: 'Council', id: 'leeds', identifiers: [], name: 'Leeds' }, { label: 'Project', id: 'p', identifiers: [], name: 'P' }]);
  expect(tiesOf(readings)).toMatchObject([{ type: 'LEADS', from: { id: 'leeds' }, to: { id: 'p' } }]);
  expect(messages(readings, 'note')).toEqual([]);
});

test('ends that Gephi swapped are put right; edges may come before nodes', async () => {
  const swapped = '<edge source="project:p" target="council:leeds"><data key="k">LEADS</data></edge>';
  const readings = await read(graphml(`${swapped}<node id="council:leeds"/><node id="project:p"/>`));
  expect(tiesOf(readings)).toMatchObject([{ from: { id: 'leeds' }, to: { id: 'p' } }]);
});

test('other nodes are names to match, with a note', async () => {
  const readings = await read(graphml('<node id="n1"><data key="n">Leeds City Council</data></node><node id="n2"><data key="n">Some Body</data></node><edge source="n1" target="n2"/>'));
  expect(nodesOf(readings).map(({ subject, flags, values }) => [subject, flags, values])).toEqual([
    [{ label: 'Council', identifiers: [], name: 'Leeds City Council' }, ['to be matched'], {}], [{ label: 'Organisation', identifiers: [], name: 'Some Body' }, ['to be matched'], {}],
  ]);
  expect(messages(readings, 'note').join('\n')).toMatch(/has 2 nodes without an id of ours[\s\S]*name no relationship type of the model/);
});

test.each([
  ['an undeclared attribute', gexf('<nodes><node id="a"><attvalues><attvalue for="9" value="x"/></attvalues></node></nodes>'), /gives a node the attribute “9”, which the file does not declare/],
  ['an edge to nowhere', gexf(`${two}<edges><edge source="council:leeds" target="x"/></edges>`), /has an edge to “x”, which is no node of the file/],
  ['a node twice', gexf('<nodes><node id="a"/><node id="a"/></nodes>'), /has the node “a” twice/], ['an edge twice', gexf(`${two}<edges>${leads}${leads}</edges>`), /has the edge “e” twice/],
  ['an infinite weight', gexf(`${two}<edges>${leads.replace('source', 'weight="INF" source')}</edges>`), /has the weight “INF”, which is no finite number/],
  ['no graph', '<gexf version="1.3"></gexf>', /has no <graph>/], ['another root', '<svg/>', /begins with <svg>/], ['two graphs', '<graphml><graph/><graph/></graphml>', /second <graph>/],
  ['a node without id', gexf('<nodes><node label="x"/></nodes>'), /node without id/], ['an edge without target', gexf(`${two}<edges><edge source="council:leeds"/></edges>`), /without source or target/],
  ['a type that does not join these', gexf(`${two}<edges>${leads.replace('LEADS', 'BORDERS')}</edges>`), /BORDERS does not join Council to Project/],
])('%s is a problem', async (_, text, message) => {
  expect(messages(await read(text), 'problem').join('\n')).toMatch(message);
});

test('older GEXF is read, and said', async () => {
  expect(messages(await read(gexf(two, '1.1')), 'note')).toEqual(['line 1 is GEXF 1.1; it was read as 1.3']);
});

test.each(['gexf', 'graphml'])('our own %s comes back: nodes, names, relationships, dates, stages, sources', async (id) => {
  const format = formats.find((own) => own.id === id)!;
  await fc.assert(fc.asyncProperty(anyOwnDocument, fc.integer({ min: 1, max: 200 }), async (document, size) => {
    const readings = await read(format.write(document), size);
    expectModel(readings);
    expect(messages(readings, 'problem')).toEqual([]);
    expect(nodesOf(readings).map(({ subject }) => [`${subject.label.toLowerCase()}:${subject.id}`, subject.name])).toEqual(document.nodes.map(({ id: ref, name, caption }) => [ref, oneLine(name) ?? oneLine(caption)]));
    expect(tiesOf(readings).map(({ type, from, to, values, sources: cited }) => [type, from.id, to.id, values['since'], type === 'REUSES' ? [values['stage'], values['until']] : [], cited]))
      .toEqual(document.relationships.map(({ type, from, to, since, until, detail, sources: cited }) => [type, from.split(':')[1], to.split(':')[1], since, type === 'REUSES' ? [detail, until] : [], cited]));
  }), { numRuns: 60 });
});

test.each([[gexf(two), true], [graphml(''), true], ['<!-- x -->\n<graphml>', true], ['<svg/>', false], ['{"graph":1}', false]])('sniffs %s', (text, is) => {
  expect([reader, graphmlReader].filter(({ sniff }) => sniff(Buffer.from(text), 'x') > 0.5)).toHaveLength(is ? 1 : 0);
});
