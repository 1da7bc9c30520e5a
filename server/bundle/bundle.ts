/** What a bundle holds, and which of it each whole-graph format is. */
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../config';
import type { GraphContent } from '../graph/content';
import type { GraphVersion } from '../graph/store';
import { toCypherScript } from './cypher-script';
import { toJsonLd } from './json-ld';
import { csvwMetadata, dataPackage, type BundleMeta } from './package-files';
import { toTables, type BundleFile } from './tables';
import { toWholeJson } from './whole-network';
import { toZip } from './zip';

export const toBundleMeta = (version: GraphVersion, siteUrl?: string): BundleMeta => ({
  graphVersion: version.sequence, graphHash: version.hash, dataAsOf: version.dataAsOf, ...(siteUrl && { siteUrl }),
});

const README = ({ graphVersion, graphHash, dataAsOf, siteUrl }: BundleMeta, withSite: boolean, withFurther = false) => `Patternbook, graph version ${graphVersion}, facts as of ${dataAsOf}
hash ${graphHash}
${siteUrl ? `from ${siteUrl}\n` : ''}
nodes/, relationships/, *.csv   every fact, one table a kind; exact, for programs. Load them with: patternbook load THIS.zip (or the unzipped folder)
datapackage.json                what every column means (Frictionless Data Package), with checksums
csv-metadata.json               the same as CSV on the Web metadata
graph.jsonld                    linked data: schema.org and PROV
graph.cypher                    into an empty Neo4j: cypher-shell -u neo4j -p PASSWORD -f graph.cypher
${withFurther ? 'awards.360giving.json           awards with a recorded day and amount, by 360Giving 1.4\npubliccode/                     publiccode.yml of each software pattern whose repository and licence are recorded\n' : ''}${withSite ? 'site/index.html                 the pages, readable without a server\n' : ''}
Empty cells are unknown, never no and never 0. In a spreadsheet, import the tables as text: cells here are exact, and one that begins with =, +, - or @
would be run as a formula. The CSV downloads of the service are made for spreadsheets instead.

${fs.readFileSync(path.join(projectRoot, 'NOTICE'), 'utf8')}`;

/** Tables and what describes them: what `csv` is, and the core of the bundle. */
function tableFiles(content: GraphContent, meta: BundleMeta): BundleFile[] {
  const tables = toTables(content);
  return [...tables, dataPackage(tables, meta, content.supplement.sourceNotes), csvwMetadata(meta)];
}

/**
 * @param site files of the static copy, with paths below its own folder
 * @param further files in other formats, whose writers this leaf does not know
 */
export function toBundle(content: GraphContent, version: GraphVersion, siteUrl: string | undefined, site: readonly BundleFile[], further: readonly BundleFile[] = []): Uint8Array {
  const meta = toBundleMeta(version, siteUrl);
  return toZip([
    ...tableFiles(content, meta),
    { path: 'README.txt', data: README(meta, site.length > 0, further.length > 0) },
    { path: 'graph.jsonld', data: toJsonLd(content, meta) },
    { path: 'graph.cypher', data: toCypherScript(content, meta, version.loadedAt) },
    ...further,
    ...site.map(({ path: name, data }) => ({ path: `site/${name}`, data })),
  ]);
}

/** A format of everything that is more than a network of nodes and relationships. */
export interface WholeFormat {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly mediaType: string;
  readonly extension: string;
  write(content: GraphContent, version: GraphVersion, siteUrl: string | undefined): string | Uint8Array;
}

export const wholeFormats: readonly WholeFormat[] = [
  {
    id: 'json', title: 'JSON', description: 'Every record and claim with all that is held of it, for a program', mediaType: 'application/json; charset=utf-8', extension: 'json',
    write: (content, version, siteUrl) => toWholeJson(content, toBundleMeta(version, siteUrl)),
  },
  {
    id: 'csv', title: 'Tables (zip of CSV)', description: 'Every fact, a table a kind, with Frictionless and CSVW metadata; for programs, and to load again', mediaType: 'application/zip', extension: 'csv.zip',
    write: (content, version, siteUrl) => toZip([...tableFiles(content, toBundleMeta(version, siteUrl)), { path: 'README.txt', data: README(toBundleMeta(version, siteUrl), false).replace(/^graph\..*\n/gm, '') }]),
  },
  {
    id: 'jsonld', title: 'Linked data (JSON-LD)', description: 'Records by schema.org, every claim with its sources by PROV', mediaType: 'application/ld+json', extension: 'jsonld',
    write: (content, version, siteUrl) => toJsonLd(content, toBundleMeta(version, siteUrl)),
  },
  {
    id: 'cypher', title: 'Cypher script', description: 'Constraints and every row, for cypher-shell and an empty Neo4j', mediaType: 'text/plain; charset=utf-8', extension: 'cypher',
    write: (content, version, siteUrl) => toCypherScript(content, toBundleMeta(version, siteUrl), version.loadedAt),
  },
];
