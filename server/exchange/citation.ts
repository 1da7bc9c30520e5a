/**
 * How to cite a view: what it shows, its address, and exactly which graph. The
 * day it was seen is the reader's to give; without one none is written.
 */
import { createHash } from 'node:crypto';
import type { NetworkDocument } from '../graph/network';
import { dateLong } from '../web/format';
import { writable } from '../graph/writable-text';

type Cited = Pick<NetworkDocument, 'title' | 'address' | 'meta'>;

const SHORT_HASH = 12;

const oneLine = (text: string) => writable(text).replace(/\s+/g, ' ').trim();

/**
 * `Who has worked with whom: …. Patternbook, graph version 3 (hash 1f2e…), facts as of 23 November 2026. https://…`
 * @param viewedOn an ISO day; adds `Viewed 24 November 2026.`
 */
export const citationText = ({ title, address, meta }: Cited, viewedOn?: string): string =>
  `${oneLine(title)}. Patternbook, graph version ${meta.graphVersion} (hash ${meta.graphHash.slice(0, SHORT_HASH)}), facts as of ${dateLong(meta.dataAsOf)}. ${oneLine(address)}${viewedOn ? ` Viewed ${dateLong(viewedOn)}.` : ''}`;

/** Characters that mean something to TeX. Braces by name: BibTeX counts even escaped ones. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};
const escapeTex = (text: string) => oneLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** In an address a percent code says the same; RFC 3986 allows none of these as they are. */
const escapeUrl = (address: string) => oneLine(address).replace(/[\\{} ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * An entry for BibTeX and BibLaTeX; its key tells graph and view apart.
 * @param viewedOn an ISO day, given as BibLaTeX's `urldate`
 */
export function citationBibtex({ title, address, meta }: Cited, viewedOn?: string): string {
  const [year, month] = meta.dataAsOf.split('-');
  const view = createHash('sha256').update(address).digest('hex').slice(0, 6);
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(title)}}`], ['author', '{Patternbook}'], ['year', year], ['month', month && String(Number(month))], ['url', escapeUrl(address)],
    ['urldate', viewedOn], ['note', `Graph version ${meta.graphVersion}, hash ${meta.graphHash}, facts as of ${meta.dataAsOf}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{patternbook-${meta.graphHash.slice(0, SHORT_HASH)}-${view},\n${lines.join(',\n')}\n}`;
}
