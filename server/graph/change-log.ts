/**
 * What changed with each load, kept beside the graph's version: a bounded
 * summary, newest first, that no later load loses. Not part of the content and
 * so not of its hash: the same facts have the same hash however they came.
 */
import { z } from 'zod';
import type { GraphContent, LoadableContent } from './content';
import { changeKinds, countKinds, diffContent, type Change, type ChangeKind } from './diff';
import { readContent } from './read-content';
import type { GraphStore, GraphVersion } from './store';

export interface VersionChanges {
  readonly sequence: number;
  readonly hash: string;
  readonly dataAsOf: string;
  /** Absent of the first graph. */
  readonly previous?: { readonly sequence: number; readonly hash: string; readonly dataAsOf: string };
  readonly loadedAt: string;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** The first of the changes; `counts` has all. */
  readonly changes: readonly Change[];
  readonly supplement: readonly string[];
  /** Why there is no comparison, where there is none. */
  readonly note?: string;
}

/** Versions kept; a nightly load that changes something fills this in seven weeks. */
export const MOST_VERSIONS = 50;
/** Changes kept of one version; `patternbook diff` of two bundles has all. */
export const MOST_CHANGES = 200;
/** Longest text of a value or title that is kept. */
const LONGEST_TEXT = 200;
/** Larger graphs are not read back for a comparison: it would need the memory of both. */
export const MOST_COMPARED_ROWS = 400_000;

const noCounts = countKinds([]);

const short = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  return Array.isArray(value) ? value.slice(0, 10).map(short) : value;
};

/** Rare kinds first, so that a long list of additions does not push them out. */
const PRIORITY: readonly ChangeKind[] = ['removed', 'unconfirmed', 'changed', 'added', 'confirmed'];

function kept(changes: readonly Change[]): Change[] {
  const chosen = new Set(PRIORITY.flatMap((kind) => changes.filter((change) => change.kind === kind)).slice(0, MOST_CHANGES));
  return changes.filter((change) => chosen.has(change)).map(({ fields, title, ...rest }) => ({
    ...rest, title: short(title) as string, ...(fields && { fields: fields.map((field) => Object.fromEntries(Object.entries(field).map(([name, value]) => [name, short(value)])) as unknown as (typeof field)) }),
  }));
}

/** The old graph to compare with; a sentence where it cannot be had. */
async function previousContent(store: GraphStore, previous: GraphVersion, content: LoadableContent): Promise<GraphContent | string> {
  if (Math.max(previous.loadedRows, content.nodes.length + content.relationships.length) > MOST_COMPARED_ROWS) return 'Too large to be compared at loading; use patternbook diff on two bundles.';
  try {
    return await readContent(store, { version: previous });
  } catch {
    return 'The graph before could not be read, and so was not compared.';
  }
}

/**
 * The log with the load of `content` as its newest entry. Never fails a load:
 * what cannot be compared says so. The same content again adds no entry.
 * @param next sequence, hash and time of the graph being loaded
 */
export async function nextChanges(
  store: GraphStore, previous: GraphVersion | null, content: LoadableContent, next: Pick<VersionChanges, 'sequence' | 'hash' | 'loadedAt'>,
): Promise<VersionChanges[]> {
  const earlier = previous?.changes ?? [];
  if (previous?.hash === next.hash) return [...earlier];
  const base = { ...next, dataAsOf: content.dataAsOf, ...(previous && previous.sequence > 0 && { previous: { sequence: previous.sequence, hash: previous.hash, dataAsOf: previous.dataAsOf } }) };
  const add = (rest: Pick<VersionChanges, 'counts' | 'changes' | 'supplement' | 'note'>) => [{ ...base, ...rest }, ...earlier].slice(0, MOST_VERSIONS);
  if (!base.previous) return add({ counts: { ...noCounts, added: content.nodes.length + content.relationships.length }, changes: [], supplement: [], note: 'The first graph of this store.' });
  const before = await previousContent(store, previous!, content);
  if (typeof before === 'string') return add({ counts: noCounts, changes: [], supplement: [], note: before });
  const { changes, supplement } = diffContent(before, { ...content, nodes: [...content.nodes], relationships: [...content.relationships] });
  return add({ counts: countKinds(changes), changes: kept(changes), supplement });
}

const storedChanges = z.array(z.object({ sequence: z.number(), hash: z.string(), counts: z.record(z.enum(changeKinds), z.number()), changes: z.array(z.object({ title: z.string() }).loose()) }).loose());

/** The stored log; empty where there is none or it is of another form. */
export function parseChanges(text: unknown): VersionChanges[] {
  if (typeof text !== 'string') return [];
  const parsed = storedChanges.safeParse(JSON.parse(text));
  return parsed.success ? (parsed.data as unknown as VersionChanges[]) : [];
}
