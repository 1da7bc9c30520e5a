/** The sentence of a path and the path carry the same facts: 1,000 random pairs of the real graph. */
import { claimStatus } from '../../../server/graph/evidence';
import { relationshipTypes } from '../../../server/graph/model';
import { seededRandom } from '../../../server/graph/seeded-random';
import type { ToldPath } from '../../../server/paths/schema';
import { dateLong, money } from '../../../server/web/format';
import { testApp, type TestApp } from '../../support/app';

const PAIRS = 1_000;

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

/** Types whose date, if any, is said in the clause itself or beside the project's name. */
const saysDate = (type: string) => ['LEADS', 'PARTNERS_IN', 'REUSES', 'ORIGINATED', 'CONTRIBUTED_TO', 'SUPPLIES', 'AWARDED'].includes(type);

/** What is wrong between a path and its telling; empty when both carry the same facts. */
function differences(path: ToldPath, dataAsOf: string): string[] {
  const { nodes } = site.services;
  const index = nodes.get();
  const { presentDay } = site.services.collaboration.get();
  const problems: string[] = [];
  const said = path.clauses.flatMap(({ relationships }) => relationships);
  const expected = path.relationships.map(({ id }) => id);
  if ([...said].sort().join() !== [...expected].sort().join()) problems.push(`says ${said.join()} of ${expected.join()}`);
  const sentence = path.clauses.map(({ text }) => text).join('');
  for (const { name } of path.nodes) if (!sentence.includes(name)) problems.push(`does not name ${name}`);
  const numberOf = new Map(path.sources.map(({ n, url }) => [url, n]));
  for (const relationship of path.relationships) {
    const { id, type, from, to, since, awardedOn, amountGbp, confirmedOn, detail, sources, hop } = relationship;
    const at = path.clauses.findIndex(({ relationships }) => relationships.includes(id));
    const { text, sources: cited } = path.clauses[at]!;
    // “A led X (2019)¹, which B led²”: what is said once of X stands in the clause before.
    // “X supplies a system to A (…)¹ and to B (…)²”: a clause that goes on has its subject, and maybe its verb, before it.
    let begins = at;
    while (begins > 0 && /^(, (?!which|in which|to which|from which|for which)| and )/.test(path.clauses[begins]!.text)) begins -= 1;
    const whole = path.clauses.slice(begins, at + 1).map((clause) => clause.text).join('');
    const near = `${path.clauses[begins - 1]?.text ?? ''}${whole}`;
    const [subject, object] = [from, to].map((ref) => (whole.includes(index.caption(presentDay.get(ref) ?? ref)) ? whole.indexOf(index.caption(presentDay.get(ref) ?? ref)) : -1));
    const isNested = [from, to].some((ref, i, both) => index.caption(both[1 - i]!).includes(index.caption(ref)));
    if (path.clauses[at]!.relationships.length === 1 && subject! > object! && object! >= 0 && !/which/.test(whole) && !isNested) problems.push(`${id}: ${from} stands after ${to} in “${whole}”`);
    if (!sources.every((url) => cited.includes(numberOf.get(url)!))) problems.push(`${id}: not all of its sources are cited`);
    for (const ref of [from, to]) {
      const today = presentDay.get(ref) ?? ref;
      const name = index.caption(today);
      if (!near.includes(name) && !/\b(it|which)\b/.test(text)) problems.push(`${id}: ${name} is not named in “${near}”`);
      if (today !== ref && ref === from && !near.includes(index.find(ref)!.name)) problems.push(`${id}: not said to be as ${ref}`);
    }
    const date = since ?? awardedOn;
    const before = path.clauses.slice(0, at + 1).map((clause) => clause.text).join('');
    if (saysDate(type) && date && !before.includes(dateLong(date))) problems.push(`${id}: ${dateLong(date)} is not said`);
    if (saysDate(type) && !date && !/date not recorded|not dated|since when is not recorded/.test(before)) problems.push(`${id}: nothing says that its date is not recorded`);
    const stale = claimStatus(confirmedOn, dataAsOf) === 'unconfirmed' && relationshipTypes[type].lasting;
    if (stale && !text.includes(`unconfirmed since ${dateLong(confirmedOn)}`)) problems.push(`${id}: not said to be unconfirmed`);
    if (!stale && path.clauses[at]!.relationships.length === 1 && text.includes('unconfirmed')) problems.push(`${id}: said to be unconfirmed`);
    if (amountGbp !== undefined && !whole.includes(money(amountGbp))) problems.push(`${id}: its amount is not said`);
    if (type === 'REUSES' && (detail === 'piloted') !== /\bpiloted\b/.test(whole)) problems.push(`${id}: its stage is not said`);
    if (type === 'LEADS' && !/\bled\b/.test(whole)) problems.push(`${id}: not said to lead`);
    if (type === 'PARTNERS_IN' && !/\btook part\b/.test(whole)) problems.push(`${id}: not said to take part`);
    if (hop >= path.length) problems.push(`${id}: beyond the path`);
  }
  return problems;
}

test('1,000 random pairs: sentence and path carry the same facts, whatever kinds of link count', async () => {
  const { services } = site;
  const refs = services.nodes.get().all.map(({ ref }) => ref);
  const random = seededRandom(20_261_124);
  const pick = () => refs[Math.floor(random() * refs.length)]!;
  const context = { meta: { graphVersion: 1, graphHash: 'h', dataAsOf: '2026-11-23' }, version: services.watch.version(), reading: {}, address: '/paths' };
  const dataAsOf = services.watch.version().dataAsOf;
  const families = [undefined, undefined, ['worked-together'], ['worked-together', 'reuse', 'supplier', 'funding', 'geography', 'service-area', 'bulk']] as const;
  let told = 0;
  let withPath = 0;
  const wrong: string[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const request = { from: pick(), to: pick(), limit: 3, hops: 6, verify: false, families: families[pair % families.length] as never, avoid: undefined };
    const { answer } = await services.paths.find(request as never, context as never);
    if (answer.paths.length > 0) withPath += 1;
    for (const path of answer.paths) {
      told += 1;
      wrong.push(...differences(path, dataAsOf).map((problem) => `${request.from} → ${request.to}: ${problem}\n  ${path.sentence}`));
    }
    if (answer.paths.length === 0 && !answer.reason) wrong.push(`${request.from} → ${request.to}: neither a path nor a reason`);
  }
  console.log(`${PAIRS} pairs, ${withPath} with a path, ${told} paths told, ${wrong.length} differences`);
  expect(wrong.slice(0, 8)).toEqual([]);
  expect(withPath).toBeGreaterThan(PAIRS / 3);
}, 120_000);
