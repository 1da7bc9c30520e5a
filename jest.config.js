/* Three groups: unit (with a real embedded store), neo4j (a real Neo4j), browser (a real Chromium). */
'use strict';

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|js)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
  // d3 ships as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(d3|d3-[a-z-]+|internmap|delaunator|robust-predicates)/)'],
  modulePathIgnorePatterns: ['<rootDir>/.neo4j/', '<rootDir>/dist/'],
};

module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/{server,client,tools,repository}/**/*.test.ts'], testPathIgnorePatterns: ['neo4j-launcher'] },
    { ...shared, displayName: 'neo4j', testMatch: ['<rootDir>/tests/{neo4j,parity}/**/*.test.ts', '<rootDir>/tests/tools/neo4j-launcher.test.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
  maxWorkers: 2,
  testTimeout: 60_000,
};
