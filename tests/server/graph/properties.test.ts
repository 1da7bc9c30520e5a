import { decimalBetween, text, texts } from '../../../server/graph/properties';

const problemOf = (value: unknown, property = text('Name')) => property.schema.safeParse(value).error?.issues[0]?.message;

test.each(['Ynys Môn', '“£5”', '日本', '-'])('text that can be seen: %s', (value) => { expect(problemOf(value)).toBeUndefined(); });

test.each(['one\ntwo', 'one\r\ntwo', 'one\u2028two', 'one\u0085two'])('text on two lines is refused: %j', (value) => {
  expect(problemOf(value)).toBe('must be on one line; remove the line break');
  expect(texts('Names').schema.safeParse([value]).success).toBe(false);
});

test.each(['\u200b', '\u200b \u2060', '\u00ad', '\u3164', '\u2800', '\u0301'])('text that nobody sees is refused: %j', (value) => {
  expect(problemOf(value)).toMatch(/^must have at least one character that can be seen/);
  expect(texts('Names').schema.safeParse(['seen', value]).success).toBe(false);
});

test('a decimal within its range', () => {
  const latitude = decimalBetween(-90, 90, 'Degrees north').schema;
  expect([-90, 0, 51.37, 90].map((value) => latitude.safeParse(value).success)).toEqual([true, true, true, true]);
  expect(latitude.safeParse(90.01).error?.issues[0]?.message).toBe('must be between -90 and 90');
});
