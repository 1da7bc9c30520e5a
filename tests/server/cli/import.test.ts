/** `patternbook import` from end to end, on the embedded store. */
import { createHash } from 'node:crypto';
import { GivenContent } from '../../../server/graph/given-content';
import { loadPlanned } from '../../../server/imports/load';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { readContent } from '../../../server/graph/read-content';
import { fillIn, grantsFile, Workplace } from './import-command';

const seeded = new Workplace();
const places: Workplace[] = [seeded];
beforeAll(() => { expect(seeded.run('load').status).toBe(0); });
afterAll(() => places.forEach((place) => place.remove()));

function newPlace(): Workplace {
  const place = new Workplace(seeded.dataDir);
  places.push(place);
  return place;
}

async function contentOf({ dataDir }: Workplace) {
  const store = new LadybugStore(dataDir);
  const content = await readContent(store);
  await store.close();
  return content;
}

const clear = { id: 'GB-CHC-1888888', name: 'Newly Founded Helpers' };
/** The seeds have a body of this name, without a number. */
const doubtful = { id: 'GB-CHC-1777777', name: 'Age UK Croydon' };
const known = 'organisation:age-uk-croydon';
const made = 'organisation:age-uk-croydon-gb-chc-1777777';

describe('a file with one doubtful name', () => {
  test('a dry run says what it would do, asks about the name, and leaves the graph alone', () => {
    const place = newPlace();
    const before = place.version();
    const file = place.write('grants.json', grantsFile(clear, doubtful));
    const { status, stdout } = place.run('import', file, '--dry-run', '--questions', place.path('matches.csv'));
    expect(status).toBe(0);
    expect(stdout).toContain('adds 2 organisations, 2 projects, 1 funding round');
    expect(stdout).toMatch(new RegExp(`“Age UK Croydon” \\(organisation, grants\\[1\\]; 3 claims left out\\): its number is new, but a record is called the same\\n +perhaps ${known}, Age UK Croydon \\(100 %`));
    expect(stdout).toContain('Nothing was loaded: this was a dry run.');
    expect(place.read('matches.csv')).toMatch(new RegExp(`^Age UK Croydon,GB-CHC:1777777,${known},,,,`, 'm'));
    expect(place.version()).toEqual(before);
  });

  test('“same” is honoured: loaded, recorded with its hash, and the same file again makes no version', async () => {
    const place = newPlace();
    const text = grantsFile(clear, doubtful);
    const file = place.write('grants.json', text);
    place.run('import', file, '--dry-run', '--questions', place.path('matches.csv'));
    const matches = place.write('filled.csv', fillIn(place.read('matches.csv'), { [known]: 'same' }));
    const loaded = place.json('import', file, '--accept-matches', matches, '--report', place.path('report.json'));
    expect(loaded).toMatchObject({ loaded: true, graphVersion: 2 });
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(JSON.parse(place.read('report.json'))).toMatchObject({
      loaded: true, graphVersion: 2, graphHash: loaded['graphHash'],
      files: [{ fileName: 'grants.json', sha256, format: '360giving', unplaced: { total: 0 }, counts: { new: { Organisation: 2, Project: 2, FundingRound: 1, LEADS: 2, AWARDED: 2, FUNDED_BY: 2 } } }],
    });

    const { nodes, relationships, supplement } = await contentOf(place);
    expect(relationships.filter(({ from, type }) => from === known && type === 'LEADS').map(({ to }) => to)).toContain('project:help-at-hand-2');
    expect(nodes.some(({ ref }) => ref === made)).toBe(false);
    expect(supplement.imports).toMatchObject([{ fileName: 'grants.json', sha256, format: '360giving', counts: { new: 11, unplaced: 0 } }]);
    expect(supplement.imports![0]!.touched).toContain('project:help-at-hand-2');

    // Its number is known from now on: the matches are not needed, and nothing is left to do.
    const again = place.run('import', file);
    expect(again.stdout).toContain('Nothing to load: the graph stays at version 2.');
    expect(again.stdout).not.toContain('cannot place');
    expect(place.version()).toEqual({ graphVersion: 2, graphHash: loaded['graphHash'] });
  });

  test('“not-same” is honoured: a record of its own, and that pair is never asked about again', async () => {
    const place = newPlace();
    const file = place.write('grants.json', grantsFile(doubtful));
    place.run('import', file, '--dry-run', '--questions', place.path('matches.csv'));
    const matches = place.write('filled.csv', fillIn(place.read('matches.csv'), { [known]: 'not-same' }));
    expect(place.json('import', file, '--accept-matches', matches)).toMatchObject({ loaded: true, graphVersion: 2 });
    const { nodes, relationships } = await contentOf(place);
    expect(nodes.find(({ ref }) => ref === made)?.values['name']).toBe('Age UK Croydon');
    expect(relationships.filter(({ to }) => to === 'project:help-at-hand-1').map(({ from }) => from)).toEqual([made]);

    place.run('import', file, '--questions', place.path('again.csv'));
    expect(place.read('again.csv')).not.toContain('Age UK Croydon');
    // Another file that has the name alone, with the decision given: that record is not proposed any more.
    const mapping = place.write('map.yml', 'source: https://example.org/list\nrecords:\n  body: {label: Organisation, name: Body}\n  project: {label: Project, id: Project}\nrelationships:\n  - {type: PARTNERS_IN, from: body, to: project}\n');
    const list = place.write('list.csv', 'Body,Project\nAge UK Croydn,localgov-drupal\n');
    const decided = place.write('decided.csv', `sourceName,ref,decision,who,when\nAge UK Croydn,${known},not-same,tests,2026-11-24\n`);
    const ask = (...more: string[]) => { place.run('import', list, '--mapping', mapping, '--dry-run', '--questions', place.path('names.csv'), ...more); return place.read('names.csv'); };
    expect(ask()).toContain(`,${known},`);
    expect(ask('--accept-matches', decided)).not.toContain(`,${known},`);
  });
});

