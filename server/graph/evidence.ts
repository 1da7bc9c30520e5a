/** How well a lasting claim is shown: the three states that are never merged. */
import { monthsBefore } from './time';

export const claimStatuses = ['confirmed', 'unconfirmed', 'undated'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** A lasting state shown longer ago than this is unconfirmed. */
export const CONFIRMED_FOR_MONTHS = 24;

/**
 * `confirmed` when a source showed it within 24 months of the facts' date,
 * `unconfirmed` when the newest showing is older, `undated` when no source
 * carries a date.
 */
export function claimStatus(confirmedOn: string | undefined | null, dataAsOf: string): ClaimStatus {
  if (!confirmedOn) return 'undated';
  // The period it names must not end before that day: as text, at the date's own precision.
  return confirmedOn >= monthsBefore(dataAsOf, CONFIRMED_FOR_MONTHS).slice(0, confirmedOn.length) ? 'confirmed' : 'unconfirmed';
}
