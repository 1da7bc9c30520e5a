/** OpenAPI 3.1 made from the endpoints' own zod schemas. */
import { z } from 'zod';
import { labels, labelNames, relationshipTypeNames, relationshipTypes, type LabelDescriptor, type RelationshipDescriptor } from '../graph/model';
import { API_ROOT, isBesidePage, type Endpoint, type FileEndpoint, type JsonEndpoint } from './endpoint';

type JsonSchema = Record<string, unknown>;

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    suggestions: {
      type: 'array', description: 'With 404: records that may have been meant, nearest first; empty when none is near',
      items: { type: 'object', required: ['text', 'href'], properties: { text: { type: 'string' }, href: { type: 'string', description: 'Address of the record on this API' } } },
    },
  },
};

/** The model's labels and relationship types as components, so that exports and answers name one thing. */
function modelComponents(): Record<string, JsonSchema> {
  const properties = (descriptor: LabelDescriptor | RelationshipDescriptor) => {
    const shape = Object.fromEntries(Object.entries(descriptor.properties)
      .map(([name, p]) => [name, p.required ? p.schema : p.schema.optional()]));
    const { $schema: _, ...schema } = z.toJSONSchema(z.object(shape), { unrepresentable: 'any', io: 'output' }) as JsonSchema;
    return { ...schema, description: descriptor.description };
  };
  return Object.fromEntries([
    ...labelNames.map((label) => [`Node.${label}`, properties(labels[label])]),
    ...relationshipTypeNames.map((type) => [`Relationship.${type}`, properties(relationshipTypes[type])]),
  ]);
}

function parameters({ path, request }: JsonEndpoint | FileEndpoint): JsonSchema[] {
  return Object.entries(request.shape).map(([name, schema]) => {
    const inPath = path.includes(`:${name}`);
    const { $schema: _, ...json } = z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'output' }) as JsonSchema;
    return { name, in: inPath ? 'path' : 'query', required: inPath, ...(json['description'] ? { description: json['description'] } : {}), schema: json };
  });
}

/** Moves schemas that carry an id into components, and points at them there. */
function collect(schema: unknown, components: Record<string, JsonSchema>): unknown {
  if (Array.isArray(schema)) return schema.map((part) => collect(part, components));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $schema: _, $defs, ...rest } = schema as JsonSchema & { $defs?: Record<string, JsonSchema> };
  for (const [name, definition] of Object.entries($defs ?? {})) components[name] = collect(definition, components) as JsonSchema;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) =>
    [key, key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : collect(value, components)]));
}

export function openApiDocument(endpoints: readonly Endpoint[], version: string, siteUrl?: string): JsonSchema {
  const components: Record<string, JsonSchema> = { Problem: problem, ...modelComponents() };
  const failure = (description: string) => ({
    description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const paths: Record<string, JsonSchema> = {};
  for (const endpoint of endpoints) {
    if (endpoint.kind === 'page' || isBesidePage(endpoint)) continue;
    const path = `${API_ROOT}${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    const content = endpoint.kind === 'file'
      ? Object.fromEntries(endpoint.mediaTypes.map((type) => type.split(';')[0]!).map((type) => [type, { schema: { type: type === 'application/json' ? 'object' : 'string' } }]))
      : { 'application/json': { schema: collect(z.toJSONSchema(endpoint.response, { unrepresentable: 'any', io: 'output' }), components) } };
    paths[path] = {
      get: {
        operationId: endpoint.path.replace(/[/:]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, '') || 'root',
        summary: endpoint.summary,
        tags: [endpoint.tag],
        parameters: parameters(endpoint),
        responses: {
          200: { description: 'The answer', headers: { ETag: { schema: { type: 'string' } } }, content },
          304: { description: 'Not changed since the ETag sent' },
          ...(endpoint.path.includes(':') && { 308: { description: 'The id has moved; follow Location', headers: { Location: { schema: { type: 'string' } } } }, 404: failure('No such record') }),
          400: failure('A parameter is wrong or unknown'),
          414: failure('The address is too long'),
          429: failure('Too many requests'),
          503: failure('The store cannot be reached'),
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Patternbook', version,
      description: 'An open knowledge graph of UK councils’ digital collaboration. Anonymous and read-only. Every claim carries its sources; unknown is absent, never a placeholder.',
      license: { name: 'MIT (code); data under the licences named at /about', identifier: 'MIT' },
    },
    servers: [{ url: siteUrl ?? '/' }],
    security: [],
    paths,
    components: { schemas: components },
  };
}
