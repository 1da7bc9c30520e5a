/** Everything said of a supplier, from the graph in memory. */
import { toClaim, type Claim } from '../graph/claim';
import type { Ref } from '../graph/model';
import type { Projection } from '../graph/projection';
import type { Role } from './schema';

export interface SupplierTie extends Omit<Claim, 'role'> {
  readonly otherRef: Ref;
  readonly role?: Role;
}

export function supplierTies(projection: Projection, ref: Ref): SupplierTie[] {
  return [
    ...projection.from(ref, ['SUPPLIES']).map((r) => ({ ...toClaim(r), otherRef: r.to })),
    ...projection.to(ref, ['AWARDED']).map((r) => ({ ...toClaim(r), otherRef: r.from })),
  ] as SupplierTie[];
}
