/** `patternbook export`: the bundle, the whole graph in one format, or one view of the network. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { toBundle } from '../bundle/bundle';
import type { Config } from '../config';
import { AppError, InvalidRequest, NotFound } from '../errors';
import { publiccodeFiles, publiccodeOf } from '../exchange/publiccode/files';
import type { LeftOut } from '../exchange/schema';
import { awardPackage } from '../exchange/threesixty-giving/awards';
import { toRef } from '../graph/model';
import { readContent } from '../graph/read-content';
import type { GraphStore } from '../graph/store';
import { networkDocument } from '../networks/document';
import { exportRequest } from '../networks/schema';
import { buildServices } from '../services';
import { toMeta } from '../web/endpoint';
import { withWholeness } from '../web/incomplete';
import type { Output } from './output';
import { checkTarget, writeWhole } from './read-graph';

export interface ExportRequest {
  /** `bundle`, or a format's id. */
  readonly format: string;
  readonly target: string;
  /** Id or ref of the one pattern whose publiccode.yml is wanted. */
  readonly pattern?: string | undefined;
  /** Address of a view, with or without the service's own: `/networks?region=london`. */
  readonly view?: string | undefined;
}

async function bundle(store: GraphStore, config: Config, output: Output): Promise<Uint8Array> {
  const version = await store.version();
  const content = await readContent(store, { ...(version && { version }) });
  const bar = output.progress('Copying pages');
  const { copyPages } = await import('./site-pages');
  const site = await copyPages(store, config, (done, total) => bar.update(done, total)).finally(() => bar.stop());
  const publiccode = publiccodeFiles(content).files.map(({ path: name, data }) => ({ path: `publiccode/${name}`, data }));
  const grants = { path: 'awards.360giving.json', data: awardPackage(content, config.siteUrl) };
  return toBundle(content, version!, config.siteUrl, site, [...publiccode, grants]);
}

const AWAKE_MS = 1_000;
const MEASURES_WITHIN_MS = 120_000;
const ASKED_AGAIN_AFTER_MS = 200;

/** The view's parameters as the address gives them. */
function viewQuery(address: string): URLSearchParams {
  const url = URL.canParse(address, 'http://localhost') ? new URL(address, 'http://localhost') : null;
  if (url?.pathname !== '/networks') throw new AppError(400, 'config', `--view takes the address of a view of the explorer, such as "/networks?region=london"; "${address.slice(0, 100)}" is none.`);
  return url.searchParams;
}

/** @throws AppError (`config`) where there is no such pattern, or too little is known of it */
async function publiccode(store: GraphStore, pattern: string): Promise<Uint8Array> {
  const version = await store.version();
  const written = publiccodeOf(await readContent(store, { ...(version && { version }) }), pattern.includes(':') ? pattern : toRef('Pattern', pattern));
  if (!written.ok) throw new AppError(400, 'config', `There is no publiccode.yml of "${pattern.slice(0, 100)}": it ${written.reason}.`);
  return Buffer.from(written.body);
}

/** Measures that are late on a busy machine are waited for: a file is made once. */
async function whole<T>(make: () => Promise<T>): Promise<T> {
  const ends = Date.now() + MEASURES_WITHIN_MS;
  for (;;) {
    const { made, isIncomplete } = await withWholeness(make);
    if (!isIncomplete) return made;
    if (Date.now() > ends) throw new AppError(503, 'busy', 'The measures of this view could not be worked out in two minutes. Nothing was written; try again, or take a smaller view.');
    await setTimeout(ASKED_AGAIN_AFTER_MS);
  }
}

interface Made { readonly bytes: Uint8Array; readonly leftOut: readonly LeftOut[] }

async function file(store: GraphStore, config: Config, { format, view }: ExportRequest): Promise<Made> {
  const services = buildServices(store, config, pino({ level: 'silent' }));
  await services.watch.start();
  // Workers do not keep a process alive that only waits for them.
  const awake = setInterval(() => {}, AWAKE_MS);
  try {
    const version = services.watch.version();
    if (view === undefined) {
      const { body, leftOut } = await services.data.everything(format, version);
      return { bytes: Buffer.from(body), leftOut };
    }
    services.data.checkViewFormat(format);
    const parsed = exportRequest.strict().safeParse(Object.fromEntries(viewQuery(view)));
    if (!parsed.success) throw new InvalidRequest(`The view has parameters that are not right: ${parsed.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`).join('; ')}.`);
    const document = await whole(() => networkDocument(services.networks, parsed.data, { version, meta: toMeta(version), reading: {}, address: view }));
    return { bytes: Buffer.from(services.exchange.write(format, document).body), leftOut: [] };
  } finally {
    clearInterval(awake);
    await services.watch.stop();
    await services.work.close();
  }
}

async function make(store: GraphStore, config: Config, request: ExportRequest, output: Output): Promise<Made> {
  if (request.pattern !== undefined) return { bytes: await publiccode(store, request.pattern), leftOut: [] };
  if (request.format === 'bundle') return { bytes: await bundle(store, config, output), leftOut: [] };
  return file(store, config, request);
}

/** Enough to see what kind it is; `--json` has them all. */
const MOST_SAID = 10;

/** What the format had no place for: how many for each reason, and the first by name. */
function sayLeftOut(leftOut: readonly LeftOut[], output: Output): void {
  const reasons = new Map<string, number>();
  for (const { reason } of leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const [reason, count] of reasons) output.say(`Left out ${count.toLocaleString('en-GB')}: ${reason}.`);
  for (const { id, reason } of leftOut.slice(0, MOST_SAID)) output.say(`  ${id} ${reason}`);
  if (leftOut.length > MOST_SAID) output.say(`  and ${(leftOut.length - MOST_SAID).toLocaleString('en-GB')} more; --json names them all`);
}

/** Writes the file and says what it is. @throws AppError (`config`) for a format or view that does not exist */
export async function runExport(store: GraphStore, config: Config, request: ExportRequest, output: Output): Promise<void> {
  const target = checkTarget(request.target);
  if (request.format === 'bundle' && request.view !== undefined) throw new AppError(400, 'config', 'A bundle is the whole graph; leave --view out, or choose another format.');
  if (request.pattern !== undefined && (request.format !== 'publiccode' || request.view !== undefined)) throw new AppError(400, 'config', '--pattern goes with the format publiccode, without --view.');
  const started = Date.now();
  const { bytes, leftOut } = await make(store, config, request, output).catch((error: unknown) => {
    throw error instanceof InvalidRequest || error instanceof NotFound ? new AppError(400, 'config', error.message) : error;
  });
  writeWhole(target, bytes);
  const seconds = (Date.now() - started) / 1000;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const version = (await store.version())!;
  sayLeftOut(leftOut, output);
  output.result(
    { file: target, format: request.format, bytes: bytes.length, sha256, seconds, graphVersion: version.sequence, graphHash: version.hash, dataAsOf: version.dataAsOf, ...(leftOut.length > 0 && { leftOut }) },
    [`Wrote ${path.relative(process.cwd(), target)}: ${bytes.length.toLocaleString('en-GB')} bytes in ${seconds.toFixed(1)} s.`, `Graph version ${version.sequence}, facts as of ${version.dataAsOf}, SHA-256 ${sha256}`],
  );
}
