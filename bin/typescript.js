/*
 * Lets Node run our TypeScript sources, through swc alone. ts-node does the
 * same for tools and tests, but loads the whole compiler with it: 70 MB in
 * every thread of a running service. Compiled sources are kept, so that most
 * processes do not load swc either: 40 MB, and half of the time to start.
 * Stack traces have the lines of the sources with
 * NODE_OPTIONS=--enable-source-maps, which holds every map in memory (25 MB).
 */
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { compile, kept } = require('./compiled-sources');

function compiled(filename) {
  const source = fs.readFileSync(filename, 'utf8');
  const known = kept(filename, source);
  if (known !== undefined) return known;
  spawnSync(process.execPath, [path.join(__dirname, 'compiled-sources.js'), filename], { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } });
  return kept(filename, source) ?? compile(filename, source);
}

require.extensions['.ts'] = (module, filename) => { module._compile(compiled(filename), filename); };
