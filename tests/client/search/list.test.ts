import { addressOf } from '../../../client/search/list';

const kinds = { council: ['/councils', 'council'], 'funding-round': ['/funding-rounds', 'funding round'] } as const;

test('a suggestion leads to its page', () => {
  expect(addressOf({ kind: 'funding-round', id: 'ldf-round-1', name: 'Round 1' }, kinds)).toBe('/funding-rounds/ldf-round-1');
});

test('one without a page of its own is searched for', () => {
  expect(addressOf({ kind: 'outcome', id: 'x', name: 'Cost & time' }, kinds)).toBe('/search?q=Cost%20%26%20time');
});
