/**
 * Two things: that the seeds as shipped are what the facts add up to, and that
 * the converter refuses what it cannot resolve. The counts on the left are
 * those of the facts tables; the facts themselves are not in this repository.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ImportProblem } from '../../server/errors';
import {
  labelNames, labels, relationshipTypeNames, relationshipTypes, toRef,
  type Label, type RelationshipDescriptor, type RelationshipType,
} from '../../server/graph/model';
import { impreciseDate, webAddress, type Properties, type Property } from '../../server/graph/properties';
import { Bodies, organisationId } from '../../tools/facts/bodies';
import { Conversion } from '../../tools/facts/conversion';
import { convertFacts } from '../../tools/facts/convert';
import { dayBefore } from '../../tools/facts/councils';
import { readFacts, type Facts, type FactsRow } from '../../tools/facts/facts-tables';
import { toCsv } from '../../tools/facts/seed-csv';
import { toSlug } from '../../tools/facts/slugs';

const SEEDS = path.join(__dirname, '../../seeds');

type Row = Record<string, string>;
const readText = (file: string): string => fs.readFileSync(path.join(SEEDS, file), 'utf8');
const read = (file: string): Row[] => parse(readText(file), { columns: true });
const nodes = Object.fromEntries(labelNames.map((label) => [label, read(`nodes/${labels[label].file}`)])) as Record<Label, Row[]>;
const relationships = Object.fromEntries(
  relationshipTypeNames.map((type) => [type, read(`relationships/${relationshipTypes[type].file}`)])) as Record<RelationshipType, Row[]>;
const sourceKeys = new Map(read('sources.csv').map(({ key, address }) => [key!, address!]));
const list = (cell = ''): string[] => (cell === '' ? [] : cell.split('; '));
const council = (id: string): Row => nodes.Council.find((row) => row['id'] === id)!;
const count = (type: RelationshipType): number => relationships[type].length;

function toValue(cell: string, { storage }: Property): unknown {
  if (storage === 'STRING[]') return cell.split('; ');
  return storage === 'STRING' ? cell : Number(cell);
}

/** What the model's schemas have to say against a row, with keys of sources read as their addresses. */
function complaints(row: Row, properties: Properties): string[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const cell = row[name]!;
    if (cell === '') return property.required ? [`${name} is empty`] : [];
    const value = name === 'sources' ? list(cell).map((source) => sourceKeys.get(source) ?? source) : toValue(cell, property);
    return property.schema.safeParse(value).success ? [] : [`${name}: ${cell}`];
  });
}

describe('every row of the seeds', () => {
  test.each(labelNames)('%s parses by the model, with exactly its columns', (label) => {
    expect(Object.keys(nodes[label][0]!)).toEqual(Object.keys(labels[label].properties));
    expect(nodes[label].flatMap((row) => complaints(row, labels[label].properties))).toEqual([]);
  });

  test.each(relationshipTypeNames)('%s parses by the model and joins nodes it may join', (type) => {
    const { properties, endpoints } = relationshipTypes[type] as RelationshipDescriptor;
    const labelOf = new Map(labelNames.flatMap((label) => nodes[label].map((row) => [toRef(label, row['id']!), label] as const)));
    const isAllowed = ({ from, to }: Row) => endpoints.some(([f, t]) => f === labelOf.get(from!) && t === labelOf.get(to!));
    expect(Object.keys(relationships[type][0]!)).toEqual(['from', 'to', ...Object.keys(properties)]);
    expect(relationships[type].flatMap((row) => complaints(row, properties))).toEqual([]);
    expect(relationships[type].filter((row) => !isAllowed(row))).toEqual([]);
  });

  test('ids and former ids are unique within a label', () => {
    for (const label of labelNames) {
      const ids = nodes[label].flatMap((row) => [row['id']!, ...list(row['formerIds'])]);
      expect(ids.length).toBe(new Set(ids).size);
    }
  });

  test('no two relationships share type, ends and discriminator', () => {
    for (const type of relationshipTypeNames) {
      const keys = relationships[type].map((row) => ['from', 'to', ...relationshipTypes[type].discriminator].map((name) => row[name]).join(' '));
      expect(keys.length).toBe(new Set(keys).size);
      expect([...keys]).toEqual([...keys].sort());
    }
  });

  test('ids named by a column exist', () => {
    const ids = (label: Label) => new Set(nodes[label].map(({ id }) => id));
    const counties = nodes.Council.map(({ countyId }) => countyId!).filter(Boolean);
    expect(counties.length).toBe(164);
    expect(counties.filter((id) => council(id)?.['type'] !== 'county' || council(id)['endedOn'])).toEqual([]);
    expect(relationships.AWARDED.filter(({ projectId }) => !ids('Project').has(projectId))).toEqual([]);
  });

  test('no amount is 0', () => {
    expect(relationships.AWARDED.filter(({ amountGbp }) => amountGbp === '0')).toEqual([]);
  });
});

