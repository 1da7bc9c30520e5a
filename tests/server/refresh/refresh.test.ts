/** Registers read and brought into the graph: by hand on the seeds. */
import { contentHash } from '../../../server/graph/content';
import { bodyIndex } from '../../../server/refresh/bodies';
import { knownPatterns, refreshContent } from '../../../server/refresh/refresh';
import { registers } from '../../../server/refresh/registers';
import { isoDay } from '../../../server/refresh/registers/govuk-pay';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir } from '../../support/app';

const seeds = readSeeds(seedsDir);
const patterns = knownPatterns(seeds);

function refreshed(id: string, files: readonly { name: string; text: string }[], on = '2026-12-01', content = seeds) {
  const register = registers.find((one) => one.id === id)!;
  return refreshContent(content, register.read(files, patterns), { on, source: register.source });
}

const pay = (organisations: readonly string[]) => [{ name: 'performance.json', text: JSON.stringify({ dateUpdated: '1 December 2026', serviceCountByOrganisation: Object.fromEntries(organisations.map((name) => [name, 1])) }) }];

test('GOV.UK Pay: new in, known moved, unknown told, vanished left', () => {
  const { content, report } = refreshed('govuk-pay', pay(['Croydon Council', 'Elmbridge Borough Council', 'Cabinet Office', 'CROYDON  council']));
  expect(report).toMatchObject({ added: ['Elmbridge uses GOV.UK Pay'], confirmed: ['Croydon uses GOV.UK Pay'], unchanged: 0, unknown: [{ name: 'Cabinet Office' }] });
  expect(report.notSeen).toContain('Adur uses GOV.UK Pay');
  const use = content.relationships.find(({ id }) => id === 'reuses:council:croydon>pattern:govuk-pay:adopted')!;
  expect(use.values['confirmedOn']).toBe('2026-12-01');
  expect((use.values['sources'] as string[]).filter((address) => address.includes('performance.json'))).toEqual(['https://github.com/alphagov/pay-product-page/blob/main/data/performance.json']);
  expect(content.relationships).toHaveLength(seeds.relationships.length + 1);
  expect(content.relationships.find(({ id }) => id === 'reuses:council:adur>pattern:govuk-pay:adopted')!.values['confirmedOn']).toBe('2026-08-03');
  expect(content.dataAsOf).toBe('2026-12-01');
});

test('the same file twice changes nothing, and an older one takes nothing back', () => {
  const { content } = refreshed('govuk-pay', pay(['Croydon Council']));
  expect(contentHash(refreshed('govuk-pay', pay(['Croydon Council']), '2026-12-01', content).content)).toBe(contentHash(content));
  const older = refreshed('govuk-pay', pay(['Croydon Council']), '2026-09-01', content);
  expect([older.report.unchanged, contentHash(older.content)]).toEqual([1, contentHash(content)]);
});

test('planning data: by the platform’s codes and ONS’s, ended and empty rows passed over', () => {
  const organisations = { name: 'organisation.csv', text: 'organisation,name,statistical-geography\nlocal-authority:CRY,London Borough of Croydon,E09000008\nlocal-authority:ELM,Elmbridge Borough Council,E07000207\n' };
  const source = {
    name: 'source.csv',
    text: 'source,organisation,endpoint,pipelines,entry-date,end-date\na,local-authority-eng:CRY,e1,conservation-area;conservation-area-document,2026-10-05T00:00:00Z,\nb,local-authority:ELM,,conservation-area,,\nc,local-authority:ELM,e3,conservation-area,,2026-01-01\nd,government-organisation:D1,e4,conservation-area,,\ne,local-authority:XXX,e5,tree-preservation-zone,,\nf,local-authority:ELM,e6,article-4-direction-area,2026-11-01,\n',
  };
  const { report } = refreshed('planning-data', [source, organisations]);
  expect([...report.added, ...report.confirmed].some((title) => title.startsWith('Elmbridge uses Article 4'))).toBe(true);
  expect([...report.added, ...report.confirmed].some((title) => title.startsWith('Croydon uses Conservation area'))).toBe(true);
  expect([...report.notes].sort()).toEqual(['rows of bodies that are no local authority: 1', 'rows that ended: 1', 'rows without an endpoint, which show no feed: 1']);
  expect(report.unknown).toEqual([{ name: 'local-authority:XXX', where: 'source.csv line 6' }]);
});

