/** A request as the query of its address: only what is set, so that the address is the whole state and no more. */
import { addressOf } from '../web/list-page';
import type { PathRequest } from './schema';

type Query = Readonly<Record<string, string | number | undefined>>;

const DEFAULTS = { limit: 5, hops: 6 };

function parametersOf({ avoid, families, verify, ...rest }: PathRequest): Query {
  return {
    ...rest, ...(avoid && { avoid: avoid.join(',') }), ...(families && { families: families.join(',') || 'none' }), ...(verify && { verify: 'true' }),
  };
}

/** `from=council:croydon&to=…`, with changes; a change to undefined leaves the parameter out. */
export const queryOf = (request: PathRequest, change: Query = {}): string => addressOf('', { ...parametersOf(request), ...change }, DEFAULTS).slice(1);

/** The page's address of a request. */
export const pathsAddress = (request: PathRequest, change: Query = {}): string => addressOf('/paths', { ...parametersOf(request), ...change }, DEFAULTS);

/** Whether anything but the two ends and the number of paths is chosen. */
export const isNarrowed = ({ asOf, via, avoid, families, hops }: PathRequest): boolean => [asOf, via, avoid, families].some((value) => value !== undefined) || hops !== DEFAULTS.hops;
