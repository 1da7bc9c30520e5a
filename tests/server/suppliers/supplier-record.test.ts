import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import type { SupplierRow } from '../../../server/suppliers/queries';
import type { SupplierTie } from '../../../server/suppliers/ties';
import { newest, toEntries, toSupplierRecord } from '../../../server/suppliers/supplier-record';

const node = (ref: string, more: Partial<NodeSummary> = {}): NodeSummary => {
  const [prefix, id] = ref.split(':') as [string, string];
  const label = { council: 'Council', project: 'Project', pattern: 'Pattern', supplier: 'Supplier', organisation: 'Organisation' }[prefix] as NodeSummary['label'];
  return { ref, id, label, name: id, ...more };
};
const nodes = new NodeIndex([
  node('council:ashby', { shortName: 'Ashby', region: 'North West', nation: 'England' }),
  node('council:brook', { shortName: 'Brook', nation: 'Wales', endedOn: '2023-03-31' }),
  node('project:repairs'), node('pattern:forms'), node('supplier:gds'), node('organisation:government-digital-service'),
]);
const context = { nodes, dataAsOf: '2026-11-23' };
const own = { id: 'acme', ref: 'supplier:acme', name: 'Acme', sources: ['https://acme.example/'] };
const tie = (otherRef: string, role: SupplierTie['role'], confirmedOn?: string): SupplierTie =>
  ({ type: 'SUPPLIES', otherRef, ...(role && { role }), ...(confirmedOn && { confirmedOn }), sources: ['https://source.example/'] });

describe('newest', () => {
  test('compares by the end of the period, so that 2026 is newer than March 2026', () => {
    expect(newest(['2019-02', '2026-03', '2026'])).toBe('2026');
    expect(newest(['2026-05', undefined, '2026-05-31'])).toBe('2026-05-31');
    expect(newest([undefined])).toBeUndefined();
  });
});

describe('toEntries', () => {
  test('counts distinct councils, projects and patterns, and lists roles once in the model’s order', () => {
    const row = (more: Partial<SupplierRow>): SupplierRow => ({ ref: 'supplier:acme', id: 'acme', name: 'Acme', ...more });
    const [entry, empty] = toEntries([
      row({ otherRef: 'council:ashby', role: 'support', confirmedOn: '2019-02' }),
      row({ otherRef: 'council:ashby', role: 'build' }),
      row({ otherRef: 'project:repairs', role: 'build', confirmedOn: '2026-05' }),
      { ref: 'supplier:none', id: 'none', name: 'None' },
    ]);
    expect(entry!.summary).toEqual({
      id: 'acme', ref: 'supplier:acme', name: 'Acme', roles: ['build', 'support'], councils: 1, projects: 1, patterns: 0, lastShown: '2026-05',
    });
    expect(empty!.summary).toEqual({ id: 'none', ref: 'supplier:none', name: 'None', roles: [], councils: 0, projects: 0, patterns: 0 });
  });
});

describe('toSupplierRecord', () => {
  const record = toSupplierRecord(own, [
    tie('council:brook', 'legacy-system', '2019-02'), tie('council:ashby', 'legacy-system', '2026-05'), tie('council:ashby', 'build'),
    tie('pattern:forms', 'host'), tie('project:repairs', 'research'),
    { type: 'AWARDED', otherRef: 'funding-round:one', projectId: 'repairs', sources: ['https://source.example/'] },
  ], context);

  test('councils by role, A to Z, each with its own state of evidence', () => {
    expect(record.councils.map(({ name, role, status }) => [name, role, status])).toEqual([
      ['Ashby', 'build', 'undated'], ['Ashby', 'legacy-system', 'confirmed'], ['Brook', 'legacy-system', 'unconfirmed'],
    ]);
    expect(record.councils[2]).toMatchObject({ endedOn: '2023-03-31', nation: 'Wales' });
    expect(record.councils[2]).not.toHaveProperty('region');
  });

  test('projects, patterns and awards stay apart; an unknown amount is absent', () => {
    expect(record.patterns.map(({ id }) => id)).toEqual(['forms']);
    expect(record.projects.map(({ id }) => id)).toEqual(['repairs']);
    expect(record.awards).toEqual([{ fundingRound: { id: 'one', name: 'funding-round:one' }, project: { id: 'repairs', name: 'repairs' }, sources: ['https://source.example/'] }]);
    expect(record.lastShown).toBe('2026-05');
  });

  test('points to the organisation of the same body only when told of it', () => {
    expect(record.alsoKnownAs).toBeUndefined();
    expect(toSupplierRecord(own, [], { ...context, counterpart: 'organisation:government-digital-service' }).alsoKnownAs)
      .toEqual({ id: 'government-digital-service', ref: 'organisation:government-digital-service', label: 'Organisation', name: 'government-digital-service' });
  });
});
