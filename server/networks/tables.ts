/** The table twins of a picture: its nodes, and its relationships with their sources. */
import { relationshipTypes, type Ref } from '../graph/model';
import { compareDates } from '../graph/time';
import { recordCell, dateCell, endingParts, shownByCell, unknown, type Cell, type CellParts, type DataTable } from '../web/cells';
import type { Footnotes } from '../web/footnotes';
import { decimals, number, upperFirst } from '../web/format';
import { roleNames } from '../web/words';
import type { Measured } from './analysis';
import { nodeMeasures } from './measures';
import type { Network, NetworkNode, NetworkRelationship } from '../graph/network';

/** Rows a page of each table; the whole view of the seed fits on one. */
export const NODES_A_PAGE = 300;
export const RELATIONSHIPS_A_PAGE = 700;
/** Rows before "Show all". */
const SHOWN = 10;

/** Columns beside the names; the downloads have every measure. */
const tableMeasures = ['betweenness', 'closeness', 'pageRank', 'coreNumber', 'clustering', 'community'];

const kindWords: Readonly<Record<string, string>> = { Council: 'Council', Organisation: 'Other body', Project: 'Project', Pattern: 'Pattern', Supplier: 'Supplier', FundingRound: 'Funding round', ServiceArea: 'Service area' };
export const kindWord = ({ label, strategic }: NetworkNode) => (strategic ? 'Strategic authority' : kindWords[label]!);

export const typeWord = ({ type }: Pick<NetworkRelationship, 'type'>) => (type === 'COLLABORATES' ? 'worked with' : relationshipTypes[type].description);

/** With the stage of a use or the role of a supplier, in the words of its page. */
const relationshipWords = (relationship: NetworkRelationship): string => {
  const { type, detail } = relationship;
  if (detail === undefined) return typeWord(relationship);
  return type === 'SUPPLIES' ? roleNames[detail] ?? typeWord(relationship) : `${typeWord(relationship)} (${detail})`;
};

export function nodeState(node: NetworkNode, asOf?: string): Pick<CellParts, 'state' | 'note'> {
  if (asOf && node.label === 'Council' && node.startedOn && node.startedOn > asOf) return { note: `did not exist yet in this view: began ${node.startedOn.slice(0, 4)}` };
  if (asOf && node.endedOn && node.endedOn >= asOf) return { note: `later ended, ${node.endedOn.slice(0, 4)}` };
  return endingParts(node);
}

function measureCell(measured: Measured, id: string, index: number, places: number): Cell {
  if (measured.state !== 'ready') return unknown(measured.state === 'pending' ? 'being worked out' : 'not worked out');
  const value = measured.measurements.nodes[id]?.[index];
  if (value === null || value === undefined) return unknown('not defined here');
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : decimals(value, places);
}

export interface NodeTableOptions {
  readonly network: Network;
  readonly degrees: ReadonlyMap<Ref, number>;
  readonly measured: Measured;
  readonly page: number;
  readonly sort: 'name' | 'kind';
  readonly asOf?: string | undefined;
}

/** Names A to Z, never by a measure. */
export function nodeTable({ network, degrees, measured, page, sort, asOf }: NodeTableOptions): DataTable {
  const measures = nodeMeasures.filter(({ id }) => tableMeasures.includes(id));
  const indexed = network.nodes.map((node, index) => ({ node, index }));
  if (sort === 'kind') indexed.sort((a, b) => kindWord(a.node).localeCompare(kindWord(b.node), 'en-GB') || a.index - b.index);
  return {
    caption: 'The same facts as a table: who is in this view', note: sort === 'name' ? 'A to Z; the order says nothing else.' : 'By kind, then A to Z.',
    columns: [
      { text: 'Name', width: 30 }, { text: 'Kind' }, { text: 'Region or nation' }, { text: 'Relationships', numeric: true },
      ...measures.map(({ title }) => ({ text: title, numeric: true })),
    ],
    rows: indexed.slice((page - 1) * NODES_A_PAGE, page * NODES_A_PAGE).map(({ node, index }) => [
      recordCell(node.id, node.name, nodeState(node, asOf)), kindWord(node),
      node.region ?? node.nation ?? (node.label === 'Council' ? unknown() : unknown('none of its own')),
      number(degrees.get(node.id) ?? 0),
      ...measures.map(({ id, decimals: places }) => measureCell(measured, id, index, places)),
    ]),
    shown: SHOWN, noun: 'of them',
  };
}

export interface RelationshipTableOptions {
  readonly relationships: readonly NetworkRelationship[];
  readonly nodeOf: (ref: Ref) => NetworkNode;
  readonly nameOf: (ref: Ref) => string;
  readonly footnotes: Footnotes;
  readonly page: number;
  readonly order?: 'name' | 'since';
}

export function relationshipTable({ relationships, nodeOf, nameOf, footnotes, page, order = 'name' }: RelationshipTableOptions): DataTable {
  const isTies = relationships.some(({ type }) => type === 'COLLABORATES');
  const name = (ref: Ref) => nodeOf(ref).caption;
  const sorted = [...relationships].sort((a, b) => (order === 'since' ? compareDates(a.since, b.since) : 0) || name(a.from).localeCompare(name(b.from), 'en-GB') || name(a.to).localeCompare(name(b.to), 'en-GB') || (a.id < b.id ? -1 : 1));
  return {
    caption: 'The same facts as a table: who is joined to what', note: order === 'since' ? 'Oldest first, undated last.' : 'A to Z.',
    columns: [
      { text: 'From', width: 25 }, { text: 'Relationship' }, { text: 'To', width: 25 },
      ...(isTies ? [{ text: 'Weight', numeric: true }, { text: 'Shared projects' }] : []),
      { text: 'Since' }, { text: 'Shown by' },
    ],
    rows: sorted.slice((page - 1) * RELATIONSHIPS_A_PAGE, page * RELATIONSHIPS_A_PAGE).map((relationship) => {
      const { from, to, weight, projects = [], since, sources } = relationship;
      return [
        recordCell(from, name(from)), upperFirst(relationshipWords(relationship)), recordCell(to, name(to)),
        ...(isTies ? [weight === undefined ? unknown() : number(weight), projects.map(nameOf).join('; ')] : []),
        dateCell(since), shownByCell(footnotes, sources),
      ];
    }),
    shown: SHOWN, noun: 'relationships',
  };
}
