/** The statements about suppliers, as domain rows. */
import type { Ref } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { Role, SupplierRecord } from './schema';

/** One relationship of a supplier, or a supplier without any. */
export interface SupplierRow {
  readonly ref: Ref;
  readonly id: string;
  readonly name: string;
  readonly website?: string;
  readonly companiesHouseNumber?: string;
  readonly aliases?: readonly string[];
  readonly otherRef?: Ref;
  readonly role?: Role;
  readonly confirmedOn?: string;
}

/** Own properties as stored. */
export type SupplierProperties = Pick<SupplierRecord, 'id' | 'ref' | 'name' | 'website' | 'companiesHouseNumber' | 'aliases' | 'sources'>;

export interface SupplierTie {
  readonly type: 'SUPPLIES' | 'AWARDED';
  readonly otherRef: Ref;
  readonly role?: Role;
  readonly roleAsStated?: string;
  readonly since?: string;
  readonly confirmedOn?: string;
  readonly amountGbp?: number;
  readonly awardedOn?: string;
  readonly projectId?: string;
  readonly sources: string[];
}

export async function listSuppliers(store: GraphStore): Promise<SupplierRow[]> {
  return rowsAs<SupplierRow>(await store.read('suppliers/list-suppliers', {}, { timeoutMs: 30_000 }));
}

/** The supplier and everything said of it, read side by side. */
export async function getSupplier(store: GraphStore, ref: Ref, options: ReadOptions) {
  const [[properties], ties] = await Promise.all([
    store.read('suppliers/get-supplier', { ref }, options),
    store.read('suppliers/list-supplier-ties', { ref }, options),
  ]);
  return { properties: rowsAs<SupplierProperties>(properties ? [properties] : [])[0], ties: rowsAs<SupplierTie>(ties) };
}
