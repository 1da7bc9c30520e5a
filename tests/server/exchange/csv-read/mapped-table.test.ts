/** Any table through a mapping file. */
import { mappedTable } from '../../../../server/exchange/csv-read/mapped-table';
import { parseMapping } from '../../../../server/exchange/csv-read/mapping';
import { ImportRefused } from '../../../../server/errors';
import { problemsIn, readings } from './read';

const MAPPING = `
source: https://example.org/register
dates: dd/mm/yyyy
records:
  council: {label: Organisation, name: Authority, numbers: {GSS: Code}}
  tool: {label: Pattern, id: Tool}
relationships:
  - {type: REUSES, from: council, to: tool, when: From, values: {stage: {is: adopted}, since: From}}
keep: [Notes]
`;
const table = (...rows: string[]) => ['Authority,Code,Tool,From,Notes', ...rows].join('\n');
const read = (mapping: string, text: string) => readings(mappedTable(parseMapping(mapping, 'map.yml')), text);
const faults = (text: string): string[] => {
  try { parseMapping(text, 'map.yml'); return []; } catch (error) { return (error as ImportRefused).problems.map(({ line, column, message }) => `${line ?? column ?? ''}: ${message}`); }
};

test('a row of somebody else’s table', async () => {
  const where = { file: 'test.csv', line: 2 };
  const council = { label: 'Organisation', identifiers: [{ scheme: 'GSS', id: 'E09000008' }], name: 'Croydon' };
  const tool = { label: 'Pattern', id: 'bops', identifiers: [] };
  const sources = ['https://example.org/register'];
  expect(await read(MAPPING, table('Croydon,E09000008,pattern:bops,03/04/2020,a note'))).toEqual([
    { kind: 'node', subject: council, values: { name: 'Croydon' }, sources, where, extra: { Notes: 'a note' } },
    { kind: 'node', subject: tool, values: {}, sources, where },
    { kind: 'relationship', type: 'REUSES', from: council, to: tool, values: { stage: 'adopted', since: '2020-04-03' }, sources, where },
  ]);
});

test('`when` leaves the relationship out where its column is empty', async () => {
  expect((await read(MAPPING, table('Croydon,E09000008,bops,,'))).map(({ kind }) => kind)).toEqual(['node', 'node']);
});

test.each([
  ['dates whose form is not said', MAPPING.replace('dates: dd/mm/yyyy', ''), table('Croydon,,bops,03/04/2020,'), /^line 2 From: "03\/04\/2020" can be read as two days; say in the mapping which it is: dates: dd\/mm\/yyyy$/],
  ['the 13th month', MAPPING, table('Croydon,,bops,03/13/2020,'), /^line 2 From: "2020-13-03" must be a real date/],
  ['a year of two figures', MAPPING, table('Croydon,,bops,03/04/20,'), /^line 2 From: "03\/04\/20" has a year of 2 figures/],
  ['a column that is not there', MAPPING, 'Authoritty,Code,Tool,From,Notes\n', /^line 1 column Authority: is missing; did you mean "Authoritty"\?$/],
  ['a ref of another kind', MAPPING, table('Croydon,,project:bops,,'), /^line 2 Tool: "project:bops" is a Project; the mapping says Pattern$/],
] as const)('%s', async (_, mapping, text, message) => {
  expect(problemsIn(await read(mapping, text))[0]).toMatch(message);
});

test('columns that the mapping does not name are said', async () => {
  expect(await read(MAPPING, 'Authority,Code,Tool,From,Notes,Colour\n')).toMatchObject([{ kind: 'note', message: 'the mapping does not name these columns, and they were not read: "Colour"' }]);
});

test.each([
  ['not YAML', 'records: {', /^1: is not well-formed YAML/],
  ['an unknown entry', 'records: {a: {label: Council, id: A}}\ncolour: red', /^\(top\): Unrecognized key: "colour"/],
  ['an unknown label', 'records: {a: {label: Counsil, id: A}}', /^records\.a\.label: must be one of "Council"/],
  ['an unknown property', 'records: {a: {label: Project, id: A, values: {nam: A}}}', /^records\.a\.values\.nam: is no property.*did you mean "name"\?$/],
  ['a relationship of unknown records', 'records: {a: {label: Project, id: A}}\nrelationships: [{type: LEADS, from: b, to: a}]', /^relationships\[0\]: "b" is none of the records above/],
  ['a record named by nothing', 'records: {a: {label: Project}}', /^records\.a: is named by nothing/],
  ['the same entry twice', 'records: {}\nrecords: {}', /^2: is not well-formed YAML: Map keys must be unique/],
  ['aliases that grow', `a: &a [1,1,1]\nb: &b [*a,*a,*a]\nrecords: {x: *b}`, /^: has aliases/],
  ['a page of a megabyte', `# ${'x'.repeat(2 ** 20)}`, /larger than 256 kB/],
  ['a prototype name', 'records: {__proto__: {label: Project, id: A}}', /records/],
] as const)('a mapping with %s is refused', (_, text, message) => {
  expect(faults(text)[0]).toMatch(message);
  expect(({} as { label?: string }).label).toBeUndefined();
});

test.each([
  ['100,000 lists in each other', `records: ${'['.repeat(100_000)}`, ': is nested deeper than 32 levels; docs/how-to/import.md shows a mapping'],
  ['a list', '- a\n', ': is no mapping: its top level has no keys such as records; docs/how-to/import.md shows a mapping'],
  ['nothing', '', ': is no mapping: its top level has no keys such as records; docs/how-to/import.md shows a mapping'],
])('a mapping that is %s is refused in one sentence', (_, text, message) => {
  expect(faults(text)).toEqual([message]);
});
