/** A drawing of the server to cytoscape's elements: same places, sizes and captions. */
import type { ElementDefinition } from 'cytoscape';
import type { Drawing, DrawnMark } from '../../server/networks/drawing';

/** Where a caption stands, relative to its mark, in cytoscape's terms. */
function captionPlace({ x, y, r, caption }: DrawnMark) {
  if (!caption) return { halign: 'right', valign: 'center', mx: 4, my: 0 };
  const lines = caption.lines.length;
  // The server gives the first baseline; cytoscape centres the block on the mark.
  const middle = caption.y - 4.5 + (lines - 1) * 7.5;
  const halign = { start: 'right', end: 'left', middle: 'center' }[caption.anchor];
  const edge = { start: x + r, end: x - r, middle: x }[caption.anchor];
  return { halign, valign: 'center', mx: caption.x - edge, my: middle - y };
}

export function toElements({ marks, lines }: Drawing): ElementDefinition[] {
  return [
    ...marks.map((mark, index) => ({
      group: 'nodes' as const,
      data: {
        id: `m${index}`, index, ref: mark.id, kind: mark.kind, d: 2 * mark.r, ...(mark.tone !== undefined && { tone: mark.tone }), ...captionPlace(mark),
        text: mark.caption ? mark.caption.lines.join('\n') : '', ...(!mark.caption && { hidden: mark.text }),
      },
      position: { x: mark.x, y: mark.y },
      classes: [mark.isBold && 'bold', mark.isGroup && 'group', mark.isSelected && 'selected', mark.state].filter(Boolean).join(' '),
    })),
    ...lines.map(({ from, to, family, width, state }, index) => ({
      group: 'edges' as const,
      data: { id: `l${index}`, index, source: `m${from}`, target: `m${to}`, family, ...(width && { width }) },
      classes: state ?? '',
    })),
  ];
}
