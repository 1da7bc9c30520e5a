/** The commands of docs/how-to/walk-through.md, from an empty data directory, and what they print; then graphology opens what came out. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Graph, { type MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { projectRoot } from '../../server/config';
import { temporaryFolder } from '../support/app';

const document = fs.readFileSync(path.join(projectRoot, 'docs/how-to/walk-through.md'), 'utf8');
const folder = temporaryFolder('walk');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const blocks = (kind: string) => [...document.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);
/** Seconds, sizes, checksums and the way to the seeds differ from run to run; hashes of a graph too, since it holds the day of the import. */
const lasting = (text: string) => text.replace(/\d+\.\d s\b/g, 'N s').replace(/[\d,]+ bytes/g, 'N bytes').replace(/\b[0-9a-f]{12,}\b/g, 'HASH').replace(/^Reading .*seeds$/m, 'Reading seeds');

/** One shell for all, so that what is exported stays; each command after its `$ `, with what it prints on either output. */
function runAll(): string {
  const script = blocks('console').join('').split('\n').filter((line) => line.startsWith('$ ')).map((line) => `printf '%s\\n' ${`'${line.replaceAll("'", "'\\''")}'`}\n${line.slice(2)}\n`).join('');
  const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\npatternbook() { "${process.execPath}" "${projectRoot}/bin/patternbook.js" "$@"; }\n${script}`], {
    cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 24, env: { ...process.env, NEO4J_URI: '' },
  });
  return stdout;
}

let printed = '';
beforeAll(() => {
  fs.writeFileSync(path.join(folder, 'users.csv'), blocks('csv')[0]!);
  fs.writeFileSync(path.join(folder, 'users.yml'), blocks('yaml')[0]!);
  printed = runAll();
}, 240_000);

test('every command prints what the document says', () => expect(lasting(printed)).toBe(lasting(blocks('console').join(''))));

const NEW = ['council:dorset', 'council:leeds', 'organisation:age-uk-croydon'];
const text = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

test('graphology opens the GraphML, with the three new uses and the addresses that show them', () => {
  const graph = parseGraphml(Graph as unknown as typeof MultiGraph, text('patternbook.graphml'));
  expect([graph.order, graph.size]).toEqual([879, 16_705]);
  const uses = graph.filterEdges((_, { relationshipType, sources }) => relationshipType === 'REUSES' && sources === 'https://example.org/users');
  expect(uses.map((edge) => graph.opposite('pattern:localgov-drupal', edge)).sort()).toEqual(NEW);
});

test('graphology opens the GEXF of the view', () => {
  const graph = parseGexf(Graph, text('london.gexf'));
  expect(graph.hasNode('council:croydon')).toBe(true);
  expect(graph.filterEdges((_, { relationshipType }) => relationshipType === 'LEADS').length).toBeGreaterThan(5);
});

const python = { ...process.env };
const networkx = spawnSync('python3', ['-c', 'import networkx'], { env: python }).status === 0;
/** Where NetworkX is installed (PYTHONPATH may say where); elsewhere graphology above has to do. */
(networkx ? test : test.skip)('NetworkX opens the GraphML and prints what the document says', () => {
  const out = execFileSync('python3', [path.join(projectRoot, 'tools/walk/open_with_networkx.py'), 'patternbook.graphml', 'pattern:localgov-drupal'], { cwd: folder, encoding: 'utf8', env: python });
  expect(blocks('python-console')[0]).toContain(out);
});
