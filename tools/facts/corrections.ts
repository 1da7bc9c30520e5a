/**
 * Cells of the facts that their own source contradicts, set right on the way to
 * the seeds. One that the facts have caught up with is a problem: take it out.
 */

/**
 * Regions by council. The facts took these two from the region of their combined
 * authority, Greater Lincolnshire; ONS codes both under E12000003.
 */
export const correctedRegions: ReadonlyMap<string, string> = new Map([
  ['north-east-lincolnshire', 'Yorkshire and The Humber'],
  ['north-lincolnshire', 'Yorkshire and The Humber'],
]);
