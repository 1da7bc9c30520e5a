/** The statements about projects, as domain rows. */
import type { Ref, RelationshipType } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { ProjectRecord, ProjectSummary } from './schema';

/** Own properties as stored. */
export type ProjectRow = Pick<ProjectSummary, 'id' | 'ref' | 'name' | 'summary' | 'kind' | 'status' | 'startedOn'>
  & { readonly phases?: string[]; readonly aliases?: string[] };
export type ProjectProperties = ProjectRow & Pick<ProjectRecord, 'outputsUrl' | 'sources'>;

export interface ProjectLink {
  readonly projectRef: Ref;
  readonly type: RelationshipType;
  readonly otherRef: Ref;
  readonly programme?: string;
}

export interface AwardSum {
  readonly projectId: string;
  readonly knownGbp: number;
  readonly awards: number;
  readonly awardsWithAmount: number;
}

/** Every project with what it is tied to and what it was awarded. */
export async function listProjects(store: GraphStore) {
  const options = { timeoutMs: 30_000 };
  const [projects, links, sums] = await Promise.all([
    store.read('projects/list-projects', {}, options),
    store.read('projects/list-project-links', {}, options),
    store.read('projects/sum-project-awards', {}, options),
  ]);
  return { projects: rowsAs<ProjectRow>(projects), links: rowsAs<ProjectLink>(links), sums: rowsAs<AwardSum>(sums) };
}

/** Its own properties. */
export async function getProject(store: GraphStore, ref: Ref, options: ReadOptions): Promise<ProjectProperties | undefined> {
  const [properties] = rowsAs<ProjectProperties>(await store.read('projects/get-project', { ref }, options));
  return properties;
}
