/** The API for readers: its rules, every address, every field, every refusal. */
import type { PageModel } from '../web/endpoint';
import type { ApiReference, Field, Shape } from './api-reference';

/** Addresses that answer only with parameters: what makes a good first try. */
const examples: Readonly<Record<string, string>> = {
  '/api/v1/search': '?q=lambeht',
  '/api/v1/paths': '?from=council:croydon&to=council:leeds',
  '/api/v1/networks/ego': '?node=council:croydon',
  '/api/v1/suggestions/patterns': '?council=croydon',
  '/api/v1/suggestions/partners': '?council=croydon',
  '/api/v1/suggestions/ring': '?council=croydon&pattern=planx',
};

/** An address to try, or none where it needs an id that only the graph knows. */
function exampleOf(address: string, idOf: (path: string) => string | undefined): string | undefined {
  if (!address.includes('{')) return `${address}${examples[address] ?? ''}`;
  const list = address.replace(/^\/api\/v1/, '').replace(/\/\{id\}$/, '');
  const id = idOf(list);
  return id && `/api/v1${list}/${id}`;
}

/** The last part of a problem's `type`, its status, and what to do. */
const errors: readonly { readonly code: string; readonly status: number; readonly text: string }[] = [
  { code: 'moved', status: 308, text: 'The record has another id now. Follow “Location”; old ids keep working.' },
  { code: 'invalid-request', status: 400, text: 'A parameter is wrong, or there is none of that name. “errors” lists each with what is wrong; an unknown parameter is refused, never ignored.' },
  { code: 'not-found', status: 404, text: 'No record has that id, or nothing is published at that address.' },
  { code: 'method-not-allowed', status: 405, text: 'Every address can only be read: GET, HEAD or OPTIONS.' },
  { code: 'too-large', status: 413, text: 'The body of the request is larger than this service takes. No address needs one.' },
  { code: 'address-too-long', status: 414, text: 'The address is longer than 16,384 characters. Ask for less at once.' },
  { code: 'too-many-requests', status: 429, text: 'More requests a minute than this copy allows. Wait for the seconds in “Retry-After”, or run your own copy.' },
  { code: 'graph-unreachable', status: 503, text: 'The store that holds the facts does not answer. Try again after “Retry-After”.' },
  { code: 'graph-unauthorised', status: 503, text: 'The store refused this service. Only those who run it can mend that.' },
  { code: 'graph-timed-out', status: 503, text: 'The answer took too long and was stopped. Ask for less, or try again.' },
  { code: 'graph-busy', status: 503, text: 'A new graph is being loaded, or too much is asked at once. Try again in a moment.' },
  { code: 'graph-empty', status: 503, text: 'No graph has been loaded yet.' },
  { code: 'graph-unreadable', status: 503, text: 'The store holds a graph of another version of Patternbook.' },
];

/** Fields say when they may be absent; parameters, when they may not. */
const noted = (fields: readonly Field[], optional: boolean, note: string) =>
  fields.map((field) => (field.optional === optional ? { ...field, note } : field));
const answerFields = (fields: readonly Field[]) => noted(fields, true, 'may be absent');

function modelPart(title: string, prefix: string, shapes: readonly Shape[]) {
  return {
    title,
    shapes: shapes.filter(({ name }) => name.startsWith(prefix)).map((shape) => ({
      ...shape, caption: shape.name.slice(prefix.length), properties: shape.fields.map(({ path }) => path).join(', '),
    })),
  };
}

export function apiPage(reference: ApiReference, siteUrl: string | undefined, idOf: (path: string) => string | undefined): PageModel {
  const operations = reference.tags.flatMap(({ operations: list }) => list);
  return {
    page: {
      title: 'API', section: 'api',
      description: 'Every fact of Patternbook as JSON, without a key: addresses, parameters, answers and errors.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'API' }],
    },
    answer: 'Everything on these pages is also JSON, anonymous and read-only. Put /api/v1 before the address of a list or a record, and the same parameters give the same answer.',
    base: `${siteUrl ?? ''}/api/v1`,
    count: operations.length,
    tags: reference.tags.map(({ name, operations: list }) => ({
      name, operations: list.map((operation) => ({
        ...operation, fields: answerFields(operation.fields), parameters: noted(operation.parameters, false, 'required'), example: exampleOf(operation.address, idOf),
      })),
    })),
    shapes: reference.shapes.map((shape) => ({ ...shape, fields: answerFields(shape.fields) })),
    model: [modelPart('Labels of nodes', 'Node.', reference.model), modelPart('Types of relationships', 'Relationship.', reference.model)],
    errors,
  };
}
