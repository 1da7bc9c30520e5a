/**
 * The files that explain the tables to machines: a Data Package
 * (datapackage.org, version 2) and CSV on the Web metadata (W3C, “Metadata
 * Vocabulary for Tabular Data”), both from the same resources.
 */
import { createHash } from 'node:crypto';
import type { SourceNote } from '../graph/content';
import { packageLicences } from './licences';
import { tableResources, type Field, type TableResource } from './resources';
import type { BundleFile } from './tables';

/** Which graph a bundle is of. */
export interface BundleMeta {
  readonly graphVersion: number;
  readonly graphHash: string;
  readonly dataAsOf: string;
  /** Public address without a trailing slash; absent on a private copy. */
  readonly siteUrl?: string | undefined;
}

const description = 'Who led, funded, supplied and reused digital work in UK local government, with a source for every statement.';
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

function checksum(data: string | Uint8Array): { bytes: number; hash: string } {
  const bytes = Buffer.from(data);
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

/** With a checksum a table, and the graph's own version and hash. */
export function dataPackage(tables: readonly BundleFile[], { graphVersion, graphHash, dataAsOf, siteUrl }: BundleMeta, notes: readonly SourceNote[]): BundleFile {
  const dataOf = new Map(tables.map(({ path, data }) => [path, data]));
  const named = [...new Map(notes.filter(({ title }) => title).map(({ prefix, publisher, title }) => [prefix, { title: `${publisher}: ${title}`, path: prefix }])).values()];
  return {
    path: 'datapackage.json',
    data: json({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'patternbook', title: 'Patternbook', description, version: dataAsOf.replaceAll('-', '.').replaceAll('.0', '.'), dataAsOf,
      ...(siteUrl && { homepage: siteUrl }), graphVersion, graphHash, licenses: packageLicences, sources: named,
      resources: tableResources().map((resource) => ({ ...resource, ...checksum(dataOf.get(resource.path)!) })),
    }),
  };
}

const datatypes: Readonly<Record<string, string>> = { string: 'string', integer: 'integer', number: 'decimal', list: 'string' };

function csvwColumn({ name, type, description: meaning, delimiter, constraints }: Field): object {
  const { required, pattern } = (constraints ?? {}) as { required?: boolean; pattern?: string };
  return {
    name, titles: name, ...(meaning && { 'dc:description': meaning }),
    datatype: pattern ? { base: datatypes[type], format: pattern } : datatypes[type],
    ...(delimiter ? { separator: delimiter } : {}), ...(required && { required: true }),
  };
}

function csvwTable({ path, description: meaning, schema, licenses }: TableResource): object {
  return {
    url: path, 'dc:description': meaning, 'dc:license': licenses.map(({ path: licence }) => ({ '@id': licence })),
    tableSchema: { columns: schema.fields.map(csvwColumn), ...(schema.primaryKey && { primaryKey: schema.primaryKey }) },
  };
}

export function csvwMetadata({ dataAsOf, siteUrl }: BundleMeta): BundleFile {
  return {
    path: 'csv-metadata.json',
    data: json({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
      'dc:title': 'Patternbook', 'dc:description': description, 'dc:date': { '@value': dataAsOf, '@type': 'xsd:date' }, ...(siteUrl && { 'dc:source': { '@id': siteUrl } }),
      dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\n'], doubleQuote: true },
      tables: tableResources().map(csvwTable),
    }),
  };
}
