/*
 * What swc makes of our TypeScript sources, kept beside the packages by
 * content. Run by itself with a file's name, it compiles that file and all of
 * server/ that is not kept yet: in a process of its own, because swc's addon
 * does not work in one where the embedded store's was loaded before it.
 */
'use strict';
const { createHash, randomUUID } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { version } = require('@swc/core/package.json');

const options = { swcrc: false, sourceMaps: 'inline', jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true }, module: { type: 'commonjs' } };
const folder = path.join(__dirname, '../node_modules/.cache/patternbook');
const madeWith = JSON.stringify([version, options]);

const keptFile = (filename, source) => path.join(folder, `${createHash('sha256').update([madeWith, filename, source].join('\0')).digest('hex')}.js`);

/** Undefined when it was not compiled yet. */
function kept(filename, source) {
  try {
    return fs.readFileSync(keptFile(filename, source), 'utf8');
  } catch {
    return undefined;
  }
}

const compile = (filename, source) => require('@swc/core').transformSync(source, { ...options, filename }).code;

/** A folder that cannot be written keeps nothing; everything else is the same. */
function keep(filename, source) {
  const file = keptFile(filename, source);
  const unfinished = `${file}.${randomUUID()}`;
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(unfinished, compile(filename, source));
    fs.renameSync(unfinished, file);
  } catch {
    fs.rmSync(unfinished, { force: true });
  }
}

function keepAll(filename) {
  const server = path.join(__dirname, '../server');
  const sources = fs.readdirSync(server, { recursive: true }).filter((name) => name.endsWith('.ts')).map((name) => path.join(server, name));
  for (const name of new Set([filename, ...sources])) {
    const source = fs.readFileSync(name, 'utf8');
    if (!fs.existsSync(keptFile(name, source))) keep(name, source);
  }
}

module.exports = { kept, compile };
if (require.main === module) keepAll(process.argv[2]);
