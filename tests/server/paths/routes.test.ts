/** /paths and /patterns/:id/path, page and API, over the real seeds. */
import request from 'supertest';
import { pathAnswer, reusePathAnswer, type PathAnswer } from '../../../server/paths/schema';
import { isSurelyEarlier } from '../../../server/paths/reuse-path';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

const get = (address: string) => request(site.app).get(address);
const api = async (query: string): Promise<PathAnswer> => pathAnswer.parse((await get(`/api/v1/paths?${query}`).expect(200)).body);
const codeOf = async (query: string) => (await api(query)).reason?.code;

describe('the API', () => {
  test('Croydon and Leeds: best first, each told with numbered sources', async () => {
    const answer = await api('from=council:croydon&to=council:leeds');
    expect(answer.paths).toHaveLength(5);
    expect(answer.paths.map(({ score }) => score)).toEqual([...answer.paths.map(({ score }) => score)].sort((a, b) => a - b));
    const [best] = answer.paths;
    expect(best).toMatchObject({ length: 2, sentence: 'Croydon and Leeds both started Digital Inclusion Toolkit in August 2020[1][2].' });
    expect(best!.sources).toEqual([1, 2].map((n) => ({ n, url: expect.stringMatching(/^https:/), claim: 'Croydon and Leeds both started Digital Inclusion Toolkit in August 2020' })));
    expect(best!.firstStep).toBe('Ask the team at Leeds that started Digital Inclusion Toolkit.');
    expect(answer.paths[1]!.sentence).toContain('(Local Digital C-19 Challenge and 1 later round, 27 July 2020)');
    for (const { nodes, relationships, length } of answer.paths) {
      expect(nodes).toHaveLength(length + 1);
      expect(new Set(relationships.map(({ hop }) => hop)).size).toBe(length);
    }
  });

  test('what many share is no path, and is said', async () => {
    const { inCommonWithMany, paths } = await api('from=council:croydon&to=council:leeds');
    expect(inCommonWithMany.map(({ family }) => family)).toEqual(expect.arrayContaining(['bulk', 'supplier', 'funding']));
    expect(inCommonWithMany.find(({ record }) => record.id === 'pattern:govuk-pay')).toMatchObject({ count: 120, text: 'Croydon and Leeds both use GOV.UK Pay or gave to it; so do 118 others.' });
    expect(paths.flatMap(({ nodes }) => nodes).some(({ id }) => id === 'pattern:govuk-pay')).toBe(false);
  });

  test('verify asks the store for every relationship of the paths', async () => {
    const { paths } = await api('from=council:croydon&to=council:barnsley&verify=true');
    expect(paths.length).toBeGreaterThan(0);
    for (const { verified, relationships } of paths) expect(verified).toEqual({ relationships: relationships.length, found: relationships.length, missing: [] });
    expect(paths[0]!.query).toContain(':param ids =>');
    expect(paths[0]!.query).toContain('MATCH (a)-[r]->(b)');
  });

  test('via, avoid, families, limit and hops', async () => {
    const through = await api('from=council:croydon&to=council:leeds&via=project:open-community&limit=2');
    for (const { nodes } of through.paths) expect(nodes.map(({ id }) => id)).toContain('project:open-community');
    const around = await api('from=council:croydon&to=council:leeds&avoid=pattern:digital-inclusion-toolkit,project:digital-inclusion-toolkit');
    expect(around.paths.flatMap(({ nodes }) => nodes.map(({ id }) => id)).some((id) => id.endsWith('digital-inclusion-toolkit'))).toBe(false);
    const projects = await api('from=council:croydon&to=council:leeds&families=worked-together&hops=2&limit=10');
    expect(new Set(projects.paths.flatMap(({ relationships }) => relationships.map(({ family }) => family)))).toEqual(new Set(['worked-together']));
    expect(Math.max(...projects.paths.map(({ length }) => length))).toBe(2);
  });

  test('a supplier has a path though suppliers do not count elsewhere', async () => {
    const answer = await api('from=council:camden&to=supplier:unboxed&limit=1');
    expect(answer.families.find(({ id }) => id === 'supplier')).toMatchObject({ on: false, opened: true });
    expect(answer.paths[0]!.nodes.at(-1)!.id).toBe('supplier:unboxed');
  });

  test.each([
    ['from=council:croydon&to=council:croydon', 'same-body'],
    ['from=council:allerdale&to=council:cumberland', 'same-body'],
    ['from=council:allerdale&to=council:leeds', 'ended'],
    ['from=council:croydon&to=council:leeds&families=none', 'no-families'],
    ['from=council:croydon&to=council:leeds&asOf=2017', 'ended-before'],
    ['from=council:croydon&to=council:cumberland&asOf=2019', 'not-then'],
    ['from=council:croydon&to=council:leeds&hops=1', 'beyond-hops'],
    ['from=council:croydon&to=council:shetland-islands', 'only-excluded-types'],
    ['from=council:croydon&to=council:leeds&via=council:shetland-islands', 'avoided'],
  ])('%s: no path, since %s', async (query, code) => {
    const answer = await api(query);
    expect(answer.paths).toEqual([]);
    expect(answer.reason).toMatchObject({ code });
    expect(answer.reason!.text.length).toBeGreaterThan(20);
  });

  test('an ended council offers its successor and its own time; a missing path the nearest bodies', async () => {
    const ended = await api('from=council:allerdale&to=council:leeds');
    expect(ended.reason!.offer.map(({ query }) => query)).toEqual(['from=council%3Acumberland&to=council%3Aleeds', 'from=council%3Aallerdale&to=council%3Aleeds&asOf=2023-03-31']);
    const none = await api('from=council:croydon&to=council:shetland-islands');
    expect(none.nearest.length).toBeGreaterThan(0);
    expect(await codeOf('from=council:croydon&to=council:shetland-islands&families=worked-together,reuse,supplier')).toBeUndefined();
  });

  test.each([
    ['', 'from'], ['from=council:croydon', 'to'], ['from=council:nowhere&to=council:leeds', 'from'], ['from=croydonn&to=leedss', 'from'],
    ['from=council:croydon&to=council:leeds&limit=11', 'limit'], ['from=council:croydon&to=council:leeds&limit=0', 'limit'],
    ['from=council:croydon&to=council:leeds&hops=7', 'hops'], ['from=council:croydon&to=council:leeds&families=friends', 'families.0'],
    ['from=council:croydon&to=council:leeds&asOf=last-year', 'asOf'], ['from=council:croydon&to=council:leeds&via=project:none', 'via'],
    ['from=council:croydon&to=council:leeds&avoid=project:none', 'avoid'], ['from=council:croydon&to=council:leeds&nonsense=1', 'nonsense'],
    ['from=outcome:x&to=council:leeds', 'from'],
  ])('“%s” is refused and names %s', async (query, name) => {
    const { body } = await get(`/api/v1/paths?${query}`).expect(400);
    expect((body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toContain(name);
  });
});

describe('the page', () => {
  test('tells, draws, lists and proves; the address is the whole state', async () => {
    const { text } = await get('/paths?from=council:lincoln&to=council:buckinghamshire').expect(200);
    expect(text).toContain('How is Lincoln connected to Buckinghamshire?');
    expect(text.match(/class="path-diagram"/g)).toHaveLength(5);
    for (const words of ['Weakest link:', 'First step:', 'The query that proves it', 'In common with many', 'How paths are ordered', 'As a table', 'As text', 'id="source-1"']) expect(text).toContain(words);
    expect(text).not.toContain('because');
    // Whom to ring stands before anything to fill in or to scroll past.
    expect(text.indexOf('First step:')).toBeLessThan(text.indexOf('<form class="path-form"'));
  });

  test('where most paths pass the same body, the way round it is offered, and leads round it', async () => {
    const { text } = await get('/paths?from=council:croydon&to=council:barnsley').expect(200);
    const href = /(?:All|\d of the 5) pass Cumberland\. <a href="([^"]+)">Paths that leave Cumberland out<\/a>/.exec(text)![1]!.replaceAll('&amp;', '&');
    const around = await api(href.split('?')[1]!);
    expect(around.paths.length).toBeGreaterThan(0);
    expect(around.paths.flatMap(({ nodes }) => nodes.map(({ id }) => id))).not.toContain('council:cumberland');
    expect((await get('/paths?from=council:croydon&to=council:leeds').expect(200)).text).not.toContain('leave');
  });

  test('a name that means one record leads to its address; one that means several offers them', async () => {
    const { headers } = await get('/paths?from=Croydon&to=Leeds City Council').expect(303);
    expect(headers['location']).toBe('/paths?from=council%3Acroydon&to=council%3Aleeds');
    const { text } = await get('/paths?from=housing&to=council:leeds').expect(200);
    expect(text).toContain('Which do you mean?');
    expect(text).toContain('to=council%3Aleeds');
  });

  test('without ends it asks for them; with one, for the other', async () => {
    expect((await get('/paths').expect(200)).text).toContain('Name two records');
    expect((await get('/paths?from=council:croydon').expect(200)).text).toContain('Name the other end');
  });

  test('no path is said with its reason and what to ask instead', async () => {
    const { text } = await get('/paths?from=council:croydon&to=council:shetland-islands').expect(200);
    expect(text).toContain('joined only through “suppliers”');
    expect(text).toContain('The nearest bodies that can be reached');
  });
});

