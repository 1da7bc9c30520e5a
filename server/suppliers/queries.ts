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

export async function listSuppliers(store: GraphStore): Promise<SupplierRow[]> {
  return rowsAs<SupplierRow>(await store.read('suppliers/list-suppliers', {}, { timeoutMs: 30_000 }));
}

/** Its own properties. */
export async function getSupplier(store: GraphStore, ref: Ref, options: ReadOptions): Promise<SupplierProperties | undefined> {
  const [properties] = rowsAs<SupplierProperties>(await store.read('suppliers/get-supplier', { ref }, options));
  return properties;
}
