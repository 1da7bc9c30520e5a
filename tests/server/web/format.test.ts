import { counted, dateLong, dateShort, money, number, plural, upperFirst, wordList } from '../../../server/web/format';

test('money is written in full', () => {
  expect(money(1_123_500)).toBe('£1,123,500');
  expect(money(undefined)).toBe('');
  expect(number(1234)).toBe('1,234');
  expect(number(0)).toBe('0');
  expect(number(null)).toBe('');
});

test.each([
  ['2025-03-18', '18 Mar 2025', '18 March 2025'],
  ['2025-09-01', '1 Sep 2025', '1 September 2025'],
  ['2025-03', 'Mar 2025', 'March 2025'],
  ['2025', '2025', '2025'],
  ['', '', ''],
  [undefined, '', ''],
])('%s gains no precision', (date, short, long) => {
  expect(dateShort(date)).toBe(short);
  expect(dateLong(date)).toBe(long);
});

test('words fit their number', () => {
  expect(plural(1, 'council', 'councils')).toBe('council');
  expect(plural(0, 'council', 'councils')).toBe('councils');
  expect(counted(1234, 'council', 'councils')).toBe('1,234 councils');
});

test('a first letter is raised and the rest kept', () => {
  expect(upperFirst('open-source product at GOV.UK')).toBe('Open-source product at GOV.UK');
  expect(upperFirst(undefined)).toBe('');
});

test('lists of words', () => {
  expect([[], ['Leeds'], ['Leeds', 'York'], ['Leeds', 'York', 'Hull']].map(wordList))
    .toEqual(['', 'Leeds', 'Leeds and York', 'Leeds, York and Hull']);
});
