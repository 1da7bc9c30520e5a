/** What the figures are held against; the reasons are in docs/how-to/measure.md. */
export const limits = {
  /** Empty data folder to ready, dependencies in place. */
  firstStartSeconds: 15,
  laterStartSeconds: 4,
  /** Another process's load, until every server answers from it. */
  noticedSeconds: 5,
  /** 95th percentile at the fixed rate, embedded store. */
  pageMs: 60,
  apiMs: 40,
  /** The same through Neo4j, pages and API. */
  neo4jMs: 120,
  memoryMb: 400,
  /** Times the bare handler's time for an answer computed. */
  computedRatio: 2,
  /** Times faster than the bare handler for an answer given before. */
  repeatedSpeedup: 5,
  /** List pages' time at ten times the data, in times of the seed's. */
  tenfoldRatio: 3,
  /** Everything a first visit fetches, compressed. */
  pageKb: 150,
  /** The explorer's first view: server, asked for the first time and later. */
  explorerColdSeconds: 1.5,
  explorerWarmMs: 150,
  /** In the browser: picture and details at 170 marks, and near 1,000. */
  explorerSeed: { pictureMs: 300, detailsMs: 50 },
  explorerLarge: { pictureMs: 700, detailsMs: 100 },
  framesPerSecond: 50,
  longTasksMs: 300,
  /** The page of the most used pattern, and its spread in a browser. */
  patternPageMs: 80,
  spreadOnScreenMs: 1_000,
  ladybugLoadSeconds: 10,
  neo4jLoadSeconds: 30,
  /** A network of 5,000 nodes and 20,000 relationships: from the API, and its grouped picture. */
  largeApiSeconds: 1,
  largePictureSeconds: 2,
  /** p95 of other requests while measures run, in times of p95 without. */
  besideMeasuresRatio: 2,
  /** All measures of 5,000 nodes and 20,000 relationships, off the request path. */
  networkMeasuresSeconds: 20,
  /** Five paths between two councils: the seed, and a hundred times it, whose process may hold so much. */
  pathsSeedMs: 40,
  pathsLargeMs: 400,
  pathsLargeMemoryMb: 1_200,
  /** 95th percentile of a council's suggestions, nothing kept of an answer. */
  suggestionsMs: 60,
  /** All gaps of the country: the first question of a server, and the 95th percentile of every page after it. */
  gapsColdSeconds: 1.5,
  gapsWarmMs: 100,
  /** A sheet as PDF. */
  sheetSeconds: 2,
  sheetKb: 300,
  /** The whole back-test, on two cores. */
  backTestSeconds: 300,
  /** Whole imports: 100,000 grants into each store, 10,000 releases; and what any import may hold. */
  grantsSeconds: 60,
  grantsNeo4jSeconds: 90,
  releasesSeconds: 30,
  importMb: 600,
  /** Everything to a file, of the seed. */
  exportSeconds: 5,
} as const;

/** The fixed rate: requests a second, over connections. */
export const RATE = 50;
export const CONNECTIONS = 20;

export type Engine = 'ladybug' | 'neo4j';

/** The limit at the fixed rate. */
export function latencyLimit(engine: Engine, kind: 'page' | 'api'): number {
  if (engine === 'neo4j') return limits.neo4jMs;
  return kind === 'page' ? limits.pageMs : limits.apiMs;
}
