/** Documents to write: a small one worked out by hand, and any that fast-check can think of. */
import fc from 'fast-check';
import type { NetworkDocument, NetworkRelationship } from '../../../server/graph/network';

const meta = { graphVersion: 3, graphHash: '1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988', dataAsOf: '2026-11-23' };

/** Two councils that led and joined one project, and a tie between them. */
export const smallDocument: NetworkDocument = {
  title: 'Who has worked with whom', address: 'https://patternbook.example/networks?view=affiliation', meta,
  nodes: [
    { id: 'council:croydon', label: 'Council', name: 'London Borough of Croydon', caption: 'Croydon', region: 'London', nation: 'England', type: 'london-borough', startedOn: '1965-04-01' },
    { id: 'council:leeds', label: 'Council', name: 'Leeds City Council', caption: 'Leeds', strategic: false },
    { id: 'project:drupal', label: 'Project', name: 'LocalGov Drupal', caption: 'LocalGov Drupal' },
  ],
  relationships: [
    { id: 'leads:council:croydon>project:drupal', type: 'LEADS', from: 'council:croydon', to: 'project:drupal', since: '2019-10', sources: ['https://a.example/', 'https://b.example/'] },
    { id: 'partners-in:council:croydon>project:drupal', type: 'PARTNERS_IN', from: 'council:croydon', to: 'project:drupal', since: '2019', until: '2021-02', sources: ['https://a.example/'] },
    { id: 'collaborates:council:croydon>council:leeds', type: 'COLLABORATES', from: 'council:croydon', to: 'council:leeds', weight: 0.1 + 0.2, projects: ['project:drupal'], sources: [] },
  ],
  columns: [
    { id: 'degree', title: 'Degree', values: [2, 1, 1] },
    { id: 'closeness', title: 'Closeness', values: [-0.5, null, Number.NaN] },
    { id: 'articulation', title: 'Cut point', values: [true, false, null] },
    { id: 'part', title: 'Part', values: ['north', null, 'south'] },
  ],
  positions: [{ x: 1.5, y: 20 }, { x: -3, y: 0 }, null],
  coverage: [{ statement: '143 of 382 councils have a recorded project.' }],
};

/** Pieces that break writers which do not look. */
const hostilePieces = [
  '<a href="x">', ']]>', '&amp;', '"', "'", '\u0000', '\u0007', '\u001f', '\u007f', '\u0085', '\u2028', '\ufffe', '\uffff', '\ud800', '\udc00', '😀',
  '\ud83d\u0000\ude00', '\r\n', '\n', '\r', '\t', ',', ';', '=cmd()', '+1', '-1', '@SUM(A1)', '\\', '\\u0027', '__proto__', 'é', 'e\u0301', '<!--', '<?x', '%', '$',
] as const;

export const hostileText = fc.array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 }).map((pieces) => pieces.join(''));

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
const date = fc.constantFrom(undefined, '2019', '2019-10', '2019-10-22', '2024-02-29');
const weight = fc.option(fc.double({ min: Number.MIN_VALUE, max: 1e30, noNaN: true }), { nil: undefined });
const place = fc.option(fc.record({ x: fc.double(), y: fc.double() }));

const columnsOf = (count: number) => {
  const values = <T>(value: fc.Arbitrary<T>) => fc.array(fc.option(value), { minLength: count, maxLength: count });
  return fc.tuple(values(fc.double()), values(fc.boolean()), values(hostileText), values(fc.oneof(fc.double(), hostileText, fc.boolean())))
    .map((all) => all.map((own, i) => ({ id: `column${i}`, title: `Column ${i}`, values: own })));
};

export const anyDocument: fc.Arbitrary<NetworkDocument> = fc.uniqueArray(slug, { minLength: 1, maxLength: 8 }).chain((slugs) => {
  const ref = fc.constantFrom(...slugs.map((own) => `council:${own}`));
  const tie = fc.record({
    type: fc.constantFrom('LEADS' as const, 'PARTNERS_IN' as const, 'COLLABORATES' as const), from: ref, to: ref, weight, since: date, until: date,
    detail: fc.option(hostileText, { nil: undefined }), sources: fc.array(hostileText, { maxLength: 3 }),
  });
  const texts = fc.record({ name: hostileText, caption: hostileText, region: fc.option(hostileText, { nil: undefined }), type: fc.option(hostileText, { nil: undefined }) });
  return fc.record({
    title: hostileText, address: fc.webUrl(), meta: fc.constant(meta),
    nodes: fc.tuple(...slugs.map((own) => texts.map((text) => ({ id: `council:${own}`, label: 'Council' as const, ...text })))),
    relationships: fc.array(tie, { maxLength: 12 }).map((ties) => ties.map((own, i) => ({ id: `${own.type.toLowerCase()}:${own.from}>${own.to}:${i}`, ...own }))),
    columns: columnsOf(slugs.length), positions: fc.option(fc.array(place, { minLength: slugs.length, maxLength: slugs.length }), { nil: undefined }),
    coverage: fc.array(hostileText.map((statement) => ({ statement })), { maxLength: 2 }),
  });
});

const ownSlugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 5 });
const ownSources = fc.constantFrom(['https://a.example/'], ['https://a.example/', 'https://b.example/x?y=1']);
const ownDates = fc.record({ since: fc.constantFrom(undefined, '2019', '2019-10', '2019-10-22'), until: fc.constantFrom(undefined, '2024') });

/** Councils, projects and patterns with any name, and what may join them. */
export const anyOwnDocument: fc.Arbitrary<NetworkDocument> = fc.tuple(ownSlugs, ownSlugs, ownSlugs).chain(([councils, projects, patterns]) => {
  const ids = [...councils.map((id) => ['Council', `council:${id}`] as const), ...projects.map((id) => ['Project', `project:${id}`] as const), ...patterns.map((id) => ['Pattern', `pattern:${id}`] as const)];
  const pick = (prefix: string) => fc.constantFrom(...ids.map(([, id]) => id).filter((id) => id.startsWith(prefix)));
  const tie = fc.oneof(
    fc.tuple(fc.constantFrom('LEADS' as const, 'PARTNERS_IN' as const), pick('council:'), pick('project:'), fc.constant(undefined)),
    fc.tuple(fc.constant('REUSES' as const), pick('council:'), pick('pattern:'), fc.constantFrom('piloted', 'adopted')),
  );
  return fc.record({
    nodes: fc.tuple(...ids.map(([label, id]) => fc.record({ name: hostileText, caption: hostileText }).map((own) => ({ id, label, ...own })))),
    ties: fc.array(fc.tuple(tie, ownDates, ownSources), { maxLength: 10 }),
  }).map(({ nodes, ties }) => ({
    ...smallDocument, nodes, columns: [], positions: undefined,
    relationships: ties.map(([[type, from, to, detail], date, cited], i): NetworkRelationship => ({ id: `${type}:${from}>${to}:${i}`, type, from, to, sources: cited, ...date, ...(detail && { detail }) })),
  }));
});
