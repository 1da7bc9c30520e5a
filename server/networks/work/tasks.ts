/** What workers can do. Loads nothing of the store. */
import { computeLayout } from '../layouts';
import { findCommunities, measure } from '../measures';

export const tasks = { measures: measure, communities: findCommunities, layout: computeLayout } as const;
export type TaskName = keyof typeof tasks;
