/** Words for the model's values about projects. */
import type { BeforeBody } from '../graph/before-body';
import { dateLong, upperFirst } from '../web/format';
import { statusNames } from '../web/words';

/** Phases in the order of a project's life; the last two belong to the emergency round of 2020. */
export const phaseOrder = ['discovery', 'alpha', 'beta', 'live', 'pilot', 'proof-of-concept', 'rapid-delivery', 'follow-on'];

/** `proof-of-concept` is `Proof of concept`. */
export const phaseName = (phase: string): string => upperFirst(phase.replaceAll('-', ' '));

export const stateName = (status: string): string => statusNames[status] ?? 'Not recorded';

export const kindNames = { project: 'Projects', community: 'Programmes that councils belong to' } as const;

/** That the project is older than a council named for it, worded through the predecessor when there is exactly one. */
export function beforeBodyWords({ startedOn, predecessor }: BeforeBody): string {
  const began = dateLong(startedOn.slice(0, 7));
  return predecessor
    ? `dated before it began in ${began}; then ${predecessor.name}`
    : `dated before this council began in ${began}; several councils came before it`;
}