describe('counts add up from the facts', () => {
  test.each<[Label, number]>([
    ['Council', 382 + 1 + 19 + 50], ['Organisation', 26], ['Supplier', 91 + 2], ['Project', 38 + 1 + 8 + 1 + 64],
    ['FundingRound', 8 + 1 + 1 + 22], ['Pattern', 43 + 16 + 15 + 14 + 13 + 7 + 3 + 2], ['ServiceArea', 21 + 0], ['Outcome', 23 + 7],
  ])('%s', (label, expected) => expect(nodes[label].length).toBe(expected));

  test('543 partner rows are leads, partners and members', () => {
    expect([count('LEADS'), count('PARTNERS_IN'), count('MEMBER_OF')]).toEqual([97, 223, 223]);
    expect(97 + 223 + 223).toBe(543);
  });

  test('1,253 reuse rows are uses, contributions, origins and memberships said elsewhere', () => {
    const membershipsSaidElsewhere = 217 - 1; // all of the community's rows but its origin
    expect(count('REUSES') + count('CONTRIBUTED_TO') + count('ORIGINATED') + membershipsSaidElsewhere).toBe(1253);
    expect(count('REUSES')).toBe(971 + 43 + 6 - membershipsSaidElsewhere);
    expect([count('CONTRIBUTED_TO'), count('ORIGINATED')]).toEqual([151, 82]);
  });

  test('1,162 rows of supplier work and 37 of project suppliers share one', () => {
    expect(count('SUPPLIES')).toBe(1162 + 37 - 1);
  });

  test.each<[RelationshipType, number]>([
    ['AWARDED', 426], ['SIMILAR_TO', 11_685], ['BORDERS', 1105 - 34], ['SUCCEEDED_BY', 53], ['WITHIN', 187],
    ['ADDRESSES', 112 + 113], ['REPORTED', 30], ['PRODUCED', 113 - 51 - 23], ['FUNDED_BY', 160],
    ['BUILDS_ON', 20], ['EXTENDS', 14], ['IMPLEMENTS', 13], ['REPLACES', 1],
  ])('%s', (type, expected) => expect(count(type)).toBe(expected));

  test('48 relations between patterns', () => {
    expect(count('BUILDS_ON') + count('EXTENDS') + count('IMPLEMENTS') + count('REPLACES')).toBe(48);
  });

  test('416 of 426 awards have an amount', () => {
    expect(relationships.AWARDED.filter(({ amountGbp }) => amountGbp).length).toBe(416);
  });

  test('382 principal councils by nation, 20 live strategic authorities', () => {
    const live = nodes.Council.filter(({ endedOn }) => !endedOn);
    const principal = live.filter(({ tier }) => tier !== 'strategic');
    const inNation = (name: string) => principal.filter(({ nation }) => nation === name).length;
    expect(['England', 'Scotland', 'Wales', 'Northern Ireland'].map(inNation)).toEqual([317, 32, 22, 11]);
    expect(live.length - principal.length).toBe(20);
  });

  test('coverage: 59 rows, six left out, one split over its two rounds', () => {
    expect(read('coverage.csv').length).toBe(59 - 6 + 1);
  });
});

/** The council of today that answers for a body: whole successors followed, parts not (docs/model.md). */
function rolledUp(ref: string): string {
  const successors = relationships.SUCCEEDED_BY.filter(({ from }) => from === ref);
  const [only] = successors;
  return only && successors.length === 1 && only['extent'] === 'whole' ? rolledUp(only['to']!) : ref;
}

