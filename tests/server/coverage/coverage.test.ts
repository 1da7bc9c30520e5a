import { countingRules, toHeld } from '../../../server/coverage/rules';
import { toSentence, toStatement } from '../../../server/coverage/service';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, testApp } from '../../support/app';

test.each([
  [['Round 5: projects', 'projects', 4, 9], 'Round 5: projects: 4 of 9 projects are in the record.'],
  [['All rounds: money', 'GBP', 6_151_981, 16_000_000, 'over'], 'All rounds: money: £6,151,981 of over £16,000,000 are in the record.'],
  [['Continuous funding: projects', 'projects', 6], 'Continuous funding: projects: 6 projects in the record; no total is published.'],
  [['Cyber pilot: councils', 'councils', undefined, 10], 'Cyber pilot: councils: 10 councils are known of; none is in the record.'],
] as const)('%j', (parts, sentence) => {
  expect(toSentence(...(parts as unknown as Parameters<typeof toSentence>))).toBe(sentence);
});

test('what is held is counted, never typed', () => {
  const held = toHeld([{ measure: 'projects-of-round', subject: 'r1', known: 3 }], [{ roundId: 'r1', programme: 'p', amountGbp: 5 }, { roundId: 'r2', programme: 'p', amountGbp: 7 }], []);
  expect(toStatement({ topic: 'R1', counts: 'projects-of-round:r1', total: 4, unit: 'projects', sources: ['https://example.org'] }, held)).toMatchObject({ known: 3, total: 4, source: 'https://example.org' });
  expect(toStatement({ topic: 'P', counts: 'money-of-programme:p', unit: 'GBP', sources: [] }, held)).toMatchObject({ known: 12 });
});

test('every rule that the seeds name exists', () => {
  for (const { counts } of readSeeds(seedsDir).supplement.coverage) {
    if (counts !== '') expect(Object.keys(countingRules)).toContain(counts.split(':')[0]);
  }
});

test('the figures of the seeds', async () => {
  const app = await testApp();
  const { coverage } = app.services;
  expect(coverage.find('projects-of-programme', 'local-digital-fund')).toMatchObject({ known: 38, total: 61 });
  expect(coverage.find('money-of-programme', 'local-digital-fund')).toMatchObject({ known: 6_151_981, total: 16_000_000 });
  expect(coverage.find('declaration-signatories')).toMatchObject({ known: 10, total: 288 });
  expect(coverage.find('awards-with-amount')).toMatchObject({ known: 416, total: 426 });
  expect(coverage.find('councils-in-programmes', 'local-digital-fund,future-councils')).toMatchObject({ known: 96, total: 268 });
  await app.close();
});
