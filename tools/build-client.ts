/**
 * Builds the client into dist/public: one style sheet, script modules, fonts
 * and icons, each named by its content, and manifest.json from plain names to
 * addresses. Equal sources give equal bytes. Quiet unless it fails; `--verbose`
 * prints the sizes. The new folder replaces the old one at the end, whole.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import * as sass from 'sass';
import { fontFaces, fontFiles } from './client-fonts';

const root = path.resolve(__dirname, '..');
const publicDir = path.join(root, 'dist/public');
const workDir = path.join(root, `dist/.public-${process.pid}`);
const assetsDir = path.join(workDir, 'assets');

type Manifest = Record<string, string>;

/** Writes the bytes under a name with their hash and enters it in the manifest. */
function put(manifest: Manifest, name: string, bytes: Buffer | string): string {
  const { name: stem, ext } = path.parse(name);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const address = `/assets/${stem}-${hash}${ext}`;
  fs.writeFileSync(path.join(workDir, address), bytes);
  manifest[name] = address;
  return address;
}

function buildFonts(manifest: Manifest): void {
  for (const { name, file } of fontFiles) put(manifest, name, fs.readFileSync(require.resolve(file)));
}

function buildIcons(manifest: Manifest): void {
  const images = path.join(root, 'client/images');
  for (const name of fs.readdirSync(images).sort()) put(manifest, name, fs.readFileSync(path.join(images, name)));
}

async function buildStyles(manifest: Manifest): Promise<void> {
  const { css } = sass.compile(path.join(root, 'client/styles/main.scss'), {
    loadPaths: [path.join(root, 'node_modules')], style: 'compressed', charset: false, quietDeps: true,
  });
  const whole = `${fontFaces((name) => manifest[name]!)}${css}`;
  const { code } = await esbuild.transform(whole, { loader: 'css', minify: true, charset: 'utf8', logLevel: 'warning' });
  put(manifest, 'main.css', code);
}

/** Entry and lazily loaded islands; a chunk's name is settled by esbuild. */
async function buildScripts(manifest: Manifest): Promise<void> {
  const { metafile } = await esbuild.build({
    entryPoints: { main: path.join(root, 'client/main.ts') },
    outdir: assetsDir, entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]',
    bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true,
    charset: 'utf8', metafile: true, absWorkingDir: root, logLevel: 'warning', legalComments: 'linked',
  });
  const entry = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === 'client/main.ts')!;
  manifest['main.js'] = `/assets/${path.basename(entry[0])}`;
}

function report(): void {
  for (const name of fs.readdirSync(path.join(publicDir, 'assets')).sort()) {
    const bytes = fs.readFileSync(path.join(publicDir, 'assets', name));
    console.log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
  }
}

async function build(): Promise<void> {
  fs.mkdirSync(assetsDir, { recursive: true });
  try {
    const manifest: Manifest = {};
    buildFonts(manifest);
    buildIcons(manifest);
    await Promise.all([buildStyles(manifest), buildScripts(manifest)]);
    const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
    fs.writeFileSync(path.join(workDir, 'manifest.json'), `${JSON.stringify(sorted, null, 2)}\n`);
    fs.rmSync(publicDir, { recursive: true, force: true });
    fs.renameSync(workDir, publicDir);
  } finally {
    fs.rmSync(workDir, { recursive: true, force: true });
  }
  if (process.argv.includes('--verbose')) report();
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