describe('facts known by hand', () => {
  const find = (type: RelationshipType, from: string, to: string) =>
    relationships[type].find((row) => row['from'] === from && row['to'] === to);

  test('both leads of LocalGov Drupal, and its rounds each with its own date', () => {
    expect(find('LEADS', 'council:croydon', 'project:localgov-drupal')?.['since']).toBe('2019-10-31');
    expect(find('LEADS', 'council:cumbria-county-council', 'project:localgov-drupal')).toBeDefined();
    expect(find('FUNDED_BY', 'project:localgov-drupal', 'funding-round:ldf-round-4')?.['since']).toBe('2020-03-13');
    expect(find('PRODUCED', 'project:localgov-drupal', 'pattern:localgov-drupal-microsites')).toBeDefined();
  });

  test('the twelve Surrey councils end on 31 March 2027', () => {
    const ending = nodes.Council.filter(({ plannedEndOn }) => plannedEndOn);
    expect(ending.length).toBe(12);
    expect(new Set(ending.map(({ plannedEndOn }) => plannedEndOn))).toEqual(new Set(['2027-03-31']));
    expect(list(council('surrey')['plannedSuccessors'])).toEqual(['East Surrey Council', 'West Surrey Council']);
  });

  test('North Lincolnshire and North East Lincolnshire lie where ONS puts them, the county beside them in the East Midlands', () => {
    const regions = ['north-lincolnshire', 'north-east-lincolnshire', 'lincolnshire'].map((id) => council(id)['region']);
    expect(regions).toEqual(['Yorkshire and The Humber', 'Yorkshire and The Humber', 'East Midlands']);
  });

  test('the community has members, no leads, no uses; only its origin', () => {
    const to = (type: RelationshipType, ref: string) => relationships[type].filter((row) => row['to'] === ref).length;
    const community = nodes.Project.filter(({ kind }) => kind === 'community').map(({ id }) => id);
    expect(community).toEqual(['open-digital-planning']);
    expect(to('LEADS', 'project:open-digital-planning') + to('PARTNERS_IN', 'project:open-digital-planning')).toBe(0);
    expect(to('REUSES', 'pattern:open-digital-planning')).toBe(0);
    expect(find('ORIGINATED', 'council:southwark', 'pattern:open-digital-planning')).toBeDefined();
    expect(relationships.MEMBER_OF.filter(({ since }) => since).length).toBe(216);
  });

  test('142 of 382 principal councils share a project with another council or strategic authority', () => {
    const isProject = new Set(nodes.Project.filter(({ kind }) => kind === 'project').map(({ id }) => `project:${id}`));
    const teams = new Map<string, Set<string>>();
    for (const { from, to } of [...relationships.LEADS, ...relationships.PARTNERS_IN]) {
      if (isProject.has(to!) && from!.startsWith('council:')) teams.set(to!, (teams.get(to!) ?? new Set()).add(rolledUp(from!)));
    }
    const tied = new Set([...teams.values()].filter(({ size }) => size >= 2).flatMap((team) => [...team]));
    const principal = nodes.Council.filter(({ endedOn, tier }) => !endedOn && tier !== 'strategic').map(({ id }) => `council:${id}`);
    expect(principal.length).toBe(382);
    expect(principal.filter((ref) => tied.has(ref)).length).toBe(142);
  });

  test('principal councils have ten similar councils in each model', () => {
    const ranks = relationships.SIMILAR_TO.filter(({ from, model }) => from === 'council:croydon' && model === 'global');
    expect(ranks.map(({ rank }) => Number(rank)).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('borders are stored once, the smaller id first, over land or water', () => {
    expect(relationships.BORDERS.every(({ from, to }) => from! < to!)).toBe(true);
    expect(find('BORDERS', 'council:lambeth', 'council:westminster')?.['crossing']).toBe('water');
  });

  test('when use was last shown: register, list, page, or not at all', () => {
    const shownOn = (from: string, to: string) => find('REUSES', `council:${from}`, `pattern:${to}`)?.['confirmedOn'];
    expect(shownOn('aberdeenshire', 'govuk-pay')).toBe('2026-08-03');
    expect(shownOn('aberdeenshire', 'fixmystreet-pro')).toBe('2026-08');
    expect(relationships.REUSES.filter((row) => row['confirmedOn']! < row['since']! && row['confirmedOn'])).toEqual([]);
    expect(relationships.REUSES.filter(({ confirmedOn, since }) => !confirmedOn && since)).toEqual([]);
    const portals = relationships.SUPPLIES.filter(({ confirmedOn }) => confirmedOn === '2019-02');
    expect(new Set(portals.map(({ from }) => from))).toEqual(
      new Set(['supplier:idox-public-access', 'supplier:northgate-planning-explorer', 'supplier:ocella']));
  });

  test('a council is found by its code and its official name', () => {
    expect(list(council('croydon')['formerIds'])).toEqual(expect.arrayContaining(['e09000008', 'london-borough-of-croydon']));
    const { name, shortName, aliases } = council('croydon');
    expect(list(aliases)).not.toEqual(expect.arrayContaining([name]));
    expect(list(aliases)).not.toEqual(expect.arrayContaining([shortName]));
  });
});

describe('tables beside the graph', () => {
  test('every citation is an address or a key, and nearly all have a publisher', () => {
    const prefixes = [...read('publishers.csv').map(({ prefix }) => prefix!), ...sourceKeys.values()];
    const cited = [...Object.values(nodes), ...Object.values(relationships)].flat().flatMap((row) => list(row['sources']));
    const addresses = cited.map((source) => sourceKeys.get(source) ?? source);
    expect(addresses.filter((address) => !webAddress.safeParse(address).success)).toEqual([]);
    const named = addresses.filter((address) => prefixes.some((prefix) => address.startsWith(prefix)));
    expect(named.length / addresses.length).toBeGreaterThanOrEqual(0.95);
  });

  test('coverage counts by known rules, of things that exist', () => {
    const rules = /^(projects-of-programme|projects-of-round|money-of-programme|money-of-round|money-of-programmes|councils-in-programmes|declaration-signatories|awards-with-amount|principal-councils|strategic-authorities-with-code|strategic-authorities-with-website|reuse-claims-with-since|patterns-with-licence|councils-with-supplier|suppliers-with-company-number|users-of|councils-using)(:.+)?$/;
    const words = new Set([
      ...nodes.FundingRound.flatMap(({ id, programme }) => [id, programme]), ...nodes.Pattern.map(({ id }) => id),
      'england', 'scotland', 'wales', 'northern-ireland',
    ]);
    for (const { topic, counts, total, qualifier, unit, asOf } of read('coverage.csv')) {
      expect([topic, counts]).toEqual([topic, expect.stringMatching(new RegExp(`${rules.source}|^$`))]);
      for (const word of (counts!.split(':')[1] ?? '').split(',').filter(Boolean)) expect(words).toContain(word);
      expect(total).toMatch(/^\d*$/);
      expect(['', 'over', 'almost', 'about', 'more than']).toContain(qualifier);
      expect(unit).toMatch(/^[A-Za-z ]+$/);
      expect(asOf === '' || impreciseDate.safeParse(asOf).success).toBe(true);
      expect(counts || total).toBeTruthy();
    }
  });

  test('the data package names every file with its columns', () => {
    const { dataAsOf, resources } = JSON.parse(readText('datapackage.json')) as {
      dataAsOf: string; resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    expect(dataAsOf).toBe('2026-11-23');
    const files = fs.readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));
    expect(resources.map((resource) => resource.path).sort()).toEqual(files.sort());
    for (const { path: file, schema } of resources) {
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(readText(file).split('\n')[0]);
    }
  });
});

describe('the converter', () => {
  const origin = { file: 'awards.csv', line: 7 };
  const councilRow = (id: string, officialName: string, startDate: string, endDate: string) => ({
    id, official_name: officialName, start_date: startDate, end_date: endDate, origin: { file: 'councils.csv', line: 2 },
  }) as unknown as FactsRow<'councils'>;
  const facts = {
    councils: [
      councilRow('north-east-combined-authority-2014', 'North East Combined Authority', '2014-04-15', '2024-05-06'),
      councilRow('north-east-combined-authority', 'North East Combined Authority', '2024-05-07', ''),
      councilRow('hull', 'Hull City Council', '1996-04-01', ''),
    ],
    council_aliases: [{ council_id: 'hull', alias: 'Kingston-upon-Hull & District', kind: 'convention', origin }],
  } as unknown as Facts;
  const conversion = () => new Conversion(new Set(['ons-els']));

  test('chooses between bodies of one name by date, and the live one without a date', () => {
    const bodies = new Bodies(facts, conversion());
    const find = (date?: string) => bodies.find('North East Combined Authority', { origin }, 'council', [], date);
    expect(find('2020')).toBe('council:north-east-combined-authority-2014');
    expect(find('2025-03')).toBe('council:north-east-combined-authority');
    expect(find()).toBe('council:north-east-combined-authority');
  });

  test('reads spellings alike and refuses unknown names with file and line', () => {
    const target = conversion();
    const bodies = new Bodies(facts, target);
    expect(bodies.find('kingston upon hull and district', { origin }, 'council', [])).toBe('council:hull');
    expect(bodies.find('Newcastle University', { origin }, 'council', [])).toBe('organisation:newcastle-university');
    expect(bodies.find('Hul', { origin }, 'council', [])).toBeNull();
    expect(target.problems).toMatchObject([{ file: 'awards.csv', line: 7, column: 'council' }]);
  });

  test('two awards that nothing tells apart are a problem, never one award', () => {
    const target = conversion();
    const award = { sources: ['ons-els'], amountGbp: '5', awardedOn: '2020', projectId: 'a' };
    target.addRelationship('AWARDED', origin, 'funding-round:r', 'council:hull', award);
    target.addRelationship('AWARDED', { ...origin, line: 8 }, 'funding-round:r', 'council:hull', { ...award, amountGbp: '6' });
    expect(target.problems).toEqual([]);
    target.addRelationship('AWARDED', { ...origin, line: 9 }, 'funding-round:r', 'council:hull', award);
    expect(target.problems).toMatchObject([{ line: 9, message: expect.stringContaining('line 7 says the same') }]);
  });

  test.each<[string, Record<string, string>]>([
    ['an amount of 0', { amountGbp: '0' }], ['a day that does not exist', { awardedOn: '2021-02-30' }], ['a column that is none', { amount: '5' }],
  ])('refuses %s', (_, values) => {
    const target = conversion();
    target.addRelationship('AWARDED', origin, 'funding-round:r', 'council:hull', { sources: ['ons-els'], ...values });
    expect(target.problems).toHaveLength(1);
  });

  test('refuses a source that is neither key nor address, and an end that is no node', () => {
    const target = conversion();
    target.addRelationship('LEADS', origin, 'council:hull', 'project:a', { sources: ['hearsay'] });
    expect(target.problems).toMatchObject([{ column: 'sources' }]);
    target.checkEndpoints();
    expect(target.problems.length).toBeGreaterThan(1);
  });

  test('a folder without the tables gives every missing file and no seeds', () => {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'facts-'));
    const { files, problems } = convertFacts(directory);
    expect(files.size).toBe(0);
    expect(problems.map(({ file }: ImportProblem) => file)).toContain('councils.csv');
    const found: ImportProblem[] = [];
    fs.writeFileSync(path.join(directory, 'service_areas.csv'), 'id,name\nplanning,Planning\n');
    readFacts(directory, found);
    expect(found).toContainEqual(expect.objectContaining({ file: 'service_areas.csv', column: 'description' }));
    fs.rmSync(directory, { recursive: true });
  });

  test.each([
    ['King’s Lynn & West Norfolk', 'kings-lynn-and-west-norfolk'], ['Ynys Môn', 'ynys-mon'], ['Information Commissioner\'s Office', 'information-commissioners-office'],
  ])('the slug of %s', (name, expected) => expect(toSlug(name)).toBe(expected));

  test('small rules', () => {
    expect(organisationId('London Office of Technology and Innovation (LOTI)')).toBe('london-office-of-technology-and-innovation');
    expect(dayBefore('2027-04-01')).toBe('2027-03-31');
    expect(toCsv(['a', 'b'], [{ a: 'x, "y"', b: ['1', '2'] }, { a: undefined }])).toBe('a,b\n"x, ""y""",1; 2\n,\n');
  });
});
