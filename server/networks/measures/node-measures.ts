/** Measures of single nodes, each with what it means and what it does not. */
import type Graph from 'graphology';
import { once, type MeasureInput, type NodeMeasure } from './measure';
import { shortestPaths, type ShortestPaths } from './shortest-paths';
import { eigenvector, pageRank } from './spectral';
import { articulationPoints, clustering, coreNumbers } from './structure';
import { toGraph } from './to-graph';

const CAUTION = 'It counts what is on record; a missing record lowers it.';
const paths = (input: MeasureInput): ShortestPaths => once(input, 'shortest paths', () => shortestPaths(input.adjacency));
const library = (input: MeasureInput): Graph => once(input, 'graphology', () => toGraph(input.graph));
const sizeOf = ({ adjacency }: MeasureInput) => adjacency.size;

export const degree: NodeMeasure = {
  id: 'degree', title: 'Degree', meaning: 'How many others it is joined to.', formula: 'Number of neighbours.',
  reference: 'Freeman 1978, doi 10.1016/0378-8733(78)90021-7.', caution: CAUTION, decimals: 0,
  compute: ({ adjacency: { size, start } }) => Array.from({ length: size }, (_, i) => start[i + 1]! - start[i]!),
};

export const weightedDegree: NodeMeasure = {
  id: 'weightedDegree', title: 'Weighted degree', meaning: 'The weights of its relationships, added; small joint projects weigh more than large ones.', formula: 'Σ w(i, j) over neighbours j.',
  reference: 'Barrat and others 2004, doi 10.1073/pnas.0400087101.', caution: CAUTION, decimals: 2,
  compute: ({ adjacency: { size, start, weight } }) => Array.from({ length: size }, (_, node) => {
    let sum = 0;
    for (let i = start[node]!; i < start[node + 1]!; i += 1) sum += weight[i]!;
    return sum;
  }),
};

export const betweenness: NodeMeasure = {
  id: 'betweenness', title: 'Betweenness', meaning: 'How often it stands on the shortest ways between two others.',
  formula: 'Σ σ(s, t | v) ÷ σ(s, t) over pairs s, t, without weights, divided by (n−1)(n−2)÷2 for all n nodes of the view.',
  reference: 'Freeman 1977, doi 10.2307/3033543; computed as Brandes 2001.', caution: 'A broker in this data is not necessarily one in life.', decimals: 3,
  compute: (input) => {
    const n = sizeOf(input);
    const most = ((n - 1) * (n - 2)) / 2;
    return [...paths(input).betweenness].map((value) => (most > 0 ? value / most : 0));
  },
};

export const closeness: NodeMeasure = {
  id: 'closeness', title: 'Closeness', meaning: 'How few steps the others are away, on average; those it cannot reach count as endlessly far.',
  formula: 'Harmonic: Σ 1 ÷ d(v, u) over others u, divided by n−1.', reference: 'Marchiori and Latora 2000; Rochat 2009.', caution: CAUTION, decimals: 3,
  compute: (input) => {
    const n = sizeOf(input);
    return [...paths(input).harmonic].map((value) => (n > 1 ? value / (n - 1) : 0));
  },
};

export const eigenvectorCentrality: NodeMeasure = {
  id: 'eigenvector', title: 'Eigenvector', meaning: 'High when it is joined to others that are well joined themselves.',
  formula: 'Leading eigenvector of the weighted adjacency matrix of the largest part, length 1; not defined elsewhere.', reference: 'Bonacich 1987, doi 10.1086/228631.', caution: CAUTION, decimals: 3,
  compute: ({ adjacency, componentOf }) => {
    const within = componentOf.map((part) => part === 1);
    return within.filter(Boolean).length < 2 ? within.map(() => null) : eigenvector(adjacency, within);
  },
};

export const pageRankCentrality: NodeMeasure = {
  id: 'pageRank', title: 'PageRank', meaning: 'Where somebody who follows relationships at random would be found most often.',
  formula: 'Weighted, damping 0.85, all values add up to 1.', reference: 'Brin and Page 1998, doi 10.1016/S0169-7552(98)00110-X.', caution: CAUTION, decimals: 4,
  compute: (input) => pageRank(library(input), input.graph.ids),
};

export const coreNumber: NodeMeasure = {
  id: 'coreNumber', title: 'Core', meaning: 'The largest k for which it belongs to a part where everyone is joined to k others of that part.',
  formula: 'k-core decomposition.', reference: 'Seidman 1983, doi 10.1016/0378-8733(83)90028-X.', caution: CAUTION, decimals: 0,
  compute: (input) => coreNumbers(library(input), input.graph.ids),
};

export const clusteringCoefficient: NodeMeasure = {
  id: 'clustering', title: 'Clustering', meaning: 'The share of its neighbours’ pairs that are joined to each other.',
  formula: '2 × relationships among neighbours ÷ (k (k−1)); 0 below two neighbours. Between bodies and projects it is always 0.', reference: 'Watts and Strogatz 1998, doi 10.1038/30918.',
  caution: 'One large joint project alone makes it 1.', decimals: 2,
  compute: ({ adjacency }) => clustering(adjacency),
};

export const articulationPoint: NodeMeasure = {
  id: 'articulationPoint', title: 'Joins parts', meaning: 'Whether a part of the record would fall apart without it.', formula: 'Articulation points of the undirected network.',
  reference: 'Hopcroft and Tarjan 1973, doi 10.1145/362248.362272.', caution: 'One further record may make it unnecessary.', decimals: 0,
  compute: ({ adjacency }) => articulationPoints(adjacency),
};

export const component: NodeMeasure = {
  id: 'component', title: 'Part', meaning: 'Number of the joined part it belongs to, largest first.', formula: 'Connected components.', reference: 'Harary 1969, Graph Theory, chapter 2.',
  caution: CAUTION, decimals: 0, compute: ({ componentOf }) => [...componentOf],
};

export const community: NodeMeasure = {
  id: 'community', title: 'Community', meaning: 'Number of the community it belongs to, largest first.', formula: 'Louvain, resolution 1, fixed seed.',
  reference: 'Blondel and others 2008, doi 10.1088/1742-5468/2008/10/P10008.', caution: 'Nobody founded these communities: they are where relationships are dense. “How sure” says how far 20 runs agree.', decimals: 0,
  compute: ({ communities }) => [...communities.of],
};
