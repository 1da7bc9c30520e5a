/** Export, diff and refresh on the command line. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../server/config';
import { seedsDir, temporaryFolder } from '../../support/app';

const dataDir = temporaryFolder('cli-export');
const out = temporaryFolder('cli-out');
afterAll(() => [dataDir, out].forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/patternbook.js', ...args], {
    cwd: projectRoot, encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, NEO4J_URI: '', PATTERNBOOK_DATA: dataDir },
  });
  return { status, stdout, stderr };
}
const json = (...args: string[]) => JSON.parse(run(...args, '--json').stdout) as Record<string, unknown>;
const file = (name: string) => path.join(out, name);

let hash: unknown;
beforeAll(() => { hash = json('load')['graphHash']; });

test('export, then load of the file: the same hash, and nothing differs', () => {
  expect(json('export', 'csv', '-o', file('a.zip'))).toMatchObject({ format: 'csv', graphHash: hash, bytes: fs.statSync(file('a.zip')).size });
  expect(json('check', file('a.zip'))).toMatchObject({ valid: true });
  expect(json('load', file('a.zip'))['graphHash']).toBe(hash);
  expect(run('diff', file('a.zip'), 'current').stdout).toBe('The two graphs are the same.\n');
});

test('what a format has no place for is said, and named with --json; one pattern alone', () => {
  const { stderr } = run('export', '360giving', '-o', file('g.json'));
  expect(stderr).toContain('Left out 216: has no recorded day, which the standard requires.\n');
  expect(json('export', '360giving-csv', '-o', file('g.csv'))['leftOut']).toHaveLength(226);
  expect(run('export', 'publiccode', '--pattern', 'localgov-drupal', '-o', file('publiccode.yml')).status).toBe(0);
  expect(fs.readFileSync(file('publiccode.yml'), 'utf8')).toContain('name: LocalGov Drupal');
  expect(run('export', 'publiccode', '--pattern', 'dapian', '-o', file('x')).stderr).toContain('has no recorded repository');
  expect(run('export', 'gexf', '--pattern', 'dapian', '-o', file('x')).status).toBe(2);
});

test('a view, and what is wrongly asked', () => {
  expect(run('export', 'gexf', '--view', '/networks?region=london', '-o', file('v.gexf')).status).toBe(0);
  expect(fs.readFileSync(file('v.gexf'), 'utf8')).toContain('region London');
  const wrong = (args: string[], message: string) => {
    const { status, stderr } = run(...args);
    expect({ args, status, said: stderr.includes(message) }).toEqual({ args, status: 2, said: true });
  };
  wrong(['export', 'docx', '-o', file('x')], 'There is no format “docx”');
  wrong(['export', 'cypher', '--view', '/networks?region=london', '-o', file('x')], 'a format of everything, not of a view');
  wrong(['export', 'gexf', '--view', '/councils', '-o', file('x')], '--view takes the address');
  wrong(['export', 'gexf', '--view', '/networks?colour=red', '-o', file('x')], 'colour');
  wrong(['export', 'json', '-o', out], 'is a folder');
  wrong(['export', 'json', '-o', file('no/such/x')], 'does not exist');
  expect(fs.existsSync(file('x'))).toBe(false);
});

test('diff and refresh: old and new, dry run, and what stays', () => {
  fs.writeFileSync(file('performance.json'), JSON.stringify({ dateUpdated: '20 November 2026', serviceCountByOrganisation: { 'Elmbridge Borough Council': 1, 'Cabinet Office': 1, 'Croydon Council': 2 } }));
  const dry = run('refresh', 'govuk-pay', file('performance.json'), '--dry-run');
  expect(dry.stdout).toContain('New uses (1)\n  Elmbridge uses GOV.UK Pay\n');
  expect(dry.stdout).toContain('Nothing was loaded (--dry-run).');
  expect(json('version')['graphHash']).toBe(hash);
  expect(json('refresh', 'govuk-pay', file('performance.json'))).toMatchObject({ loaded: true, added: ['Elmbridge uses GOV.UK Pay'], confirmed: ['Croydon uses GOV.UK Pay'] });
  expect(run('refresh', 'govuk-pay', file('performance.json')).stdout).toContain('Nothing new; nothing was loaded.');
  const diff = json('diff', seedsDir, 'current') as { counts: object; changes: { kind: string; title: string }[] };
  expect(diff.counts).toEqual({ added: 1, removed: 0, changed: 0, confirmed: 1, unconfirmed: 0 });
  expect(run('diff', seedsDir, 'current').stdout).toContain('confirmedOn: 2026-08-03 → 2026-11-20');
  expect(run('refresh', 'govuk', file('performance.json')).status).toBe(2);
  expect(run('refresh', 'localgov-drupal', file('performance.json')).stderr).toContain('is JSON but no list');
  fs.writeFileSync(file('names.md'), '- Croydon Council\n');
  expect(run('refresh', 'localgov-drupal', file('names.md')).stderr).toContain('add --on');
  expect(run('diff', seedsDir, file('performance.json')).stderr).toContain(`${file('performance.json')}: is not a zip file`);
  expect(dry.stdout).toContain('1 new, 1 shown again, 0 confirmed already, ');
  expect(dry.stdout).toContain('Look whether it is whole.');
  for (const [text, message] of [['', 'is empty'], ['<!doctype html><p>404', 'is a web page'], ['a\0b', 'zero byte']] as const) {
    fs.writeFileSync(file('list.md'), text);
    expect(run('refresh', 'localgov-drupal', file('list.md'), '--on', '2026-11-20').stderr).toContain(message);
  }
});
