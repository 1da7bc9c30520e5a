/** The address of a view: every parameter that is not its default, in one order, so that equal views have one address. */
import { parseRef } from '../graph/model';
import type { ExplorerRequest } from './schema';

type Parameters = Partial<Readonly<Record<keyof ExplorerRequest, unknown>>>;

const order = [
  'view', 'asOf', 'since', 'until', 'serviceArea', 'fundingRound', 'programme', 'region', 'nation', 'type', 'councils', 'includeNeighbours',
  'minWeight', 'largestComponent', 'group', 'open', 'layout', 'size', 'colour', 'select', 'compare', 'embed', 'sort', 'page', 'order', 'ties',
] as const satisfies readonly (keyof ExplorerRequest)[];

const defaults: Parameters = { view: 'affiliation', group: 'community', layout: 'force', size: 'degree', colour: 'kind', sort: 'name', page: 1, order: 'name', ties: 1, largestComponent: false, embed: false };

/** Councils by their slugs, other bodies by their refs. */
const written = (value: unknown): string => [value].flat().map((v) => (typeof v === 'string' && v.startsWith('council:') ? parseRef(v)!.id : String(v))).join(',');

export function networkQuery(parameters: Parameters): string {
  const pairs = order.filter((name) => {
    const value = parameters[name];
    return value !== undefined && value !== '' && value !== defaults[name] && !(Array.isArray(value) && value.length === 0);
  }).map((name) => {
    const text = name === 'select' ? String(parameters[name]) : written(parameters[name]);
    return `${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3E', '>')}`;
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

export const networkAddress = (parameters: Parameters, path = '/networks'): string => `${path}${networkQuery(parameters)}`;
