/*
 * `npm test`: sets up what is missing, then runs every test. The Neo4j part
 * needs Java 17 and Maven; without them it is left out and that is said, unless
 * PATTERNBOOK_REQUIRE_NEO4J is set, which makes it a failure.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const { setUp, say, root } = require('./set-up');

setUp();
const { whyNeo4jCannotStart } = require('./neo4j/start');

const required = Boolean(process.env.PATTERNBOOK_REQUIRE_NEO4J);
const reason = whyNeo4jCannotStart();
if (reason && required) {
  say(`The Neo4j tests are required here and cannot run: ${reason}`);
  process.exit(1);
}
const withoutNeo4j = reason ? ['--selectProjects', 'unit', 'browser'] : [];
const given = process.argv.slice(2);
const result = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...(given.length > 0 ? given : withoutNeo4j)], { cwd: root, stdio: 'inherit' });
if (reason) say(`\nSKIPPED: the Neo4j part (two engines compared, loading, launcher). ${reason}`);
process.exit(result.status ?? 1);
