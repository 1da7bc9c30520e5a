/** Words for the model's values about projects. */
import { upperFirst } from '../web/format';
import { statusNames } from '../web/words';

/** Phases in the order of a project's life; the last two belong to the emergency round of 2020. */
export const phaseOrder = ['discovery', 'alpha', 'beta', 'live', 'pilot', 'proof-of-concept', 'rapid-delivery', 'follow-on'];

/** `proof-of-concept` is `Proof of concept`. */
export const phaseName = (phase: string): string => upperFirst(phase.replaceAll('-', ' '));

export const stateName = (status: string): string => statusNames[status] ?? 'Not recorded';

export const kindNames = { project: 'Projects', community: 'Programmes that councils belong to' } as const;
