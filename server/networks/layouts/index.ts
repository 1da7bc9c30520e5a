/** Layouts. Adding one is a descriptor and a line here. */
import { concentric } from './concentric';
import { force } from './force';
import { geographic } from './geographic';
import type { LayoutDescriptor, LayoutId, LayoutInput, LayoutResult } from './layout';
import { layOut } from './lay-out';

export const layouts: readonly LayoutDescriptor[] = [force, geographic, concentric];
export const layoutIds: readonly LayoutId[] = layouts.map(({ id }) => id);

/** Positions, then captions. The same input gives the same picture on every machine. */
export function computeLayout(input: LayoutInput): LayoutResult {
  return layOut(input, layouts.find(({ id }) => id === input.layout) ?? force);
}
