/** The static copy: its links, by hand on small pages, then every one of the real copy. */
import path from 'node:path';
import { copySite, fileOf, linksIn, relativePath, relinked } from '../../../server/bundle/site-copy';
import { copyPages } from '../../../server/cli/site-pages';
import { readConfig } from '../../../server/config';
import { testApp, type TestApp } from '../../support/app';

test.each([
  ['/', 'index.html'], ['/councils', 'councils/index.html'], ['/councils?offset=50', 'councils/_50.html'], ['/councils/croydon', 'councils/croydon.html'],
  ['/councils?region=london', null], ['/patterns/planx/spread', null], ['/councils/croydon?asOf=2020', null],
])('%s is %s', (address, file) => {
  expect(fileOf(address)).toBe(file);
});

test('paths between files', () => {
  expect(relativePath('index.html', 'councils/index.html')).toBe('councils/index.html');
  expect(relativePath('councils/croydon.html', 'assets/main.css')).toBe('../assets/main.css');
});

const page = '<form action="/search"><a href="/x">x</a></form><script type="module" src="/assets/m.js"></script><a href="/councils/croydon#work">C</a> <a href="/search?q=a&amp;b=1">S</a> <a href="https://example.org/">E</a> <a href="#top">T</a><link rel="stylesheet" href="/assets/main.css">';

test('links to what is copied are relative, what is not is plain text or leads to the service', () => {
  const files = new Map([['/councils/croydon', 'councils/croydon.html']]);
  const rest = '<a href="https://example.org/">E</a> <a>T</a><link rel="stylesheet" href="assets/main.css">';
  expect(relinked(page, 'index.html', { files })).toBe(`<a href="councils/croydon.html#work">C</a> <a>S</a> ${rest}`);
  expect(relinked(page, 'index.html', { files, siteUrl: 'https://p.example' })).toBe(`<a href="councils/croydon.html#work">C</a> <a href="https://p.example/search?q=a&amp;b=1">S</a> ${rest}`);
});

test('links are found as addresses', () => {
  expect(linksIn('<a href="/a?b=1&amp;c=2#d">x</a><img src="/e.png"><a href="//other/">')).toEqual(['/a?b=1&c=2', '/e.png']);
});

test('pages of lists are followed, a missing page is left out, a failing one fails the copy', async () => {
  const html: Record<string, string> = { '/': '<a href="/councils">', '/councils': '<a href="/councils?offset=50">', '/councils?offset=50': 'last' };
  const fetchPage = (address: string) => Promise.resolve({ status: html[address] === undefined ? 404 : 200, type: 'text/html', body: Buffer.from(html[address] ?? '') });
  const files = await copySite(['/', '/councils', '/method'], fetchPage);
  expect(files.map((file) => file.path).sort()).toEqual(['councils/_50.html', 'councils/index.html', 'index.html']);
  await expect(copySite(['/'], () => Promise.resolve({ status: 500, type: '', body: Buffer.alloc(0) }))).rejects.toThrow('/ answered 500');
});

describe('the real copy', () => {
  let app: TestApp;
  let files: Map<string, string>;
  let bytes = 0;

  beforeAll(async () => {
    app = await testApp();
    const copied = await copyPages(app.services.store, readConfig({ PATTERNBOOK_DATA: app.dataDir, LOG_LEVEL: 'silent' }), () => {});
    bytes = copied.reduce((sum, { data }) => sum + data.length, 0);
    files = new Map(copied.map(({ path: name, data }) => [name, name.endsWith('.html') || name.endsWith('.css') ? data.toString() : '']));
  }, 240_000);
  afterAll(() => app.close());

  test('has every record, list, home and data page, below 60 MB', () => {
    const records = app.services.nodes.get().all.length;
    expect(files.size).toBeGreaterThan(records);
    for (const name of ['index.html', 'data/index.html', 'changes/index.html', 'about/index.html', 'councils/index.html', 'councils/_50.html', 'councils/croydon.html', 'patterns/planx.html']) expect([...files.keys()]).toContain(name);
    expect(bytes).toBeLessThan(60 * 2 ** 20);
  });

  test('every internal link leads to a file of the copy, and every anchor to a place in it', () => {
    const broken: string[] = [];
    let followed = 0;
    const ids = new Map([...files].map(([name, html]) => [name, new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!))]));
    for (const [name, html] of files) {
      const links = name.endsWith('.css') ? [...html.matchAll(/url\(([^)#]+)\)/g)] : [...html.matchAll(/ (?:href|src)="([^"]*)"/g)];
      for (const [, link = ''] of links) {
        if (/^(https?:|mailto:|data:)/.test(link)) continue;
        const [target = '', anchor] = link.replaceAll('&amp;', '&').split('#');
        const file = target === '' ? name : path.posix.normalize(path.posix.join(path.posix.dirname(name), target));
        followed += 1;
        if (!files.has(file) || (anchor && !ids.get(file)!.has(anchor))) broken.push(`${name} → ${link}`);
      }
    }
    expect(followed).toBeGreaterThan(20_000);
    expect([...new Set(broken.map((entry) => entry.replace(/^.* → /, '')))].slice(0, 10)).toEqual([]);
  });

  test('nothing of it asks a server: no script, no form, no absolute address of ours', () => {
    for (const html of files.values()) expect(/<script|<form| (href|src|action)="\//.exec(html)?.[0] ?? null).toBeNull();
  });
});
