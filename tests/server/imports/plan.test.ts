/** What an import would do, by hand on a small graph. */
import { contentHash } from '../../../server/graph/content';
import type { Match } from '../../../server/imports/matches';
import { planInWords } from '../../../server/imports/report';
import { apply, content, node, plan, relationship, sources, subject } from './claims';

const croydon = subject('Council', { numbers: ['GSS:E09000008'] });
const toolkit = subject('Project', { id: 'toolkit' });
const match = (sourceName: string, ref: string, decision: Match['decision']): Match => ({ sourceName, sourceId: '', ref, decision, who: 'me', when: '2026-11-24', file: 'matches.csv', line: 2 });

describe('what changes', () => {
  test('a value that differs is a change with old and new; the source is added, none is taken away', () => {
    const { changed } = plan([node(toolkit, { status: 'complete' })]);
    expect(changed.nodes[0]).toMatchObject({
      subject: 'project:toolkit',
      changes: [{ property: 'status', old: 'live', new: 'complete' }, { property: 'sources', old: ['https://example.org/seed'], new: ['https://example.org/seed', ...sources] }],
    });
  });

  test('a date that says less than what is known changes nothing; one that says more does', () => {
    const seed = ['https://example.org/seed'];
    expect(plan([node(toolkit, { startedOn: '2019' }, 1, { sources: seed })]).counts).toMatchObject({ changed: {}, unchanged: { Project: 1 } });
    expect(plan([node(toolkit, { startedOn: '2019-10-22' }, 1, { sources: seed })]).changed.nodes[0]!.changes).toEqual([{ property: 'startedOn', old: '2019-10', new: '2019-10-22' }]);
  });

  test('a new relationship between records that are there; known and former wording of the same stay', () => {
    const made = plan([relationship('PARTNERS_IN', subject('Organisation', { id: 'age-uk-croydon' }), toolkit, { since: '2020' }), relationship('LEADS', croydon, toolkit)]);
    expect([...made.new.relationships]).toEqual([{
      type: 'PARTNERS_IN', id: 'partners-in:organisation:age-uk-croydon>project:toolkit', from: 'organisation:age-uk-croydon', to: 'project:toolkit',
      fromLabel: 'Organisation', toLabel: 'Project', values: { since: '2020', sources },
    }]);
    expect(made.changed.relationships[0]!.changes.map(({ property }) => property)).toEqual(['sources']);
  });

  test('a record with many changes has ten of them on its line', () => {
    const extra = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`a${i}`, i]));
    const [line] = planInWords(plan([node(toolkit, {}, 1, { extra })]), 'test').filter((own) => own.includes('project:toolkit'));
    expect(line).toMatch(/extra\.a8: nothing → 8; and 99,991 more$/);
  });

  test('notes of earlier imports stay, in the order of their subjects, and a newer one takes the place of its own', () => {
    const noted = (...ids: string[]) => ids.map((id) => node(subject('Supplier', { id }), {}, 1, { extra: { from: ids.join() } }));
    const first = apply(plan(noted('unboxed', 'techresort')));
    const second = apply(plan(noted('techresort'), { content: first }), first);
    const third = apply(plan([node(toolkit, {}, 1, { extra: { from: 'toolkit' } })], { content: second }), second);
    expect(Array.from(third.supplement.importedNotes!, ({ subject: about, extra }) => [about, extra!['from']])).toEqual([
      ['project:toolkit', 'toolkit'], ['supplier:techresort', 'techresort'], ['supplier:unboxed', 'unboxed,techresort'],
    ]);
  });

  test('what the model has no property for is kept beside the graph, `__proto__` too', () => {
    const extra = JSON.parse('{"__proto__": {"polluted": true}, "Beneficiaries": 12}') as Record<string, unknown>;
    const after = apply(plan([node(toolkit, {}, 1, { extra, flags: ['placeholder value'] })]));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(JSON.stringify(after.supplement.importedNotes)).toBe('[{"subject":"project:toolkit","flags":["placeholder value"],"extra":{"Beneficiaries":12,"__proto__":{"polluted":true}}}]');
  });

  test('the same file twice: nothing, and the very same content', () => {
    const claims = [node(subject('Organisation', { name: 'New Trust', numbers: ['GB-CHC:1039577'] }), { kind: 'charity' }), relationship('PARTNERS_IN', subject('Organisation', { numbers: ['GB-CHC:1039577'] }), toolkit)];
    const once = apply(plan(claims));
    const again = plan(claims, { content: once });
    expect(again.counts).toEqual({ new: {}, changed: {}, unchanged: { Organisation: 1, PARTNERS_IN: 1 }, leftOut: {} });
    expect(apply(again, once)).toBe(once);
    expect(once.supplement.imports).toEqual([{
      fileName: 'test.csv', sha256: 'a'.repeat(64), importedOn: '2026-11-24', format: 'test', counts: { new: 2, changed: 0, unchanged: 0, unplaced: 0 },
      touched: ['organisation:new-trust', 'partners-in:organisation:new-trust>project:toolkit'],
    }]);
    expect(contentHash(once)).not.toBe(contentHash(content));
  });

  test('money for a project that the file names by its own number', () => {
    const grant = subject('Project', { name: 'A grant', numbers: ['360G:G-1'] });
    const round = subject('FundingRound', { name: 'Fund', numbers: ['GB-CHC-1/PROGRAMME:A'] });
    const made = plan([
      node(grant, { name: 'A grant' }), node(round, { name: 'Fund', programme: 'fund' }),
      relationship('AWARDED', round, croydon, { amountGbp: 500, awardedOn: '2020-01-02' }, 1, { project: grant }),
    ]);
    expect(made.problems.items).toEqual([]);
    expect(made.new.relationships.at(0)).toMatchObject({ id: 'awarded:funding-round:fund>council:croydon:a-grant:2020-01-02:500', values: { projectId: 'a-grant' } });
  });
});

