/* Three groups: unit (with a real embedded store), neo4j (a real Neo4j), browser (a real Chromium). */
'use strict';

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|js)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
  // Jest cannot require d3's ES modules; the package has one plain script beside them.
  moduleNameMapper: { '^d3$': '<rootDir>/node_modules/d3/dist/d3.js' },
  modulePathIgnorePatterns: ['<rootDir>/.neo4j/', '<rootDir>/dist/'],
};

module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/{server,client,tools,repository}/**/*.test.ts'], testPathIgnorePatterns: ['neo4j-launcher'] },
    { ...shared, displayName: 'neo4j', testMatch: ['<rootDir>/tests/{neo4j,parity}/**/*.test.ts', '<rootDir>/tests/tools/neo4j-launcher.test.ts'] },
    { ...shared, displayName: 'browser', globalSetup: '<rootDir>/tests/support/unpack-browser.js', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
  maxWorkers: 2,
  testTimeout: 60_000,
};
