/** The statements about service areas, as domain rows. */
import type { Ref } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { ServiceAreaRecord, ServiceAreaSummary } from './schema';

export type ServiceAreaRow = ServiceAreaSummary & { readonly aliases?: readonly string[] };
export type ServiceAreaProperties = Pick<ServiceAreaRecord, 'id' | 'ref' | 'name' | 'description' | 'sources'>;

export async function listServiceAreas(store: GraphStore): Promise<ServiceAreaRow[]> {
  return rowsAs<ServiceAreaRow>(await store.read('service-areas/list-service-areas', {}, { timeoutMs: 30_000 }));
}

/** Its own properties. */
export async function getServiceArea(store: GraphStore, ref: Ref, options: ReadOptions): Promise<ServiceAreaProperties | undefined> {
  const [properties] = rowsAs<ServiceAreaProperties>(await store.read('service-areas/get-service-area', { ref }, options));
  return properties;
}
