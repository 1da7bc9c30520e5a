/** The legend against the model: every kind has its own mark, every family that is drawn its own line. */
import path from 'node:path';
import { projectRoot } from '../../../server/config';
import { labelNames, labels, relationshipTypeNames, relationshipTypes, type LabelDescriptor } from '../../../server/graph/model';
import { createViews } from '../../../server/web/views';
import { ensureClient, temporaryFolder } from '../../support/app';
import fs from 'node:fs';

const templates = temporaryFolder('legend');
let draw: (call: string) => string;
beforeAll(() => {
  ensureClient();
  const views = createViews({ publicDir: path.join(projectRoot, 'dist/public'), templateDirs: [templates] });
  draw = (call) => {
    const name = `${call.replace(/\W+/g, '-')}.njk`;
    fs.writeFileSync(path.join(templates, name), `{% from "macros/marks.njk" import line %}{{ ${call} }}`);
    return views.render(name, {});
  };
});
afterAll(() => fs.rmSync(templates, { recursive: true, force: true }));

const withPages = labelNames.filter((label) => (labels[label] as LabelDescriptor).path);

test('each kind with a page has a shape of its own', () => {
  const shapes = withPages.map((label) => draw(`shape("${labels[label].refPrefix}")`));
  expect(new Set(shapes).size).toBe(withPages.length);
  expect(shapes).not.toContain(draw('shape("something-else")'));
});

test('a mark is drawn for a label, a kind and a ref alike', () => {
  for (const label of withPages) {
    const { refPrefix } = labels[label];
    expect(draw(`mark("${label}")`)).toBe(draw(`mark("${refPrefix}")`));
    expect(draw(`mark("${refPrefix}:x")`)).toBe(draw(`mark("${refPrefix}")`));
  }
});

test('each family that is drawn has a line style in the style sheet', () => {
  const notDrawn = new Set(['about', 'geography']);
  const styles = fs.readFileSync(path.join(projectRoot, 'client/styles/_marks.scss'), 'utf8');
  for (const family of new Set(relationshipTypeNames.map((type) => relationshipTypes[type].family))) {
    expect(draw(`line("${family}")`)).toContain(`line--${family}`);
    if (!notDrawn.has(family)) expect({ family, styled: styles.includes(family) }).toEqual({ family, styled: true });
  }
});
