#!/usr/bin/env -S MALLOC_ARENA_MAX=2 node
/* The command line. Runs the TypeScript sources directly, through swc. */
'use strict';
function registerTypeScript() {
  try {
    require('./typescript');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    process.stderr.write('The dependencies are not installed yet. Run: npm ci (npm start does it, too)\n');
    process.exit(1);
  }
}

// What one thread frees, the C library does not give to another: with Node's four threads for work aside an embedded load takes 80 MB more.
if (['import', 'load'].includes(process.argv[2])) process.env.UV_THREADPOOL_SIZE ??= '1';

registerTypeScript();
require('../server/cli/main').main(process.argv).then((code) => {
  process.exitCode = code;
  // A graph file that the disk refused keeps Ladybug's clean-up at exit busy for ever: after a failure it is left out.
  if (code !== 0) process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
});
