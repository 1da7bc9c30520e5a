/** The statements about service areas, as domain rows. */
import type { Ref, RelationshipType } from '../graph/model';
import type { ReuseStage } from '../graph/reuse';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { ServiceAreaRecord, ServiceAreaSummary } from './schema';

export type ServiceAreaRow = ServiceAreaSummary & { readonly aliases?: readonly string[] };
export type ServiceAreaProperties = Pick<ServiceAreaRecord, 'id' | 'ref' | 'name' | 'description' | 'sources'>;

export interface ServiceAreaTie {
  readonly part: 'pattern' | 'project' | 'use' | 'participation';
  /** Pattern or project of a body, or empty. */
  readonly viaRef: Ref;
  readonly type: RelationshipType;
  readonly otherRef: Ref;
  readonly otherName: string;
  readonly otherKind?: string;
  readonly otherStatus?: string;
  readonly otherStartedOn?: string;
  readonly stage?: ReuseStage;
  readonly since?: string;
  readonly confirmedOn?: string;
  readonly sources: string[];
}

export async function listServiceAreas(store: GraphStore): Promise<ServiceAreaRow[]> {
  return rowsAs<ServiceAreaRow>(await store.read('service-areas/list-service-areas', {}, { timeoutMs: 30_000 }));
}

/** The service area and everything about it, read side by side. */
export async function getServiceArea(store: GraphStore, ref: Ref, options: ReadOptions) {
  const [[properties], ties] = await Promise.all([
    store.read('service-areas/get-service-area', { ref }, options),
    store.read('service-areas/list-service-area-ties', { ref }, options),
  ]);
  return { properties: rowsAs<ServiceAreaProperties>(properties ? [properties] : [])[0], ties: rowsAs<ServiceAreaTie>(ties) };
}
