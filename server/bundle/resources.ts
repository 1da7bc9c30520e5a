/**
 * The tables of a graph as resources of a Data Package (https://datapackage.org,
 * version 2): one a CSV file, its fields derived from the model. The seeds and
 * every bundle describe themselves with these.
 */
import { z } from 'zod';
import {
  labelNames, labels, relationshipTypeNames, relationshipTypes, type Label, type RelationshipDescriptor,
} from '../graph/model';
import { IMPRECISE_DATE, SLUG, type Property, type Properties } from '../graph/properties';
import { licencesOf } from './licences';
import { plainTables } from './plain-tables';

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly [option: string]: unknown;
}

/** Dates may be a year or a month, which the format's own date type does not allow. */
const isDate = ({ storage, schema }: Property): boolean =>
  storage === 'STRING' && schema.safeParse('2019-02').success && !schema.safeParse('2019-13').success;

const present = (options: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== false));

function constraintsOf(property: Property): Record<string, unknown> {
  const { enum: allowed, pattern, minimum } = z.toJSONSchema(property.schema) as Record<string, unknown>;
  return present({
    required: property.required, enum: allowed, minimum,
    pattern: isDate(property) ? IMPRECISE_DATE.source : pattern,
  });
}

const typeByStorage = { STRING: 'string', INT64: 'integer', DOUBLE: 'number', 'STRING[]': 'list' } as const;

function toField(name: string, property: Property): Field {
  const isAddress = (z.toJSONSchema(property.schema) as { format?: string }).format === 'uri';
  const constraints = constraintsOf(property);
  return {
    name, type: typeByStorage[property.storage], description: property.description,
    ...(property.storage === 'STRING[]' && { delimiter: '; ', itemType: 'string' }),
    ...(isAddress && { format: 'uri' }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const toFields = (properties: Properties): Field[] => Object.entries(properties).map(([name, property]) => toField(name, property));

const resourceName = (file: string): string => file.replace(/^.*\//, '').replace('.csv', '');

/** Columns that hold the id of a record of some label. */
const idColumns: Readonly<Record<string, Label>> = { countyId: 'Council', projectId: 'Project' };

function foreignKeys(properties: Properties, ownLabel?: Label): object[] {
  return Object.entries(idColumns).filter(([column]) => properties[column]).map(([column, label]) => ({
    fields: [column],
    reference: { ...(label !== ownLabel && { resource: resourceName(labels[label].file) }), fields: ['id'] },
  }));
}

interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly object[];
}

const csvResource = (name: string, path: string, description: string, schema: TableSchema) => ({
  name, path, type: 'table' as const, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', description,
  schema: { ...schema, missingValues: [''] }, licenses: licencesOf(path),
});

export function nodeResource(label: Label) {
  const { file, description, properties } = labels[label];
  return csvResource(resourceName(file), `nodes/${file}`, description, {
    fields: toFields(properties), primaryKey: ['id'], foreignKeys: foreignKeys(properties, label),
  });
}

/**
 * `from` and `to` hold refs (`council:croydon`), not ids, and may point into
 * several files; so a pattern says which labels are allowed, where a foreign
 * key could not.
 */
function endField(name: 'from' | 'to', allowed: readonly Label[]): Field {
  const prefixes = allowed.map((label) => labels[label].refPrefix);
  const files = allowed.map((label) => `nodes/${labels[label].file}`);
  const slugSource = SLUG.source.replace(/^\^|\$$/g, '');
  return {
    name, type: 'string', description: `Ref: ${prefixes.map((prefix) => `${prefix}:id`).join(' or ')}, with an id of ${files.join(' or ')}`,
    constraints: { required: true, pattern: `^(?:${prefixes.join('|')}):${slugSource}$` },
  };
}

export function relationshipResource(descriptor: RelationshipDescriptor) {
  const { file, description, properties, endpoints, discriminator } = descriptor;
  const ends = (side: 0 | 1) => [...new Set(endpoints.map((pair) => pair[side]))];
  const key = ['from', 'to', ...discriminator];
  const isComplete = discriminator.every((name) => properties[name]?.required);
  return csvResource(resourceName(file), `relationships/${file}`, `The first ${description} the second`, {
    fields: [endField('from', ends(0)), endField('to', ends(1)), ...toFields(properties)],
    ...(isComplete ? { primaryKey: key } : { uniqueKeys: [key] }),
    foreignKeys: foreignKeys(properties),
  });
}

/** A resource a table, in the order of the model; then the tables beside the graph. */
export const tableResources = () => [
  ...labelNames.map(nodeResource),
  ...relationshipTypeNames.map((type) => relationshipResource(relationshipTypes[type])),
  ...plainTables.map(({ file, description, fields, primaryKey = [fields[0]!.name] }) => csvResource(resourceName(file), file, description, { fields, ...(primaryKey.length > 0 && { primaryKey }) })),
];

export type TableResource = ReturnType<typeof tableResources>[number];
