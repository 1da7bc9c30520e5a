/** Each counting rule against a count made from the seeds' rows alone; and which list says what. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { countingRules, type Subject } from '../../../server/coverage/rules';
import { seedsDir, testApp, type TestApp } from '../../support/app';

type Row = Record<string, string>;
const rows = (file: string) => parse<Row>(fs.readFileSync(path.join(seedsDir, file)), { columns: true, bom: true });
const distinct = (values: readonly (string | undefined)[]) => new Set(values).size;

const councils = rows('nodes/councils.csv');
const patterns = rows('nodes/patterns.csv');
const suppliers = rows('nodes/suppliers.csv');
const awards = rows('relationships/awarded.csv');
const fundedBy = rows('relationships/funded-by.csv');
const claims = ['reuses', 'originated', 'contributed-to'].flatMap((name) => rows(`relationships/${name}.csv`));
const programmeOf = new Map(rows('nodes/funding-rounds.csv').map(({ id, programme }) => [`funding-round:${id}`, programme]));

const principal = councils.filter(({ tier, endedOn }) => tier !== 'strategic' && endedOn === '');
const authorities = councils.filter(({ type, endedOn }) => type === 'combined-authority' && endedOn === '');
const projectsOf = (isOfRound: (round: string) => boolean) => distinct(fundedBy.filter(({ to }) => isOfRound(to!)).map(({ from }) => from));
const moneyOf = (isOfRound: (round: string) => boolean) => awards.filter(({ from }) => isOfRound(from!)).reduce((sum, { amountGbp }) => sum + Number(amountGbp), 0);
const isPrincipal = new Set(principal.map(({ id }) => `council:${id}`));
const isCouncil = new Set(councils.filter(({ tier }) => tier !== 'strategic').map(({ id }) => `council:${id}`));
const usersOf = (id: string) => distinct(rows('relationships/reuses.csv').filter(({ from, to }) => from!.startsWith('council:') && to === `pattern:${id}`).map(({ from }) => from));

const byHand: Record<string, [argument: string, known: () => number, total?: () => number]> = {
  'principal-councils': ['wales', () => principal.filter(({ nation }) => nation === 'Wales').length],
  'strategic-authorities-with-code': ['', () => authorities.filter(({ gssCode }) => gssCode !== '').length],
  'strategic-authorities-with-website': ['', () => authorities.filter(({ website }) => website !== '').length],
  'declaration-signatories': ['', () => councils.filter(({ declarationEvidence }) => declarationEvidence !== '').length],
  'money-of-round': ['ldf-round-1', () => moneyOf((round) => round === 'funding-round:ldf-round-1')],
  'projects-of-round': ['ldf-round-5', () => projectsOf((round) => round === 'funding-round:ldf-round-5')],
  'money-of-programme': ['local-digital-fund', () => moneyOf((round) => programmeOf.get(round) === 'local-digital-fund')],
  'money-of-programmes': ['local-digital-fund,future-councils', () => moneyOf((round) => ['local-digital-fund', 'future-councils'].includes(programmeOf.get(round)!))],
  'awards-with-amount': ['', () => awards.filter(({ amountGbp }) => amountGbp !== '').length, () => awards.length],
  'projects-of-programme': ['local-digital-fund', () => projectsOf((round) => programmeOf.get(round) === 'local-digital-fund')],
  'councils-in-programmes': ['local-digital-fund,future-councils', () => {
    const projects = new Set(fundedBy.filter(({ to }) => ['local-digital-fund', 'future-councils'].includes(programmeOf.get(to!)!)).map(({ from }) => from));
    return distinct(['leads', 'partners-in'].flatMap((name) => rows(`relationships/${name}.csv`))
      .filter(({ from, to }) => isCouncil.has(from!) && projects.has(to)).map(({ from }) => from));
  }],
  'reuse-claims-with-since': ['', () => claims.filter(({ since }) => since !== '').length, () => claims.length],
  'patterns-with-licence': ['', () => patterns.filter(({ licence }) => licence !== '').length, () => patterns.length],
  'councils-using': ['localgov-drupal', () => usersOf('localgov-drupal')],
  'users-of': ['minute', () => usersOf('minute')],
  'councils-with-supplier': ['', () => distinct(rows('relationships/supplies.csv').filter(({ to }) => isPrincipal.has(to!)).map(({ to }) => to)), () => principal.length],
  'suppliers-with-company-number': ['', () => suppliers.filter(({ companiesHouseNumber }) => companiesHouseNumber !== '').length, () => suppliers.length],
};

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

test('every rule has its count by hand', () => { expect(Object.keys(byHand).sort()).toEqual(Object.keys(countingRules).sort()); });

test.each(Object.entries(byHand))('%s', (rule, [argument, known, total]) => {
  const { held } = site.services.coverage;
  const counted = countingRules[rule]!.count(held(), argument);
  // The seeds hold no company number yet.
  if (rule !== 'suppliers-with-company-number') expect(known()).toBeGreaterThan(0);
  expect(counted).toEqual({ known: known(), ...(total && { total: total() }) });
});

describe('beside which list', () => {
  const said = (subject: Subject, argument?: string) => site.services.coverage.about(subject, argument).map(({ statement }) => statement.split(': ', 2).join(': '));

  test('councils: how many of them there are comes first', () => {
    expect(said('councils')[0]).toMatch(/^Register: principal councils, England/);
    expect(said('councils')).toHaveLength(7);
  });

  test('funding rounds: their own first, then what is said of projects; of no single round', () => {
    const list = said('funding-rounds');
    expect(list[0]).toMatch(/^Local Digital Fund: money awarded, all rounds/);
    expect(list.findIndex((statement) => /projects, all rounds/.test(statement))).toBeGreaterThan(list.findIndex((statement) => /^Awards with an amount/.test(statement)));
    expect(list.join()).not.toMatch(/Round \d|C-19|pilot:|PropTech|continuous/);
    expect(said('funding-rounds', 'ldf-round-5')).toHaveLength(2);
  });

  test('patterns: of no single one; a single one has its own only', () => {
    expect(said('patterns')).toHaveLength(2);
    expect(said('patterns', 'consul-democracy')).toEqual([expect.stringMatching(/^CONSUL/)]);
    expect(said('patterns', 'planx')).toEqual([]);
  });

  test('projects', () => { expect(said('projects')[0]).toMatch(/^Local Digital Fund: projects, all rounds/); });
});
