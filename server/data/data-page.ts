/** What there is to take away, under which licence, how fresh, and how to begin with it. */
import type { SourceNote } from '../graph/content';
import { labelNames, labels, relationshipTypeNames, relationshipTypes, type LabelDescriptor } from '../graph/model';
import { unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel, RequestContext } from '../web/endpoint';
import { dateLong, dateShort, number, upperFirst } from '../web/format';
import { toExamples } from './examples';
import type { DataService, Freshness, OfferedFormat } from './service';
import type { Counts } from './queries';

/** Wording that the page takes from elsewhere: the credits of the sources, and how to cite. */
export interface DataPageTools {
  readonly credits: readonly string[];
  citation(meta: RequestContext['meta'], address: string): { text: string; bibtex: string };
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** What people come for; a format in none of them stands under the last. */
const purposes: readonly { readonly group: string; readonly ids?: readonly string[] }[] = [
  { group: 'For a spreadsheet', ids: ['csv-nodes', 'csv-relationships', '360giving-csv'] },
  { group: 'For a network tool', ids: ['gexf', 'graphml', 'cyjs', 'gephi-nodes', 'gephi-edges'] },
  { group: 'For a program or a database' },
];
const grouped: ReadonlySet<string> = new Set(purposes.flatMap(({ ids = [] }) => ids));

function formatTable(formats: readonly OfferedFormat[]): DataTable {
  return {
    caption: 'Everything, in one file each', hideCaption: true, shown: 30,
    columns: [{ text: 'Download', width: 27 }, { text: 'For', width: 45 }, { text: 'Ends in' }, { text: 'Comes back' }],
    rows: purposes.flatMap(({ group, ids }) => {
      const offered = formats.filter(({ id }) => (ids ? ids.includes(id) : !grouped.has(id)));
      return offered.length === 0 ? [] : [{ group }, ...offered.map(({ id, title, description, extension, isRead }): Cell[] => [
        { text: title, href: `/api/v1/exports/${id}` }, description, `.${extension}`, isRead ? 'yes, by import' : 'no',
      ])];
    }),
  };
}

function labelTable({ labels: counts }: Counts): DataTable {
  return {
    caption: 'Records by label', shown: 30, columns: [{ text: 'Label', width: 20 }, { text: 'What it is', width: 60 }, { text: 'Records', numeric: true }],
    rows: labelNames.map((label): Cell[] => {
      const { path, description } = labels[label] as LabelDescriptor;
      return [path ? { text: label, href: path } : label, description, number(counts.get(label) ?? 0)];
    }),
    foot: ['All', '', number(total(counts))],
  };
}

function typeTable({ types: counts }: Counts): DataTable {
  return {
    caption: 'Relationships by type', shown: 30, columns: [{ text: 'Type', width: 20 }, { text: 'The first …', width: 60 }, { text: 'Relationships', numeric: true }],
    rows: relationshipTypeNames.map((type): Cell[] => [type, `… ${relationshipTypes[type].description} the second`, number(counts.get(type) ?? 0)]),
    foot: ['All', '', number(total(counts))],
  };
}

function freshnessTable(freshness: readonly Freshness[]): DataTable {
  return {
    caption: 'Lasting claims by how well they are shown', hideCaption: true,
    columns: [{ text: 'Claim', width: 25 }, { text: 'Confirmed', numeric: true }, { text: 'Unconfirmed', numeric: true }, { text: 'Not dated', numeric: true }, { text: 'Newest showing' }],
    rows: freshness.map(({ type, counts, newest }) => [
      upperFirst(relationshipTypes[type].description), number(counts.confirmed), number(counts.unconfirmed), number(counts.undated), newest ? { text: dateShort(newest), nowrap: true } : unknown(),
    ]),
  };
}

function sourceTable(notes: readonly SourceNote[]): DataTable | null {
  const named = [...new Map(notes.filter(({ title }) => title).map((note) => [note.prefix, note])).values()];
  if (named.length === 0) return null;
  return {
    caption: 'Named sources and their licences', hideCaption: true, shown: 30, noun: 'sources',
    columns: [{ text: 'From', width: 25 }, { text: 'What', width: 45 }, { text: 'Version' }, { text: 'Licence', width: 15 }],
    rows: named.map(({ prefix, publisher, title, statedOn, licence }) => [
      { text: publisher, href: prefix }, title!, statedOn ? { text: dateShort(statedOn), nowrap: true } : unknown('date not recorded'), licence ?? unknown('not stated'),
    ]),
  };
}

export async function dataPage(data: DataService, { version, meta, reading }: RequestContext, tools: DataPageTools): Promise<PageModel> {
  const counts = await data.counts(reading);
  const [nodes, relationships] = [total(counts.labels), total(counts.types)];
  const address = data.siteUrl ?? 'https://ADDRESS-OF-THIS-SERVICE';
  const publishers = new Set(version.supplement.sourceNotes.map(({ publisher }) => publisher)).size;
  return {
    page: {
      title: 'Take the data', section: 'data', description: 'Every fact of Patternbook as files: tables, linked data, networks and a Neo4j script, with licence, credit and checksum.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Take the data' }],
    },
    answer: `All of it can be taken away in one click: ${number(nodes)} records and ${number(relationships)} relationships, each with the addresses that show it. No key, no registration.`,
    facts: [
      { term: 'Facts as of', value: dateLong(meta.dataAsOf) }, { term: 'Graph version', value: String(meta.graphVersion) }, { term: 'Publishers cited', value: number(publishers) },
    ],
    formats: formatTable(data.formats), labels: labelTable(counts), types: typeTable(counts), freshness: freshnessTable(data.freshness(version)),
    sourceTable: sourceTable(version.supplement.sourceNotes), credits: tools.credits, examples: toExamples(address),
    hash: meta.graphHash, citation: tools.citation(meta, `${address}/data`), knowsItself: data.siteUrl !== undefined,
  };
}
