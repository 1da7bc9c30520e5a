/**
 * Filters that name something: a record, or a value that records have. What
 * nothing is called is a mistake in the address, and is refused by name; what
 * exists and yields nothing is an empty list.
 */
import { InvalidRequest, type FieldProblem } from '../errors';
import { labels, type Label } from './model';
import type { NodeIndex } from './node-index';

/** Longest part of a wrong value that an answer repeats. */
const LONGEST_REPEATED = 80;

export interface NamingFilters<Names extends string> {
  /** Parameters that name a record, and of which kind. */
  readonly records?: Partial<Readonly<Record<Names, Label>>>;
  /** Parameters whose values are those that the rows of the list have. */
  readonly values?: readonly Names[];
}

export interface Known {
  readonly nodes: NodeIndex;
  /** Whether any row of the list has the value. */
  readonly hasValue?: (parameter: string, value: string) => boolean;
}

/**
 * The filters with the present id of every record they name.
 * @throws InvalidRequest naming every parameter that names nothing
 */
export function toKnownFilters<Filters extends object>(
  filters: Filters, { records = {}, values = [] }: NamingFilters<keyof Filters & string>, { nodes, hasValue = () => true }: Known,
): Filters {
  const problems: FieldProblem[] = [];
  const given = (name: string) => (filters as Readonly<Record<string, string | undefined>>)[name];
  const refuse = (path: string, words: string) =>
    problems.push({ path, message: `${words} on record: "${given(path)!.slice(0, LONGEST_REPEATED)}"` });
  const present: Record<string, string> = {};
  for (const [name, label] of Object.entries(records) as [string, Label][]) {
    const value = given(name);
    if (value === undefined) continue;
    const node = nodes.findPresent(label, value);
    if (node) present[name] = node.id;
    else refuse(name, `names no ${labels[label].singular}`);
  }
  for (const name of values) {
    const value = given(name);
    if (value !== undefined && !hasValue(name, value)) refuse(name, `is not a ${name}`);
  }
  if (problems.length > 0) {
    throw new InvalidRequest(`The address has ${problems.length === 1 ? 'a parameter that is' : 'parameters that are'} not right: ${problems.map(({ path, message }) => `${path} ${message}`).join('; ')}.`, problems);
  }
  return { ...filters, ...present };
}
