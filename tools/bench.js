/* `npm run bench`: sets up what is missing, then measures. */
'use strict';
const { setUp, root } = require('./set-up');

setUp();
require('ts-node').register({ project: require('node:path').join(root, 'tsconfig.json'), swc: true });
require('./bench/main').main(process.argv.slice(2)).then((code) => process.exit(code));
