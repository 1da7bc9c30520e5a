import { KeyedRows } from '../../../server/imports/keyed-rows';

const rows = Array.from({ length: 5_000 }, (_, i) => ({ key: `key-${i}`, i }));

test.each([['hashes of their own', undefined], ['one hash for all', () => 7], ['large and broken hashes', (key: string) => key.length * 2 ** 45 + 0.5]])('every row is found by its key, and nothing else, with %s', (_, hash) => {
  const some = hash ? rows.slice(0, 200) : rows;
  const keyed = new KeyedRows(some, ({ key }) => key, hash);
  for (const row of some) expect(keyed.get(row.key)).toBe(row);
  expect(['key-', 'key-5000', '', '__proto__'].map((key) => keyed.has(key))).toEqual([false, false, false, false]);
});
