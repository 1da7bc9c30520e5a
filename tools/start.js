/* `npm start`: sets up what is missing, then serves. */
'use strict';
const { setUp } = require('./set-up');

setUp();
process.argv.splice(2, process.argv.length, 'serve', '--load-if-empty', ...process.argv.slice(2));
require('../bin/patternbook');
