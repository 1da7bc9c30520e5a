/** The explorer and its API on the real facts. */
import request from 'supertest';
import { existence } from '../../../server/networks/drawing';
import { fits } from '../../../server/networks/picture';
import { networkAnswer } from '../../../server/networks/schema';
import type { NetworkScope } from '../../../server/networks/schema';
import { createHttpServer } from '../../../server/index';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

const MOST_ASKED = 40;
const get = (path: string) => request(site.app).get(path);
/** An answer with its measures: on a busy machine they come after the first (`no-store`), as its words say. */
async function whole(path: string): Promise<request.Response> {
  for (let i = 0; ; i += 1) {
    const response = await get(path).expect(200);
    if (response.headers['cache-control'] !== 'no-store' || i === MOST_ASKED) return response;
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
}
const api = async (query = '') => networkAnswer.parse((await whole(`/api/v1/networks/collaboration${query}`)).body);
const tableRows = (html: string, id: string) => (new RegExp(`id="${id}"[\\s\\S]*?</section>`).exec(html)![0].match(/<tr><th scope="row"/g) ?? []).length;

describe('the API', () => {
  test('both views hold what the facts say', async () => {
    const affiliation = await api();
    const councils = await api('?view=councils');
    expect(affiliation.relationships.every(({ type }) => type === 'LEADS' || type === 'PARTNERS_IN')).toBe(true);
    // Counted apart from the seeds' CSV files, history rolled up to sole whole successors.
    expect(councils.nodes.filter(({ label, strategic, endedOn }) => label === 'Council' && !strategic && !endedOn)).toHaveLength(143);
    expect(councils.relationships.every(({ weight, projects, sources }) => weight! > 0 && projects!.length > 0 && sources.length > 0)).toBe(true);
    expect([...affiliation.relationships, ...councils.relationships].flatMap(({ from, to }) => [from, to]).some((ref) => ref === 'project:open-digital-planning')).toBe(false);
  });

  test('names are in order, whatever the measures are', async () => {
    const { nodes, metrics } = await api('?view=councils');
    expect(nodes.map(({ caption }) => caption)).toEqual([...nodes.map(({ caption }) => caption)].sort((a, b) => a.localeCompare(b, 'en-GB')));
    expect(metrics).toMatchObject({ state: 'ready', caution: expect.stringContaining('never ranked') });
    for (const { measures } of nodes) expect(Object.keys(measures!)).toContain('betweenness');
  });

  test('weights: Σ 1/(n−1), and a filter of bodies leaves them as they are', async () => {
    const all = new Map((await api('?view=councils')).relationships.map(({ id, weight }) => [id, weight!]));
    const { relationships } = await api('?view=councils&region=london');
    expect(relationships.length).toBeGreaterThan(10);
    for (const { id, weight } of relationships) expect(weight).toBe(all.get(id));
  });

  test('dates: undated relationships are left out and counted; councils are those of the date', async () => {
    const now = await api();
    const then = await api('?asOf=2019-12-31');
    expect(then.relationships.every(({ since }) => since !== undefined && since <= '2019-12-31')).toBe(true);
    expect(then.omitted.undated).toBeGreaterThan(0);
    expect(then.nodes.length).toBeLessThan(now.nodes.length);
    // Of the view, not of the whole record: what filters hide is not left out for want of a date.
    for (const filter of ['region=london', 'serviceArea=planning', 'councils=croydon', 'councils=croydon&includeNeighbours=0']) {
      const { relationships } = await api(`?${filter}`);
      expect([filter, (await api(`?${filter}&since=2000`)).omitted.undated]).toEqual([filter, relationships.filter(({ since }) => since === undefined).length]);
    }
    const period = await api('?since=2020&until=2020');
    expect(period.relationships.every(({ since }) => since!.startsWith('2020'))).toBe(true);
  });

  test('chosen bodies, by slug and by ref, with steps to others', async () => {
    const alone = await api('?councils=croydon&includeNeighbours=0');
    const partners = await api('?councils=council:croydon');
    expect(alone.nodes.filter(({ label }) => label !== 'Project').map(({ id }) => id)).toEqual(['council:croydon']);
    expect(partners.nodes.length).toBeGreaterThan(alone.nodes.length);
    expect((await api('?councils=croydon&includeNeighbours=2')).nodes.length).toBeGreaterThan(partners.nodes.length);
  });

  test('the largest part, a least weight, a limit', async () => {
    expect((await api('?largestComponent=true')).metrics.network!['components']).toBe(1);
    const heavy = await api('?view=councils&minWeight=1');
    expect(heavy.relationships.every(({ weight }) => weight! >= 1)).toBe(true);
    const few = await api('?limit=10');
    expect([few.nodes.length, few.omitted.nodes]).toEqual([10, (await api()).nodes.length - 10]);
  });

  test('facets count what each value would leave', async () => {
    const { facets } = await api('?programme=local-digital-fund');
    for (const { value, count } of facets!['region']!) {
      const { nodes } = await api(`?programme=local-digital-fund&region=${value}`);
      expect({ value, count: nodes.filter(({ label, strategic }) => label === 'Council' && !strategic).length }).toEqual({ value, count });
    }
  });

  test('comparison: what only one of two dates or views has', async () => {
    const { comparison } = await api('?asOf=2022&compare=2019');
    expect(comparison!.gained.relationships.length).toBeGreaterThan(10);
    expect(comparison!.lost.relationships).toEqual([]);
    // Whichever of the two is the view's own: new is what the later has.
    expect((await api('?asOf=2019&compare=2022')).comparison).toEqual(comparison);
    const views = (await api('?region=london&compare=region%3Dlondon')).comparison!;
    expect(views).toEqual({ gained: { nodes: [], relationships: [] }, lost: { nodes: [], relationships: [] } });
  });

  test('around one record', async () => {
    const ego = networkAnswer.parse((await get('/api/v1/networks/ego?node=council:croydon').expect(200)).body);
    expect(ego.relationships.every(({ from, to }) => from === 'council:croydon' || to === 'council:croydon')).toBe(true);
    const further = networkAnswer.parse((await get('/api/v1/networks/ego?node=council:croydon&depth=2&types=LEADS,PARTNERS_IN').expect(200)).body);
    expect(further.nodes.length).toBeGreaterThan(ego.nodes.length);
    expect(new Set(further.relationships.map(({ type }) => type))).toEqual(new Set(['LEADS', 'PARTNERS_IN']));
  });
});

describe('what is not right is said', () => {
  test.each([
    ['?councils=nowhere', 'names no council or body on record'], ['?select=council:nowhere', 'names nothing on record'], ['?region=atlantis', 'is not a region on record'], ['?serviceArea=magic', 'names no service area'],
    ['?since=2021&until=2019', 'is later than until'], ['?asOf=2020&since=2019', 'cannot stand beside'], ['?minWeight=1', 'add view=councils'], ['?asOf=yesterday', 'must be a real date'],
    ['?includeNeighbours=9', 'must be at most 3'], ['?group=colour', 'must be one of'], ['?compare=nonsense', 'neither a date'], ['?colour=red', 'must be one of'],
  ])('%s', async (query, words) => {
    const { text } = await get(`/networks${query}`).expect(400);
    expect(text).toContain(words);
  });

  test('10,000 ids in the address', async () => {
    const server = createHttpServer(site.app);
    await request(server).get(`/networks?councils=${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}`).expect(414);
    server.close();
    await get(`/networks?councils=${Array.from({ length: 501 }, (_, i) => `c${i}`).join(',')}`).expect(400);
  });

  test('an empty view explains itself and leads to the nearest that is not', async () => {
    const { text } = await get('/networks?region=london&councils=leeds').expect(200);
    expect(text).toContain('No record is not proof that there was none');
    const href = /<li><a href="(\/networks\?[^"]+)">Without/.exec(text)![1]!.replaceAll('&amp;', '&');
    expect((await get(href).expect(200)).text).toContain('class="network"');
  });

  test('one node alone', async () => {
    const { text } = await get('/networks?councils=croydon&view=councils&includeNeighbours=0').expect(200);
    expect(text).toContain('Croydon');
  });

  test.each(['/networks/ego?node=council:nowhere', '/networks/ego?node=x', '/networks/ego'])('%s', async (path) => { await get(path).expect(400); });
});

