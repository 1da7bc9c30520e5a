/** The preview of an import as its operator meets it: no script, the keyboard, a file of each kind. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openSite, type Site } from '../support/browser';
import { temporaryFolder } from '../support/app';

const TOKEN = 'a-token-of-the-operator';
const SOURCE = 'https://example.org/register';
const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = temporaryFolder('preview');
const fileOf = (name: string, text: string) => { const file = path.join(folder, name); fs.writeFileSync(file, text); return file; };

let site: Site;
beforeAll(async () => { site = await openSite({ PATTERNBOOK_IMPORT_TOKEN: TOKEN }); }, 120_000);
afterAll(async () => { await site.close(); fs.rmSync(folder, { recursive: true, force: true }); });

/** Fills the form in from the keyboard, as far as a browser lets anybody choose a file so. */
async function send(page: Page, file: string, { token = TOKEN, source = '' } = {}): Promise<{ status: number; text: string }> {
  await page.focus('#token');
  await page.keyboard.type(token);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.id')).toBe('source');
  await page.fill('#source', source);
  await page.setInputFiles('#file', file);
  await page.focus('.import-form button');
  const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
  return { status: answer.status(), text: (await page.textContent('main'))!.replace(/\s+/g, ' ') };
}

const grant = { id: '360G-test-1', title: 'Digital waste', description: 'Bins.', currency: 'GBP', amountAwarded: 80000, awardDate: '2024-03-14',
  recipientOrganization: [{ id: 'GB-LAE-CRY', name: 'London Borough of Croydon' }], fundingOrganization: [{ id: 'GB-GOR-D4', name: 'Department of Funding' }], grantProgramme: [{ code: 'T', title: 'A test fund' }] };
const release = { ocid: 'ocds-b5fd17-1', id: '1', date: '2024-05-01T00:00:00Z', tag: ['award'], initiationType: 'tender', buyer: { id: 'GB-LAE-CRY', name: 'London Borough of Croydon' },
  parties: [{ id: 'GB-COH-01234567', name: 'A Test Company Ltd', roles: ['supplier'], identifier: { scheme: 'GB-COH', id: '01234567' } }, { id: 'GB-LAE-CRY', name: 'London Borough of Croydon', roles: ['buyer'] }],
  awards: [{ id: 'a', status: 'active', title: 'A system', value: { amount: 1000, currency: 'GBP' }, suppliers: [{ id: 'GB-COH-01234567', name: 'A Test Company Ltd' }] }] };
const files: Readonly<Record<string, readonly [name: string, text: string, format: string]>> = {
  '360Giving': ['grants.json', JSON.stringify({ version: '1.1', grants: [grant] }), '360giving'],
  OCDS: ['releases.json', JSON.stringify({ uri: 'https://example.org/p', version: '1.1', publishedDate: '2024-05-01T00:00:00Z', publisher: { name: 'P' }, releases: [release] }), 'ocds'],
  'publiccode.yml': ['publiccode.yml', ['publiccodeYmlVersion: "0.4"', 'name: A test tool', 'url: https://github.com/example/tool', 'platforms: [web]', 'developmentStatus: stable', 'softwareType: standalone/web',
    'categories: [it-management]', 'description: {en: {shortDescription: A tool, longDescription: A tool for tests, features: [one]}}', 'legal: {license: MIT}', 'maintenance: {type: internal, contacts: [{name: Team}]}',
    'localisation: {localisationReady: false, availableLanguages: [en]}'].join('\n'), 'publiccode'],
  CSV: ['leads.csv', ['from,to,sources,since', `council:bury,project:localgov-drupal,${SOURCE},2020-04`].join('\n'), 'csv'],
  GEXF: ['network.gexf', `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><attributes class="edge"><attribute id="t" title="relationshipType" type="string"/><attribute id="s" title="sources" type="string"/></attributes><nodes><node id="council:bury" label="Bury"/><node id="project:localgov-drupal" label="LocalGov Drupal"/></nodes><edges><edge id="0" source="council:bury" target="project:localgov-drupal"><attvalues><attvalue for="t" value="LEADS"/><attvalue for="s" value="${SOURCE}"/></attvalues></edge></edges></graph></gexf>`, 'gexf'],
};

