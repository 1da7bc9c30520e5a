import { threeSixtyGivingReader as reader } from '../../../../server/exchange/threesixty-giving/reader';
import { expectModel, messages, nodesOf, readAll, sourceOf, tiesOf } from '../read-all';
import { grant } from './grants';

const json = (...grants: unknown[]) => readAll(reader, sourceOf(JSON.stringify({ version: '1.4', grants }), 'grants.json', 50));
const csv = (...lines: string[]) => readAll(reader, sourceOf(lines.join('\n'), 'grants.csv', 50));
const node = (readings: Awaited<ReturnType<typeof json>>, label: string) => nodesOf(readings).find(({ subject }) => subject.label === label)!;

test('a grant is a project, a round, bodies and an award', async () => {
  const readings = await json(grant);
  expectModel(readings);
  expect(messages(readings, 'problem')).toEqual([]);
  expect(node(readings, 'Project')).toMatchObject({
    subject: { identifiers: [{ scheme: '360G-grant', id: '360G-test-1' }], name: 'Shared case work' },
    values: { name: 'Shared case work', summary: 'Tools for three councils', startedOn: '2024-03-01', status: 'unknown', kind: 'project' },
    extra: { id: '360G-test-1', beneficiaryLocation: [{ geoCode: 'E09000008' }], relatedActivity: ['360G-test-0'], 'Our own column': 'kept' },
    where: { file: 'grants.json', path: 'grants[0]' },
  });
  expect(node(readings, 'FundingRound')).toMatchObject({ values: { name: 'Local Digital Fund', programme: 'local-digital-fund' }, extra: { code: 'LDF1', fundingOrganization: [{ id: 'GB-GOR-D4' }] } });
  expect(node(readings, 'Organisation')).toMatchObject({ subject: { identifiers: [{ scheme: 'GB-GOR', id: 'D4' }] }, values: { kind: 'department' } });
  expect(tiesOf(readings).map(({ type, from, to }) => [type, from.name, to.name])).toEqual([
    ['FUNDED_BY', 'Shared case work', 'Local Digital Fund'], ['LEADS', 'London Borough of Croydon', 'Shared case work'], ['AWARDED', 'Local Digital Fund', 'London Borough of Croydon'],
  ]);
  expect(tiesOf(readings)[2]).toMatchObject({ values: { amountGbp: 80000, awardedOn: '2024-03-01' }, project: { name: 'Shared case work' } });
});

test('people named as contacts are dropped, and said', async () => {
  const readings = await json(grant);
  expect(JSON.stringify(readings)).not.toMatch(/A Person|a@example/);
  expect(node(readings, 'Council').extra).toEqual({ id: 'GB-LAE-CRY', postalCode: 'CR0 1EA' });
  expect(messages(readings, 'note')).toEqual(['grants[0] names, addresses and numbers of contact persons were left out']);
});

test('grants to people are left out and counted', async () => {
  const { recipientOrganization: _, ...rest } = grant;
  const person = { ...rest, id: '2', recipientIndividual: { id: 'p', name: 'Jane Roe' } };
  const readings = await json(grant, person, { ...grant, id: '3', toIndividualsDetails: { primaryGrantReason: 'GTIR010' } }, { ...grant, id: '4', recipientOrganization: [{ id: 'x', name: 'Individual Recipient' }] });
  expect(JSON.stringify(readings)).not.toContain('Jane Roe');
  expect(nodesOf(readings).filter(({ subject }) => subject.label === 'Project')).toHaveLength(1);
  expect(messages(readings, 'note')).toContainEqual('grants[1] grants to people were left out; people are never stored (3 times; this is the first)');
});

test.each([
  [{ amountAwarded: -5 }, ['negative amount']], [{ amountAwarded: 0 }, ['placeholder value']], [{ amountAwarded: 0.01 }, ['placeholder value']],
  [{ amountAwarded: 1 }, ['placeholder value']], [{ amountAwarded: 5e12 }, ['absurd amount']], [{ currency: 'EUR' }, ['not in pounds']],
])('%j is kept as stated and flagged', async (change, flags) => {
  const award = tiesOf(await json({ ...grant, ...change })).find(({ type }) => type === 'AWARDED')!;
  expect(award.flags).toEqual(flags);
  expect(award.values).not.toHaveProperty('amountGbp');
  expect(award.extra).toEqual({ currency: grant.currency, amountAwarded: grant.amountAwarded, ...change });
});

test('pence are rounded, the stated amount kept', async () => {
  const award = tiesOf(await json({ ...grant, amountAwarded: 1234.56 })).find(({ type }) => type === 'AWARDED')!;
  expect(award).toMatchObject({ values: { amountGbp: 1235 }, flags: ['rounded to whole pounds'], extra: { amountAwarded: 1234.56 } });
});