test('a view is named by what readers call its filters, in files, citations and comparisons', async () => {
  const { body } = await get('/api/v1/exports/json?councils=croydon&fundingRound=ldf-round-1&asOf=2021').expect(200);
  expect(body.title).toBe('Who has worked with whom; bodies and projects; as of 2021; funding round Local Digital Fund Round 1; bodies Croydon');
  const { text } = await get('/networks?region=london&compare=region%3Dsouth-east').expect(200);
  expect(text).toContain('only in “bodies and projects; region London”');
  expect((await get('/api/v1/exports/json?view=councils&region=yorkshire-and-the-humber&type=unitary&largestComponent=1&minWeight=0.5&includeNeighbours=1').expect(200)).body.title)
    .toBe('Who has worked with whom; bodies only; region Yorkshire and The Humber; type Unitary council; partners within 1; ties of at least 0.5; largest part only');
});

describe('the form', () => {
  test('bodies are found by their names, in whatever letters, and named on the page', async () => {
    const { text } = await get('/networks?councils=Croydon,Leeds%20City%20Council').expect(200);
    expect(text).toContain('value="croydon, leeds"');
    expect(text).toMatch(/These bodies:?<\/span>\s*Croydon, Leeds/);
    const { nodes } = await api('?councils=leeds%20city%20council,leeds,LOTI&includeNeighbours=0');
    expect(nodes.filter(({ label }) => label !== 'Project').map(({ caption }) => caption)).toEqual(['Leeds', 'London Office of Technology and Innovation (LOTI)']);
  });

  test('filled in as it stands, it asks for partners of the bodies named; a date stands in a field of its own', async () => {
    const { text } = await get('/networks?asOf=2021').expect(200);
    const field = (name: string) => new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(text)![0];
    expect(field('includeNeighbours')).not.toMatch(/<option value="\d" selected/);
    expect(text).toContain('name="asOf" type="text" value="2021"');
    expect(text).not.toContain('type="hidden" name="asOf"');
  });
});