describe('the path of a pattern to a council', () => {
  const to = async (id: string, council: string) => reusePathAnswer.parse((await get(`/api/v1/patterns/${id}/path?to=${council}`).expect(200)).body);

  test('PlanX to Southwark: claims in time order, the undated one without a date', async () => {
    const { steps, joined } = await to('planx', 'southwark');
    expect(joined).toBe(true);
    expect(steps.map(({ date, text }) => `${date ?? '-'} ${text}`)).toEqual([
      '2019-10-31 Lambeth led Reducing Invalid Planning Applications (RIPA, now PlanX) (Local Digital Fund Round 3 and 2 later rounds, 31 October 2019), in which Southwark took part.',
      '- Reducing Invalid Planning Applications (RIPA, now PlanX) produced PlanX.',
      '2022-05 Southwark has used PlanX since May 2022.',
    ]);
  });

  test('for every use of every pattern no dated step is earlier than the one before', async () => {
    const { services } = site;
    const uses = services.projection.get().ofTypes(['REUSES']);
    let walked = 0;
    for (const { from, to: pattern } of uses) {
      const dates = services.reusePaths.tell(pattern.split(':')[1]!, from.startsWith('council:') ? from.split(':')[1] : undefined).steps.flatMap(({ date }) => (date ? [date] : []));
      walked += Number(dates.length > 0);
      for (const [i, date] of dates.slice(1).entries()) expect(isSurelyEarlier(date, dates[i]!)).toBe(false);
    }
    expect(walked).toBeGreaterThan(500);
  });

  test('dates that overlap stay in the order of the story and are said once', async () => {
    const { steps, answer } = await to('localgov-ims', 'cumberland');
    expect(steps.map(({ date }) => date)).toEqual(['2019-09-12', '2019-09-12', undefined, '2019-09']);
    expect(steps[0]!.text).toContain('Barnsley led');
    expect(answer).toContain('to Cumberland in September 2019, none earlier');
  });

  test('without an origin on record the earliest use is not called one', async () => {
    expect((await to('govuk-pay', 'croydon')).answer).toBe(
      'Where GOV.UK Pay began is not on record: its earliest dated claim stands first, and no dated work in common joins it to Croydon. A step without a date is marked.');
    expect((await to('planx', 'doncaster')).answer).toBe(
      'The record has the origin of PlanX and what Doncaster did with it, but no dated work in common that joins the two. A step without a date is marked.');
  });

  test('a council without a record of it, none chosen, an unknown one, an unknown pattern', async () => {
    expect((await to('planx', 'croydon')).answer).toBe('No record says that Croydon uses PlanX, gave to it or helped to make it. That is not proof that it does not.');
    expect((await get('/patterns/planx/path').expect(200)).text).toContain('Choose a council');
    await get('/api/v1/patterns/planx/path?to=nowhere').expect(400);
    await get('/patterns/nothing/path?to=croydon').expect(404);
    expect((await get('/patterns/planx/path?to=southwark').expect(200)).text).not.toContain('because');
  });
});
