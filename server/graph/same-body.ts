/**
 * Bodies that are recorded twice. The pages of the two point to each other; the
 * records stay two. Only seeds/same-bodies.csv says so: names alone never do.
 */
import type { Supplement } from './content';
import type { Ref } from './model';

/** The other record of the same body: an organisation's supplier, a supplier's organisation; undefined when there is none. */
export function counterpartOf(ref: Ref, { sameBodies = [] }: Pick<Supplement, 'sameBodies'>): Ref | undefined {
  const same = sameBodies.find(({ supplier, organisation }) => supplier === ref || organisation === ref);
  return same && (same.supplier === ref ? same.organisation : same.supplier);
}
