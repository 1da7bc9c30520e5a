/**
 * Every macro and state on sample pages: `node -r ts-node/register/transpile-only
 * tools/look/render.ts [FOLDER]` writes them as HTML (dist/look by default).
 * Asset addresses are absolute, so serve dist/public beside them, or use
 * tools/look/shoot.ts for pictures.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createViews } from '../../server/web/views';
import { samplePages } from './sample-facts';

export const root = path.resolve(__dirname, '../..');

/** HTML of each sample page by name. */
export function renderSamples(): Map<string, string> {
  const views = createViews({ publicDir: path.join(root, 'dist/public'), templateDirs: [path.join(__dirname, 'pages')] });
  return new Map(samplePages.map(({ name, template, context }) => [name, views.render(template, context)]));
}

if (require.main === module) {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist/look'));
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, html] of renderSamples()) fs.writeFileSync(path.join(folder, `${name}.html`), html);
}
