#!/usr/bin/env node
/* The command line. Runs the TypeScript sources directly, through swc. */
'use strict';
require('ts-node').register({ project: require('node:path').join(__dirname, '..', 'tsconfig.json'), swc: true });
require('../server/cli/main').main(process.argv).then((code) => { process.exitCode = code; });
