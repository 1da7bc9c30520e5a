/** Bad files, made here, and what each reader must do with them: the rows of docs/how-to/read-refusals.md. */
import type { ReadSource } from '../../../server/exchange/claims';
import { readers } from '../../../server/exchange/readers';
import { hugeSource, messages, readAll, sourceOf } from './read-all';
import { grant } from './threesixty-giving/grants';

export interface Case { readonly format: string; readonly input: string; readonly source: () => ReadSource }
export interface Outcome { readonly format: string; readonly input: string; readonly outcome: string }

const DEEP = 100_000;
const release = { ocid: 'ocds-1-1', id: '1', date: '2024-01-01T00:00:00Z', tag: ['award'], initiationType: 'tender', buyer: { name: 'Leeds City Council' }, awards: [{ id: 'a', suppliers: [{ name: 'Tools Ltd' }], value: { amount: 5, currency: 'GBP' } }] };
const grants = (...own: unknown[]) => JSON.stringify({ grants: own });
const releases = (...own: unknown[]) => JSON.stringify({ version: '1.1', uri: 'https://x.example.org/1', publisher: { name: 'X' }, publishedDate: '2024-01-02T00:00:00Z', releases: own });
const gexf = (inside: string) => `<gexf version="1.3"><graph>${inside}</graph></gexf>`;
const header = 'Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name';
const yaml = (more = '') => `publiccodeYmlVersion: "0.7"\nname: X\nurl: https://git.example.org/x\n${more}`;
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}\n`;

/** Name of the format, a good file, and the name it would have. */
const formats: [string, string, string][] = [
  ['360giving', grants(grant), 'grants.json'], ['ocds', releases(release), 'releases.json'], ['publiccode', yaml(), 'publiccode.yml'], ['gexf', gexf('<nodes><node id="a"/></nodes>'), 'view.gexf'],
];

const everywhere = formats.flatMap(([format, good, name]): Case[] => [
  { format, input: 'an empty file', source: () => sourceOf('', name) },
  { format, input: 'a zip archive under a right name', source: () => sourceOf('PK\u0003\u0004rest', name) },
  { format, input: 'a zero byte (NUL)', source: () => sourceOf(`${good.slice(0, 20)}\u0000${good.slice(20)}`, name, 10) },
  { format, input: 'cut off in the middle', source: () => sourceOf(format === 'publiccode' ? `${good}organisation: {uri: "https://` : good.slice(0, -12), name, 10) },
  { format, input: 'UTF-8 that is damaged in one place', source: () => sourceOf(Buffer.concat([Buffer.from(`${good} é `), Buffer.from([0xe9, 0x20])]), name) },
  { format, input: 'a web page under a right name', source: () => sourceOf('<!DOCTYPE html><html><body>Not found</body></html>', name) },
]);

