/** What a list of suggestions is. Adding one is a file here and a line in index.ts. */
import type { Ref } from '../../graph/model';
import type { SuggestionFacts } from '../facts';
import type { Slots } from '../slots';

/** A fact, with what shows it; no source where the fact is that nothing is on record here. */
export interface Reason {
  readonly text: string;
  readonly sources: readonly string[];
}

/** As an answer gives them. */
export const toAnswer = (reasons: readonly Reason[]): { text: string; sources: string[] }[] => reasons.map(({ text, sources }) => ({ text, sources: [...sources] }));

export type Features = Readonly<Record<string, number | boolean | string>>;

export interface ListItem {
  /** The pattern or the council. */
  readonly ref: Ref;
  /** The one fact that the list is about; it opens the reasons for. */
  readonly lead: Reason;
  readonly reasonsFor: readonly Reason[];
  readonly reasonsAgainst: readonly Reason[];
  readonly features: Features;
  /** What a back-test would measure; told only when the list has passed it. */
  readonly score?: number;
}

/** What was asked for besides the council. */
export interface Asked {
  readonly area?: Ref | undefined;
  readonly pattern?: Ref | undefined;
}

export interface ListContext {
  readonly facts: SuggestionFacts;
  readonly slots: Slots;
  readonly asked: Asked;
}

export interface SuggestionList {
  readonly id: string;
  readonly title: (name: string) => string;
  readonly about: 'patterns' | 'partners';
  /** How to read it and in what order it stands, in plain words. */
  readonly explanation: readonly string[];
  /** What it says when it has nothing for the council of that name. */
  readonly empty: (name: string, facts: SuggestionFacts, council: Ref) => string;
  readonly compute: (context: ListContext, council: Ref) => ListItem[];
}

/** Longest list: as many as a reader compares. */
export const MOST_ITEMS = 6;
