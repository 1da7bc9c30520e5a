import fc from 'fast-check';
import { threeSixtyGivingReader as reader } from '../../../../server/exchange/threesixty-giving/reader';
import { messagesOf, validators } from '../../../../server/exchange/threesixty-giving/schema';
import { awardPackage, awardsLeftOut, awardTable } from '../../../../server/exchange/threesixty-giving/awards';
import { isPackage, writePackage } from '../../../../server/exchange/threesixty-giving/write';
import { readSeeds } from '../../../../server/seeds/read-seeds';
import { applyClaims } from '../apply-claims';
import { expectModel, messages, nodesOf, readAll, sourceOf } from '../read-all';
import { anyGrants, grant } from './grants';
import { grantTable } from '../../../../server/exchange/threesixty-giving/write-csv';

const publisher = { name: 'Patternbook', identifier: 'XX-TEST-1' };

async function roundTrip(grants: readonly unknown[]) {
  const readings = await readAll(reader, sourceOf(JSON.stringify({ grants }), 'in.json'));
  expect(messages(readings, 'problem')).toEqual([]);
  expectModel(readings);
  const { content, extras } = applyClaims(readings);
  const { body, leftOut } = writePackage(content, { extras, publisher });
  return { body, leftOut, content, extras, written: JSON.parse(body) as unknown };
}

const byId = <T extends { id?: unknown }>(grants: readonly T[]) => [...grants].sort((a, b) => String(a.id).localeCompare(String(b.id)));

test('in and out again: every field comes back, and the schema accepts the package', async () => {
  await fc.assert(fc.asyncProperty(anyGrants, async (grants) => {
    const { written, leftOut } = await roundTrip(grants);
    const { package: validate } = validators();
    expect(validate(written) || messagesOf(validate.errors)).toBe(true);
    expect(leftOut).toEqual([]);
    expect(isPackage(written) && byId(written.grants)).toEqual(byId(grants));
  }), { numRuns: 60 });
});

test('out, in and out gives the same bytes', async () => {
  const first = await roundTrip([grant]);
  const again = await roundTrip((first.written as { grants: unknown[] }).grants);
  expect(again.body).toBe(first.body);
});

test('contacts do not come back', async () => {
  expect((await roundTrip([grant])).body).not.toMatch(/A Person|a@example/);
});

test('the seeds as a package: valid, and what it cannot hold is named', async () => {
  const content = readSeeds('seeds', new Date('2026-11-24'));
  const { body, leftOut } = writePackage(content, { publisher });
  const written = JSON.parse(body) as { grants: { amountAwarded: number; title: string }[] };
  const { package: validate } = validators();
  expect(validate(written) || messagesOf(validate.errors).slice(0, 3)).toBe(true);
  const awards = content.relationships.filter(({ type }) => type === 'AWARDED');
  expect(written.grants.length + leftOut.length).toBe(awards.length);
  expect(written.grants.length).toBeGreaterThan(0);
  expect(leftOut.every(({ reason }) => /^has no recorded (amount|day), which the standard requires$/.test(reason))).toBe(true);
  expect(writePackage(content, { publisher }).body).toBe(body);
  const readings = await readAll(reader, sourceOf(body, 'own.json'));
  expect(messages(readings, 'problem')).toEqual([]);
});

test('in and out again as a table: every field and every extra column comes back', async () => {
  await fc.assert(fc.asyncProperty(anyGrants, async (grants) => {
    const { content, extras } = await roundTrip(grants);
    const { grants: first } = writePackage(content, { extras, publisher });
    const table = grantTable(first);
    const readings = await readAll(reader, sourceOf(table, 'grants.csv', 100));
    expect(messages(readings, 'problem')).toEqual([]);
    const again = applyClaims(readings);
    expect(byId(writePackage(again.content, { extras: again.extras, publisher }).grants)).toEqual(byId(first));
  }), { numRuns: 60 });
});

test('the table has the standard’s titles, a list in one cell, and nothing that a spreadsheet would run', () => {
  const table = grantTable([{ ...grant, title: '=cmd()', relatedActivity: ['360G-a', '360G-b'], amountAwarded: -5 } as never]).split('\r\n');
  expect(table[0]).toBe([
    'Identifier', 'Title', 'Description', 'Currency', 'Amount Awarded', 'Award Date', 'Recipient Org:0:Identifier', 'Recipient Org:0:Contact Name', 'Recipient Org:0:Email', 'Recipient Org:0:Name', 'Recipient Org:0:Postal Code',
    'Funding Org:0:Identifier', 'Funding Org:0:Name', 'Grant Programme:0:Code', 'Grant Programme:0:Title', 'Our own column',
    'Beneficiary Location:0:Geographic Code', 'Beneficiary Location:0:Geographic Code Type', 'Beneficiary Location:0:Name', 'Related Activity',
  ].join(','));
  expect(table[1]).toContain(",'=cmd(),");
  expect(table[1]).toContain(',-5,');
  expect(table[1]).toContain('360G-a;360G-b');
});

test('what a service gives: valid over the whole seeds, the table read without a problem, and what is left out is counted in it', async () => {
  const content = readSeeds('seeds', new Date('2026-11-24'));
  const body = awardPackage(content, 'https://patternbook.example');
  const { package: validate } = validators();
  const written = JSON.parse(body) as { grants: unknown[]; description: string };
  expect(validate(written) || messagesOf(validate.errors).slice(0, 3)).toBe(true);
  const leftOut = awardsLeftOut(content);
  const all = content.relationships.filter(({ type }) => type === 'AWARDED').length;
  expect(written.description).toContain(`${leftOut.length} of ${all} awards are left out`);
  const readings = await readAll(reader, sourceOf(awardTable(content), 'awards.csv'));
  expect(messages(readings, 'problem')).toEqual([]);
  expect(nodesOf(readings).filter(({ subject }) => subject.label === 'Project')).toHaveLength(written.grants.length);
});

test('a package without its currency is refused by the published schema, so that the checks above can fail', () => {
  const { package: validate } = validators();
  expect(validate({ grants: [{ ...grant, currency: undefined }] })).toBe(false);
});
