/** The real councils and their links, read from the seeds without a store. */
import { toCollaboration } from '../../../server/graph/collaboration';
import { projectContent } from '../../../server/graph/content-projection';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { toCouncilFacts } from '../../../server/spread/council-facts';
import { seedsDir } from '../../support/app';

export function realCouncils() {
  const { nodes, projection } = projectContent(readSeeds(seedsDir));
  const collaboration = toCollaboration(projection);
  return { nodes, projection, collaboration, facts: toCouncilFacts({ nodes, projection, collaboration }) };
}