test('one amount for two recipients is given to neither', async () => {
  const awards = tiesOf(await json({ ...grant, recipientOrganization: [{ id: 'GB-CHC-1', name: 'One' }, { id: 'GB-CHC-2', name: 'Two' }] })).filter(({ type }) => type === 'AWARDED');
  expect(awards).toHaveLength(2);
  for (const { values, flags } of awards) {
    expect(values).not.toHaveProperty('amountGbp');
    expect(flags).toEqual(['one amount for several recipients']);
  }
});

describe('the same identifier twice', () => {
  test('the same words are read once', async () => {
    const readings = await json(grant, grant);
    expect(nodesOf(readings).filter(({ subject }) => subject.label === 'Project')).toHaveLength(1);
    expect(messages(readings, 'note').join()).toContain('stands there twice in the same words');
  });

  test('another recipient adds, without its amount a second time', async () => {
    const awards = tiesOf(await json(grant, { ...grant, recipientOrganization: [{ id: 'GB-CHC-2', name: 'Two' }] })).filter(({ type }) => type === 'AWARDED');
    expect(awards.map(({ to, values }) => [to.name, values['amountGbp']])).toEqual([['London Borough of Croydon', 80000], ['Two', undefined]]);
  });

  test('another amount contradicts', async () => {
    expect(messages(await json(grant, { ...grant, amountAwarded: 9 }), 'problem')).toEqual(['grants[1] contradicts grants[0], which has the same identifier “360G-test-1”: amountAwarded differs; correct one, or give it an identifier of its own']);
  });
});

test.each([
  [{ amountAwarded: '80000' }, 'grants[0].amountAwarded Amount Awarded “80000” is text where a number is wanted; write it without quotation marks, pound sign or commas'],
  [{ awardDate: '14/03/2024' }, 'grants[0].awardDate Award Date “14/03/2024” is no date; write it as 2024-03-14'],
  [{ awardDate: '03/04/2024' }, 'grants[0].awardDate Award Date “03/04/2024” is no date; write it as year-month-day, for it could be 2024-04-03 or 2024-03-04'],
  [{ currency: 'GBPP' }, 'grants[0].currency Currency “GBPP” is no currency code of ISO 4217, such as GBP'],
  [{ url: 'www.example.org' }, 'grants[0].url URL “www.example.org” is no web address; write it with https:// and without spaces'],
  [{ title: undefined }, 'grants[0] lacks Title (title); the standard requires it'],
  [{ recipientOrganization: undefined }, 'grants[0] lacks Recipient Org (recipientOrganization); the standard requires it'],
  [{ fundingOrganization: [{ name: 'x' }] }, 'grants[0].fundingOrganization[0] lacks Identifier; the standard requires it'],
])('%j is refused in words', async (change, message) => {
  expect(messages(await json({ ...grant, ...change }), 'problem')).toEqual([message]);
});

