import { publiccodeReader as reader } from '../../../../server/exchange/publiccode/reader';
import { expectModel, messages, nodesOf, readAll, sourceOf, tiesOf } from '../read-all';

const file = (version = '"0.7"', more = '') => `publiccodeYmlVersion: ${version}
name: Medusa
url: https://GitHub.com/italia/medusa.git
landingURL: https://medusa.example.org/
isBasedOn: https://github.com/italia/otello.git
softwareVersion: "1.0"
releaseDate: 2024-03-01
platforms: [web]
categories: [it-development]
organisation: {uri: "https://www.croydon.gov.uk/", name: London Borough of Croydon}
usedBy: [Leeds City Council, "Some Agency"]
fundedBy:
  - name: Department for Places
    uri: https://places.example.org/
developmentStatus: stable
softwareType: standalone/web
description:
  en:
    shortDescription: Booking for everybody
    longDescription: ${'Long words for a booking system. '.repeat(6)}
    features: [Books]
legal: {license: AGPL-3.0-or-later}
maintenance:
  type: contract
  contractors:
    - name: Tools Ltd
      until: 2027-03-31
      email: a@example.org
      website: https://tools.example.org/
  contacts:
    - name: A Person
localisation: {localisationReady: true, availableLanguages: [en]}
${more}`;
const read = (text: string) => readAll(reader, sourceOf(text, 'publiccode.yml', 100));

test('a file is a pattern and who stands round it', async () => {
  const readings = await read(file());
  expectModel(readings);
  expect(messages(readings, 'problem')).toEqual([]);
  expect(nodesOf(readings)[0]).toMatchObject({
    subject: { label: 'Pattern', identifiers: [{ scheme: 'url', id: 'https://github.com/italia/medusa' }], name: 'Medusa' },
    values: { kind: 'open-source-product', licence: 'AGPL-3.0-or-later', maturity: 'stable', summary: 'Booking for everybody', homepageUrl: 'https://medusa.example.org/' },
    extra: { releaseDate: '2024-03-01', softwareType: 'standalone/web', platforms: ['web'] },
  });
  expect(tiesOf(readings).map(({ type, from, to, values, flags }) => [type, from.label, from.name, to.name, values, flags ?? []])).toEqual([
    ['BUILDS_ON', 'Pattern', 'Medusa', 'otello', {}, []],
    ['ORIGINATED', 'Council', 'London Borough of Croydon', 'Medusa', {}, []],
    ['REUSES', 'Council', 'Leeds City Council', 'Medusa', { stage: 'adopted' }, ['named by its maintainer, not dated', 'to be matched']],
    ['REUSES', 'Organisation', 'Some Agency', 'Medusa', { stage: 'adopted' }, ['named by its maintainer, not dated', 'to be matched']],
    ['CONTRIBUTED_TO', 'Organisation', 'Department for Places', 'Medusa', {}, ['money']],
    ['SUPPLIES', 'Supplier', 'Tools Ltd', 'Medusa', { role: 'support', roleAsStated: 'maintenance contractor', until: '2027-03-31' }, []],
  ]);
  expect(JSON.stringify(readings)).not.toMatch(/A Person|a@example/);
  expect(messages(readings, 'note')).toEqual(['maintenance names, addresses and numbers of contact persons were left out']);
});

test.each(['"0.2"', '0.2.2', '0.3', '"0.4"', '0.5', '0.6.1', '0.7', '1', '"1.0"'])('version %s is read', async (version) => {
  expect(messages(await read(file(version)), 'problem')).toEqual([]);
});

test.each([
  ['version 0.1', file('"0.1"'), 'publiccodeYmlVersion “0.1” must be a version from 0.2 to 0.7, or 1'],
  ['no name', file().replace('name: Medusa', 'nom: Medusa'), 'name is missing'],
  ['no address', file().replace(/url: https:\/\/Git.*/, 'url: somewhere'), 'url “somewhere” must be the web address of the repository'],
  ['a list', '- a\n- b', 'is no publiccode.yml: its top level has no keys'],
  ['a key twice', file('"0.7"', 'name: Other'), 'line 40 is no well-formed YAML (Map keys must be unique); check indentation and quotation marks'],
])('%s is refused', async (_, text, message) => {
  const [own] = messages(await read(text), 'problem');
  expect(own!.replace(/line \d+/, 'line n')).toBe(message.replace(/line \d+/, 'line n'));
});

test('what breaks the rules but can be understood is read and noted', async () => {
  const readings = await read(file().replace('AGPL-3.0-or-later', 'Our own licence').replace('stable', 'mature').replace('Booking for everybody', 'x'.repeat(151)).replace('2024-03-01', '01/03/2024'));
  expect(nodesOf(readings)[0]).toMatchObject({ values: { licence: 'Our own licence', maturity: 'mature' }, flags: ['licence is not of the SPDX list'] });
  const notes = messages(readings, 'note').join('\n');
  for (const key of ['developmentStatus “mature”', 'releaseDate “01/03/2024”', 'shortDescription has 151 characters', 'legal.license “Our own licence”']) expect(notes).toContain(key);
});

test('before 0.7: organizationUri, else the owner of the repository', async () => {
  const older = file('"0.5"').replace(/organisation: .*/, 'organizationUri: urn:x-foobar:org');
  expect(tiesOf(await read(older)).find(({ type }) => type === 'ORIGINATED')!.from.identifiers).toEqual([{ scheme: 'uri', id: 'urn:x-foobar:org' }]);
  const owner = file('"0.4"').replace(/organisation: .*\n/, '').replace('legal: {', 'legal: {repoOwner: City of Leeds, ');
  expect(tiesOf(await read(owner)).find(({ type }) => type === 'ORIGINATED')).toMatchObject({ from: { name: 'City of Leeds' }, flags: ['owner of the repository, taken for the originator'] });
});

test('the placeholder of 1970 is flagged', async () => {
  expect(nodesOf(await read(file().replace('2024-03-01', '1970-01-01')))[0]!.flags).toEqual(['placeholder date']);
});

test('our own file is read without a note about its rules', async () => {
  const { readFileSync } = await import('node:fs');
  const readings = await read(readFileSync('publiccode.yml', 'utf8'));
  expect(messages(readings, 'note').filter((message) => !message.includes('contact persons'))).toEqual([]);
});
