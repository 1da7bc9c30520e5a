import { Catalogue, foldText, slugify, type ListSpec } from '../../../server/graph/catalogue';

interface Thing { name: string; colour?: string; sizes: string[] }
const things: Thing[] = [
  { name: 'Ynys Môn', colour: 'red', sizes: ['s'] },
  { name: 'St Helens', colour: 'red', sizes: ['s', 'l'] },
  { name: 'Tyne & Wear', colour: 'blue', sizes: ['l'] },
  { name: 'King’s Lynn', sizes: [] },
];
const spec: ListSpec<Thing, 'colour' | 'size', 'name'> = {
  text: ({ name }) => [name],
  facets: {
    colour: { choices: ({ colour }) => (colour ? [{ value: colour, label: colour.toUpperCase() }] : []) },
    size: { choices: ({ sizes }) => sizes.map((value) => ({ value, label: value })), order: ['s', 'l'] },
  },
  sorts: { name: (a, b) => a.name.localeCompare(b.name, 'en-GB') },
};
const catalogue = new Catalogue(things, spec);
const list = (query: Partial<Parameters<typeof catalogue.list>[0]>) => catalogue.list({ filters: {}, sort: 'name', limit: 10, offset: 0, ...query });

test('folding: accents, ampersands, apostrophes, punctuation', () => {
  expect(['Ynys Môn', 'Tyne & Wear', 'King’s Lynn', 'St. Helens'].map(foldText)).toEqual(['ynys mon', 'tyne and wear', 'kings lynn', 'st helens']);
  expect(slugify('Yorkshire and The Humber')).toBe('yorkshire-and-the-humber');
});

test('text matches the beginnings of words, in any order', () => {
  expect(list({ q: 'hel st' }).items.map(({ name }) => name)).toEqual(['St Helens']);
  expect(list({ q: 'mon' }).items.map(({ name }) => name)).toEqual(['Ynys Môn']);
  expect(list({ q: 'ynn' }).total).toBe(0);
  expect(list({ q: '  ' }).total).toBe(4);
});

test('facets count with every other filter but their own', () => {
  const { total, facets } = list({ filters: { colour: 'red' } });
  expect(total).toBe(2);
  expect(facets.colour).toEqual([{ value: 'blue', label: 'BLUE', count: 1 }, { value: 'red', label: 'RED', count: 2 }]);
  expect(facets.size).toEqual([{ value: 's', label: 's', count: 2 }, { value: 'l', label: 'l', count: 1 }]);
});

test('a value that nothing has gives an empty list and stays among the choices', () => {
  const { total, facets } = list({ filters: { colour: 'green' } });
  expect(total).toBe(0);
  expect(facets.colour).toContainEqual({ value: 'green', label: 'green', count: 0 });
});

test('a page is cut after sorting; past the end is empty, not wrong', () => {
  expect(list({ limit: 2, offset: 1 }).items.map(({ name }) => name)).toEqual(['St Helens', 'Tyne & Wear']);
  expect(list({ offset: 99 })).toMatchObject({ items: [], total: 4, offset: 99 });
});

test('what only filters is not counted, and filters all the same', () => {
  interface Row { readonly id: string; readonly kind: string; readonly users: readonly string[] }
  const rows: Row[] = [{ id: 'a', kind: 'x', users: ['croydon', 'leeds'] }, { id: 'b', kind: 'y', users: ['leeds'] }];
  const catalogue = new Catalogue<Row, 'kind' | 'user', 'id'>(rows, {
    text: ({ id }) => [id],
    facets: {
      kind: { choices: ({ kind }) => [{ value: kind, label: kind }] },
      user: { isFilterOnly: true, choices: ({ users }) => users.map((value) => ({ value, label: value })) },
    },
    sorts: { id: (a, b) => a.id.localeCompare(b.id) },
  });
  const { items, facets } = catalogue.list({ filters: { user: 'croydon' }, sort: 'id', limit: 10, offset: 0 });
  expect(items.map(({ id }) => id)).toEqual(['a']);
  expect(facets).toEqual({ kind: [{ value: 'x', label: 'x', count: 1 }] });
  expect(catalogue.list({ filters: { user: 'croydon', kind: 'y' }, sort: 'id', limit: 10, offset: 0 })).toMatchObject({ total: 0, facets: { kind: [{ value: 'x', count: 1 }, { value: 'y', count: 0 }] } });
  expect(catalogue.hasValue('user', 'leeds')).toBe(true);
});
