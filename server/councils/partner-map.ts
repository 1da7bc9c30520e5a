/** The small map in a council's head: itself and the councils it shared a project with. */
import { counted } from '../web/format';
import { hexSizeFor, toHexMap, type HexMap } from '../web/hex-map';
import type { CouncilRecord, CouncilSummary } from './schema';

/** Width of the head's right column. */
const WIDTH = 256;

export interface PartnerMap {
  readonly map: HexMap;
  readonly label: string;
  readonly caption: string;
}

/** Null when neither the council nor any partner has a cell in the layout (counties, ended councils). */
export function toPartnerMap(council: CouncilRecord, all: readonly CouncilSummary[]): PartnerMap | null {
  const partners = new Set(council.collaborators.filter(({ label }) => label === 'Council').map(({ ref }) => ref));
  const placed = all.flatMap(({ ref, shortName, hexQ, hexR, endedOn }) =>
    (hexQ === undefined || hexR === undefined || endedOn ? [] : [{ ref, shortName, q: hexQ, r: hexR }]));
  const drawn = placed.filter(({ ref }) => partners.has(ref));
  const isPlaced = placed.some(({ ref }) => ref === council.ref);
  if (!isPlaced && drawn.length === 0) return null;
  const cells = placed.map(({ ref, shortName, q, r }) => {
    if (ref === council.ref) return { q, r, step: 'self', title: shortName };
    return partners.has(ref) ? { q, r, step: 'partner', title: shortName, href: `/councils/${ref.split(':')[1]!}` } : { q, r, step: 'ground' };
  });
  const missing = partners.size - drawn.length;
  return {
    map: toHexMap(cells, { size: hexSizeFor(placed, WIDTH), gap: 0.6 }),
    label: `Where ${council.shortName}’s partner councils are; the table of partners has the same facts`,
    caption: [
      partners.size === 0 ? 'No partner council is known.' : `${counted(drawn.length, 'partner council', 'partner councils')} drawn.`,
      ...(missing > 0 ? [`${counted(missing, 'partner is', 'partners are')} on no cell of this layout (counties, strategic authorities).`] : []),
      ...(isPlaced ? [] : [`${council.shortName} has no cell of its own.`]),
    ].join(' '),
  };
}