describe('who is meant', () => {
  test.each([
    ['an ONS code', subject('Council', { numbers: ['gss:e09000008'] }), 'council:croydon'],
    ['a council named as an organisation, by number', subject('Organisation', { name: 'Croydon', numbers: ['GSS:E09000008'] }), 'council:croydon'],
    ['a council’s recorded spelling', subject('Organisation', { name: 'LB CROYDON' }), 'council:croydon'],
    ['a company number without its leading zero', subject('Supplier', { name: 'Someone', numbers: ['GB-COH:5535641'] }), 'supplier:unboxed'],
    ['a number with its scheme before it', subject('Supplier', { numbers: ['GB-COH:GB-COH-05535641'] }), 'supplier:unboxed'],
  ])('%s', (_, who, ref) => {
    const made = plan([who.label === 'Supplier' ? relationship('SUPPLIES', who, toolkit, { role: 'build' }) : relationship('PARTNERS_IN', who, toolkit)]);
    expect(made.unplaced).toEqual([]);
    expect(made.new.relationships.at(0)!.from).toBe(ref);
  });

  test.each([
    ['Age UK Croydon Ltd', 'Organisation', 'organisation:age-uk-croydon', 1, 'its name is the same but for the legal form or spaces'],
    ['Age UK Croydn', 'Organisation', 'organisation:age-uk-croydon', 0.9, 'its name is alike'],
    ['Unboxed Consulting', 'Supplier', 'supplier:unboxed', 1, 'its name is the same'],
  ] as const)('a name alone only proposes: %s', (name, label, ref, score, reason) => {
    const made = plan([label === 'Supplier' ? relationship('SUPPLIES', subject(label, { name }), toolkit, { role: 'build' }) : relationship('PARTNERS_IN', subject(label, { name }), toolkit)]);
    expect(made.counts).toMatchObject({ new: {}, changed: {} });
    expect(made.unplaced[0]).toMatchObject({ names: [name], claims: 1, reason: 'a name alone does not say who it is' });
    expect(made.unplaced[0]!.candidates[0]).toMatchObject({ ref, reason });
    expect(made.unplaced[0]!.candidates[0]!.score).toBeGreaterThanOrEqual(score);
  });

  test('a spelling of two councils places neither', () => {
    const { unplaced } = plan([relationship('PARTNERS_IN', subject('Council', { name: 'Adur and Worthing Councils' }), toolkit)]);
    expect(unplaced[0]!.candidates.map(({ ref }) => ref)).toEqual(['council:adur', 'council:worthing']);
  });

  test('a new number, but the name of a record: asked, not doubled and not merged', () => {
    const techresort = subject('Supplier', { name: 'Tech Resort CIC', numbers: ['GB-COH:07654321'] });
    const claims = [node(techresort, {}), relationship('SUPPLIES', techresort, toolkit, { role: 'support' })];
    expect(plan(claims).unplaced[0]).toMatchObject({ reason: 'its number is new, but a record is called the same', candidates: [{ ref: 'supplier:techresort', score: 1 }], newRef: 'supplier:tech-resort-cic', claims: 2 });
    const same = apply(plan(claims, { matches: [match('Tech Resort CIC', 'supplier:techresort', 'same')] }));
    expect(same.nodes.find(({ ref }) => ref === 'supplier:techresort')!.values).toMatchObject({ name: 'TechResort', companiesHouseNumber: '07654321' });
    // From now on its number says who it is, without the matches.
    expect(plan(claims, { content: same })).toMatchObject({ unplaced: [], counts: { new: {}, changed: {} } });
    const other = plan(claims, { matches: [match('Tech Resort CIC', 'supplier:techresort', 'not-same')] });
    expect(other.new.nodes.at(0)).toMatchObject({ ref: 'supplier:tech-resort-cic', values: { companiesHouseNumber: '07654321' } });
  });

  test('a record with another number in the same register is no candidate', () => {
    const made = plan([node(subject('Supplier', { name: 'Unboxed Consulting', numbers: ['GB-COH:99000001'] }))]);
    expect(made.new.nodes.at(0)).toMatchObject({ ref: 'supplier:unboxed-consulting' });
  });

  test('a name that a person called new makes a record, once', () => {
    const claims = [relationship('PARTNERS_IN', subject('Organisation', { name: 'Foo Trust' }), toolkit)];
    const matches = [match('Foo Trust', 'organisation:foo-trust', 'new')];
    const once = apply(plan(claims, { matches }));
    expect(once.nodes.at(-1)).toMatchObject({ ref: 'organisation:foo-trust', values: { name: 'Foo Trust', kind: 'other', sources } });
    expect(plan(claims, { matches, content: once }).counts).toMatchObject({ new: {}, changed: {}, unchanged: { PARTNERS_IN: 1 } });
    expect(plan(claims, { content: once }).unplaced[0]!.candidates[0]!.ref).toBe('organisation:foo-trust');
  });

  test('a match that names no record is a problem with advice', () => {
    const { problems } = plan([relationship('PARTNERS_IN', subject('Organisation', { name: 'Foo' }), toolkit)], { matches: [match('Foo', 'organisation:age-uk-croydn', 'same')] });
    expect(problems.items[0]).toMatchObject({ file: 'matches.csv', line: 2, message: '"organisation:age-uk-croydn": it is no record of the graph; write new if there should be one; did you mean "organisation:age-uk-croydon"?' });
  });

  test('parties of Contracts Finder are nobody beyond their notice', () => {
    const party = (name: string) => subject('Supplier', { name, numbers: ['GB-CFS:12'] });
    const { unplaced } = plan([relationship('SUPPLIES', party('Unboxed Consulting'), toolkit, { role: 'build' }), relationship('SUPPLIES', party('Other Firm'), toolkit, { role: 'build' })]);
    expect(unplaced.map(({ names }) => names)).toEqual([['Other Firm'], ['Unboxed Consulting']]);
  });

  test('two spellings with one number are one record: the other spelling is kept', () => {
    const trust = (name: string) => node(subject('Organisation', { name, numbers: ['GB-CHC:1039577'] }), { name });
    expect([...plan([trust('The Trust'), trust('THE TRUST')]).new.nodes]).toMatchObject([{ values: { name: 'THE TRUST', aliases: ['The Trust'] } }]);
  });

  test('numbers that say two records place nobody', () => {
    const held = apply(plan([node(subject('Organisation', { name: 'B Trust', numbers: ['GB-CHC:1039577'] }))]));
    const both = subject('Organisation', { name: 'B', numbers: ['GB-CHC:1039577', 'GSS:E09000008'] });
    expect(plan([relationship('PARTNERS_IN', both, toolkit)], { content: held }).unplaced[0]).toMatchObject({ reason: 'its numbers are those of several records' });
  });
});

