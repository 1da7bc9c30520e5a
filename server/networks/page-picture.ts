/** The picture of a view, drawn: what stands for what, where it stands, where a press leads. */
import type { Ref } from '../graph/model';
import type { RequestContext } from '../web/endpoint';
import { counted } from '../web/format';
import { networkAddress } from './address';
import type { Measured } from './analysis';
import { layoutInput, toDrawing, type Drawing, type DrawingOptions } from './drawing';
import type { Mark, Picture } from './picture';
import type { ExplorerRequest } from './schema';
import type { NetworkService, NetworkView } from './service';

const CANVAS = { width: 720, height: 760 } as const;

/** Where a press on a mark leads, from another site too: its record beside the picture, its group opened, the rest of a group in other ways. */
function hrefOf({ embed: _, ...request }: ExplorerRequest): (mark: Mark) => string {
  return ({ id, group }) => {
    if (!group) return networkAddress({ ...request, select: request.select === id ? undefined : id });
    if (id.startsWith('more:')) return `${networkAddress({ ...request, select: undefined })}#choices`;
    return `${networkAddress({ ...request, open: [id], select: undefined })}#picture`;
  };
}

async function sizesOf({ size }: ExplorerRequest, { network, degrees }: NetworkView, measuring: () => Promise<Measured>): Promise<(ref: Ref) => number | null> {
  if (size === 'degree') return (ref) => degrees.get(ref) ?? 0;
  // Only these sizes wait for the measures.
  const measured = size === 'same' ? null : await measuring();
  if (size === 'same' || measured?.state !== 'ready') return () => 0;
  const index = new Map(network.nodes.map(({ id }, i) => [id, i]));
  return (ref) => {
    const value = measured.measurements.nodes[size]?.[index.get(ref) ?? -1];
    return typeof value === 'number' ? value : null;
  };
}

/** What stands in the middle when the reader selected nothing: the mark with most lines. */
function mostJoined({ marks, lines }: Picture): string | undefined {
  const degree = new Map<string, number>();
  for (const { from, to } of lines) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  return [...marks].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0))[0]?.id;
}

export interface PictureParts {
  readonly picture: Picture;
  readonly drawing: Drawing | null;
  readonly options: DrawingOptions;
}

export async function draw(networks: NetworkService, request: ExplorerRequest, view: NetworkView, measuring: () => Promise<Measured>, context: Pick<RequestContext, 'version'>, look: Partial<DrawingOptions> = {}): Promise<PictureParts> {
  const { picture, base, timeless } = await networks.picture(view, request, context);
  const options: DrawingOptions = {
    ...CANVAS, layout: request.layout, selected: request.select, asOf: request.asOf, hrefOf: hrefOf(request),
    centre: request.layout === 'concentric' ? request.select ?? mostJoined(base) : undefined,
    sizeOf: await sizesOf(request, timeless, timeless === view ? measuring : () => networks.measures(timeless.network)), sizeName: (ref) => counted(view.degrees.get(ref) ?? 0, 'relationship', 'relationships'), ...look,
  };
  // Positions are of all dates; captions and sizes too, so that nothing jumps while time moves.
  const input = layoutInput(base, options);
  const placed = base.marks.length === 0 ? null : await networks.layout(input);
  return { picture, options, drawing: placed && toDrawing(picture, placed, input, options) };
}
