/** JSON of something long, piece by piece: what `JSON.stringify` gives, without ever holding it whole. */

/** @param value plain data: objects, lists, texts, numbers, booleans, null */
export function* jsonParts(value: unknown): Generator<string> {
  if (!Array.isArray(value)) {
    yield JSON.stringify(value) ?? 'null';
    return;
  }
  yield '[';
  for (const [index, item] of value.entries()) {
    if (index > 0) yield ',';
    yield* jsonParts(item);
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
