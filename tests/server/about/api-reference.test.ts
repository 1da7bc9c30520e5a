import { fieldsOf, toApiReference, typeWords } from '../../../server/about/api-reference';

describe('typeWords', () => {
  test.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'integer' }, 'whole number'],
    [{ type: 'string', enum: ['name', 'councils'] }, 'one of name, councils'],
    [{ type: 'string', enum: ['only'] }, 'only'],
    [{ const: true }, 'true'],
    [{ anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\d+$' }] }, 'whole number'],
    [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number or nothing'],
    [{ type: 'array', items: { type: 'object', properties: {} } }, 'list of objects'],
    [{ type: 'string', format: 'date' }, 'date, YYYY-MM-DD'],
    [{}, 'anything'],
  ])('%j', (schema, words) => { expect(typeWords(schema).text).toBe(words); });

  test('a list of a named shape leads to the shape', () => {
    expect(typeWords({ type: 'array', items: { $ref: '#/components/schemas/Coverage' } })).toEqual({ text: 'list of Coverage', shape: 'Coverage' });
  });
});

test('fields are named by their path; named shapes are not entered', () => {
  const fields = fieldsOf({
    type: 'object', required: ['items', 'meta'],
    properties: {
      items: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: { type: 'string' }, since: { type: 'string', description: 'From when' } } } },
      facets: { type: 'object', additionalProperties: { type: 'array', items: { type: 'object', properties: { count: { type: 'integer' } } } } },
      similar: { type: 'object', properties: { global: { type: 'string' } } },
      meta: { $ref: '#/components/schemas/Meta' },
    },
  });
  expect(fields.map(({ path, optional }) => `${path}${optional ? '?' : ''}`)).toEqual([
    'items', 'items[].id', 'items[].since?', 'facets?', 'facets.*[].count?', 'similar?', 'similar.global?', 'meta',
  ]);
  expect(fields[2]!.meaning).toBe('From when');
});

test('operations by tag; the model’s shapes apart from the answers’', () => {
  const reference = toApiReference({
    paths: { '/api/v1/things/{id}': { get: {
      tags: ['Things'], summary: 'One thing', parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
    } } },
    components: { schemas: { Thing: { type: 'object', properties: {} }, 'Node.Council': { type: 'object', properties: {} } } },
  });
  expect(reference.tags).toEqual([{ name: 'Things', operations: [{
    address: '/api/v1/things/{id}', anchor: 'get-api-v1-things-id', summary: 'One thing', answer: { text: 'Thing', shape: 'Thing' }, fields: [],
    parameters: [{ path: 'id', type: { text: 'text' }, optional: false, meaning: 'The record’s id, its slug' }],
  }] }]);
  expect(reference.shapes.map(({ name }) => name)).toEqual(['Thing']);
  expect(reference.model.map(({ name }) => name)).toEqual(['Node.Council']);
});
