import fc from 'fast-check';
import { parse } from 'yaml';
import { publiccodeReader as reader, repositoryId } from '../../../../server/exchange/publiccode/reader';
import { brokenRules } from '../../../../server/exchange/publiccode/rules';
import { writePubliccode } from '../../../../server/exchange/publiccode/write';
import type { GraphContent } from '../../../../server/graph/content';
import { readSeeds } from '../../../../server/seeds/read-seeds';
import { hostileText } from '../documents';
import { expectModel, messages, nodesOf, readAll, sourceOf, tiesOf } from '../read-all';

const read = (text: string) => readAll(reader, sourceOf(text, 'publiccode.yml'));
const content = readSeeds('seeds', new Date('2026-11-24'));
const patterns = content.nodes.filter(({ label }) => label === 'Pattern');

test('every software pattern of the seeds with repository and SPDX licence is written, by the rules, and read back', async () => {
  const results = patterns.map((pattern) => ({ pattern, written: writePubliccode(content, pattern.ref) }));
  const written = results.flatMap((own) => (own.written.ok ? [{ pattern: own.pattern, body: own.written.body }] : []));
  expect(written.length).toBeGreaterThan(10);
  for (const { written: own } of results) if (!own.ok) expect(own.reason).toMatch(/no software|no recorded (repository|licence)/);
  for (const { pattern, body } of written) {
    expect([...brokenRules(parse(body))]).toEqual([]);
    const readings = await read(body);
    expectModel(readings);
    expect(messages(readings, 'problem')).toEqual([]);
    const { name, licence, repositoryUrl, homepageUrl } = pattern.values;
    expect(nodesOf(readings)[0]!.values).toMatchObject({ name, licence, repositoryUrl, ...(homepageUrl && { homepageUrl }) });
    const users = content.relationships.filter(({ type, to }) => type === 'REUSES' && to === pattern.ref).map(({ from }) => content.nodes.find(({ ref }) => ref === from)!.values['name']);
    expect(new Set(tiesOf(readings).filter(({ type }) => type === 'REUSES').map(({ from }) => from.name))).toEqual(new Set(users));
  }
});

test('whatever a pattern is called, the file is valid and says the same again', async () => {
  const visible = hostileText.map((text) => `x ${text}`);
  await fc.assert(fc.asyncProperty(visible, visible, fc.constantFrom('MIT', 'Apache-2.0 OR MIT', 'GPL-3.0-only'), fc.constantFrom(undefined, 'live', 'beta', 'private beta', 'archived', 'anything'), async (name, summary, licence, maturity) => {
    const one: GraphContent = {
      ...content, relationships: [],
      nodes: [{ label: 'Pattern', ref: 'pattern:p', values: { id: 'p', name, summary, licence, kind: 'open-source-product', repositoryUrl: 'https://git.example.org/a/b', sources: ['https://x.example.org/'], ...(maturity && { maturity }) } }],
    };
    const written = writePubliccode(one, 'pattern:p');
    if (!written.ok) throw new Error(written.reason);
    expect([...brokenRules(parse(written.body))]).toEqual([]);
    const readings = await read(written.body);
    expect(messages(readings, 'problem')).toEqual([]);
    expect(nodesOf(readings)[0]!.values).toMatchObject({ licence, repositoryUrl: 'https://git.example.org/a/b' });
    expect(writePubliccode(one, 'pattern:p')).toEqual(written);
  }), { numRuns: 40 });
});

test('what an import kept comes back', async () => {
  const extra = { softwareType: 'library', platforms: ['linux'], releaseDate: '2024-03-01', softwareVersion: '2.1' };
  const [pattern] = patterns.filter(({ ref }) => writePubliccode(content, ref).ok);
  const written = writePubliccode(content, pattern!.ref, extra);
  expect(written.ok && parse(written.body)).toMatchObject(extra);
  expect(written.ok && written.assumed).not.toContain('platforms');
});

test('what is assumed is said in the file', () => {
  const [pattern] = patterns.filter(({ ref }) => writePubliccode(content, ref).ok);
  const written = writePubliccode(content, pattern!.ref);
  expect(written.ok && written.body).toMatch(/^# Written by Patternbook .*\n# Not recorded, so the least that the rules accept: .*platforms/);
});

test.each([
  ['https://GitHub.com/a/b.git', 'https://github.com/a/b'], ['git@github.com:a/b.git', 'https://github.com/a/b'], ['http://github.com/a/b/', 'https://github.com/a/b'], ['https://github.com/a/b', 'https://github.com/a/b'],
])('%s is %s', (address, id) => expect(repositoryId(address)).toBe(id));