describe('CSV', () => {
  const header = 'Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:0:Identifier,Recipient Org:Name,fundingOrganization/0/id,Funding Org:0:Name,Grant Programme:Title,Beneficiary Location:0:Geographic Code,Beneficiary Location:1:Geographic Code,Officer’s remark';
  const row = 'a1,Case work,For three,GBP,5000,2024-03-01,GB-CHC-1,One,GB-GOR-D4,Dept,Fund,E09000008,W06000015,good';

  test('titles, titles without index and fieldpaths; unknown columns kept', async () => {
    const readings = await csv(header, row);
    expectModel(readings);
    expect(messages(readings, 'problem')).toEqual([]);
    expect(node(readings, 'Project')).toMatchObject({ extra: { beneficiaryLocation: [{ geoCode: 'E09000008' }, { geoCode: 'W06000015' }], 'Officer’s remark': 'good' }, where: { line: 2 } });
    expect(tiesOf(readings).find(({ type }) => type === 'AWARDED')!.values).toMatchObject({ amountGbp: 5000 });
  });

  test('columns of a path that the standard does not know are nested, beside fields that it knows; names with a slash stay names', async () => {
    const own = ['plannedDates/0/note', 'Recipient Org:0:Name', 'recipientOrganization/0/size', 'ours/1/a/0', 'ours/0/b', '24/7', 'Yes/No', '/deep/a~1b/~20', 'constructor'];
    const readings = await csv(`${header.replace(',Recipient Org:Name', '')},${own.join(',')}`, `${row.replace(',One', '')},n,One,9,x,y,always,Yes,z,c`);
    expect(messages(readings, 'problem')).toEqual([]);
    const { extra } = node(readings, 'Project');
    expect(extra).toMatchObject({ plannedDates: [{ note: 'n' }], ours: [{ b: 'y' }, { a: ['x'] }], '24/7': 'always', 'Yes/No': 'Yes', deep: { 'a/b': { 0: 'z' } } });
    expect(Object.entries(extra!).filter(([name]) => name === 'constructor')).toEqual([['constructor', 'c']]);
    expect(nodesOf(readings).map((own) => own.extra?.['size'])).toContain('9');
  });

  test.each([
    ['ours/0/__proto__', 'line 1 has the column “ours/0/__proto__”: no field may be called __proto__; give it another name or take the column out'],
    ['constructor/0/prototype', 'line 1 has the column “constructor/0/prototype”: no field may be called constructor; give it another name or take the column out'],
    ['ours/999999999/b', 'line 1 has the column “ours/999999999/b”, element 999999999 of a list; a table holds elements 0 to 99. Number the elements from 0, or take the column out'],
    ['recipientOrganization/100/name', 'line 1 has the column “recipientOrganization/100/name”, element 100 of a list; a table holds elements 0 to 99. Number the elements from 0, or take the column out'],
  ])('the column %s is refused in words', async (name, message) => {
    expect(messages(await csv(`${header},${name}`, `${row},x`), 'problem')).toEqual([message]);
    // Which reader it is for is found out without a refusal.
    expect(reader.sniff(Buffer.from(`${header},${name}\n`), 'grants.csv')).toBeGreaterThan(0.5);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test.each([['ours', 'ours/0/b'], ['ours/0/b', 'ours'], ['ours/0/b', '/ours/name']])('%s beside %s: one of them a row, and both are refused in words', async (first, second) => {
    const lines = [`${header},${first},${second}`, `${row},x,`, `${row.replace('a1', 'a2')},,y`];
    expect(messages(await csv(...lines), 'problem')).toEqual([]);
    expect(messages(await csv(...lines, `${row.replace('a1', 'a3')},x,y`), 'problem')).toEqual([`line 4 says two things of one field: “${second}” is filled in beside another column of that name; a field is a text, a list or an object. Empty one of the two cells`]);
  });

  test('a table of 10,000 columns is read in a second or two, not in minutes', async () => {
    const started = performance.now();
    const readings = await csv([header, ...Array.from({ length: 10_000 }, (_, i) => `c${i}`)].join(','), `${row}${',x'.repeat(10_000)}`);
    expect(Object.keys(node(readings, 'Project').extra!)).toHaveLength(10_003);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('rows of one identifier are one grant; a second that contradicts is a problem', async () => {
    const more = 'a1,,,,,,GB-CHC-2,Two,,,,,,';
    expect(tiesOf(await csv(header, row, more)).filter(({ type }) => type === 'LEADS').map(({ from }) => from.name)).toEqual(['One', 'Two']);
    expect(messages(await csv(header, row, 'a1,,,,6000,,,,,,,,,'), 'problem')).toEqual(['line 3 contradicts line 2, which has the same identifier: amountAwarded is “6000” here and “5000” there; correct one, or give it an identifier of its own']);
  });

  test.each([
    ['5000', '£5,000', 'line 2 Amount Awarded “£5,000” is text where a number is wanted; write it without quotation marks, pound sign or commas'],
    ['2024-03-01', '14/03/2024', 'line 2 Award Date “14/03/2024” is no date; write it as 2024-03-14'],
  ])('%s as %s is refused in words', async (good, bad, message) => {
    const [problem] = (await csv(header, row.replace(good, `"${bad}"`))).filter(({ kind }) => kind === 'problem');
    expect(`line ${problem!.where.line} ${(problem as { message: string }).message}`).toBe(message);
  });

  test('mixed line ends, a byte order mark, semicolons', async () => {
    const semicolons = [header, row, row.replace('a1', 'a2')].map((line) => line.replaceAll(',', ';'));
    const readings = await readAll(reader, sourceOf(`\ufeff${semicolons[0]}\r\n${semicolons[1]}\n${semicolons[2]}\r`, 'g.csv', 7));
    expect(messages(readings, 'problem')).toEqual([]);
    expect(nodesOf(readings).filter(({ subject }) => subject.label === 'Project')).toHaveLength(2);
  });

  test.each([
    ['Identifier,Title,Title', 'line 1 has the field title twice, as “Title” and “Title”; remove one column'],
    ['Name,Amount', 'line 1 is no 360Giving table: it has no column Identifier (or id). Its columns are “Name”, “Amount”'],
    ['Identifier,,Title', 'line 1 has no name over column 2; give it one or take the column out'],
  ])('header %s', async (line, message) => {
    expect(messages(await csv(line, 'a,b,c'), 'problem')).toContain(message);
  });
});

test.each([
  [JSON.stringify({ version: '1.4', grants: [grant] }), 'x.json', true], ['Identifier,Amount Awarded,Award Date,Funding Org:Name', 'x.csv', true],
  ['{"releases":[]}', 'grants.json', false], ['name,age', 'grants.csv', false], ['<gexf/>', 'grants.json', false],
])('sniffs %s', (text, name, is) => {
  expect(reader.sniff(Buffer.from(text), name) > 0.5).toBe(is);
});
