/**
 * Templates to HTML. Templates are looked for in server/web/views (frame and
 * macros), in server/ (`councils/council-page.njk`) and in govuk-frontend.
 * Needs the built client: asset names come from its manifest, read once.
 */
import fs from 'node:fs';
import path from 'node:path';
import nunjucks from 'nunjucks';
import { projectRoot } from '../config';
import { labelNames, labels, pagePath, type LabelDescriptor } from '../graph/model';
import { choices } from './choices';
import { cite, sourceList, unknown } from './evidence';
import * as format from './format';
import { hexCells, hexMap } from './hex-map-svg';
import { kindOf, mark, shape, stage, stageIcon } from './marks';
import { footerNavigation, mainNavigation } from './navigation';
import { networkPicture } from './network-svg';
import { bar, cell, dataTable, factsTable, moreRows } from './tables';

export interface Views {
  /** @throws when the template is missing or fails */
  render(template: string, context: object): string;
}

export interface ViewOptions {
  /** Folder of the built client, with manifest.json. */
  readonly publicDir: string;
  /** Public address without a trailing slash; absent on a private copy. */
  readonly siteUrl?: string;
  /** Pages to be read as files: without script, and without what asks the service. */
  readonly isCopy?: boolean;
  /** Reads templates anew at every render; for development. */
  readonly reload?: boolean;
  /** Further folders of templates, looked at last; for tools. */
  readonly templateDirs?: readonly string[];
}

/** Written in TypeScript, called from templates by name: what stands often on a page. */
const written = { bar, cell, choices, cite, dataTable, factsTable, hexCells, hexMap, mark, moreRows, networkPicture, shape, sourceList, stage, stageIcon, unknown };

/** Where the search box finds the page and the name of each kind: `{council: ['/councils', 'council']}`. */
const searchKinds = JSON.stringify(Object.fromEntries(
  labelNames.flatMap((label) => {
    const { refPrefix, path: page, singular } = labels[label] as LabelDescriptor;
    return page ? [[refPrefix, [page, singular]]] : [];
  }),
));

/** The manifest's address of an asset, by its plain name. */
function readAssets(publicDir: string): (name: string) => string {
  const file = path.join(publicDir, 'manifest.json');
  if (!fs.existsSync(file)) {
    throw new Error(`${file} is missing: build the client first (npm run build).`);
  }
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
  return (name) => {
    const address = manifest[name];
    if (!address) throw new Error(`No asset is named "${name}"; there are: ${Object.keys(manifest).join(', ')}.`);
    return address;
  };
}

export function createViews({ publicDir, siteUrl, isCopy = false, reload = false, templateDirs = [] }: ViewOptions): Views {
  const searchPath = [
    path.join(projectRoot, 'server/web/views'),
    path.join(projectRoot, 'server'),
    path.join(path.dirname(require.resolve('govuk-frontend/package.json')), 'dist'),
    ...templateDirs,
  ];
  const environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader(searchPath, { noCache: reload }),
    { autoescape: true, throwOnUndefined: false, trimBlocks: true, lstripBlocks: true },
  );
  for (const [name, filter] of Object.entries(format)) environment.addFilter(name, filter);
  environment.addFilter('isList', Array.isArray);
  environment.addFilter('kindOf', kindOf);
  // Data for an island, inside a script element that no browser runs: nothing in it can end the element.
  environment.addFilter('scriptJson', (value: unknown) => new nunjucks.runtime.SafeString(JSON.stringify(value).replaceAll('<', '\\u003c')));
  environment.addFilter('pathOf', pagePath);
  for (const [name, write] of Object.entries(written)) environment.addGlobal(name, write);
  environment.addGlobal('asset', readAssets(publicDir));
  environment.addGlobal('mainNavigation', mainNavigation);
  environment.addGlobal('footerNavigation', footerNavigation);
  environment.addGlobal('searchKinds', searchKinds);
  environment.addGlobal('siteUrl', siteUrl);
  environment.addGlobal('isCopy', isCopy);
  return { render: (template, context) => environment.render(template, context) };
}
