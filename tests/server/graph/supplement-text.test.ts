import type { Supplement } from '../../../server/graph/content';
import { fromSupplementText, toSupplementText } from '../../../server/graph/supplement-text';

const supplement = (notes: number): Supplement => ({
  coverage: [], sourceNotes: [],
  importedNotes: Array.from({ length: notes }, (_, i) => ({ subject: `project:p-${i}`, extra: { 'Our own column': `værdi ${i}`, place: { name: 'A place with a long name', code: 'E09000008' } } })),
});

test('short ones are JSON that other programs can read, long ones far shorter than their JSON; both come back', async () => {
  expect(JSON.parse(await toSupplementText(supplement(3)))).toEqual(supplement(3));
  const long = supplement(20_000);
  const text = await toSupplementText(long);
  expect(text.length).toBeLessThan(JSON.stringify(long).length / 4);
  expect(fromSupplementText(text)).toEqual(long);
  expect(fromSupplementText(await toSupplementText(supplement(3)))).toEqual(supplement(3));
});
