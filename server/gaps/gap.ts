/**
 * What a gap is, and what a kind of gap has to say. A gap is never just a
 * missing line: it has a need, reasons on both sides, a strength whose parts
 * are shown, and a first step.
 */
import type { Ref } from '../graph/model';
import type { NodeLink } from '../graph/node-index';
import type { GapFacts } from './facts';

/** A reason with the addresses that show it; none where it says what is not known. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly string[];
}

/** A record, or a group of councils: a region or nation (`region:london`), a type (`council-type:county`), all (`region:uk`). */
export type Subject = Omit<NodeLink, 'ref' | 'label'> & { readonly ref: string; readonly label: string };

/** One part of a strength, 0 to 1, with the figures it is made of. */
export interface StrengthPart {
  readonly id: string;
  readonly title: string;
  readonly value: number;
  readonly words: string;
}

/** The number that stands for a gap in a brief: `7 of 10`, similar councils use it. */
export interface Figure {
  readonly value: string;
  readonly words: string;
}

/** What a kind finds, before it is put in words. */
export interface Finding {
  readonly subjects: readonly Subject[];
  readonly title: string;
  readonly figure: Figure;
  /** Councils it is about, for filters. */
  readonly councils: readonly Ref[];
  /** Slugs of regions or nations. */
  readonly places: readonly string[];
  readonly serviceAreas: readonly Ref[];
  readonly types: readonly string[];
  readonly parts: readonly StrengthPart[];
}

export interface KindResult<F extends Finding> {
  readonly findings: readonly F[];
  /** How many were looked at: `382 councils`. */
  readonly looked: string;
  /** Where too little is known to list anything, and why. */
  readonly withheld: readonly string[];
}

/** One kind of gap. Adding one is a file and a line in kinds/index.ts. */
export interface GapKind<F extends Finding = Finding> {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Exactly what is listed and what is not. */
  readonly description: string;
  /** What would make a listed gap stronger, weaker or go away. */
  readonly wouldChange: string;
  /** `strength`: only where no council is a subject, so that no list ranks councils. */
  readonly order: 'name' | 'strength';
  compute(facts: GapFacts): KindResult<F>;
  reasonsFor(finding: F, facts: GapFacts): Statement[];
  reasonsAgainst(finding: F, facts: GapFacts): Statement[];
  /** To a team, never a person. */
  firstStep(finding: F, facts: GapFacts): string;
}

export interface Gap extends Finding {
  /** `unreused:croydon:planx`: the kind and its subjects. */
  readonly id: string;
  readonly kind: string;
  readonly strength: number;
  readonly reasonsFor: readonly Statement[];
  readonly reasonsAgainst: readonly Statement[];
  readonly firstStep: string;
  readonly sources: readonly string[];
}

export const statement = (text: string, sources: readonly string[] = []): Statement => ({ text, sources });

/** A part of a strength, held between 0 and 1 and rounded to hundredths. */
export const part = (id: string, title: string, value: number, words: string): StrengthPart =>
  ({ id, title, value: Math.round(Math.max(0, Math.min(1, value)) * 100) / 100, words });

/** The mean of the parts, each of equal weight, in hundredths. Comparable only within a kind. */
export const strengthOf = (parts: readonly StrengthPart[]): number =>
  (parts.length === 0 ? 0 : Math.round(100 * parts.reduce((sum, { value }) => sum + value, 0) / parts.length) / 100);

export const gapId = (kind: string, subjects: readonly Subject[]): string => [kind, ...subjects.map(({ id }) => id)].join(':');
