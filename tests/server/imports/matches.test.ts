/** The matches file: strict in, a form out. */
import { MatchBook, readMatches, writeQuestions } from '../../../server/imports/matches';

const HEADER = 'sourceName,sourceId,ref,decision,who,when,note';
const read = (...rows: string[]) => readMatches([HEADER, ...rows].join('\n'), 'matches.csv');

test('decisions, and open questions that are none yet', () => {
  const { matches, problems } = read('Foo Ltd,,supplier:foo,same,me,2026-11-24,', 'Bar,,supplier:bar,,,,80 %', "'=Sum,GB-COH:1,supplier:x,not-same,me,2026,");
  expect(problems).toEqual([]);
  expect(matches.map(({ sourceName, decision, line }) => [sourceName, decision, line])).toEqual([['Foo Ltd', 'same', 2], ['=Sum', 'not-same', 4]]);
});

test.each([
  ['another decision', 'Foo,,supplier:foo,maybe,me,2026-11-24,', /line 2 decision: "maybe" is not allowed; write same, not-same or new/],
  ['no ref', 'Foo,,Foo Ltd,same,me,2026-11-24,', /line 2 ref: "Foo Ltd" is not a ref/],
  ['nobody', 'Foo,,supplier:foo,same,,2026-11-24,', /line 2 who: is empty/],
  ['no day', 'Foo,,supplier:foo,same,me,24\/11\/2026,', /line 2 when: "24\/11\/2026" must be a real date/],
  ['no name', ',,supplier:foo,same,me,2026-11-24,', /line 2 sourceName: is empty/],
] as const)('%s', (_, row, message) => {
  const [problem] = read(row).problems;
  expect(`line ${problem!.line} ${problem!.column}: ${problem!.message}`).toMatch(message);
});

test('two decisions that exclude each other', () => {
  expect(read('Foo,,supplier:foo,same,me,2026,', 'Foo,,supplier:bar,same,me,2026,').problems[0]).toMatchObject({ line: 3, message: 'line 2 says same of "supplier:foo"; keep one of the two' });
  expect(read('Foo,,supplier:foo,same,me,2026,', 'Foo,,supplier:foo,not-same,me,2026,').problems).toHaveLength(1);
  expect(read('Foo,,supplier:foo,same,me,2026,', 'Foo,,supplier:bar,not-same,me,2026,').problems).toEqual([]);
});

test.each([
  ['sourceName,ref,decision,who', 'when: is missing'], ['sourceName,ref,decision,who,when,ref', 'ref: is there twice'], ['sourcename,ref,decision,who,when', 'sourcename: is not a column of a matches file'],
])('header %s', (header, message) => {
  const [problem] = readMatches(header, 'm.csv').problems;
  expect(`${problem!.column}: ${problem!.message}`).toContain(message);
});

test('what names a number is said of it alone', () => {
  const book = new MatchBook(read('Foo,GB-COH:00000001,supplier:a,same,me,2026,', 'Foo,,supplier:b,same,me,2026,').matches);
  expect(book.about('Supplier', ['Foo'], ['GB-COH:00000001']).is!.ref).toBe('supplier:a');
  expect(book.about('Supplier', ['Foo'], ['GB-COH:00000002']).is!.ref).toBe('supplier:b');
  expect(book.about('Organisation', ['Foo'], []).is).toBeUndefined();
});

test('questions are written so that they can be read back once they are answered', () => {
  const text = writeQuestions([{ sourceName: '=Foo, "Ltd"', sourceId: '', ref: 'supplier:foo', note: 'alike' }]);
  expect(readMatches(text, 'm.csv')).toEqual({ matches: [], problems: [] });
  const answered = text.replace('supplier:foo,,,,', 'supplier:foo,same,me,2026-11-24,');
  expect(readMatches(answered, 'm.csv').matches).toMatchObject([{ sourceName: '=Foo, "Ltd"', decision: 'same' }]);
});