describe('what is refused leaves the graph as it was', () => {
  const wrongCsv = 'from,to,sources,since\ncouncil:croydon,project:localgov-drupal,https://example.org/a,\ncouncil:croydn,project:localgov-drupal,https://example.org/a,\n';

  test.each([
    ['leads.csv', wrongCsv, /^leads\.csv line 3 column from: "council:croydn" is neither in the graph nor whole in this file; add it, or correct it; did you mean "council:croydon"\?$/m],
    ['grants.json', grantsFile(clear).slice(0, -40), /^grants\.json.*: .*(cut off|well-formed|ends)/m],
    ['grants.json', grantsFile(clear).replace('"2024-03-01"', '"1 March"'), /^grants\.json .*grants\[0\].*awardDate/m],
    ['empty.csv', '', /^empty\.csv: is empty; export it again$/m],
  ])('%s: file, place and reason, exit code 1', (name, text, reason) => {
    const place = newPlace();
    const before = place.version();
    const { status, stdout, stderr } = place.run('import', place.write(name, text));
    expect(`${stdout}${stderr}`).toMatch(reason);
    expect(`${stdout}${stderr}`).toMatch(/Refused: \d+ problem/);
    expect(status).toBe(1);
    expect(place.version()).toEqual(before);
  });

  test('of two files the second is wrong: neither is loaded, and both are told', () => {
    const place = newPlace();
    const before = place.version();
    const { status, stdout, stderr } = place.run('import', place.write('grants.json', grantsFile(clear)), place.write('leads.csv', wrongCsv), '--report', place.path('report.json'));
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('leads.csv line 3 column from: "council:croydn"');
    const report = JSON.parse(place.read('report.json')) as { loaded: boolean; files: { problems: { total: number } }[] };
    expect(report).toMatchObject({ loaded: false, files: [{ problems: { total: 0 } }, { problems: { total: 1 } }] });
    expect(place.version()).toEqual(before);
    // The first alone is fine: it was the second that kept it out.
    expect(place.json('import', place.path('grants.json'))).toMatchObject({ loaded: true, graphVersion: 2 });
  });

  test('a plan made of a graph that is no longer in place is not loaded', async () => {
    const { dataDir } = newPlace();
    const store = new LadybugStore(dataDir);
    try {
      const version = (await store.version())!;
      const content = await readContent(store);
      await store.replaceGraph({ ...content, dataAsOf: '2026-11-24' });
      await expect(loadPlanned(store, version, new GivenContent({ ...content, nodes: [] }))).rejects.toMatchObject({ code: 'graph-moved-on' });
      expect((await readContent(store)).dataAsOf).toBe('2026-11-24');
      expect((await store.version())!.sequence).toBe(2);
    } finally {
      await store.close();
    }
  });
});
