export type LayoutId = 'force' | 'geographic' | 'concentric';
export interface LayoutNode { id: string; radius: number; caption: string; bold?: boolean; priority: number; hexQ?: number; hexR?: number; region?: string }
export interface LayoutLine { from: number; to: number; weight: number }
export interface LayoutInput { layout: LayoutId; nodes: LayoutNode[]; lines: LayoutLine[]; width: number; height: number; centre?: string }
export interface PlacedCaption { lines: string[]; x: number; y: number; anchor: 'start' | 'middle' | 'end' }
export interface PlacedNode { id: string; x: number; y: number; caption: PlacedCaption | null; unjoined?: boolean }
export interface LayoutResult { width: number; height: number; nodes: PlacedNode[]; hiddenCaptions: number; unjoinedTop?: number; quality: { crossings: number; runs: number } }
