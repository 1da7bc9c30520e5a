/**
 * Tables as Gephi keeps them: nodes with Id and Label, edges with Source,
 * Target, Type and Weight. Ids must be refs of ours; a node’s Label names it
 * only when the record is new. What Gephi calls Type is a direction, so the
 * kind of relationship stands in a column relationshipType (or Kind).
 */
import { relationshipTypeNames, relationshipTypes, type RelationshipType } from '../../graph/model';
import { propertyBehind } from '../../graph/network';
import { didYouMean, quoted } from '../../seeds/csv-table';
import type { FormatReader, ReadProblem, Subject } from '../claims';
import { isAnother, leftOutAsAnother } from '../own-relationship';
import { toSubject, toValues, withoutApostrophe } from './cells';
import { headerOf, headerProblems, problem, readTable } from './table';

/** Gephi writes Id, networkx id: capitals do not matter. */
const columnOf = (header: readonly string[], ...names: string[]): number => header.findIndex((name) => names.includes(name.toLowerCase()));
const NODE_COLUMNS = ['Id', 'Label'];
const EDGE_COLUMNS = ['Source', 'Target'];
/** Of Gephi’s own making: positions, measures and times that it adds to every table. */
const OWN_COLUMNS = ['id', 'label', 'source', 'target', 'type', 'weight', 'timeset', 'interval', 'relationshiptype', 'kind', 'detail', 'projects'];

const has = (header: readonly string[], columns: readonly string[]) => columns.every((column) => columnOf(header, column.toLowerCase()) >= 0);
/** The header with Gephi’s capitals, for checking. */
const canonical = (header: readonly string[], columns: readonly string[]) => header.map((name) => columns.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name);
const unread = (names: readonly string[]) => (names.length > 0 ? [`not read, for the model has no such property: ${names.map((name) => quoted(name)).join(', ')}`] : []);

export const gephiNodes: FormatReader = {
  sniff: (head) => {
    const { names } = headerOf(head);
    return has(names, NODE_COLUMNS) && !has(names, EDGE_COLUMNS) ? 0.7 : 0;
  },
  read(source) {
    const { fileName: file } = source;
    return readTable(source, (header) => {
      const wrong = headerProblems(file, canonical(header, NODE_COLUMNS), NODE_COLUMNS, 'any');
      if (wrong.length > 0) return wrong;
      const [id, label] = [columnOf(header, 'id'), columnOf(header, 'label')];
      return {
        notes: unread(header.filter((name) => name !== '' && !OWN_COLUMNS.includes(name.toLowerCase()))),
        read: ({ line, cells }) => {
          const where = { file, line };
          const named = toSubject(cells[id]!, where, 'Id');
          if ('kind' in named) return [named];
          const name = withoutApostrophe(cells[label]!);
          return [{ kind: 'node', subject: { ...named, ...(name && { name }) }, values: {}, sources: [], where }];
        },
      };
    });
  },
};

const typeOf = (cell: string): RelationshipType | undefined => relationshipTypeNames.find((type) => type === cell.trim().toUpperCase().replace(/[\s-]+/g, '_'));

export const gephiEdges: FormatReader = {
  sniff: (head) => (has(headerOf(head).names, EDGE_COLUMNS) ? 0.7 : 0),
  read(source) {
    const { fileName: file } = source;
    return readTable(source, (header) => {
      const wrong = headerProblems(file, canonical(header, EDGE_COLUMNS), EDGE_COLUMNS, 'any');
      if (wrong.length > 0) return wrong;
      const [from, to] = [columnOf(header, 'source'), columnOf(header, 'target')];
      const [kind, ownId] = [columnOf(header, 'relationshiptype', 'kind'), columnOf(header, 'id')];
      if (kind < 0) return [problem({ file, line: 1 }, `no column says what kind of relationship an edge is (Gephi’s Type is its direction); add a column relationshipType with one of ${relationshipTypeNames.join(', ')}, or use a mapping file (--mapping)`)];
      const leftOut = new Set<RelationshipType>();
      const known = new Set(relationshipTypeNames.flatMap((type) => Object.keys(relationshipTypes[type].properties)));
      return {
        notes: unread(header.filter((name) => name !== '' && !known.has(name) && !OWN_COLUMNS.includes(name.toLowerCase()))),
        read: ({ line, cells }) => {
          const where = { file, line };
          const type = typeOf(cells[kind]!);
          if (!type) return [problem({ ...where, path: header[kind]! }, `${quoted(cells[kind]!)} is no relationship type; write one of ${relationshipTypeNames.join(', ')}${didYouMean(cells[kind]!.toUpperCase(), relationshipTypeNames)}`)];
          const ends = [toSubject(cells[from]!, where, 'Source'), toSubject(cells[to]!, where, 'Target')];
          const faults = ends.filter((end): end is ReadProblem => 'kind' in end);
          if (faults.length > 0) return faults;
          const { properties } = relationshipTypes[type];
          const propertyOf = (name: string) => (name === 'detail' || name === 'since' ? propertyBehind(type, name) ?? name : name);
          const own = Object.fromEntries(header.flatMap((name, i) => (Object.hasOwn(properties, propertyOf(name)) && cells[i] !== '' ? [[propertyOf(name), withoutApostrophe(cells[i]!)] as const] : [])));
          const { values, sources, problems } = toValues(where, own, properties, { isPartial: true });
          if (problems.length > 0) return problems;
          const [start, target] = ends as [Subject, Subject];
          if (ownId >= 0 && isAnother(cells[ownId], type, [start, target], values)) {
            if (leftOut.has(type)) return [];
            leftOut.add(type);
            return [{ kind: 'note', where, message: leftOutAsAnother(type) }];
          }
          return [{ kind: 'relationship', type, from: start, to: target, values, sources, where }];
        },
      };
    });
  },
};
