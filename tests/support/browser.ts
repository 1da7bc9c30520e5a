/** A real Chromium: the system's when there is one, else the one that comes from npm. */
import fs from 'node:fs';
import chromiumFromNpm from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testApp, type TestApp } from './app';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Nothing of the browser's own may ask the network. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = SYSTEM_BROWSERS.find((file) => fs.existsSync(file)) ?? await chromiumFromNpm.executablePath();
  // The package's own flags (one process, no web security) are for a cloud function, not for a test.
  return chromium.launch({ executablePath, args: QUIET });
}

export interface Site {
  readonly url: string;
  readonly browser: Browser;
  readonly app: TestApp;
  /** A fresh page; console errors and failed requests are collected in `faults`. */
  open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<{ page: Page; context: BrowserContext; faults: string[] }>;
  close(): Promise<void>;
}

/** The real application behind a real socket, and a browser to read it with. @param env further settings */
export async function openSite(env: NodeJS.ProcessEnv = {}): Promise<Site> {
  const app = await testApp(env);
  const server: Server = createServer(app.app);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  return {
    url, browser, app,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(`${url}${path}`);
      return { page, context, faults };
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
      await app.close();
    },
  };
}

/** One address of every kind of page, and the states that look different. */
export const everyKindOfPage = [
  '/', '/search', '/search?q=planning', '/search?q=zzzzzz',
  '/councils', '/councils?status=all&region=london', '/councils?q=zzzz', '/councils/croydon', '/councils/elmbridge', '/councils/allerdale', '/councils/aberdeen', '/councils/greater-london-authority',
  '/patterns', '/patterns?like=croydon', '/patterns/planx', '/patterns/localgov-drupal', '/patterns/open-digital-planning',
  '/patterns/planx?like=croydon', '/patterns/compare', '/patterns/compare?patterns=planx,bops,localgov-drupal',
  '/patterns/planx/path', '/patterns/planx/path?to=southwark', '/patterns/planx/path?to=croydon',
  '/paths', '/paths?from=council:croydon&to=council:barnsley&limit=2&verify=true', '/paths?from=council:croydon&to=council:shetland-islands', '/paths?from=housing&to=council:leeds',
  '/patterns/planx/spread?asOf=2024', '/patterns/govuk-pay/spread', '/patterns/open-digital-planning/spread',
  '/projects', '/projects/localgov-drupal', '/projects/open-digital-planning',
  '/suppliers', '/suppliers/open-systems-lab', '/funding-rounds', '/funding-rounds/ldf-round-1',
  '/organisations', '/organisations/age-uk-croydon', '/service-areas', '/service-areas/planning',
  '/networks', '/networks?view=councils&asOf=2020&select=council:croydon', '/networks?programme=local-digital-fund&compare=2021', '/networks?region=london&compare=region%3Dsouth-east', '/networks?region=london&councils=leeds',
  '/networks/ego?node=council:croydon&depth=2',
  '/gaps', '/gaps?kind=unreused&region=london', '/gaps?kind=thin-service-area&region=wales', '/gaps?council=croydon', '/gaps?region=london&serviceArea=highways', '/gaps/items/unreused:croydon:planx', '/gaps/items/not-neighbours:uk',
  '/gaps/items/similar-but-apart:babergh:east-suffolk', '/gaps/items/alone:blackpool', '/gaps/items/orphan-pattern:digital-site-notice', '/gaps/items/thin-service-area:south-west:websites-content',
  '/gaps/items/one-supplier:north-east:elections:xpress', '/gaps/items/one-broker:bristol', '/gaps/items/lapsed:angus:savvi', '/gaps/items/never-met:proptech-round-2',
  '/gaps/croydon', '/gaps/allerdale', '/gaps/greater-london-authority', '/gaps/regions', '/gaps/regions/yorkshire-and-the-humber',
  '/data', '/changes', '/changes?since=99',
  '/about', '/method', '/accessibility', '/corrections', '/corrections?about=council:croydon&at=/gaps/croydon', '/api',
  '/suggestions', '/suggestions/croydon?pattern=planx', '/suggestions/city-of-london', '/suggestions/greater-london-authority', '/suggestions/harrogate', '/suggestions/aylesbury-vale',
  '/suggestions/adur', '/suggestions/elmbridge?serviceArea=planning', '/suggestions/croydon?serviceArea=information-governance', '/suggestions/croydon/ring?pattern=planx', '/suggestions/croydon/ring?pattern=beacon',
  '/councils/croyden', '/suggestions/croyden', '/nothing-here', '/councils?limit=999',
] as const;
