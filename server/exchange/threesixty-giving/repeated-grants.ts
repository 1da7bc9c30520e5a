/**
 * The same identifier twice: the second row may add (another recipient, a field
 * that was empty) but may not contradict. Of a grant only hashes are kept, so
 * that a hundred thousand take some ten MB.
 */
import type { Json } from '../stated-values';

const FNV_PRIME = 16777619;
const OFFSETS = [2166136261, 3735928559] as const;

/** FNV-1a (Fowler, Noll, Vo) from two beginnings: 53 bits, enough that two of a million differ. */
function hash53(text: string): number {
  const [high, low] = OFFSETS.map((offset) => {
    let hash: number = offset;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
    return hash >>> 0;
  });
  return (high! & 0x1fffff) * 2 ** 32 + low!;
}

export interface Repetition {
  /** Fields that say something else than before. */
  readonly contradicts: readonly string[];
  /** Does it say anything new? */
  readonly adds: boolean;
  /** Where the first stood. */
  readonly first: string;
}

export class RepeatedGrants {
  private readonly fields: string[] = [];
  private readonly grants = new Map<string, { first: string; hashes: number[] }>();

  private fieldIndex(field: string): number {
    const known = this.fields.indexOf(field);
    return known >= 0 ? known : this.fields.push(field) - 1;
  }

  /** Null for an identifier met for the first time. */
  check(id: string, grant: Json, place: string): Repetition | null {
    const own = Object.entries(grant).filter(([, value]) => value !== undefined && value !== null)
      .map(([field, value]) => ({ field, list: Array.isArray(value), index: this.fieldIndex(field), hash: hash53(JSON.stringify(value)) }));
    const known = this.grants.get(id);
    if (!known) {
      const hashes: number[] = [];
      for (const { index, hash } of own) hashes[index] = hash;
      this.grants.set(id, { first: place, hashes: Array.from(hashes, (hash) => hash ?? 0) });
      return null;
    }
    const differing = own.filter(({ index, hash }) => known.hashes[index] !== hash);
    for (const { index, hash } of own) known.hashes[index] ||= hash;
    const contradicts = differing.filter(({ list, index, hash }) => !list && known.hashes[index] !== hash).map(({ field }) => field);
    return { contradicts, adds: differing.length > 0, first: known.first };
  }
}
