/**
 * The relationship claims of a file: a hundred bytes each outside the heap
 * instead of five hundred within it, for a file may have millions. Read back,
 * a claim is a new object each time.
 */
import type { Place } from '../exchange/claims';
import { relationshipTypeNames, type RelationshipType } from '../graph/model';
import type { Claimed, ClaimedRelationship, ClaimedSubject } from './claimed';
import { PackedTexts, Shared } from '../graph/packed-texts';

/** A claim between ends of some kind: as the file names them, or where they were placed. */
export interface ClaimBetween<End> extends Claimed {
  readonly type: RelationshipType;
  readonly from: End;
  readonly to: End;
  readonly project?: End;
}

type Packed = [type: number, from: number, to: number, project: number, sources: number, file: number, line: number | null, path: string | null, values: ClaimedRelationship['values'], flags?: readonly string[] | null, extra?: ClaimedRelationship['extra'] | null];

/** Reads claims back; it holds their ends, and not what these were made from. */
export class ClaimsBetween<End> {
  constructor(private readonly texts: PackedTexts, private readonly ends: readonly End[], private readonly sources: Shared<readonly string[]>, private readonly files: Shared<string>) {}

  get length(): number {
    return this.texts.length;
  }

  /** @param index below `length` */
  at(index: number): ClaimBetween<End> {
    const [type, from, to, project, sources, file, line, path, values, flags, extra] = JSON.parse(this.texts.at(index)) as Packed;
    const where: Place = { file: this.files.things[file]!, ...(line !== null && { line }), ...(path !== null && { path }) };
    return {
      type: relationshipTypeNames[type] as RelationshipType, from: this.ends[from]!, to: this.ends[to]!, ...(project >= 0 && { project: this.ends[project]! }),
      values, sources: this.sources.things[sources]!, where, ...(flags && { flags }), ...(extra && { extra }),
    };
  }
}

export class PackedClaims {
  private readonly texts = new PackedTexts();
  private readonly subjects = new Shared<ClaimedSubject>();
  private readonly sources = new Shared<readonly string[]>();
  private readonly files = new Shared<string>();

  get length(): number {
    return this.texts.length;
  }

  /** The claims with each subject replaced by what `endOf` says of it. */
  between<End>(endOf: (subject: ClaimedSubject) => End): ClaimsBetween<End> {
    return new ClaimsBetween(this.texts, this.subjects.things.map(endOf), this.sources, this.files);
  }

  push({ type, from, to, project, sources, where, values, flags, extra }: Omit<ClaimedRelationship, 'conflicts'>): void {
    const packed: Packed = [
      relationshipTypeNames.indexOf(type), this.subjects.indexOf(from), this.subjects.indexOf(to), project ? this.subjects.indexOf(project) : -1,
      this.sources.indexOf(sources), this.files.indexOf(where.file), where.line ?? null, where.path ?? null, values,
      ...(flags || extra ? [flags ?? null, extra ?? null] as const : [] as const),
    ];
    this.texts.push(JSON.stringify(packed));
  }
}
