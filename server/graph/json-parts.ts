/** JSON of something long, piece by piece: what `JSON.stringify` gives, without ever holding it whole. */

import { LazyRows } from './lazy-rows';

/** @param value plain data: objects, lists (of rows that are made as they are asked for, too), texts, numbers, booleans, null */
export function* jsonParts(value: unknown): Generator<string> {
  if (!Array.isArray(value) && !(value instanceof LazyRows)) {
    yield JSON.stringify(value) ?? 'null';
    return;
  }
  let isFirst = true;
  yield '[';
  for (const item of value as Iterable<unknown>) {
    if (!isFirst) yield ',';
    yield* jsonParts(item);
    isFirst = false;
  }
  yield ']';
}

/** The same of an object whose properties are long lists; absent ones are left out. */
export function* jsonPartsOfObject(object: object): Generator<string> {
  let isFirst = true;
  yield '{';
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${isFirst ? '' : ','}${JSON.stringify(name)}:`;
    yield* jsonParts(value);
    isFirst = false;
  }
  yield '}';
}

/** Small parts put together to blocks of about `length` characters. */
export function* inBlocks(parts: Iterable<string>, length = 64 * 1024): Generator<string> {
  let block = '';
  for (const part of parts) {
    block += part;
    if (block.length < length) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
