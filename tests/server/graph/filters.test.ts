import { InvalidRequest } from '../../../server/errors';
import { toKnownFilters } from '../../../server/graph/filters';
import { NodeIndex } from '../../../server/graph/node-index';

const nodes = new NodeIndex([{ ref: 'council:croydon', label: 'Council', id: 'croydon', name: 'Croydon', formerIds: ['lb-croydon'] }]);
const known = { nodes, hasValue: (_name: string, value: string) => value === 'london' };
const naming = { records: { like: 'Council' }, values: ['region'] } as const;

test('a record by its id or a former one; absent stays absent', () => {
  expect(toKnownFilters({ like: 'croydon', region: 'london' }, naming, known)).toEqual({ like: 'croydon', region: 'london' });
  expect(toKnownFilters({ like: 'lb-croydon' }, { records: { like: 'Council' } }, known)).toEqual({ like: 'croydon' });
  expect(toKnownFilters<{ like?: string; region?: string }>({}, naming, known)).toEqual({});
});

test('every parameter that names nothing is refused by name, at once', () => {
  const wrong = () => toKnownFilters({ like: 'nosuch', region: 'atlantis' }, naming, known);
  expect(wrong).toThrow(InvalidRequest);
  expect(wrong).toThrow('The address has parameters that are not right: like names no council on record: "nosuch"; region is not a region on record: "atlantis".');
});
