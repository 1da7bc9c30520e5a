/** What workers can do. Loads nothing of the store. */
import { previewFile } from './imports/preview-task';
import { computeLayout } from './networks/layouts';
import { findCommunities, measure } from './networks/measures';
import { coincidences } from './spread/coincidence';

export const tasks = { measures: measure, communities: findCommunities, layout: computeLayout, circumstances: coincidences, preview: previewFile } as const;
export type TaskName = keyof typeof tasks;