test('LocalGov Drupal: items of a list, in whatever form', () => {
  const names = ['[Croydon Council](https://www.croydon.gov.uk/)', '**Bracknell Forest Council**'];
  const forms = [
    { name: 'index.md', text: `# Who uses it\nSome prose about Leeds City Council.\n${names.map((name) => `- ${name}`).join('\r\n')}\n` },
    { name: 'list.json', text: JSON.stringify(['Croydon Council', { name: 'Bracknell Forest Council' }]) },
    { name: 'list.csv', text: 'Croydon Council,yes\nBracknell Forest Council,yes\n' },
  ];
  for (const form of forms) {
    const { report } = refreshed('localgov-drupal', [form]);
    expect({ form: form.name, found: [...report.added, ...report.confirmed].sort() }).toEqual({ form: form.name, found: ['Bracknell Forest uses LocalGov Drupal', 'Croydon uses LocalGov Drupal'] });
  }
});

test('publiccode.yml: the pattern by its repository, users by their spellings, others told', () => {
  const pattern = patterns.find(({ repositoryUrl }) => repositoryUrl?.startsWith('https://github.com/'))!;
  const file = { name: 'publiccode.yml', text: `publiccodeYmlVersion: "0.4"\nname: Whatever\nurl: ${pattern.repositoryUrl}.git\nusedBy:\n  - Elmbridge Borough Council\n  - Atlantis Council\n` };
  const { content, report } = refreshed('publiccode', [file, { name: 'other.yml', text: 'name: Nothing known\nurl: https://example.org/x\n' }]);
  expect(report.unknown).toEqual([{ name: 'Atlantis Council', where: 'publiccode.yml usedBy 2' }]);
  expect(report.notes).toEqual(['other.yml: “Nothing known” (https://example.org/x) is no pattern here, by its repository or its name']);
  expect(content.relationships.some(({ type, from, to }) => type === 'REUSES' && from === 'council:elmbridge' && to === `pattern:${pattern.id}`)).toBe(true);
});

test.each([
  ['govuk-pay', 'performance.json', '{"a":1}', /dateUpdated/], ['govuk-pay', 'performance.json', 'no', /is not JSON/],
  ['planning-data', 'source.csv', 'a,b\n1,2\n', /organisation and endpoint/], ['publiccode', 'publiccode.yml', 'a: [', /is not YAML/],
  ['publiccode', 'publiccode.yml', 'name: x\n', /it has no url/], ['publiccode', 'publiccode.yml', '# nothing', /it has no keys/], ['publiccode', 'publiccode.yml', 'name: x\nurl: y\nusedBy: all\n', /usedBy is no list of names/],
  ['govuk-pay', 'performance.json', '{"dateUpdated":"1 May 2026","serviceCountByOrganisation":{"A":0}}', /shows no organisation/],
  ['planning-data', 'source.csv', 'source,organisation,endpoint,pipelines\n', /has no sources/], ['planning-data', 'source.csv', 'source,organisation,endpoint,pipelines\na,local-authority:CRY,e,conservation-area\n', /give organisation.csv beside it/],
  ['planning-data', 'organisation.csv', 'organisation,name,statistical-geography\nlocal-authority:CRY,C,E09000008\n', /has no sources/], ['planning-data', 'source.csv', 'a,"b\n', /not well-formed CSV/],
  ['localgov-drupal', 'performance.json', '{"a":1}', /no list/], ['localgov-drupal', 'list.json', '[', /is not JSON/], ['localgov-drupal', 'index.md', '# Only prose\nabout Leeds.\n', /has no names/], ['publiccode', 'publiccode.yml', `a: &a [x]\n${Array.from({ length: 60 }, (_, i) => `k${i}: [${'*a,'.repeat(60)}*a]`).join('\n')}`, /is not YAML|publiccode/],
])('%s: %s that is none of it is refused', (id, name, text, message) => {
  const register = registers.find((one) => one.id === id)!;
  expect(() => register.read([{ name, text }], patterns)).toThrow();
  try { register.read([{ name, text }], patterns); } catch (error) { expect((error as { problems: { message: string }[] }).problems[0]!.message).toMatch(message); }
});

test('a name that two bodies have is nobody’s', () => {
  const named = (id: string, endedOn?: string) => ({ label: 'Council' as const, ref: `council:${id}`, values: { id, name: 'Same Council', ...(endedOn && { endedOn }) } });
  expect(bodyIndex([named('a'), named('b')])({ name: 'same council' })).toBeUndefined();
  expect(bodyIndex([named('a', '2020-03-31'), named('b')])({ name: 'Same  Council' })).toBe('council:b');
});

test('days in words', () => {
  expect([isoDay('7 November 2022'), isoDay('November 2022'), isoDay('31 Nonsense 2022'), isoDay('31 February 2022')]).toEqual(['2022-11-07', undefined, undefined, undefined]);
});
