/** A process that loads a small graph in batches, for tests that kill it: COUNCILS CLAIM_MS. Says how far it is, a line each batch. */
import neo4j from 'neo4j-driver';
import { Statements } from '../../server/graph/cypher-files';
import { Neo4jLoader } from '../../server/graph/neo4j-load';
import { smallGraph } from './small-graph';

const [councils, claimMs] = process.argv.slice(2).map(Number) as [number, number];
const driver = neo4j.driver(process.env['NEO4J_URI']!, neo4j.auth.basic('neo4j', process.env['NEO4J_PASSWORD']!), { disableLosslessIntegers: true });
const loader = new Neo4jLoader(new Statements('neo4j'), () => driver.session({ database: 'neo4j' }), { atomicRows: 100, claimMs });
void loader.replaceGraph(smallGraph(councils), null, { onProgress: (done) => console.log(done) }).finally(() => driver.close());
