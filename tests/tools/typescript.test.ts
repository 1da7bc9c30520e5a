import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const register = path.resolve(__dirname, '../../bin/typescript.js');
let folder: string;
beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pb-typescript-')); });
afterEach(() => { fs.rmSync(folder, { recursive: true, force: true }); });

/** What a file of TypeScript prints, run as the command line runs ours. */
function run(source: string, before = ''): string {
  const file = path.join(folder, 'file.ts');
  fs.writeFileSync(file, source);
  const program = `${before} require(${JSON.stringify(register)}); require(${JSON.stringify(file)});`;
  return execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).trim();
}
const saying = (text: string) => `const words: string = '${text}'; console.log(words, Boolean(Object.keys(require.cache).some((name) => /@swc.core.index/.test(name))));`;

test('a file is compiled in a process of its own, and again when it changes', () => {
  const first = `one ${path.basename(folder)}`;
  expect([run(saying(first)), run(saying(first)), run(saying('two'))]).toEqual([`${first} false`, `${first} false`, 'two false']);
});

test('it is compiled after the embedded store was loaded, too', () => {
  expect(run(saying(`three ${path.basename(folder)}`), `require(${JSON.stringify(require.resolve('@ladybugdb/core'))});`)).toMatch(/^three .* false$/);
});

test('where nothing can be kept it is compiled in the process itself', () => {
  const refuse = 'require("node:child_process").spawnSync = () => ({ status: 1 });';
  const words = `four ${path.basename(folder)}`;
  expect([run(saying(words), refuse), run(saying(words), refuse)]).toEqual([`${words} true`, `${words} true`]);
});
