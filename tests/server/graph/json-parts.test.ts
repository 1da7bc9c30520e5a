import fc from 'fast-check';
import { inBlocks, jsonParts, jsonPartsOfObject } from '../../../server/graph/json-parts';

test('the parts are what JSON.stringify gives, however small the blocks', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 20 }), (value, length) => {
    expect([...inBlocks(jsonParts(value), length)].join('')).toBe(JSON.stringify(value));
  }));
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.option(fc.array(fc.jsonValue()), { nil: undefined })), (object) => {
    expect([...jsonPartsOfObject(object)].join('')).toBe(JSON.stringify(object));
  }));
  expect([...jsonParts([1, undefined])].join('')).toBe('[1,null]');
});
