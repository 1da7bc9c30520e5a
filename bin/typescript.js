/*
 * Lets Node run our TypeScript sources, through swc alone. ts-node does the
 * same for tools and tests, but loads the whole compiler with it: 70 MB in
 * every thread of a running service.
 */
'use strict';
const fs = require('node:fs');
const { transformSync } = require('@swc/core');

const options = { swcrc: false, sourceMaps: 'inline', jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true }, module: { type: 'commonjs' } };

process.setSourceMapsEnabled(true);
require.extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(fs.readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};
