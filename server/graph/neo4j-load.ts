/**
 * Whole-graph load into Neo4j. Up to ATOMIC_ROWS in one transaction: readers
 * see the old graph until it commits. Above, in idempotent batches that go on
 * where a kill left them, with the version node saying `loading`. One load at a
 * time: in batches, its claim is renewed with each and lapses when it dies.
 */
import { randomUUID } from 'node:crypto';
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import { GraphUnavailable } from '../errors';
import type { VersionChanges } from './change-log';
import { contentHash, type LoadableContent, type NodeRow, type PropertyValues, type RelationshipRow } from './content';
import type { Statements } from './cypher-files';
import { labels, relationshipTypes } from './model';
import type { Properties } from './properties';
import type { GraphVersion, LoadOptions } from './store';
import { toSupplementText } from './supplement-text';

/** Rows that one transaction takes within a 1 GB heap, measured (docs/decisions/0002). */
export const ATOMIC_ROWS = 200_000;
const BATCH_ROWS = 2_000;
/** Longest that putting a new graph in place may take; readers wait meanwhile. */
const SWITCH_MS = 20_000;
/** The loader's own limit, in place of the server's ten seconds. */
const LOAD_TIMEOUT_MS = 30 * 60_000;
/** A killed load keeps others out this long; a batch takes a second or two. */
const CLAIM_MS = 30_000;

interface Batch {
  readonly statement: string;
  readonly rows: readonly Record<string, unknown>[];
}

/** Whole numbers are stored as integers where the model says so, and only there. */
function toStored(values: PropertyValues, properties: Properties): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) =>
    [name, properties[name]?.storage === 'INT64' ? neo4j.int(value as number) : value]));
}

const nodeRow = (node: NodeRow, stamp: object) => ({
  ref: node.ref,
  values: { ...toStored(node.values, labels[node.label].properties), ref: node.ref, ...stamp },
});

const relationshipRow = (r: RelationshipRow, stamp: object) => ({
  id: r.id, fromRef: r.from, toRef: r.to,
  values: { ...toStored(r.values, relationshipTypes[r.type].properties), id: r.id, ...stamp },
});

const inOrder = (ids: readonly string[]): Uint32Array => Uint32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : Number(ids[a]! > ids[b]!)));

/**
 * The rows in the order they must go in, cut into batches of one statement
 * each, made one at a time. Equal content gives equal batches whatever its
 * order, since a load goes on after a kill by counting them. Of all rows only
 * places are held, and the ids of one statement's.
 */
export function* batchesOf({ nodes, relationships }: LoadableContent, statements: Map<string, string>, stamp: object = {}): Generator<Batch> {
  const bySection = new Map<string, number[]>([...statements.keys()].map((name) => [name, []]));
  let index = 0;
  for (const { label } of nodes) bySection.get(label)!.push(index++);
  index = 0;
  for (const { type, fromLabel, toLabel } of relationships) bySection.get(`${type}.${fromLabel}.${toLabel}`)!.push(index++);
  for (const [name, places] of bySection) {
    const isOfNodes = name in labels;
    const order = inOrder(places.map((place) => (isOfNodes ? nodes.at(place)!.ref : relationships.at(place)!.id)));
    for (let at = 0; at < order.length; at += BATCH_ROWS) {
      const rows = Array.from(order.subarray(at, at + BATCH_ROWS), (i) => (isOfNodes ? nodeRow(nodes.at(places[i]!)!, stamp) : relationshipRow(relationships.at(places[i]!)!, stamp)));
      yield { statement: statements.get(name)!, rows };
    }
    places.length = 0;
  }
}

interface LoaderOptions extends LoadOptions {
  /** Of the content, where it is known: working it out takes seconds of a large graph. */
  readonly hash?: string;
  /** The change log with this load as its newest entry. */
  readonly changes?: readonly VersionChanges[];
}

interface LoaderSettings { readonly atomicRows?: number; readonly claimMs?: number }

/** Runs work in a transaction of its own that renews the claim; refused once another load holds it. */
type Claimed = <T>(work: (tx: ManagedTransaction, sequence: number) => Promise<T>) => Promise<T>;

export class Neo4jLoader {
  private readonly atomicRows: number;
  private readonly claimMs: number;

  constructor(
    private readonly statements: Statements,
    private readonly openSession: () => Session,
    { atomicRows = ATOMIC_ROWS, claimMs = CLAIM_MS }: LoaderSettings = {},
  ) {
    this.atomicRows = atomicRows;
    this.claimMs = claimMs;
  }

  /** @throws GraphUnavailable (`busy`) while another load in batches is under way */
  async replaceGraph(content: LoadableContent, previous: GraphVersion | null, options: LoaderOptions = {}): Promise<GraphVersion> {
    const session = this.openSession();
    try {
      for (const statement of this.statements.split('schema/schema')) await session.run(statement);
      const total = content.nodes.length + content.relationships.length;
      const hash = options.hash ?? contentHash(content);
      return Math.max(total, previous?.loadedRows ?? 0) <= this.atomicRows
        ? await this.inOneTransaction(session, content, hash, total, options)
        : await this.inBatches(session, content, hash, total, options);
    } finally {
      await session.close();
    }
  }