describe('the page', () => {
  test('its years count what the view holds, partners too', async () => {
    for (const query of ['councils=croydon', 'region=london', 'view=councils&councils=croydon']) {
      const { nodes } = await api(`?${query}&asOf=2026-11-23`);
      const bodies = nodes.filter(({ label }) => label !== 'Project').length;
      const [last] = [...(await get(`/networks?${query}`).expect(200)).text.matchAll(/aria-label="2026: (\d+) bod/g)].map(([, count]) => Number(count));
      expect([query, last]).toEqual([query, bodies]);
    }
  });

  test('a selected record that filters leave out is said to be elsewhere', async () => {
    expect((await get('/networks?region=london&select=council:leeds').expect(200)).text).toMatch(/Leeds is not in this view\. <a href="\/councils\/leeds">Its page<\/a>, or <a href="\/networks\?select=council:leeds">/);
    expect((await get('/networks?select=pattern:localgov-drupal').expect(200)).text).toContain('LocalGov Drupal is not in this view');
  });

  test('a group of one colour has it, and the figures stand beside the picture', async () => {
    const { text } = await whole('/networks?view=councils&group=region&colour=region');
    const tone = /tone-(\d)"><\/i><span><a [^>]*>London</.exec(text)![1];
    expect(text).toMatch(new RegExp(`data-id="region-london"[^>]*tone-${tone}\\b`));
    expect(text).toMatch(/<section class="dashboard"[\s\S]*?<dt>Nodes<\/dt>[\s\S]*?<dt>Ties within regions<\/dt>/);
    expect(/<section class="dashboard"[\s\S]*?<\/section>/.exec((await whole('/networks')).text)![0]).not.toContain('not defined');
  });

  test('what filters hide is said of councils, other bodies and projects', async () => {
    expect((await get('/networks?region=london').expect(200)).text).toMatch(/Showing \d+ of 151 councils, \d+ of 24 other bodies and \d+ of 108 projects\./);
  });

  test('groups are listed A to Z, not by how many they hold', async () => {
    const { text } = await get('/networks?view=councils').expect(200);
    const titles = [...text.matchAll(/#picture">(?:Open|Close) ([^<]+)<\/a>/g)].map(([, title]) => title!);
    expect(titles.length).toBeGreaterThan(5);
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en-GB')));
  });

  test('a year counts to its last day: councils that ended in it have ended', async () => {
    const { text } = await get('/networks?asOf=2023').expect(200);
    expect(text).toMatch(/Allerdale Borough Council<\/a><br><span class="small muted">ended/);
    const council = { id: 'council:x', label: 'Council', name: 'X', caption: 'X', startedOn: '2019-04-01', endedOn: '2023-03-31' } as const;
    expect(['2018', '2019', '2023-02', '2023'].map((date) => existence(council, date).words)).toEqual(['did not exist yet, began on 1 April 2019', 'later ended, on 31 March 2023', 'later ended, on 31 March 2023', 'ended on 31 March 2023']);
    expect(text).not.toContain('later ended, 2023');
    expect((await get('/networks?asOf=2023-02').expect(200)).text).toContain('later ended, 2023');
  });

  test('two dates: what is new stands first on the page, with who ended between them and what has no date', async () => {
    const { text } = await get('/networks?asOf=2024&compare=2021').expect(200);
    expect(text).toMatch(/class="explorer__hidden">From the end of 2021 to the end of 2024: \d+ nodes and \d+ relationships are new, 0 nodes/);
    // The tables beside it are of the later date too: councils as they stood, as in the picture.
    const today = (await get('/networks?compare=2021').expect(200)).text;
    const { nodes } = await api('?asOf=2026-11-23');
    expect(tableRows(today, 'nodes')).toBe(nodes.length);
    expect(text).toContain('16 relationships without a date are left out at both dates');
    expect(text).toContain('Councils that ended between the two dates');
  });

  test.each(['', '?view=councils', '?asOf=2020&select=council:croydon', '?view=councils&group=region&open=region-london', '?layout=geographic&colour=region', '?layout=concentric&select=council:leeds', '?compare=2020', '?region=london&compare=region%3Dsouth-east', '?largestComponent=true&size=betweenness&colour=type'])('%s', async (query) => {
    const { text } = await get(`/networks${query}`).expect(200);
    expect(text).toContain('class="network"');
    expect(text.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '')).not.toMatch(/undefined|\[object|NaN/);
  });

  test('its tables hold every node and relationship of the view', async () => {
    for (const query of ['', '?view=councils', '?region=london', '?asOf=2020']) {
      const [{ nodes, relationships }, { text }] = [await api(query), await get(`/networks${query}`)];
      expect([query, tableRows(text, 'nodes'), tableRows(text, 'relationships')]).toEqual([query, nodes.length, relationships.length]);
    }
  });

  test('embedding: this answer alone may stand in a frame', async () => {
    const embedded = await get('/networks?embed=1').expect(200);
    expect(embedded.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(embedded.headers['x-frame-options']).toBeUndefined();
    expect(embedded.text).not.toContain('<script');
    const plain = await get('/networks').expect(200);
    expect([plain.headers['content-security-policy'], plain.headers['x-frame-options']]).toEqual([expect.stringContaining("frame-ancestors 'none'"), 'DENY']);
  });

  test('taking away: every format answers, with a name to save it under', async () => {
    for (const format of ['csv', 'csv-nodes', 'csv-relationships', 'json', 'gexf', 'graphml', 'cyjs']) {
      const { headers } = await get(`/api/v1/exports/${format}?region=london`).expect(200);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="patternbook-network\./);
    }
    await get('/api/v1/exports/docx').expect(400);
    // A file is the whole view: what would cut it is refused, not passed over.
    await get('/api/v1/exports/json?limit=1').expect(400);
    const [short, long] = await Promise.all(['csv', 'csv-relationships'].map((format) => get(`/api/v1/exports/${format}?region=london`)));
    expect(short!.text).toBe(long!.text);
  });

  test('a file has nothing to compare with and is shown on no other site: refused, not passed over; what is selected is drawn and named', async () => {
    for (const name of ['compare=2021', 'embed=1']) {
      const { body } = await get(`/api/v1/exports/json?region=london&${name}`).expect(400);
      expect(body.detail).toContain(`${name.split('=')[0]} is not a parameter here`);
    }
    const { text } = await get('/networks?region=london&asOf=2024&compare=2021&select=council:croydon').expect(200);
    const hrefs = [...text.matchAll(/href="(\/api\/v1\/exports\/json[^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
    expect(hrefs).toEqual(['/api/v1/exports/json?asOf=2024&region=london&select=council:croydon']);
    const { body } = await get(hrefs[0]!).expect(200);
    expect(body.address).toContain('select=council:croydon');
    expect(body.nodes.find(({ id }: { id: string }) => id === 'council:croydon').x).toEqual(expect.any(Number));
    await get('/api/v1/exports/json?select=council:nowhere').expect(400);
  });

  test('files place each node where the page draws it', async () => {
    const query = '?region=london&layout=geographic';
    const drawn = new Map([...(await get(`/networks${query}`).expect(200)).text.matchAll(/data-id="([^"]+)"[\s\S]*?class="node__shape" href="[^"]+" x="([^"]+)" y="([^"]+)" width="([^"]+)"/g)]
      .map(([, id, x, y, width]) => [id!, { x: Number(x) + Number(width) / 2, y: Number(y) + Number(width) / 2 }]));
    const { nodes } = JSON.parse((await get(`/api/v1/exports/json${query}`).expect(200)).text) as { nodes: { id: string; x?: number; y?: number }[] };
    const placed = nodes.filter(({ x }) => x !== undefined);
    expect(placed.length).toBe(nodes.filter(({ id }) => drawn.has(id)).length);
    expect(placed.length).toBeGreaterThan(5);
    for (const { id, x, y } of placed) expect([id, Math.abs(x! - drawn.get(id)!.x) < 0.1, Math.abs(y! - drawn.get(id)!.y) < 0.1]).toEqual([id, true, true]);
    expect((await get(`/api/v1/exports/csv-nodes${query}`)).text.split('\r\n')[0]).toMatch(/,x,y$/);
  });

  test('the inspector alone: the record of the page, with its own sources', async () => {
    const { text } = await get('/networks/inspector?select=council:croydon').expect(200);
    expect(text).not.toContain('<html');
    expect(text).toContain('took part in');
    const cited = [...text.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id);
    expect(cited.length).toBeGreaterThan(0);
    for (const id of cited) expect(text).toContain(`id="${id}"`);
    await get('/networks/inspector').expect(400);
    await get('/networks/inspector?nation=wales&select=council:croydon').expect(400);
  });

  test('a page of a table beyond its end says so and leads to the last', async () => {
    const { text } = await get('/networks?page=999&ties=999').expect(200);
    expect(text.match(/begins after the end of the table/g)).toHaveLength(2);
    expect(text).toContain('href="/networks?ties=999#nodes">The last page');
  });

  test('rings without a selection say what stands in the middle', async () => {
    expect((await get('/networks?layout=concentric').expect(200)).text).toContain('Nothing is selected, so ');
    expect((await get('/networks?layout=concentric&select=council:leeds').expect(200)).text).not.toContain('Nothing is selected');
  });
});

test('around a record: a table that would be too long says what it leaves out and where all of it is', async () => {
  const { text } = await get('/networks/ego?node=council:croydon&depth=3&types=similar-to').expect(200);
  const [, all, href] = /The table has the first 700 of ([\d,]+) relationships\. <a href="([^"]+)"/.exec(text)!;
  const { relationships } = networkAnswer.parse((await get(href!.replaceAll('&amp;', '&')).expect(200)).body);
  expect(relationships).toHaveLength(Number(all!.replace(',', '')));
  expect((await get('/networks/ego?node=council:croydon').expect(200)).text).not.toContain('The table has the first');
});

test('every start view of a council, project, pattern and supplier keeps the 50-node rule', async () => {
  const { networks } = site.services;
  const { egoOf } = await import('../../../server/networks/ego-picture');
  const { toPicture } = await import('../../../server/networks/picture');
  for (const { ref, label } of site.services.nodes.get().all) {
    if (!['Council', 'Project', 'Pattern', 'Supplier'].includes(label)) continue;
    for (const depth of [1, 2]) {
      const network = egoOf(networks, { node: ref, depth });
      const picture = toPicture(network, { grouping: 'surroundings', open: [], keep: [ref], communityOf: new Map(), nameOf: networks.nameOf, autoOpen: 'smallest', most: 50 });
      expect({ ref, depth, ok: picture.marks.length <= 50 }).toEqual({ ref, depth, ok: true });
    }
  }
  for (const council of site.services.nodes.get().all.filter(({ label }) => label === 'Council')) {
    for (const view of ['affiliation', 'councils'] as const) {
      const found = await networks.view({ view, councils: [council.ref], includeNeighbours: 2 } as NetworkScope);
      const { picture } = await networks.picture(found, { group: 'community', open: undefined, select: undefined }, { version: site.services.watch.version() });
      expect({ ref: council.ref, view, ok: fits(picture.marks.length, picture.lines.length) }).toEqual({ ref: council.ref, view, ok: true });
    }
  }
}, 120_000);
