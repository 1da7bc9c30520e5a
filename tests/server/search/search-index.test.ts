/** A handful of records; which of them a text finds, in which order, worked out by hand. */
import { SearchIndex, type SearchRecord } from '../../../server/search/search-index';

const record = (ref: string, name: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  ref, label: ref.startsWith('council') ? 'Council' : ref.startsWith('pattern') ? 'Pattern' : 'Project', id: ref.split(':')[1]!, name, ...more,
});

const index = new SearchIndex([
  record('council:kent', 'Kent County Council', { shortName: 'Kent' }),
  record('council:old-kent', 'Kent Council (old)', { shortName: 'Kent', endedOn: '1998-03-31' }),
  record('council:kentford', 'Kentford Council', { shortName: 'Kentford', aliases: ['Ford on Kent', 'KFC'] }),
  record('council:kent-authority', 'Kent Combined Authority', { shortName: 'Kent', tier: 'strategic' }),
  record('council:st-ives', "St Ives & King's Lea", { shortName: 'St Ives', aliases: ['Porth Ia'] }),
  record('pattern:formbook', 'FormBook', { text: 'Editor for applications of planning', uses: 40 }),
  record('pattern:planning-list', 'List of plans', { text: 'Planning applications, listed', uses: 2 }),
  record('project:planning-appeals', 'Fewer invalid Planning Applications', { uses: 3 }),
  record('project:constructor', 'Ágora 2020 Modern.Gov'),
]);
const find = (text: string) => index.search(text).map(({ record: { ref } }) => ref);
const first = (text: string) => index.search(text)[0];

test('the name itself: today’s council, then the authority, then the ended one; then what only begins so', () => {
  expect(find('Kent')).toEqual(['council:kent', 'council:kent-authority', 'council:old-kent', 'council:kentford']);
  expect(index.search('kent').map(({ grade }) => grade)).toEqual(['exact', 'exact', 'exact', 'beginning']);
});

test('another spelling that is the query comes before a beginning, and is named', () => {
  expect(first('kfc')).toMatchObject({ record: { ref: 'council:kentford' }, grade: 'exact', matchedAlias: 'KFC' });
  expect(first('porth i')).toMatchObject({ grade: 'beginning', matchedAlias: 'Porth Ia' });
  expect(first('kentford')).not.toHaveProperty('matchedAlias');
});

test('accents, apostrophes, points and the ampersand make no difference', () => {
  for (const text of ['St. Ives and Kings Lea', 'st ives & king’s lea', 'ST IVES AND KING\'S LEA']) expect(first(text)).toMatchObject({ record: { ref: 'council:st-ives' }, grade: 'exact' });
  expect(first('agora')).toMatchObject({ record: { ref: 'project:constructor' } });
});

test('words that are run together or cut apart are the same name', () => {
  expect(find('moderngov')).toEqual(['project:constructor']);
  expect(first('form book')).toMatchObject({ record: { ref: 'pattern:formbook' }, grade: 'exact' });
});

test('one typing error is forgiven from four letters on: wrong, missing, added, exchanged', () => {
  for (const text of ['formbxok', 'formbok', 'formboook', 'formobok']) {
    expect(first(text)).toMatchObject({ record: { ref: 'pattern:formbook' }, grade: 'similar-spelling' });
  }
  expect(find('frmboook')).toEqual([]);
  expect(find('kft')).toEqual([]);
});

test('figures allow no typing error', () => {
  expect(find('2021')).toEqual([]);
  expect(find('2020')).toEqual(['project:constructor']);
});

test('beginnings of words find names first, then texts by use', () => {
  expect(find('planning appl')).toEqual(['project:planning-appeals', 'pattern:formbook', 'pattern:planning-list']);
  expect(index.search('planning appl').map(({ grade }) => grade)).toEqual(['words', 'text', 'text']);
});

test('a typing error is looked for only where no name fits', () => {
  expect(find('kentford')).toEqual(['council:kentford']);
});

test('when nothing has every word, what has most of the telling ones is found and says so', () => {
  expect(first('the formbook of timbuktu')).toMatchObject({ record: { ref: 'pattern:formbook' }, grade: 'some-words' });
  expect(find('the of')).toEqual([]);
});

test('nothing to search for finds nothing, and odd words are only words', () => {
  for (const text of ['', '   ', '!!! ???', '😀', 'constructor', '__proto__', 'x'.repeat(5000), 'toString']) expect(find(text)).toEqual([]);
});

test('scores fall, and the part before the point is the grade', () => {
  const hits = index.search('kent');
  expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a));
  expect(hits.map(({ score }) => Math.floor(score))).toEqual([5, 5, 5, 4]);
});
