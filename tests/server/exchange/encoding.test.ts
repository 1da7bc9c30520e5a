import fc from 'fast-check';
import { decode, isProblem } from '../../../server/exchange/encoding';
import { sourceOf } from './read-all';

async function read(bytes: Buffer, size: number) {
  const found = await decode(sourceOf(bytes, 'x.txt', size));
  if (isProblem(found)) return found.message;
  let text = '';
  for await (const piece of found.text()) text += piece;
  return [found.encoding, text];
}

const text = fc.string({ unit: fc.constantFrom('a', 'é', '–', '😀', 'ÿ', '\n'), minLength: 1, maxLength: 40 });

test('UTF-8 in any pieces is itself', async () => {
  await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (own, size) => expect(await read(Buffer.from(own), size)).toEqual(['utf-8', own])), { numRuns: 200 });
});

test('Latin text in any pieces is windows-1252', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', 'é ', 'ü', '\n'), minLength: 1, maxLength: 40 }).map((own) => `${own}é`), fc.integer({ min: 1, max: 9 }), async (own, size) => {
    const expected = /[éü][^a-zA-Z\s]*$/.test(own) ? ['windows-1252', own] : expect.anything();
    expect(await read(Buffer.from(own, 'latin1'), size)).toEqual(expected);
  }), { numRuns: 200 });
});

test('one damaged byte in UTF-8 is told by its place, in any pieces', async () => {
  const bytes = Buffer.concat([Buffer.from('Café '), Buffer.from([0xe9]), Buffer.from(' end')]);
  for (let size = 1; size < 12; size += 1) expect(await read(bytes, size)).toContain('is in UTF-8 but byte 7 is not');
});
