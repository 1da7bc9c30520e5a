/** Gephi's tables. */
import { gephiEdges, gephiNodes } from '../../../../server/exchange/csv-read/gephi';
import { chooseReader, memorySource } from '../../../../server/imports/read-file';
import { problemsIn, readings } from './read';

test('which is which', () => {
  const chosen = (text: string) => chooseReader(memorySource('table.csv', Buffer.from(text))).id;
  expect(chosen('Id,Label,timeset,modularity_class\n')).toBe('gephi-nodes');
  expect(chosen('Source,Target,Type,Id,Label,timeset,Weight\n')).toBe('gephi-edges');
  expect(() => chosen('A,B\n')).toThrow('Refused: 1 problem');
});

test('nodes: a Label names a new record and renames none', async () => {
  expect(await readings(gephiNodes, 'Id,Label,modularity_class\ncouncil:croydon,Croydon,3\n')).toEqual([
    { kind: 'note', where: { file: 'test.csv', line: 1 }, message: 'not read, for the model has no such property: "modularity_class"' },
    { kind: 'node', subject: { label: 'Council', id: 'croydon', identifiers: [], name: 'Croydon' }, values: {}, sources: [], where: { file: 'test.csv', line: 2 } },
  ]);
  expect(problemsIn(await readings(gephiNodes, 'id,label\nn0,Croydon\n'))[0]).toMatch(/^line 2 Id: "n0" is not a ref such as council:croydon/);
});

test('edges: the kind of relationship stands in a column of its own', async () => {
  const list = await readings(gephiEdges, 'Source,Target,Type,Weight,relationshipType,since\ncouncil:croydon,project:toolkit,Directed,1.0,LEADS,2019-10\n');
  expect(list).toMatchObject([{ kind: 'relationship', type: 'LEADS', from: { id: 'croydon' }, to: { id: 'toolkit' }, values: { since: '2019-10' } }]);
  expect(problemsIn(await readings(gephiEdges, 'Source,Target,Type,Weight\na,b,Directed,1\n'))[0]).toContain('add a column relationshipType');
  expect(problemsIn(await readings(gephiEdges, 'Source,Target,Kind\ncouncil:a,project:b,LEED\n'))[0]).toMatch(/^line 2 Kind: "LEED" is no relationship type.*did you mean "LEADS"\?$/);
  expect(problemsIn(await readings(gephiEdges, 'Source,Target,Source\n'))[0]).toContain('is there twice');
});
