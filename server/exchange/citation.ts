/** How to cite a view: what it shows, its address, and exactly which graph. */
import type { NetworkDocument } from '../graph/network';
import { dateLong } from '../web/format';

type Cited = Pick<NetworkDocument, 'title' | 'address' | 'meta'>;

const SHORT_HASH = 12;

/** `Who has worked with whom: …. Patternbook, graph version 3 (hash 1f2e…), facts as of 23 November 2026. https://…` */
export const citationText = ({ title, address, meta }: Cited): string =>
  `${title}. Patternbook, graph version ${meta.graphVersion} (hash ${meta.graphHash.slice(0, SHORT_HASH)}), facts as of ${dateLong(meta.dataAsOf)}. ${address}`;

/** Characters that mean something to BibTeX. */
const escapeBibtex = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (sign) => `\\${sign}`);

export function citationBibtex({ title, address, meta }: Cited): string {
  const [year, month] = meta.dataAsOf.split('-');
  return `@misc{patternbook-${meta.graphHash.slice(0, SHORT_HASH)},
  title = {${escapeBibtex(title)}},
  author = {{Patternbook}},
  year = {${year}},
  month = {${Number(month)}},
  url = {${address.replace(/[{}\\]/g, '')}},
  note = {Graph version ${meta.graphVersion}, hash ${meta.graphHash}, facts as of ${meta.dataAsOf}}
}`;
}
