/** What workers can do. Loads nothing of the store; each task loads its own modules when it is first asked for, since threads share none. */
import type { previewFile } from './imports/preview-task';
import type { computeLayout } from './networks/layouts';
import type { findCommunities, measure } from './networks/measures';
import type { coincidences } from './spread/coincidence';

type Given<Task extends (...given: never[]) => unknown> = Parameters<Task>[0];

export const tasks = {
  measures: async (given: Given<typeof measure>) => (await import('./networks/measures')).measure(given),
  communities: async (given: Given<typeof findCommunities>) => (await import('./networks/measures')).findCommunities(given),
  layout: async (given: Given<typeof computeLayout>) => (await import('./networks/layouts')).computeLayout(given),
  circumstances: async (given: Given<typeof coincidences>) => (await import('./spread/coincidence')).coincidences(given),
  preview: async (given: Given<typeof previewFile>) => (await import('./imports/preview-task')).previewFile(given),
} as const;
export type TaskName = keyof typeof tasks;
