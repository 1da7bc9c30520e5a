/** The real application on a real embedded store that holds the real seeds, for route tests. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Express } from 'express';
import pino from 'pino';
import { createApp } from '../../server/app';
import { projectRoot, readConfig } from '../../server/config';
import { LadybugStore } from '../../server/graph/ladybug-store';
import { readSeeds } from '../../server/seeds/read-seeds';
import { buildServices, type Services } from '../../server/services';

export interface TestApp {
  readonly app: Express;
  readonly services: Services;
  readonly dataDir: string;
  close(): Promise<void>;
}

export const seedsDir = path.join(projectRoot, 'seeds');

/** A folder of its own below the system's temporary one. */
export const temporaryFolder = (name: string) => fs.mkdtempSync(path.join(os.tmpdir(), `patternbook-${name}-`));

/** Builds the client when no build is there: pages name its files. */
export function ensureClient(): void {
  if (fs.existsSync(path.join(projectRoot, 'dist/public/manifest.json'))) return;
  execFileSync(process.execPath, ['-r', 'ts-node/register', 'tools/build-client.ts'], { cwd: projectRoot });
}

/** @param env further settings, such as PATTERNBOOK_RATE_LIMIT */
export async function testApp(env: NodeJS.ProcessEnv = {}): Promise<TestApp> {
  ensureClient();
  const dataDir = temporaryFolder('app');
  const config = readConfig({ PATTERNBOOK_DATA: dataDir, PATTERNBOOK_RATE_LIMIT: '0', LOG_LEVEL: 'silent', ...env });
  const store = new LadybugStore(dataDir);
  await store.replaceGraph(readSeeds(seedsDir));
  const logger = pino({ level: 'silent' });
  const services = buildServices(store, config, logger);
  await services.watch.start();
  return {
    app: createApp(services, config, logger), services, dataDir,
    close: async () => {
      await services.watch.stop();
      await services.work.close();
      await store.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
