/** Files that tests make, read by a reader; and checks of what every reading must keep. */
import type { FormatReader, NodeClaim, Reading, ReadSource, RelationshipClaim } from '../../../server/exchange/claims';
import { labels, relationshipTypes, type RelationshipDescriptor } from '../../../server/graph/model';
import type { Properties } from '../../../server/graph/properties';

const HEAD = 64 * 1024;

/** A file in pieces of `size` bytes, so that every boundary is met. */
export function sourceOf(content: string | Buffer, fileName: string, size = 64 * 1024): ReadSource {
  const bytes = Buffer.from(content as string);
  return {
    fileName, head: bytes.subarray(0, HEAD),
    async *open() { for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size); },
  };
}

export async function readAll(reader: FormatReader, source: ReadSource): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of reader.read(source)) readings.push(reading);
  return readings;
}

export const nodesOf = (readings: readonly Reading[]) => readings.filter((own): own is NodeClaim => own.kind === 'node');
export const tiesOf = (readings: readonly Reading[]) => readings.filter((own): own is RelationshipClaim => own.kind === 'relationship');
export const messages = (readings: readonly Reading[], kind: 'problem' | 'note') =>
  readings.flatMap((own) => (own.kind === kind ? [`${own.where.path ?? (own.where.line ? `line ${own.where.line}` : '')} ${own.message}`.trim()] : []));

function expectValues(values: Readonly<Record<string, unknown>>, properties: Properties): void {
  for (const [name, value] of Object.entries(values)) {
    expect(Object.keys(properties)).toContain(name);
    const parsed = properties[name]!.schema.safeParse(value);
    if (!parsed.success) throw new Error(`${name}: ${JSON.stringify(value)} ${parsed.error.message}`);
  }
}

/** Every claim's values are the model's, and a relationship joins what it may join. */
export function expectModel(readings: readonly Reading[]): void {
  for (const { subject, values } of nodesOf(readings)) expectValues(values, labels[subject.label].properties);
  for (const { type, from, to, values } of tiesOf(readings)) {
    expectValues(values, relationshipTypes[type].properties);
    const { endpoints } = relationshipTypes[type] as RelationshipDescriptor;
    if (!endpoints.some(([a, b]) => a === from.label && b === to.label)) throw new Error(`${type} does not join ${from.label} to ${to.label}`);
  }
}

/** 64 MB of one piece repeated between a beginning and an end, never held in memory at once. */
export function hugeSource(fileName: string, begin: string, piece = 'x', end = '', megabytes = 64): ReadSource {
  const block = Buffer.from(piece.repeat(Math.ceil(64 * 1024 / piece.length)));
  return {
    fileName, head: Buffer.concat([Buffer.from(begin), block]).subarray(0, HEAD),
    async *open() {
      yield Buffer.from(begin);
      for (let i = 0; i < megabytes * 16; i += 1) yield block;
      yield Buffer.from(end);
    },
  };
}