describe('what is refused or said', () => {
  test('contradictions within the file: the graph keeps what it had', () => {
    const made = plan([node(toolkit, { status: 'complete' }, 2), node(toolkit, { status: 'in-progress' }, 3)]);
    expect(made.conflicting.items).toEqual([{ subject: 'project:toolkit', property: 'status', values: ['complete', 'in-progress'], where: { file: 'test.csv', line: 2 } }]);
    expect(apply(made).nodes.find(({ ref }) => ref === 'project:toolkit')!.values['status']).toBe('live');
  });

  test.each([
    ['a wrong value', node(toolkit, { status: 'finished' }, 7), 'status', /^"finished" is not allowed; write one of "complete", "live"/],
    ['an unknown property', node(toolkit, { statuss: 'live' }, 7), 'statuss', /no such property.*did you mean "status"\?$/],
    ['a property named __proto__', node(toolkit, JSON.parse('{"__proto__": "x"}') as Record<string, string>, 7), '__proto__', /no such property/],
    ['a false date', node(toolkit, { startedOn: '2019-02-30' }, 7), 'startedOn', /must be a real date/],
    ['a new record that lacks what it must have', node(subject('Pattern', { id: 'new-thing' }), { name: 'New' }, 7), 'kind', /^the new pattern pattern:new-thing lacks kind/],
    ['a new record without a source', node(subject('ServiceArea', { id: 'new-area' }), { name: 'New' }, 7, { sources: [] }), 'sources', /names no source.*--source ADDRESS/],
    ['a change without a source', node(toolkit, { status: 'complete' }, 7, { sources: [] }), 'sources', /would change \(status\) with no source named/],
    ['an end that is nowhere', relationship('LEADS', subject('Council', { id: 'croydn' }), toolkit, {}, 7), 'from', /^"council:croydn" is neither.*did you mean "council:croydon"\?$/],
    ['ends that do not go together', relationship('LEADS', toolkit, croydon, {}, 7), 'from', /^LEADS does not join Project to Council/],
    ['a relationship that lacks what tells it apart', relationship('SUPPLIES', subject('Supplier', { id: 'unboxed' }), toolkit, {}, 7), 'role', /^SUPPLIES must have role/],
    ['a subject without name and number', relationship('LEADS', subject('Council', {}), toolkit, {}, 7), undefined, /neither number nor name/],
    ['an id that is none', node(subject('Project', { id: 'No Slug' }), {}, 7), 'id', /is not an id/],
    ['a former id of another record', node(toolkit, { formerIds: ['toolkit-2'] }, 7), undefined, null],
  ] as const)('%s', (_, claim, column, message) => {
    const { problems } = plan([claim]);
    if (message === null) { expect(problems.total).toBe(0); return; }
    expect(problems.items[0]).toMatchObject({ file: 'test.csv', line: 7, ...(column !== undefined && { column }) });
    expect(problems.items[0]!.message).toMatch(message);
    expect(() => apply(plan([claim]))).toThrow('Refused: 1 problem; nothing was loaded.');
  });

  test('what is wrong with a record is said once, and not again where it is named', () => {
    const fresh = subject('Pattern', { id: 'new-thing' });
    const { problems } = plan([node(fresh, { name: 'New' }, 2), relationship('REUSES', croydon, fresh, { stage: 'adopted' }, 3), relationship('REUSES', subject('Council', { id: 'nowhere' }), fresh, { stage: 'adopted' }, 4)]);
    expect(problems.items.map(({ line, column }) => [line, column])).toEqual([[2, 'kind'], [4, 'from']]);
  });

  test('odd numbers are flagged and not used', () => {
    const made = plan([relationship('SUPPLIES', subject('Supplier', { name: 'X', numbers: ['GB-COH:123456789', 'GB-CHC:n/a'] }), toolkit, { role: 'build' })]);
    expect(made.flagged.items.map(({ flag }) => flag)).toEqual(['company number “123456789” is longer than eight characters; it was not used', '“n/a” stands in for a number of GB-CHC; it was not used'].sort());
    expect(made.unplaced[0]!.identifiers).toEqual([]);
  });

  test('a million faults are a thousand sentences and a number', () => {
    const made = plan(Array.from({ length: 1_500 }, (_, i) => node(toolkit, { status: 'x' }, i)));
    expect([made.problems.items.length, made.problems.total]).toEqual([1_000, 1_500]);
    expect(() => apply(made)).toThrow('Refused: 1001 problems');
  });
});
