/**
 * The facts before a day, and nothing else. A score is given one of these and
 * no other object, so it cannot read a row dated on that day or later: the
 * later rows are not in it. From a history only an earlier one can be made.
 */
import type { Ref } from '../graph/model';
import type { DatedFacts, Use } from './events';
import type { Standing } from './standing';

export class History {
  private readonly made = new Map<symbol, unknown>();
  private readonly usedBy: readonly ReadonlySet<number>[];
  private readonly tiedTo: readonly ReadonlySet<number>[];
  private readonly memberOf: readonly ReadonlySet<Ref>[];
  private readonly originsOf: readonly ReadonlySet<number>[];
  private readonly known: ReadonlySet<number>;

  /** Use `historyBefore`. @param rows all of them dated before `day` */
  constructor(readonly standing: Standing, readonly day: string, private readonly rows: DatedFacts) {
    const perCouncil = <T>(list: readonly (readonly [number, T])[]) => {
      const sets = standing.councils.map(() => new Set<T>());
      for (const [council, value] of list) sets[council]!.add(value);
      return sets;
    };
    this.usedBy = perCouncil(rows.uses.map(({ council, pattern }) => [council, pattern]));
    this.originsOf = perCouncil(rows.origins.map(({ council, pattern }) => [council, pattern]));
    this.memberOf = perCouncil(rows.memberships.map(({ council, programme }) => [council, programme]));
    this.tiedTo = perCouncil(rows.ties.flatMap(({ a, b }) => [[a, b], [b, a]] as const));
    this.known = new Set(rows.known.map(({ pattern }) => pattern));
  }

  /** First uses, oldest first. */
  get uses(): readonly Use[] { return this.rows.uses; }
  /** Patterns that a council uses. */
  patternsOf(council: number): ReadonlySet<number> { return this.usedBy[council]!; }
  /** Patterns that it began. */
  begunBy(council: number): ReadonlySet<number> { return this.originsOf[council]!; }
  /** Councils with which it has been in a project. */
  partnersOf(council: number): ReadonlySet<number> { return this.tiedTo[council]!; }
  programmesOf(council: number): ReadonlySet<Ref> { return this.memberOf[council]!; }
  /** Whether a body of any kind had used, begun or paid for the pattern. */
  isKnown(pattern: number): boolean { return this.known.has(pattern); }
  /** Whether the council, or one whose whole history it carries on, was there. */
  isThere(council: number): boolean { return this.rows.began[council] === undefined || this.rows.began[council] < this.day; }

  /** Patterns that may be offered: known, not in use and not begun by the council. */
  patternCandidates(council: number): number[] {
    return [...this.known].filter((pattern) => !this.usedBy[council]!.has(pattern) && !this.originsOf[council]!.has(pattern)).sort((a, b) => a - b);
  }

  /** Councils that may be offered as partners: there, and without a tie to it. */
  partnerCandidates(council: number): number[] {
    return this.standing.councils.flatMap((_, other) => (other !== council && this.isThere(other) && !this.tiedTo[council]!.has(other) ? [other] : []));
  }

  /** The view of an earlier day. @throws when the day is later than its own */
  before(day: string): History {
    if (day > this.day) throw new Error(`A history before ${this.day} knows nothing of ${day}.`);
    return historyBefore(this.standing, this.rows, day);
  }

  /** What a score works out once for all councils of a day. */
  once<T>(key: symbol, make: () => T): T {
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key) as T;
  }
}

/** Rows of that day and later are left out here and nowhere else. */
export function historyBefore(standing: Standing, dated: DatedFacts, day: string): History {
  const earlier = <T extends { readonly day: string }>(rows: readonly T[]) => rows.filter((row) => row.day < day);
  return new History(standing, day, {
    uses: earlier(dated.uses), ties: earlier(dated.ties), memberships: earlier(dated.memberships),
    known: earlier(dated.known), origins: earlier(dated.origins),
    began: dated.began.map((began) => (began === undefined || began < day ? began : day)),
  });
}

/** The first day of a year. */
export const startOf = (year: number): string => `${year}-01-01`;
