/**
 * The yardstick: what somebody would write in an afternoon. Express, the same
 * driver, one hand-written Cypher statement a question (bare/*.cypher), rows
 * out as JSON. No page, no validation, no cache, no ETag, no compression, no
 * log, no security headers, no limits, no watching of the graph's version.
 *
 * What each answer leaves out beside ours:
 *   council   history of predecessors, collaborators of its projects weighed and
 *             ranked, status of each claim, coverage, sorting
 *   projects  total, facets, coverage, the text filter, awards of unknown amount
 *   pattern   users counted once, regions, spread by year, status of each claim,
 *             members of a programme, coverage, sorting
 *   search    typing errors, word order, ranking by kind of match, summaries,
 *             total, facets; a name matches when it contains the text
 *
 * Run by tools/bench/; BARE_GRAPH names a Ladybug file, else NEO4J_* a server.
 */
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import neo4j from 'neo4j-driver';
import { LadybugHandle } from '../../server/graph/ladybug-handle';

type Run = (statement: string, parameters: Record<string, string | number>) => Promise<object[]>;

const TIMEOUT_MS = 30_000;

const statement = (name: string) => fs.readFileSync(path.join(__dirname, 'bare', `${name}.cypher`), 'utf8').replace(/^\/\/.*\n/gm, '').trim();

async function onLadybug(file: string): Promise<Run> {
  const handle = new LadybugHandle(file);
  await handle.open();
  return (text, parameters) => handle.run(text, parameters, TIMEOUT_MS);
}

function onNeo4j(): Run {
  const { NEO4J_URI = '', NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true });
  return async (text, parameters) => {
    const values = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, typeof value === 'number' ? neo4j.int(value) : value]));
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(text, values)).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
}

async function main(): Promise<void> {
  const { BARE_GRAPH } = process.env;
  const run = BARE_GRAPH ? await onLadybug(BARE_GRAPH) : onNeo4j();
  const [council, projects, pattern, search] = ['council', 'projects', 'pattern', 'search'].map(statement) as [string, string, string, string];
  const app = express();
  app.get('/council/:id', async (req, res) => {
    res.json(await run(council, { ref: `council:${req.params.id}` }));
  });
  app.get('/projects', async (req, res) => {
    const { fundingRound = '', serviceArea = '', status = '', offset = '0', limit = '50' } = req.query as Record<string, string>;
    res.json(await run(projects, { fundingRound, serviceArea, status, offset: Number(offset), limit: Number(limit) }));
  });
  app.get('/pattern/:id', async (req, res) => {
    res.json(await run(pattern, { ref: `pattern:${req.params.id}` }));
  });
  app.get('/search', async (req, res) => {
    res.json(await run(search, { q: String(req.query['q']), limit: 20 }));
  });
  const server = app.listen(0, '127.0.0.1', () => {
    process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })}\n`);
  });
  process.once('SIGTERM', () => process.exit(0));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
