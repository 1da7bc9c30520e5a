/**
 * The seeds as a Data Package (https://datapackage.org, version 2): a resource
 * per CSV, its fields derived from the model.
 */
import { z } from 'zod';
import { IMPRECISE_DATE, SLUG, type Property, type Properties } from '../../server/graph/properties';
import {
  labelNames, labels, relationshipTypeNames, relationshipTypes, type Label, type RelationshipDescriptor,
} from '../../server/graph/model';
import { licencesOf, packageLicences, packageSources } from './data-package-credits';
import { plainTables } from './data-package-plain';

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly [option: string]: unknown;
}

/** The date of the facts, and the version of these files. */
const DATA_AS_OF = '2026-11-23';
const VERSION = '1.0.0';

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

const csv = (name: string, path: string, description: string, schema: object) => ({
  name, path, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', description,
  schema: { ...schema, missingValues: [''] }, licenses: licencesOf(path),
});

function nodeResource(label: Label) {
  const { file, description, properties } = labels[label];
  return csv(resourceName(file), `nodes/${file}`, description, {
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

function relationshipResource(descriptor: RelationshipDescriptor) {
  const { file, description, properties, endpoints, discriminator } = descriptor;
  const ends = (side: 0 | 1) => [...new Set(endpoints.map((pair) => pair[side]))];
  const key = ['from', 'to', ...discriminator];
  const isComplete = discriminator.every((name) => properties[name]?.required);
  return csv(resourceName(file), `relationships/${file}`, `The first ${description} the second`, {
    fields: [endField('from', ends(0)), endField('to', ends(1)), ...toFields(properties)],
    ...(isComplete ? { primaryKey: key } : { uniqueKeys: [key] }),
    foreignKeys: foreignKeys(properties),
  });
}

export function toDataPackage() {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'patternbook-seeds',
    title: 'Patternbook seeds',
    description: 'Who led, funded, supplied and reused digital work in UK local government, with a source for every statement. See README.md.',
    version: VERSION,
    dataAsOf: DATA_AS_OF,
    licenses: packageLicences,
    sources: packageSources(),
    resources: [
      ...labelNames.map(nodeResource),
      ...relationshipTypeNames.map((type) => relationshipResource(relationshipTypes[type])),
      ...plainTables.map(({ file, description, fields, primaryKey = [fields[0]!.name] }) => csv(resourceName(file), file, description, { fields, primaryKey })),
    ],
  };
}
