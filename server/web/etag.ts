/** ETags: known before the answer is computed, from what the answer depends on. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Request } from 'express';
import { projectRoot } from '../config';
import type { GraphVersion } from '../graph/store';

/** From graph version, build, media type and address. Weak: encodings differ in bytes. */
export function answerTag(version: GraphVersion, build: string, kind: string, address: string): string {
  const hash = createHash('sha1').update(`${version.sequence} ${version.hash} ${build} ${kind} ${address}`).digest('base64url');
  return `W/"${hash}"`;
}

/** Whether the reader has it; asked only once the answer is known to exist, as `*` means any. */
export function isFresh(req: Request, tag: string): boolean {
  const sent = req.get('If-None-Match');
  return sent !== undefined && sent.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''));
}

function* filesBelow(directory: string): Generator<string> {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else yield full;
  }
}

/** A name for the running code, its assets and settings: equal in every process that answers alike. */
export function buildId(...settings: (string | undefined)[]): string {
  const hash = createHash('sha1').update(JSON.stringify(settings));
  for (const folder of ['server', 'cypher', 'dist']) {
    const directory = path.join(projectRoot, folder);
    if (!fs.existsSync(directory)) continue;
    for (const file of filesBelow(directory)) hash.update(file.slice(projectRoot.length)).update(fs.readFileSync(file));
  }
  return hash.digest('base64url').slice(0, 12);
}
