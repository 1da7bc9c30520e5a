import Ajv from 'ajv';
import { withOwnUniqueItems } from '../../../server/exchange/unique-items';

const isUnique = withOwnUniqueItems(new Ajv()).compile({ type: 'array', uniqueItems: true });

test.each([
  ['fields in another order', [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }], false],
  ['different values', [{ a: 1 }, { a: 2 }], true],
  ['an object and a list of its fields', [{ a: 1 }, [['a', 1]]], true],
  ['fields called toString, valueOf and __proto__', [JSON.parse('{"toString":1,"__proto__":2}'), JSON.parse('{"toString":1,"__proto__":3}'), { valueOf: 1 }], true],
])('%s', (_, items, expected) => {
  expect(isUnique(items)).toBe(expected);
});
