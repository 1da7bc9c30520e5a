/**
 * What sort of figure a reported outcome is, told by its measure's name
 * (seeds/nodes/outcomes.csv). The sorts are kept apart and never added up.
 */
export const outcomeKinds = ['result', 'cost', 'estimate', 'target', 'problem'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/**
 * Only a `result` says what happened; `estimate` takes in projections and
 * upper limits ("up to"), `problem` is how things stood before.
 */
export function outcomeKind(measure: string): OutcomeKind {
  if (measure.startsWith('problem-')) return 'problem';
  if (measure.endsWith('-target')) return 'target';
  if (/-(estimate|projection|max)(-|$)/.test(measure)) return 'estimate';
  return /-(cost|contract-value)$/.test(measure) ? 'cost' : 'result';
}