  private write<T>(session: Session, work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
    return session.executeWrite(work, { timeout: LOAD_TIMEOUT_MS });
  }

  private text(name: string): string {
    return this.statements.get(name).text;
  }

  /**
   * Claims the graph for `loader`; no other load changes it before the commit, nor for `forMs` from now.
   * @returns the sequence of the graph in place
   */
  private async claim(tx: ManagedTransaction, loader: string, forMs: number): Promise<number> {
    const result = await tx.run(this.text('load/claim-load'), { loader, forMs: neo4j.int(forMs) }).catch((error: unknown) => {
      // A load in one transaction holds the version node longer than the server lets anybody wait.
      throw /LockAcquisitionTimeout/.test((error as { code?: string }).code ?? '') ? this.refusal() : error;
    });
    const { sequence, loadedRows, granted } = result.records[0]!.toObject() as { sequence: number; loadedRows: number; granted: boolean };
    if (!granted) throw this.refusal(` (${loadedRows.toLocaleString('en-GB')} rows so far)`);
    return sequence;
  }

  private refusal(progress = ''): GraphUnavailable {
    return new GraphUnavailable('busy', `Another load into this Neo4j is under way${progress}; this one changed nothing more. `
      + `Wait for it to end, then load again. If it was killed, load again in ${Math.ceil(this.claimMs / 1_000)} seconds: the same seeds go on where it stopped.`);
  }

  private async putVersion(tx: ManagedTransaction, version: GraphVersion): Promise<void> {
    await tx.run(this.text('graph/put-version'), {
      ...version,
      sequence: neo4j.int(version.sequence),
      loadedRows: neo4j.int(version.loadedRows),
      supplement: await toSupplementText(version.supplement),
      changes: JSON.stringify(version.changes ?? []),
    });
  }

  private async inOneTransaction(session: Session, content: LoadableContent, hash: string, total: number, options: LoaderOptions): Promise<GraphVersion> {
    const aside = this.openSession();
    try {
      return await this.write(session, async (tx) => {
        const sequence = await this.claim(tx, randomUUID(), 0) + 1;
        await tx.run(this.text('load/delete-all'));
        let done = 0;
        for (const batch of batchesOf(content, this.statements.sections('load/rows'))) {
          await tx.run(batch.statement, { rows: batch.rows });
          done += batch.rows.length;
          options.onProgress?.(done, total);
        }
        const version = toVersion(content, hash, sequence, total, options.changes);
        await this.putVersion(tx, version);
        // The commit follows at once: from here until it is applied, readers hold back.
        await aside.run(this.text('load/begin-switch'), { forMs: neo4j.int(SWITCH_MS) });
        return version;
      });
    } finally {
      await aside.run(this.text('load/end-switch')).catch(() => { /* it lapses by itself */ });
      await aside.close();
    }
  }

  private async inBatches(session: Session, content: LoadableContent, hash: string, total: number, options: LoaderOptions): Promise<GraphVersion> {
    const loader = randomUUID();
    const claimed = <T>(work: (tx: ManagedTransaction, sequence: number) => Promise<T>) =>
      this.write(session, async (tx) => work(tx, await this.claim(tx, loader, this.claimMs)));
    try {
      await this.putRows(claimed, content, hash, total, options);
      for (const name of ['load/delete-stale-relationships', 'load/delete-stale-nodes']) {
        let removed: number;
        do {
          const result = await claimed((tx) => tx.run(this.text(name), { loadId: hash, limit: neo4j.int(BATCH_ROWS) }));
          removed = result.records[0]!.get('removed') as number;
        } while (removed > 0);
      }
      return await claimed(async (tx, sequence) => {
        const version = toVersion(content, hash, sequence + 1, total, options.changes);
        await this.putVersion(tx, version);
        return version;
      });
    } finally {
      await session.run(this.text('load/release-load'), { loader }).catch(() => { /* it lapses by itself */ });
    }
  }

  /** Puts in what a load of the same content that was broken off left to do. */
  private async putRows(claimed: Claimed, content: LoadableContent, hash: string, total: number, options: LoaderOptions): Promise<void> {
    const { records } = await claimed((tx) => tx.run(this.text('load/get-progress')));
    const { loadId, loadedRows, state } = records[0]!.toObject() as { loadId: string; loadedRows: number; state: string };
    const goOnFrom = state === 'loading' && loadId === hash ? loadedRows : 0;
    let done = 0;
    for (const batch of batchesOf(content, this.statements.sections('load/rows'), { loadId: hash })) {
      done += batch.rows.length;
      if (done <= goOnFrom) continue;
      await claimed(async (tx) => {
        await tx.run(batch.statement, { rows: batch.rows });
        await tx.run(this.text('load/put-progress'), { loadId: hash, loadedRows: neo4j.int(done) });
      });
      options.onProgress?.(done, total);
    }
  }
}

function toVersion(content: LoadableContent, hash: string, sequence: number, total: number, changes: readonly VersionChanges[] = []): GraphVersion {
  return {
    sequence, hash, dataAsOf: content.dataAsOf, loadedAt: new Date().toISOString(),
    state: 'ready', loadedRows: total, supplement: content.supplement, changes,
  };
}
