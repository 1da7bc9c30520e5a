/** What a file says of a record itself, packed until it is looked at; read back, a new object each time. */
import type { Claimed } from './claimed';
import { PackedTexts, Shared } from '../graph/packed-texts';

type Packed = [values: Claimed['values'], sources: number, where: Claimed['where'], flags: Claimed['flags'] | null, extra: Claimed['extra'] | null, conflicts: [string, unknown[]][] | null];

/** One record's claims in the file's store. */
export class PackedRecord {
  constructor(private readonly store: PackedRecords, readonly index: number) {}

  read(): Claimed {
    return this.store.read(this.index);
  }

  /** The last reading: what it takes goes when its neighbours go. */
  take(): Claimed {
    const claimed = this.read();
    this.letGo();
    return claimed;
  }

  letGo(): void {
    this.store.letGo(this.index);
  }
}

export class PackedRecords {
  private readonly texts = new PackedTexts();
  private readonly sources = new Shared<readonly string[]>();

  private toText({ values, sources, where, flags, extra, conflicts }: Claimed): string {
    return JSON.stringify([values, this.sources.indexOf(sources), where, flags ?? null, extra ?? null, conflicts ? [...conflicts] : null] satisfies Packed);
  }

  pack(claimed: Claimed): PackedRecord {
    return new PackedRecord(this, this.texts.push(this.toText(claimed)));
  }

  read(index: number): Claimed {
    const [values, sources, where, flags, extra, conflicts] = JSON.parse(this.texts.at(index)) as Packed;
    return { values, sources: this.sources.things[sources]!, where, ...(flags && { flags }), ...(extra && { extra }), ...(conflicts && { conflicts: new Map(conflicts) }) };
  }

  letGo(index: number): void {
    this.texts.letGo(index);
  }

  /** The record with what `add` does to it, packed anew only where that is news: a file may name one record in every row. */
  change(record: PackedRecord, add: (claimed: Claimed) => void): PackedRecord {
    const claimed = record.read();
    add(claimed);
    const text = this.toText(claimed);
    if (text === this.texts.at(record.index)) return record;
    record.letGo();
    return new PackedRecord(this, this.texts.push(text));
  }
}
