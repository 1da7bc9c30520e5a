/** What a recorded use of certain patterns means (seeds/claim-meanings.csv), which a reader must know. */
import type { ClaimMeaning, Supplement } from '../graph/content';
import type { Ref } from '../graph/model';

/** Undefined when each use of the pattern rests on a source of its own. */
export const claimMeaningOf = (ref: Ref, { claimMeanings = [] }: Pick<Supplement, 'claimMeanings'>): ClaimMeaning | undefined =>
  claimMeanings.find(({ pattern }) => pattern === ref);
