/** The heatmap drawn: the facts of its table, nothing over anything else, unknown apart from nought. */
import request from 'supertest';
import { toHeatmapDrawing } from '../../../server/gaps/heatmap-drawing';
import { heatmapPicture } from '../../../server/gaps/heatmap-svg';
import type { HeatmapAnswer } from '../../../server/gaps/schema';
import { textWidth } from '../../../server/web/text-width';
import { testApp, type TestApp } from '../../support/app';

const small: HeatmapAnswer = {
  areas: [{ id: 'planning', name: 'Planning' }, { id: 'waste', name: 'Waste & recycling' }],
  rows: [
    { id: 'london', name: 'London', councils: 33, isOwn: false, isThin: false, cells: [{ area: 'planning', councils: 30, step: 4 }, { area: 'waste', councils: 0, step: 0 }] },
    { id: 'wales', name: 'Wales', councils: 1, isOwn: false, isThin: true, cells: [{ area: 'planning', councils: 1, step: 4 }, { area: 'waste', councils: 0, step: 0 }] },
  ],
};

test('a number where something is known; no record is a texture, and where too little is known a question mark', () => {
  expect(toHeatmapDrawing(small, 'wide').cells.map(({ kind, text, name }) => [kind, text, name])).toEqual([
    ['known', '30', 'Planning, London: 30 of 33 councils'], ['known', '1', 'Planning, Wales: 1 of 1 council'],
    ['none', '', 'Waste & recycling, London: no record, of 33 councils'], ['unsure', '?', 'Waste & recycling, Wales: no record, and too little is known of Wales to say more'],
  ]);
});

test('as SVG: names and addresses are escaped, the cell that was asked for is marked, no style and no script', () => {
  const svg = String(heatmapPicture(toHeatmapDrawing(small, 'narrow', { region: 'london', serviceArea: 'waste' }), 'A "map"'));
  expect(svg).toContain('aria-label="Waste &amp; recycling, London: no record, of 33 councils" aria-current="true"');
  expect(svg).toContain('href="/gaps?region=london&amp;serviceArea=waste"');
  expect(svg.match(/aria-current/g)).toHaveLength(1);
  expect(svg).not.toMatch(/style=|<script|undefined|NaN/);
});

describe('over the seeds', () => {
  let site: TestApp;
  beforeAll(async () => { site = await testApp(); });
  afterAll(() => site.close());
  const page = async (path: string) => (await request(site.app).get(path).expect(200)).text.replace(/\s+/g, ' ');
  const plain = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('&#39;', '’').replaceAll("'", '’').trim();

  test.each(['wide', 'narrow'] as const)('%s: cells and names overlap nothing', (layout) => {
    const map = site.services.gaps.heatmap();
    const { cells, cellWidth, cellHeight, names, heads, width, height } = toHeatmapDrawing(map, layout);
    expect(cells).toHaveLength(map.areas.length * map.rows.length);
    const boxes = cells.map(({ x, y }) => ({ left: x, right: x + cellWidth, top: y, bottom: y + cellHeight }));
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    for (const { right, bottom } of boxes) expect([right <= width, bottom <= height]).toEqual([true, true]);
    const room = layout === 'wide' ? boxes[0]!.left : width;
    for (const { text } of names) expect(textWidth(text, 15)).toBeLessThanOrEqual(room);
    for (const { lines, note, y } of heads) {
      if (layout === 'wide') for (const line of [...lines, ...note]) expect(textWidth(line, 13)).toBeLessThanOrEqual(cellWidth + 4);
      else expect(y - textWidth(`${lines[0]}, ${note[0]}`, 13)).toBeGreaterThanOrEqual(Math.max(0, ...boxes.map(({ bottom }) => bottom).filter((bottom) => bottom < y)));
    }
  });

  test('both drawings and the table say the same of every region and service area', async () => {
    const text = await page('/gaps');
    const { areas, rows } = site.services.gaps.heatmap();
    const fact = (area: string, place: string, value: string) => `${area.replaceAll("'", '’')} | ${place} | ${value}`;
    const drawn = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, name]) => {
      const [, area, place, value] = /^(.+), ([^,]+): (.+)$/.exec(plain(name!).replace(/, of \d+ councils?$/, '').replace(/, and too little.*$/, ' ?'))!;
      return [fact(area!, place!, value!.replace(/ councils?$/, ''))];
    });
    const wide = drawn(/<a class="heat [^>]*><title>([^<]+)/g);
    const narrow = drawn(/<a class="heat [^>]*aria-label="([^"]+)"/g);
    const [, table] = /The same facts as a table(.*?)<\/section>/.exec(text)!;
    const told = [...table!.matchAll(/<tr>(<t[hd].*?)<\/tr>/g)].flatMap(([, row]) => {
      const [area, , known, none] = [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell!));
      if (!areas.some(({ name }) => name.replaceAll("'", '’') === area)) return [];
      const [sure = '', unsure = ''] = none === 'Some record everywhere' ? [] : none!.startsWith('Too little') ? ['', none!] : none!.split('; ');
      return rows.map(({ name }) => {
        const n = new RegExp(`(?:^|, | and )${name} (\\d+ of \\d+)`).exec(known!)?.[1];
        const isNamed = (list: string) => new RegExp(`(?:^|, |of | and )${name}(?:$|,| and )`).test(list);
        return fact(area!, name, n ?? (isNamed(unsure) ? 'no record ?' : isNamed(sure) ? 'no record' : 'missing'));
      });
    });
    expect(wide).toHaveLength(areas.length * rows.length);
    expect(narrow).toEqual(wide);
    expect(told).toEqual(wide);
  });

  test('a cell leads to its councils by name, and to the gaps there', async () => {
    const cell = site.services.gaps.cell('london', 'service-area:highways')!;
    const text = await page('/gaps?region=london&serviceArea=highways');
    expect(plain(/<p class="gap-cell">(.*?)<\/p>/.exec(text)![1]!)).toMatch(new RegExp(`^${cell.councils.length} of 33 councils in London are on record in Highways and street problems: Bexley, `));
    expect(text).toMatch(/<a class="heat [^>]*region=london&amp;serviceArea=highways" aria-current="true">/);
    expect(plain(await page('/gaps?region=wales&serviceArea=planning'))).toContain('None of 22 councils in Wales are on record in Planning and building control.');
    expect(await page('/gaps?region=wales')).not.toContain('gap-cell');
  });
});
