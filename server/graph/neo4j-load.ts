/**
 * Whole-graph load into Neo4j. Up to ATOMIC_ROWS in one transaction: readers
 * see the old graph until it commits. Above, in idempotent batches that go on
 * where a kill left them, with the version node saying `loading`.
 */
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import { contentHash, type GraphContent, type NodeRow, type PropertyValues, type RelationshipRow } from './content';
import type { Statements } from './cypher-files';
import { labels, relationshipTypes } from './model';
import type { Properties } from './properties';
import type { GraphVersion, LoadOptions } from './store';

/** Rows that one transaction takes within a 1 GB heap, measured (docs/decisions/0002). */
export const ATOMIC_ROWS = 200_000;
const BATCH_ROWS = 2_000;
/** Longest that putting a new graph in place may take; readers wait meanwhile. */
const SWITCH_MS = 20_000;
/** The loader's own limit, in place of the server's ten seconds. */
const LOAD_TIMEOUT_MS = 30 * 60_000;

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

const byId = (a: Record<string, unknown>, b: Record<string, unknown>) => {
  const [x, y] = [String(a['id'] ?? a['ref']), String(b['id'] ?? b['ref'])];
  return x < y ? -1 : Number(x > y);
};

/**
 * The rows in the order they must go in, cut into batches of one statement
 * each. Equal content gives equal batches whatever its order, since a load
 * goes on after a kill by counting them.
 */
export function batchesOf(content: GraphContent, statements: Map<string, string>, stamp: object = {}): Batch[] {
  const bySection = new Map<string, Record<string, unknown>[]>([...statements.keys()].map((name) => [name, []]));
  for (const node of content.nodes) bySection.get(node.label)!.push(nodeRow(node, stamp));
  for (const r of content.relationships) bySection.get(`${r.type}.${r.fromLabel}.${r.toLabel}`)!.push(relationshipRow(r, stamp));
  return [...bySection].flatMap(([name, unordered]) => {
    const rows = unordered.sort(byId);
    const cuts = Array.from({ length: Math.ceil(rows.length / BATCH_ROWS) }, (_, i) => rows.slice(i * BATCH_ROWS, (i + 1) * BATCH_ROWS));
    return cuts.map((cut) => ({ statement: statements.get(name)!, rows: cut }));
  });
}

export class Neo4jLoader {
  constructor(
    private readonly statements: Statements,
    private readonly openSession: () => Session,
    private readonly atomicRows = ATOMIC_ROWS,
  ) {}

  async replaceGraph(content: GraphContent, previous: GraphVersion | null, options: LoadOptions = {}): Promise<GraphVersion> {
    const session = this.openSession();
    try {
      for (const statement of this.statements.split('schema/schema')) await session.run(statement);
      const total = content.nodes.length + content.relationships.length;
      const hash = contentHash(content);
      return Math.max(total, previous?.loadedRows ?? 0) <= this.atomicRows
        ? await this.inOneTransaction(session, content, hash, total, options)
        : await this.inBatches(session, content, hash, total, previous, options);
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

  private async putVersion(tx: ManagedTransaction, version: GraphVersion): Promise<void> {
    await tx.run(this.text('graph/put-version'), {
      ...version,
      sequence: neo4j.int(version.sequence),
      loadedRows: neo4j.int(version.loadedRows),
      supplement: JSON.stringify(version.supplement),
    });
  }

  private async inOneTransaction(session: Session, content: GraphContent, hash: string, total: number, options: LoadOptions): Promise<GraphVersion> {
    const aside = this.openSession();
    try {
      return await this.write(session, async (tx) => {
        const locked = await tx.run(this.text('load/lock-version'), { now: new Date().toISOString() });
        const sequence = (locked.records[0]!.get('sequence') as number) + 1;
        await tx.run(this.text('load/delete-all'));
        let done = 0;
        for (const batch of batchesOf(content, this.statements.sections('load/rows'))) {
          await tx.run(batch.statement, { rows: batch.rows });
          done += batch.rows.length;
          options.onProgress?.(done, total);
        }
        const version = toVersion(content, hash, sequence, total);
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

  private async inBatches(
    session: Session, content: GraphContent, hash: string, total: number, previous: GraphVersion | null, options: LoadOptions,
  ): Promise<GraphVersion> {
    const progress = (await session.run(this.text('load/get-progress'))).records[0]?.toObject() as
      { loadId: string; loadedRows: number; state: string } | undefined;
    const goOnFrom = progress?.state === 'loading' && progress.loadId === hash ? progress.loadedRows : 0;
    const sequence = (previous?.sequence ?? 0) + 1;
    if (!previous) await this.write(session, (tx) => tx.run(this.text('load/lock-version'), { now: new Date().toISOString() }));
    let done = 0;
    for (const batch of batchesOf(content, this.statements.sections('load/rows'), { loadId: hash })) {
      done += batch.rows.length;
      if (done <= goOnFrom) continue;
      const loadedRows = neo4j.int(done);
      await this.write(session, async (tx) => {
        await tx.run(batch.statement, { rows: batch.rows });
        await tx.run(this.text('load/put-progress'), { loadId: hash, loadedRows });
      });
      options.onProgress?.(done, total);
    }
    for (const name of ['load/delete-stale-relationships', 'load/delete-stale-nodes']) {
      let removed: number;
      do {
        const result = await this.write(session, (tx) => tx.run(this.text(name), { loadId: hash, limit: neo4j.int(BATCH_ROWS) }));
        removed = result.records[0]!.get('removed') as number;
      } while (removed > 0);
    }
    const version = toVersion(content, hash, sequence, total);
    await this.write(session, (tx) => this.putVersion(tx, version));
    return version;
  }
}

function toVersion(content: GraphContent, hash: string, sequence: number, total: number): GraphVersion {
  return {
    sequence, hash, dataAsOf: content.dataAsOf, loadedAt: new Date().toISOString(),
    state: 'ready', loadedRows: total, supplement: content.supplement,
  };
}
