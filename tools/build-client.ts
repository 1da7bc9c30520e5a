/**
 * Builds the client into dist/public: one style sheet, script modules, fonts
 * and icons, each named by its content, and manifest.json from plain names to
 * addresses. Equal sources give equal bytes. Quiet unless it fails; `--verbose`
 * prints the sizes. A failed build leaves the old folder as it was.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import * as sass from 'sass';
import { fontFaces, fontFiles } from './client-fonts';

const root = path.resolve(__dirname, '..');

/** Where files are written, and the addresses they will have. */
interface Output {
  readonly folder: string;
  readonly manifest: Record<string, string>;
}

/** Writes the bytes under a name with their hash and enters it in the manifest. */
function put({ folder, manifest }: Output, name: string, bytes: Buffer | string): void {
  const { name: stem, ext } = path.parse(name);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  manifest[name] = `/assets/${stem}-${hash}${ext}`;
  fs.writeFileSync(path.join(folder, manifest[name]), bytes);
}

function buildFonts(output: Output): void {
  for (const { name, file } of fontFiles) put(output, name, fs.readFileSync(require.resolve(file)));
}

function buildIcons(output: Output): void {
  const images = path.join(root, 'client/images');
  for (const name of fs.readdirSync(images).sort()) put(output, name, fs.readFileSync(path.join(images, name)));
}

async function buildStyles(output: Output): Promise<void> {
  const { css } = sass.compile(path.join(root, 'client/styles/main.scss'), {
    loadPaths: [path.join(root, 'node_modules')], style: 'compressed', charset: false, quietDeps: true,
  });
  const whole = `${fontFaces((name) => output.manifest[name]!)}${css}`;
  const { code } = await esbuild.transform(whole, { loader: 'css', minify: true, charset: 'utf8', logLevel: 'warning' });
  put(output, 'main.css', code);
}

/** Entry and lazily loaded islands; esbuild names their chunks. */
async function buildScripts({ folder, manifest }: Output): Promise<void> {
  const { metafile } = await esbuild.build({
    entryPoints: { main: path.join(root, 'client/main.ts') },
    outdir: path.join(folder, 'assets'), entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]',
    bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true,
    charset: 'utf8', metafile: true, absWorkingDir: root, logLevel: 'warning', legalComments: 'linked',
  });
  const [entry] = Object.entries(metafile.outputs).find(([, built]) => built.entryPoint === 'client/main.ts')!;
  manifest['main.js'] = `/assets/${path.basename(entry)}`;
}

/** Scripts and styles compressed as far as it goes, once: the server sends these. */
function compressAssets({ folder }: Output): void {
  const assets = path.join(folder, 'assets');
  for (const name of fs.readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
    const file = path.join(assets, name);
    fs.writeFileSync(`${file}.br`, brotliCompressSync(fs.readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }));
  }
}

/** Size of each asset of a built client, gzipped, by file name. */
export function assetSizes(publicDir: string): Map<string, number> {
  const assets = path.join(publicDir, 'assets');
  return new Map(fs.readdirSync(assets).filter((name) => !name.endsWith('.br')).sort()
    .map((name) => [name, gzipSync(fs.readFileSync(path.join(assets, name)), { level: 9 }).length]));
}

/**
 * Builds the whole client.
 * @throws what sass or esbuild say is wrong; `publicDir` is then unchanged
 */
export async function buildClient(publicDir: string): Promise<void> {
  const folder = `${publicDir}.new-${process.pid}`;
  const output: Output = { folder, manifest: {} };
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true });
  try {
    buildFonts(output);
    buildIcons(output);
    await Promise.all([buildStyles(output), buildScripts(output)]);
    compressAssets(output);
    const sorted = Object.fromEntries(Object.entries(output.manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
    fs.writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(sorted, null, 2)}\n`);
    fs.rmSync(publicDir, { recursive: true, force: true });
    fs.renameSync(folder, publicDir);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (require.main === module) {
  const publicDir = path.join(root, 'dist/public');
  buildClient(publicDir).then(() => {
    if (!process.argv.includes('--verbose')) return;
    for (const [name, size] of assetSizes(publicDir)) console.log(`${name}: ${size} bytes gzipped`);
  }, (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
