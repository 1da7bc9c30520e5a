/** Which nodes are counted as councils, and which of them are of today. */
import type { NodeSummary } from './node-index';

type Kind = Pick<NodeSummary, 'label' | 'tier' | 'endedOn'>;

/** A council, ended ones included; strategic authorities and organisations are none. */
export const isCouncilNode = (node: Kind | undefined): boolean => node?.label === 'Council' && node.tier !== 'strategic';

/** A principal council of today; those that end in 2027 are. */
export const isPrincipal = (node: Kind | undefined): boolean => isCouncilNode(node) && node!.endedOn === undefined;

/** A combined authority or the Greater London Authority, of today. */
export const isStrategicAuthority = ({ label, tier, endedOn }: Kind): boolean => label === 'Council' && tier === 'strategic' && endedOn === undefined;

/** The region of an English council, elsewhere the nation. */
export const placeName = ({ region, nation }: Pick<NodeSummary, 'region' | 'nation'>): string => region ?? nation ?? 'not in a region';
