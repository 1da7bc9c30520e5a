/** Laws of the plan, on random claims over the small graph. */
import fc from 'fast-check';
import type { Reading, Subject } from '../../../server/exchange/claims';
import { contentHash } from '../../../server/graph/content';
import type { ImportPlan } from '../../../server/imports/import-plan';
import { labels, relationshipTypes, type LabelDescriptor, type RelationshipDescriptor } from '../../../server/graph/model';
import { apply, content, node, plan, relationship, subject } from './claims';

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const names = some('Age UK Croydon', 'AGE UK Croydon Ltd', 'Foo Trust', 'Bar', 'Croydon Council', 'Unboxed Consulting', '__proto__', 'constructor', 'Adur and Worthing Councils');
const numbers = fc.uniqueArray(some('GB-COH:5535641', 'GB-COH:00000002', 'GB-CHC:1039577', 'GB-CHC:1039578', 'GSS:E09000008', 'GB-CFS:1', 'GB-LAE:CRY'), { maxLength: 2 });
const who = (label: 'Council' | 'Organisation' | 'Supplier', ids: string[]): fc.Arbitrary<Subject> => fc.record({ id: optional(some(...ids)), name: optional(names), numbers })
  .filter(({ id, name, numbers: given }) => id !== undefined || name !== undefined || given.some((number) => !number.startsWith('GB-CFS')))
  .map(({ id, name, numbers: given }) => subject(label, { ...(id !== undefined && { id }), ...(name !== undefined && { name }), numbers: given }));
const body = fc.oneof(who('Council', ['croydon', 'adur']), who('Organisation', ['age-uk-croydon', 'new-one']));
const supplier = who('Supplier', ['unboxed', 'new-firm']);
const project = some(subject('Project', { id: 'toolkit' }), subject('Project', { id: 'new-project' }), subject('Project', { numbers: ['360G:1'], name: 'A grant' }));
const dates = some('2019', '2019-10', '2019-10-22', '2020');
const line = fc.integer({ min: 2, max: 99 });
const claim: fc.Arbitrary<Reading> = fc.oneof(
  fc.tuple(who('Organisation', ['age-uk-croydon', 'new-one']), some('charity', 'company'), names, line).map(([s, kind, name, n]) => node(s, { kind, name }, n)),
  fc.tuple(supplier, names, line).map(([s, name, n]) => node(s, { name }, n)),
  fc.tuple(project, some('live', 'complete'), dates, line).map(([s, status, startedOn, n]) => node(s, { name: 'Same title', status, startedOn, ...(s.id && { kind: 'project' }) }, n)),
  fc.tuple(body, project, dates, line).map(([from, to, since, n]) => relationship('PARTNERS_IN', from, to, { since }, n)),
  fc.tuple(supplier, project, some('build', 'host'), dates, line).map(([from, to, role, confirmedOn, n]) => relationship('SUPPLIES', from, to, { role, confirmedOn }, n)),
);
const claims = fc.array(claim, { maxLength: 12 });
const runs = { numRuns: 400 };

test('imported twice is imported once', () => {
  fc.assert(fc.property(claims, (readings) => {
    const made = plan(readings);
    fc.pre(made.problems.total === 0);
    const once = apply(made);
    const again = plan(readings, { content: once });
    expect(again.counts).toMatchObject({ new: {}, changed: {} });
    expect(again.problems.total).toBe(0);
    expect(contentHash(apply(again, once))).toBe(contentHash(once));
  }), runs);
});

test('the order of claims does not matter', () => {
  fc.assert(fc.property(claims.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([readings, shuffled]) => {
    const [a, b] = [plan(readings), plan(shuffled)];
    expect(b.problems.total > 0).toBe(a.problems.total > 0);
    const written = (made: ImportPlan) => ({ ...made, notesOfSubjects: [...made.notesOfSubjects], new: { nodes: [...made.new.nodes], relationships: [...made.new.relationships].sort((x, y) => (x.id < y.id ? -1 : 1)) } });
    if (a.problems.total === 0) expect(written(b)).toEqual(written(a));
  }), runs);
});

test('what is applied is valid by the model, and its ends are there', () => {
  fc.assert(fc.property(claims, (readings) => {
    const made = plan(readings);
    fc.pre(made.problems.total === 0);
    const after = apply(made);
    const refs = new Set(after.nodes.map(({ ref }) => ref));
    expect(refs.size).toBe(after.nodes.length);
    expect(new Set(after.relationships.map(({ id }) => id)).size).toBe(after.relationships.length);
    for (const { label, values } of after.nodes) {
      for (const [name, property] of Object.entries((labels[label] as LabelDescriptor).properties)) {
        if (property.required || Object.hasOwn(values, name)) expect(property.schema.safeParse(values[name])).toMatchObject({ success: true });
      }
    }
    for (const { type, values, from, to } of after.relationships) {
      expect([refs.has(from), refs.has(to)]).toEqual([true, true]);
      for (const [name, property] of Object.entries((relationshipTypes[type] as RelationshipDescriptor).properties)) {
        if (property.required || Object.hasOwn(values, name)) expect(property.schema.safeParse(values[name])).toMatchObject({ success: true });
      }
    }
  }), runs);
});

test('a name alone never touches a record that is no council, and never makes one', () => {
  const nameOnly = (label: 'Organisation' | 'Supplier') => fc.tuple(names, fc.string({ minLength: 1 }).filter((s) => s.trim() !== ''), fc.boolean()).map(([known, any, isKnown]) => subject(label, { name: isKnown ? known : any }));
  const readings = fc.array(fc.oneof(
    nameOnly('Organisation').map((from) => relationship('PARTNERS_IN', from, subject('Project', { id: 'toolkit' }))),
    nameOnly('Organisation').map((about) => node(about, { kind: 'company' })),
    nameOnly('Supplier').map((from) => relationship('SUPPLIES', from, subject('Project', { id: 'toolkit' }), { role: 'build' })),
  ), { maxLength: 8 });
  fc.assert(fc.property(readings, (list) => {
    const made = plan(list);
    const touched = [...Array.from(made.new.nodes, ({ ref }) => ref), ...made.changed.nodes.map(({ subject: ref }) => ref), ...Array.from(made.new.relationships, ({ from }) => from)];
    expect(touched.filter((ref) => !ref.startsWith('council:'))).toEqual([]);
    expect(content.nodes.length).toBe(7);
  }), runs);
});
