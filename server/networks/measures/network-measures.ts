/** Measures of a whole network. */
import { once, type MeasureInput, type NetworkMeasure } from './measure';
import { shortestPaths, type ShortestPaths } from './shortest-paths';
import { assortativity, clustering } from './structure';

const paths = (input: MeasureInput): ShortestPaths => once(input, 'shortest paths', () => shortestPaths(input.adjacency));
const CAUTION = 'It describes the record: a missing record changes it.';

export const nodes: NetworkMeasure = {
  id: 'nodes', title: 'Nodes', meaning: 'Bodies and projects in this view.', formula: 'n.', reference: '', caution: CAUTION, decimals: 0,
  compute: ({ adjacency }) => adjacency.size,
};

export const relationships: NetworkMeasure = {
  id: 'relationships', title: 'Relationships', meaning: 'Pairs that are joined.', formula: 'm.', reference: '', caution: CAUTION, decimals: 0,
  compute: ({ adjacency }) => adjacency.edges,
};

export const density: NetworkMeasure = {
  id: 'density', title: 'Density', meaning: 'The share of all possible pairs that are joined.', formula: '2m ÷ (n (n−1)).', reference: 'Wasserman and Faust 1994, section 4.3.',
  caution: 'It falls as a network grows; compare only networks of like size.', decimals: 4,
  compute: ({ adjacency: { size, edges } }) => (size < 2 ? null : (2 * edges) / (size * (size - 1))),
};

export const components: NetworkMeasure = {
  id: 'components', title: 'Parts', meaning: 'Joined parts with nothing on record between them.', formula: 'Number of connected components.', reference: 'Harary 1969, chapter 2.', caution: CAUTION, decimals: 0,
  compute: ({ componentOf }) => new Set(componentOf).size,
};

export const largestComponent: NetworkMeasure = {
  id: 'largestComponent', title: 'Largest part', meaning: 'Nodes in the largest joined part.', formula: 'Size of the largest connected component.', reference: 'Harary 1969, chapter 2.', caution: CAUTION, decimals: 0,
  compute: ({ componentOf }) => componentOf.filter((part) => part === 1).length,
};

export const averagePathLength: NetworkMeasure = {
  id: 'averagePathLength', title: 'Average path', meaning: 'Steps between two nodes that are joined at all, on average.', formula: 'Mean shortest path, without weights, over pairs that are joined.',
  reference: 'Watts and Strogatz 1998, doi 10.1038/30918.', caution: 'Pairs with no path between them are left out.', decimals: 2,
  compute: (input) => { const { totalLength, joinedPairs } = paths(input); return joinedPairs === 0 ? null : totalLength / joinedPairs; },
};

export const averageClustering: NetworkMeasure = {
  id: 'averageClustering', title: 'Clustering', meaning: 'How often two neighbours of a node are joined, on average over nodes.', formula: 'Mean local clustering coefficient.', reference: 'Watts and Strogatz 1998, doi 10.1038/30918.',
  caution: 'Between bodies and projects it is always 0; large joint projects make it high.', decimals: 3,
  compute: ({ adjacency }) => (adjacency.size === 0 ? null : clustering(adjacency).reduce((sum, value) => sum + value, 0) / adjacency.size),
};

export const communityCount: NetworkMeasure = {
  id: 'communities', title: 'Communities', meaning: 'Groups that are joined more within than between.', formula: 'Louvain, resolution 1, fixed seed.', reference: 'Blondel and others 2008, doi 10.1088/1742-5468/2008/10/P10008.',
  caution: 'Nobody founded them. A node without relationships is one of its own.', decimals: 0, compute: ({ communities }) => communities.count,
};

export const modularity: NetworkMeasure = {
  id: 'modularity', title: 'Modularity', meaning: 'How much more the communities are joined within than chance would give.', formula: 'Σ over communities of (share within − expected share).',
  reference: 'Newman and Girvan 2004, doi 10.1103/PhysRevE.69.026113.', caution: 'Random networks can reach 0.3 and more.', decimals: 3, compute: ({ communities }) => communities.modularity,
};

export const assortativityRegion: NetworkMeasure = {
  id: 'assortativityRegion', title: 'Ties within regions', meaning: 'How far bodies are joined within their own region: 1 always, 0 as by chance, below 0 less than that.', formula: 'Attribute assortativity of region or nation; ends without one are left out.',
  reference: 'Newman 2003, doi 10.1103/PhysRevE.67.026126.', caution: CAUTION, decimals: 3, compute: ({ adjacency, graph }) => assortativity(adjacency, graph.categories.region),
};

export const assortativityType: NetworkMeasure = {
  id: 'assortativityType', title: 'Ties within types', meaning: 'How far bodies are joined to bodies of their own type.', formula: 'Attribute assortativity of the type of council or body.',
  reference: 'Newman 2003, doi 10.1103/PhysRevE.67.026126.', caution: CAUTION, decimals: 3, compute: ({ adjacency, graph }) => assortativity(adjacency, graph.categories.type),
};