export const cases: readonly Case[] = [
  ...everywhere,
  { format: '360giving', input: '64 MB of one line (JSON)', source: () => hugeSource('grants.json', '{"grants":[{"id":"') },
  { format: '360giving', input: '64 MB of one line (CSV)', source: () => hugeSource('grants.csv', `${header}\n"`) },
  { format: '360giving', input: '64 MB without any separator or line end (CSV)', source: () => hugeSource('grants.csv', 'Identifier') },
  { format: '360giving', input: '100,000 levels deep', source: () => sourceOf(`{"grants":${'['.repeat(DEEP)}`, 'grants.json') },
  { format: '360giving', input: 'keys __proto__, constructor, prototype', source: () => sourceOf(grants(grant).replace('"title"', '"__proto__":{"polluted":1},"constructor":{"x":1},"prototype":1,"title"'), 'grants.json') },
  { format: '360giving', input: 'a column named __proto__ (CSV)', source: () => sourceOf(`${header},__proto__\na,T,D,GBP,5000,2024-01-01,GB-CHC-1,One,GB-GOR-1,Dept,x`, 'grants.csv') },
  { format: '360giving', input: 'mixed line ends (CSV)', source: () => sourceOf(`${header}\r\na,T,D,GBP,5000,2024-01-01,GB-CHC-1,One,GB-GOR-1,Dept\nb,T,D,GBP,5000,2024-01-01,GB-CHC-1,One,GB-GOR-1,Dept\r`, 'grants.csv') },
  { format: '360giving', input: 'an amount as text', source: () => sourceOf(grants({ ...grant, amountAwarded: '80,000' }), 'grants.json') },
  { format: '360giving', input: 'a date as 14/03/2024', source: () => sourceOf(grants({ ...grant, awardDate: '14/03/2024' }), 'grants.json') },
  { format: '360giving', input: 'a negative amount', source: () => sourceOf(grants({ ...grant, amountAwarded: -5 }), 'grants.json') },
  { format: '360giving', input: 'an absurd amount', source: () => sourceOf(grants({ ...grant, amountAwarded: 1e15 }), 'grants.json') },
  { format: '360giving', input: 'an unknown currency', source: () => sourceOf(grants({ ...grant, currency: 'QQQ' }), 'grants.json') },
  { format: '360giving', input: 'one identifier, two amounts', source: () => sourceOf(grants(grant, { ...grant, amountAwarded: 9 }), 'grants.json') },
  { format: '360giving', input: 'sixty bad grants', source: () => sourceOf(grants(...Array.from({ length: 60 }, (_, i) => ({ ...grant, id: `g${i}`, title: 5 }))), 'grants.json') },
  { format: 'ocds', input: '64 MB of one line', source: () => hugeSource('releases.json', '{"releases":[{"ocid":"') },
  { format: 'ocds', input: '100,000 levels deep', source: () => sourceOf(`{"releases":[${'{"a":'.repeat(DEEP)}`, 'releases.json') },
  { format: 'ocds', input: 'keys __proto__, constructor, prototype', source: () => sourceOf(releases(release).replace('"ocid"', '"__proto__":{"polluted":1},"constructor":{"x":1},"prototype":1,"ocid"'), 'releases.json') },
  { format: 'ocds', input: 'mixed line ends (JSON Lines)', source: () => sourceOf(`${JSON.stringify(release)}\r\n${JSON.stringify({ ...release, ocid: 'ocds-1-2' })}\n\r`, 'releases.jsonl') },
  { format: 'ocds', input: 'an amount as text', source: () => sourceOf(releases({ ...release, awards: [{ ...release.awards[0], value: { amount: '5', currency: 'GBP' } }] }), 'releases.json') },
  { format: 'ocds', input: 'a release date as 14/03/2024', source: () => sourceOf(releases({ ...release, date: '14/03/2024' }), 'releases.json') },
  { format: 'ocds', input: 'a negative amount', source: () => sourceOf(releases({ ...release, awards: [{ ...release.awards[0], value: { amount: -5, currency: 'GBP' } }] }), 'releases.json') },
  { format: 'ocds', input: 'an absurd amount in an unknown currency', source: () => sourceOf(releases({ ...release, awards: [{ ...release.awards[0], value: { amount: 1e15, currency: 'QQQQ' } }] }), 'releases.json') },
  { format: 'ocds', input: 'one release id, two contents', source: () => sourceOf(releases(release, { ...release, buyer: { name: 'Hull City Council' } }), 'releases.json') },
  { format: 'ocds', input: 'no tag, no initiation type, a day without time, an own code', source: () => sourceOf(releases({ ...release, tag: undefined, initiationType: undefined, date: '2024-01-01', awards: [{ ...release.awards[0], status: 'live' }] }), 'releases.json') },
  { format: 'ocds', input: 'awards that are no list', source: () => sourceOf(releases({ ...release, awards: release.awards[0] }), 'releases.json') },
  { format: 'ocds', input: 'two awards, one without id', source: () => sourceOf(releases({ ...release, awards: [release.awards[0], { ...release.awards[0], id: undefined }] }), 'releases.json') },
  { format: 'publiccode', input: 'aliases that expand to 43 million values', source: () => sourceOf(yaml(bomb), 'publiccode.yml') },
  { format: 'publiccode', input: '64 MB of one line', source: () => hugeSource('publiccode.yml', 'name: ') },
  { format: 'publiccode', input: '100,000 levels deep', source: () => sourceOf(yaml(`x: ${'['.repeat(DEEP)}`), 'publiccode.yml') },
  { format: 'publiccode', input: 'keys __proto__ and constructor', source: () => sourceOf(yaml('__proto__: {polluted: 1}\nconstructor: 1\n'), 'publiccode.yml') },
  { format: 'publiccode', input: 'a release date as 14/03/2024', source: () => sourceOf(yaml('releaseDate: 14/03/2024\n'), 'publiccode.yml') },
  { format: 'publiccode', input: 'a version as a number, mixed line ends', source: () => sourceOf('publiccodeYmlVersion: 0.5\r\nname: X\nurl: https://git.example.org/x\r\n', 'publiccode.yml') },
  { format: 'publiccode', input: 'one key twice', source: () => sourceOf(yaml('name: Y\n'), 'publiccode.yml') },
  { format: 'gexf', input: 'entities that expand to a billion (XML bomb)', source: () => sourceOf('<!DOCTYPE g [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><gexf><graph>&b;</graph></gexf>', 'view.gexf') },
  { format: 'gexf', input: 'an undefined entity', source: () => sourceOf(gexf('&b;'), 'view.gexf') },
  { format: 'gexf', input: '64 MB of one line', source: () => hugeSource('view.gexf', '<gexf version="1.3"><graph><nodes><node id="') },
  { format: 'gexf', input: '100,000 levels deep', source: () => sourceOf(`<gexf>${'<graph>'.repeat(DEEP)}`, 'view.gexf') },
  { format: 'gexf', input: 'attributes named __proto__ and constructor', source: () => sourceOf(gexf('<nodes><node id="council:leeds" __proto__="x" constructor="y"/></nodes>'), 'view.gexf') },
  { format: 'gexf', input: 'mixed line ends', source: () => sourceOf('<gexf version="1.3">\r\n<graph>\n<nodes>\r<node id="council:leeds"/></nodes></graph></gexf>', 'view.gexf') },
  { format: 'gexf', input: 'one node twice', source: () => sourceOf(gexf('<nodes><node id="a"/><node id="a"/></nodes>'), 'view.gexf') },
  { format: 'gexf', input: 'a weight of INF', source: () => sourceOf(gexf('<nodes><node id="a"/></nodes><edges><edge source="a" target="a" weight="INF"/></edges>'), 'view.gexf') },
  { format: 'gexf', input: 'an edge to a node that is not there', source: () => sourceOf(gexf('<nodes><node id="a"/></nodes><edges><edge source="a" target="b"/></edges>'), 'view.gexf') },
];

/** What a person would be told: `refused: …`, or `read`, with flags and notes. */
export async function outcomeOf({ format, input, source }: Case): Promise<Outcome> {
  const readings = await readAll(readers.find(({ id }) => id === format)!, source());
  const problems = messages(readings, 'problem');
  const flags = [...new Set(readings.flatMap((own) => ('flags' in own ? own.flags ?? [] : [])))];
  const notes = messages(readings, 'note').filter((message) => !message.includes('contact persons'));
  const some = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const outcome = problems.length > 0 ? `refused: ${problems[0]}${some}` : ['read', ...flags.map((flag) => `flag “${flag}”`), ...notes.slice(0, 1)].join('; ');
  return { format, input, outcome };
}

const cell = (text: string) => text.replace(/[|<>]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
export const row = ({ format, input, outcome }: Outcome) => `| ${format} | ${cell(input)} | ${cell(outcome)} |`;
