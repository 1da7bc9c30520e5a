/** The planner, which packs and hashes, beside one that a reader sees to be right: lists gone through again and again. */
import fc from 'fast-check';
import type { NodeClaim, Reading, RelationshipClaim, Subject } from '../../../server/exchange/claims';
import { relationshipId, type GraphContent, type NodeRow, type PropertyValues, type RelationshipRow } from '../../../server/graph/content';
import type { Label } from '../../../server/graph/model';
import { node, plan, relationship, sources, subject } from './claims';

const SEED = 'https://example.org/seed';
const projects = ['p0', 'p1', 'p2', 'p3'];
const bodies = [0, 1, 2, 3, 4];
const numberOf = (n: number) => `GB-CHC:100000${n}`;

/** A graph of some of the projects and bodies. A body's number stands in a note, or it has none. */
const graphs: fc.Arbitrary<GraphContent> = fc.record({
  projects: fc.subarray(projects), bodies: fc.subarray(bodies), numbered: fc.subarray(bodies), shown: fc.boolean(),
  status: fc.constantFrom('live', 'complete'), startedOn: fc.constantFrom(undefined, '2019', '2019-10-22'), ties: fc.array(fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(...projects), fc.constantFrom(undefined, '2018', '2019-10')), { maxLength: 8 }),
}).map((some) => {
  const from = some.shown ? [sources[0]!, SEED] : [SEED];
  const nodes: NodeRow[] = [
    ...some.projects.map((id): NodeRow => ({ label: 'Project', ref: `project:${id}`, values: { id, name: `Project ${id}`, kind: 'project', status: some.status, sources: from, ...(some.startedOn && { startedOn: some.startedOn }) } })),
    ...some.bodies.map((n): NodeRow => ({ label: 'Organisation', ref: `organisation:body-${n}`, values: { id: `body-${n}`, name: `Body ${n}`, kind: 'charity', sources: from } })),
  ];
  const relationships = new Map<string, RelationshipRow>();
  for (const [n, p, since] of some.ties) {
    if (!some.bodies.includes(n) || !some.projects.includes(p)) continue;
    const row = { type: 'PARTNERS_IN', from: `organisation:body-${n}`, to: `project:${p}`, fromLabel: 'Organisation', toLabel: 'Project', values: { sources: from, ...(since && { since }) } } as const;
    relationships.set(relationshipId(row.type, row.from, row.to, row.values), { ...row, id: relationshipId(row.type, row.from, row.to, row.values) });
  }
  const importedNotes = some.bodies.filter((n) => some.numbered.includes(n)).map((n) => ({ subject: `organisation:body-${n}`, identifiers: [numberOf(n)] }));
  return { dataAsOf: '2026-11-23', nodes, relationships: [...relationships.values()], supplement: { coverage: [], sourceNotes: [], importedNotes } };
});

