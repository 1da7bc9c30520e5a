/** What workers can do, each read when it is first asked for: a thread starts sooner without the others. Loads nothing of the store. */
export const tasks = {
  measures: async () => (await import('./networks/measures')).measure,
  communities: async () => (await import('./networks/measures')).findCommunities,
  layout: async () => (await import('./networks/layouts')).computeLayout,
  circumstances: async () => (await import('./spread/coincidence')).coincidences,
  gaps: async () => (await import('./gaps/task')).gapsOf,
  preview: async () => (await import('./imports/preview-task')).previewFile,
} as const;
export type TaskName = keyof typeof tasks;
