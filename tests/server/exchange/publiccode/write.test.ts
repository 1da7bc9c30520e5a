import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { publiccodeFiles, publiccodeReadme } from '../../../../server/exchange/publiccode/files';
import { publiccodeReader as reader, repositoryId } from '../../../../server/exchange/publiccode/reader';
import { brokenRules } from '../../../../server/exchange/publiccode/rules';
import { writePubliccode } from '../../../../server/exchange/publiccode/write';
import type { GraphContent } from '../../../../server/graph/content';
import { readSeeds } from '../../../../server/seeds/read-seeds';
import { applyClaims } from '../apply-claims';
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

const words = fc.stringMatching(/^[A-Za-z]{2,9}( [A-Za-z]{1,9})?$/);
const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const anyFile = fc.record({
  publiccodeYmlVersion: fc.constantFrom('0.2', '0.2.2', '0.3', '0.4', '0.5.0', '0.6', '0.7', '1', '1.0'), name: words, url: fc.constant('https://git.example.org/a/b'), landingURL: fc.webUrl(),
  softwareVersion: fc.stringMatching(/^[1-9]\.[0-9]{1,2}$/), releaseDate: day, platforms: fc.uniqueArray(fc.constantFrom('web', 'linux', 'ios'), { minLength: 1 }), categories: fc.constant(['case-management']),
  organisation: fc.record({ uri: fc.constant('https://council.example.org/'), name: words }), usedBy: fc.uniqueArray(words, { minLength: 1, maxLength: 3, selector: (own) => own.toLowerCase().replace(/ +/g, '-') }),
  developmentStatus: fc.constantFrom('concept', 'development', 'beta', 'stable', 'obsolete'), softwareType: fc.constantFrom('library', 'standalone/web', 'addon'),
  description: fc.record({ en: fc.record({ shortDescription: words, longDescription: words.map((own) => own.padEnd(160, '.')), features: fc.array(words, { minLength: 1, maxLength: 3 }) }) }),
  legal: fc.record({ license: fc.constantFrom('MIT', 'EUPL-1.2', 'AGPL-3.0-or-later') }), maintenance: fc.record({ type: fc.constant('contract'), contractors: fc.array(fc.record({ name: words, until: day }), { minLength: 1, maxLength: 1 }) }),
  localisation: fc.record({ localisationReady: fc.boolean(), availableLanguages: fc.constantFrom(['en'], ['cy', 'en']) }),
}, { requiredKeys: ['publiccodeYmlVersion', 'name', 'url', 'platforms', 'categories', 'organisation', 'developmentStatus', 'softwareType', 'description', 'legal', 'maintenance', 'localisation'] });

test('any valid file of any version comes back with every key that it had, as 0.7', async () => {
  await fc.assert(fc.asyncProperty(anyFile, async (file) => {
    expect([...brokenRules(file)]).toEqual([]);
    const readings = await read(stringify(file));
    expectModel(readings);
    const { content: own, extras } = applyClaims(readings);
    const { ref } = own.nodes.find(({ label }) => label === 'Pattern')!;
    const written = writePubliccode(own, ref, extras.get(ref));
    if (!written.ok) throw new Error(written.reason);
    expect(written.assumed).toEqual([]);
    const { usedBy = [], ...back } = parse(written.body) as typeof file;
    const { usedBy: users = [], organisation, ...stated } = file;
    expect(back).toMatchObject({ ...stated, publiccodeYmlVersion: '0.7', organisation: { name: organisation.name } });
    expect([...usedBy].sort()).toEqual([...users].sort());
  }), { numRuns: 60 });
});

test.each([
  ['name', undefined], ['url', 'git.example.org'], ['platforms', []], ['developmentStatus', 'finished'], ['softwareType', 'app'], ['legal', { license: 'Apache' }], ['description', {}],
  ['maintenance', { type: 'contract' }], ['localisation', {}], ['organisation', {}], ['publiccodeYmlVersion', '0.9'], ['releaseDate', '2024'],
])('the rules want %s, so that the checks above can fail: %j', (key, value) => {
  const [file] = fc.sample(anyFile, { numRuns: 1, seed: 1 });
  expect([...brokenRules({ ...file, publiccodeYmlVersion: '0.7', [key]: value })].map((broken) => broken.key.split('.')[0])).toContain(key);
});

test('all of them as files, and why the rest of the software has none', () => {
  const { files, leftOut } = publiccodeFiles(content);
  expect(files.map(({ path }) => path)).toContain('localgov-drupal/publiccode.yml');
  for (const { data } of files) expect([...brokenRules(parse(data))]).toEqual([]);
  const software = patterns.filter(({ values }) => ['open-source-product', 'prototype', 'design-system', 'api-spec'].includes(String(values['kind'])));
  expect(files.length + leftOut.length).toBe(software.length);
  expect(publiccodeReadme({ files, leftOut }, content.dataAsOf)).toContain(leftOut[0]!.id);
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
