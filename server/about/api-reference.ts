/** The OpenAPI document as a reading: addresses by tag, parameters and fields in plain words. Pure. */
import { append } from '../graph/multimap';
export type Schema = Readonly<Record<string, unknown>>;

/** A type in words; `shape` is the component it is explained at. */
export interface TypeWords {
  readonly text: string;
  readonly shape?: string;
}

export interface Field {
  /** `items[].name`. */
  readonly path: string;
  readonly type: TypeWords;
  readonly optional: boolean;
  readonly meaning: string;
}

export interface Operation {
  readonly address: string;
  readonly anchor: string;
  readonly summary: string;
  readonly parameters: readonly Field[];
  readonly answer: TypeWords;
  readonly fields: readonly Field[];
}

export interface Shape {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly Field[];
}

export interface ApiReference {
  readonly tags: readonly { readonly name: string; readonly operations: readonly Operation[] }[];
  /** Shapes that answers point to. */
  readonly shapes: readonly Shape[];
  /** Labels and relationship types of the graph. */
  readonly model: readonly Shape[];
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly get: Schema }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const MODEL_SHAPE = /^(Node|Relationship)\./;
const DIGITS = '^\\d+$';

const asSchema = (value: unknown) => value as Schema | undefined;
const shapeOf = (schema: Schema) => (typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1)! : undefined);
const plainTypes: Readonly<Record<string, string>> = {
  string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false', object: 'object', null: 'nothing',
};

/** A schema's type in words, such as `list of text` or `one of name, councils`. */
export function typeWords(schema: Schema): TypeWords {
  const shape = shapeOf(schema);
  if (shape) return { text: shape, shape };
  if (Array.isArray(schema['enum'])) return { text: schema['enum'].length === 1 ? String(schema['enum'][0]) : `one of ${schema['enum'].join(', ')}` };
  if (schema['const'] !== undefined) return { text: String(schema['const']) };
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choices) {
    // A number in an address is text of digits.
    const words = choices.some(({ pattern }) => pattern === DIGITS) ? ['whole number'] : [...new Set(choices.map((choice) => typeWords(choice).text))];
    return { text: words.join(' or ') };
  }
  if (schema['type'] === 'array') {
    const { text, shape: inner } = typeWords(asSchema(schema['items']) ?? {});
    return { text: `list of ${text === 'object' ? 'objects' : text}`, ...(inner && { shape: inner }) };
  }
  if (schema['format'] === 'date') return { text: 'date, YYYY-MM-DD' };
  if (schema['format'] === 'uri') return { text: 'web address' };
  return { text: plainTypes[String(schema['type'])] ?? 'anything' };
}

/** The fields of an object and of the objects in it, by their path; a shape with a name of its own is not entered. */
export function fieldsOf(schema: Schema, prefix = ''): Field[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(properties).flatMap(([name, property]) => [
    {
      path: `${prefix}${name}`, type: typeWords(property), optional: !required.includes(name),
      meaning: String(property['description'] ?? ''),
    },
    ...within(property, `${prefix}${name}`),
  ]);
}

/** What lies inside a property: an object's fields, a list's items, a map's values. */
function within(schema: Schema, path: string): Field[] {
  if (shapeOf(schema)) return [];
  const items = asSchema(schema['items']);
  if (items) return within(items, `${path}[]`);
  const values = asSchema(schema['additionalProperties']);
  if (values && typeof values === 'object') return within(values, `${path}.*`);
  return fieldsOf(schema, `${path}.`);
}

function toParameter(parameter: Schema): Field {
  return {
    path: String(parameter['name']), type: typeWords(asSchema(parameter['schema'])!), optional: parameter['required'] !== true,
    meaning: String(parameter['description'] ?? (parameter['in'] === 'path' ? 'The record’s id, its slug' : '')),
  };
}

function toOperation(address: string, get: Schema): Operation {
  const responses = get['responses'] as Readonly<Record<string, { content: Readonly<Record<string, { schema: Schema }>> }>>;
  const schema = Object.values(responses['200']!.content)[0]!.schema;
  return {
    address, anchor: `get-${address.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`, summary: String(get['summary']),
    parameters: (get['parameters'] as Schema[]).map(toParameter),
    answer: typeWords(schema), fields: shapeOf(schema) ? [] : fieldsOf(schema),
  };
}

export function toApiReference(document: unknown): ApiReference {
  const { paths, components } = document as Document;
  const tags = new Map<string, Operation[]>();
  for (const [address, { get }] of Object.entries(paths)) {
    const [tag] = get['tags'] as string[];
    append(tags, tag!, toOperation(address, get));
  }
  const shapes = Object.entries(components.schemas).map(([name, schema]) => ({
    name, description: String(schema['description'] ?? ''), fields: fieldsOf(schema),
  }));
  return {
    tags: [...tags].map(([name, operations]) => ({ name, operations })),
    shapes: shapes.filter(({ name }) => !MODEL_SHAPE.test(name)).sort((a, b) => a.name.localeCompare(b.name)),
    model: shapes.filter(({ name }) => MODEL_SHAPE.test(name)),
  };
}
