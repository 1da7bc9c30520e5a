/** The picture of a record's surroundings, for its page: at most 50 marks, with the same facts as a table. */
import { pagePath, parseRef, type Ref } from '../graph/model';
import type { Network } from '../graph/network';
import type { DataTable } from '../web/cells';
import type { Footnotes } from '../web/footnotes';
import { counted, number } from '../web/format';
import { layoutInput, toDrawing, type Drawing, type DrawingOptions } from './drawing';
import { egoNetwork, typesFor } from './ego';
import { pictureLegend } from './legend';
import { degreesOf, MOST_WHEN_DENSE, toPicture, type Mark } from './picture';
import type { EgoRequest } from './schema';
import type { NetworkService } from './service';
import { RELATIONSHIPS_A_PAGE, relationshipTable } from './tables';

/** Fewer neighbours than this are a sentence, not a picture. */
const FEWEST = 2;
const WIDTH = 900;
/** Of few and of many marks. */
const HEIGHTS = [380, 620] as const;
const MANY = 24;

export interface EgoPicture {
  readonly drawing: Drawing;
  readonly label: string;
  readonly note: string;
  readonly legend: ReturnType<typeof pictureLegend>;
  readonly table: DataTable;
  /** Where the table would be too long: how much of it stands there, and where all of it is. */
  readonly cut?: { readonly words: string; readonly href: string };
  readonly exploreHref: string;
}

export const egoAddress = ({ node, depth = 1, types, open }: Partial<EgoRequest> & { node: string }): string =>
  `/networks/ego?node=${node}${depth > 1 ? `&depth=${depth}` : ''}${types?.length ? `&types=${types.join(',')}` : ''}${open?.length ? `&open=${open.map(encodeURIComponent).join(',')}` : ''}`;

export function egoOf(networks: NetworkService, { node, depth, types }: EgoRequest): Network {
  return egoNetwork(networks.projection(), {
    centre: node, depth, types: types?.length ? types : typesFor(parseRef(node)!.label), presentDay: networks.presentDay(),
  });
}

/** Null when there is too little to draw, or the picture could not be made: the page's tables say it all. */
export async function egoPicture(networks: NetworkService, request: EgoRequest, footnotes: Footnotes): Promise<EgoPicture | null> {
  const network = egoOf(networks, request);
  if (network.nodes.length <= FEWEST) return null;
  const degrees = degreesOf(network);
  const picture = toPicture(network, { grouping: 'surroundings', open: request.open ?? [], keep: [request.node], communityOf: new Map(), nameOf: networks.nameOf, autoOpen: 'smallest', most: MOST_WHEN_DENSE });
  const options: DrawingOptions = {
    layout: 'concentric', width: WIDTH, height: HEIGHTS[picture.marks.length > MANY || request.depth > 1 ? 1 : 0], centre: request.node,
    sizeOf: (ref) => degrees.get(ref) ?? 0, sizeName: (ref) => counted(degrees.get(ref) ?? 0, 'relationship', 'relationships'),
    hrefOf: ({ id, group }: Mark) => (group ? egoAddress({ ...request, open: [id.replace(/^more:/, '')] }) : pagePath(id) ?? '#'),
  };
  const input = layoutInput(picture, options);
  const placed = await networks.layout(input);
  if (!placed) return null;
  const drawing = toDrawing(picture, placed, input, options);
  const byRef = new Map(network.nodes.map((node) => [node.id, node]));
  const centre = byRef.get(request.node)!;
  const grouped = picture.marks.filter(({ group }) => group);
  return {
    drawing, legend: pictureLegend(drawing), exploreHref: egoAddress({ ...request, depth: 2 }),
    ...(network.relationships.length > RELATIONSHIPS_A_PAGE && {
      cut: { words: `The table has the first ${number(RELATIONSHIPS_A_PAGE)} of ${number(network.relationships.length)} relationships.`, href: `/api/v1${egoAddress({ ...request, open: undefined })}` },
    }),
    label: `${centre.name} and what is joined to it; the table has the same facts`,
    note: [
      `${counted(network.nodes.length - 1, 'record', 'records')} within ${counted(request.depth, 'relationship', 'relationships')} of ${centre.caption}.`,
      ...(grouped.length > 0 ? [`${counted(grouped.reduce((sum, { group }) => sum + group!.members.length, 0), 'record stands', 'records stand')} in ${counted(grouped.length, 'group', 'groups')}: a picture has at most ${MOST_WHEN_DENSE} marks.`] : []),
      'Nearness has no meaning, only lines do.',
    ].join(' '),
    table: relationshipTable({ relationships: network.relationships, nodeOf: (ref: Ref) => byRef.get(ref)!, nameOf: (ref) => byRef.get(ref)?.caption ?? ref, footnotes, page: 1 }),
  };
}