test.each(Object.entries(files))('%s, without script and with the keyboard: read, or refused with the place and the reason', async (_, [name, text, format]) => {
  const { page, context } = await site.open('/imports', { javaScriptEnabled: false });
  const { status, text: shown } = await send(page, fileOf(name, text), { source: SOURCE });
  expect({ status, shown }).toEqual({ status: 200, shown: expect.stringContaining(`Read as ${format}.`) });
  expect(shown).toMatch(/Records and relationships ?New ?Changed ?Unchanged ?Left out/);
  expect(await page.inputValue('#source')).toBe(SOURCE);
  expect(await page.inputValue('#token')).toBe('');
  await context.close();
});

test('new, changed with what was and what would be, contradictory; nothing is loaded', async () => {
  const before = await site.app.services.store.version();
  const { page, context } = await site.open('/imports', { javaScriptEnabled: false });
  const rows = [`council:bury,project:localgov-drupal,${SOURCE},2020-04`, `council:bury,project:localgov-drupal,${SOURCE},2020-05`, `council:croydon,project:localgov-drupal,${SOURCE},2020-01`];
  const { text } = await send(page, fileOf('leads.csv', ['from,to,sources,since', ...rows].join('\n')));
  expect(text).toContain('leads:council:croydon>project:localgov-drupal since 2019-10-31 2020-01');
  expect(text).toContain('leads:council:bury>project:localgov-drupal since 2020-04 / 2020-05');
  expect(text).toContain('LEADS 1 1 0 0');
  expect(await site.app.services.store.version()).toEqual(before);
  await context.close();
});

test('unchanged, and a name that could not be placed', async () => {
  const { page, context } = await site.open('/imports', { javaScriptEnabled: false });
  const mapping = fileOf('map.yml', [`source: ${SOURCE}`, 'records:', '  body: {label: Organisation, name: Body}', '  project: {label: Project, id: Project}', 'relationships:', '  - {type: PARTNERS_IN, from: body, to: project}'].join('\n'));
  await page.setInputFiles('#mapping', mapping);
  const { status, text } = await send(page, fileOf('table.csv', 'Body,Project\nAge UK Croydn,project:localgov-drupal\n'));
  expect({ status, text }).toEqual({ status: 200, text: expect.stringMatching(/“Age UK Croydn”.*perhaps organisation:age-uk-croydon/) });
  expect(text).toContain('PARTNERS_IN 0 0 0 1');
  await page.goto(`${site.url}/imports`);
  const known = await send(page, fileOf('leads.csv', 'from,to,sources,since\ncouncil:croydon,project:localgov-drupal,https://softwarecollaborative.org/cooperatives/local-gov-drupal.html,2019-10-31\n'));
  expect(known.text).toContain('LEADS 0 0 1 0 Loading it would change nothing.');
  await context.close();
});

const views = [{ name: '1280, light', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const } }, { name: '360, dark', options: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const } }];
test.each(views)('$name: form, preview, refusal and wrong token pass axe and fit', async ({ options }) => {
  const { page, context } = await site.open('/imports', options);
  const check = async () => {
    const found = await page.evaluate(`(() => { ${axeSource}; return axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }); })()`) as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  };
  await check();
  await send(page, fileOf('leads.csv', ['from,to,sources,since', `council:croydon,project:localgov-drupal,${SOURCE}/${'a-long-address/'.repeat(8)},2020-01`].join('\n')));
  await check();
  const { status, text } = await send(page, fileOf('leads.csv', `from,to,sources,since\ncouncil:croydn,project:localgov-drupal,${SOURCE},03/04/2020`));
  expect({ status, text }).toEqual({ status: 422, text: expect.stringContaining('leads.csv line 2 column since: "03/04/2020" can be read as two days') });
  await check();
  const refused = await send(page, fileOf('leads.csv', 'from,to'), { token: 'not-the-token-of-anybody' });
  expect(refused).toEqual({ status: 403, text: expect.stringContaining('The token is not right') });
  await check();
  await context.close();
});
