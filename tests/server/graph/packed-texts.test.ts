import { PackedTexts } from '../../../server/graph/packed-texts';

const MEGABYTE = 'x'.repeat(2 ** 20);

test('a block goes with the last of its texts, and no other text goes with it', () => {
  const texts = new PackedTexts();
  // The first block is small; the second takes 32 of these, the third the rest.
  const indexes = ['small', ...Array.from({ length: 40 }, (_, i) => `${i}${MEGABYTE}`)].map((text) => texts.push(text));
  for (const index of indexes.slice(0, 20)) texts.letGo(index);
  expect(texts.at(indexes[20]!).slice(0, 3)).toBe('19x');
  for (const index of indexes.slice(20, 39)) texts.letGo(index);
  expect(texts.at(indexes[39]!).slice(0, 3)).toBe('38x');
  expect(texts.at(texts.push('after'))).toBe('after');
  expect(() => texts.at(indexes[5]!)).toThrow();
});