const byNumber = fc.constantFrom(...bodies).map((n) => subject('Organisation', { numbers: [numberOf(n)], name: `Body ${n}` }));
const byName = fc.constantFrom('Quux Zyx', 'Wibble Flimflam').map((name) => subject('Organisation', { name }));
const organisation = fc.oneof({ weight: 4, arbitrary: byNumber }, { weight: 1, arbitrary: byName });
const project = fc.constantFrom(...projects).map((id) => subject('Project', { id }));
const dates = fc.constantFrom(undefined, '2018', '2019', '2019-10', '2019-10-22');
const present = (values: Record<string, string | undefined>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as PropertyValues;
const nodeClaim = fc.oneof(
  fc.tuple(project, fc.constantFrom(undefined, 'live', 'complete'), dates).map(([about, status, startedOn]) => node(about, { name: `Project ${about.id}`, ...present({ status, startedOn }) })),
  fc.tuple(organisation, fc.constantFrom('charity', 'company')).map(([about, kind]) => node(about, { kind })),
);
const tie = fc.tuple(organisation, project, dates).map(([from, to, since]) => relationship('PARTNERS_IN', from, to, present({ since })));
/** Each project is said once at least, for one that is named by its id must be there. */
const claims: fc.Arbitrary<Reading[]> = fc.array(fc.oneof(nodeClaim, tie), { maxLength: 25 }).map((list) => [...list, ...projects.map((id) => node(subject('Project', { id }), { name: `Project ${id}` }))]);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const vaguer = (a: unknown, b: unknown) => typeof a === 'string' && typeof b === 'string' && b.startsWith(`${a}-`) && /^\d{4}(-\d\d)?$/.test(a);

/** Of all values stated, those that no other makes more precise. */
const stated = (of: readonly { values: PropertyValues }[], property: string): unknown[] => {
  const all = unique(of.flatMap(({ values }) => (values[property] === undefined ? [] : [values[property]])));
  return all.filter((value) => !all.some((other) => vaguer(value, other))).sort();
};

function naivePlan(content: GraphContent, readings: readonly Reading[]) {
  const nodeClaims = readings.filter((reading): reading is NodeClaim => reading.kind === 'node');
  const ties = readings.filter((reading): reading is RelationshipClaim => reading.kind === 'relationship');
  const numbered = (text: string) => content.supplement.importedNotes && [...content.supplement.importedNotes].find(({ identifiers }) => identifiers!.includes(text))?.subject;
  // A body with a new number and the name of one that is there is asked, not doubled.
  const place = ({ label, id, identifiers: [number], name }: Subject): string | null => {
    if (id !== undefined) return `project:${id}`;
    if (!number) return null;
    const known = numbered(`${number.scheme}:${number.id}`);
    if (known) return known;
    return content.nodes.some(({ values }) => values['name'] === name) ? null : `${label.toLowerCase()}:${name!.toLowerCase().replace(' ', '-')}`;
  };
  const added: unknown[] = [];
  const changed: unknown[] = [];
  const conflicting: unknown[] = [];
  const counts = { new: {}, changed: {}, unchanged: {}, leftOut: {} } as Record<'new' | 'changed' | 'unchanged' | 'leftOut', Record<string, number>>;
  const count = (kind: keyof typeof counts, of: string) => { counts[kind][of] = (counts[kind][of] ?? 0) + 1; };
  const compare = (key: string, of: string, old: PropertyValues | undefined, said: readonly { values: PropertyValues }[], properties: readonly string[], otherwise: PropertyValues, isSaid: boolean) => {
    const values: Record<string, unknown> = {};
    for (const property of properties) {
      const all = stated(said, property);
      if (all.length === 1) [values[property]] = all;
      if (all.length > 1) conflicting.push([key, property, all]);
    }
    if (!old) {
      added.push([key, { ...otherwise, ...values, sources }]);
      count('new', of);
      return;
    }
    const changes = Object.entries(values).filter(([property, value]) => value !== old[property] && !vaguer(value, old[property])).map(([property, value]) => [property, old[property], value]);
    const had = old['sources'] as string[];
    if (said.length > 0 && !had.includes(sources[0]!)) changes.push(['sources', had, [...had, ...sources]]);
    if (changes.length > 0) changed.push([key, changes.sort()]);
    if (changes.length > 0) count('changed', of);
    else if (isSaid) count('unchanged', of);
  };
  const subjects = [...nodeClaims.map(({ subject: about }) => about), ...ties.flatMap(({ from, to }) => [from, to])];
  for (const ref of unique(subjects.map(place)).filter((own): own is string => own !== null)) {
    const label: Label = ref.startsWith('project:') ? 'Project' : 'Organisation';
    const said = nodeClaims.filter(({ subject: about }) => place(about) === ref);
    const id = ref.slice(ref.indexOf(':') + 1);
    const name = label === 'Project' ? `Project ${id}` : `Body ${id.slice(5)}`;
    compare(ref, label, content.nodes.find((row) => row.ref === ref)?.values, said, label === 'Project' ? ['name', 'status', 'startedOn'] : ['kind'],
      label === 'Project' ? { id, kind: 'project', status: 'unknown' } : { id, kind: 'other', name }, said.length > 0);
  }
  for (const { from, to, type } of ties) if (place(from) === null || place(to) === null) count('leftOut', type);
  const keyOf = ({ from, to, type }: RelationshipClaim) => `partners-in:${place(from)}>${place(to)}${type === 'PARTNERS_IN' ? '' : '?'}`;
  const placed = ties.filter(({ from, to }) => place(from) !== null && place(to) !== null);
  for (const key of unique(placed.map(keyOf))) {
    compare(key, 'PARTNERS_IN', content.relationships.find(({ id }) => id === key)?.values, placed.filter((claim) => keyOf(claim) === key), ['since'], {}, true);
  }
  const nobody = subjects.filter((about) => place(about) === null);
  const groupOf = ({ identifiers: [number], name }: Subject) => (number ? `${number.scheme}:${number.id}` : name!);
  for (const who of unique(nobody.map(groupOf))) if (nodeClaims.some(({ subject: about }) => place(about) === null && groupOf(about) === who)) count('leftOut', 'Organisation');
  return { added: added.sort(byKey), changed: changed.sort(byKey), conflicting: conflicting.sort(byKey), counts, unplaced: unique(nobody.map(groupOf)).sort() };
}

const byKey = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test('the plan is that of a planner which is seen to be right', () => {
  const seen = { new: 0, changed: 0, unchanged: 0, leftOut: 0, conflicting: 0 };
  fc.assert(fc.property(graphs, claims, (content, readings) => {
    const made = plan(readings, { content });
    expect(made.problems.items).toEqual([]);
    const naive = naivePlan(content, readings);
    expect({
      added: [...Array.from(made.new.nodes, ({ ref, values }) => [ref, values]), ...Array.from(made.new.relationships, ({ id, values }) => [id, values])].sort(byKey),
      changed: [...made.changed.nodes, ...made.changed.relationships].map(({ subject: key, changes }) => [key, changes.map(({ property, old, new: value }) => [property, old, value]).sort()]).sort(byKey),
      conflicting: made.conflicting.items.map(({ subject: key, property, values }) => [key, property, values]).sort(byKey),
      counts: made.counts, unplaced: made.unplaced.map(({ identifiers: [number], names: [name] }) => number ?? name).sort(),
    }).toEqual(naive);
    for (const kind of ['new', 'changed', 'unchanged', 'leftOut'] as const) seen[kind] += Object.keys(made.counts[kind]).length;
    seen.conflicting += made.conflicting.total;
  }), { numRuns: 400 });
  // The law was met by cases of every kind.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(50);
});
