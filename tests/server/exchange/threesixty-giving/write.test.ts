import fc from 'fast-check';
import { threeSixtyGivingReader as reader } from '../../../../server/exchange/threesixty-giving/reader';
import { messagesOf, validators } from '../../../../server/exchange/threesixty-giving/schema';
import { isPackage, writePackage } from '../../../../server/exchange/threesixty-giving/write';
import { readSeeds } from '../../../../server/seeds/read-seeds';
import { applyClaims } from '../apply-claims';
import { expectModel, messages, readAll, sourceOf } from '../read-all';
import { anyGrants, grant } from './grants';

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
