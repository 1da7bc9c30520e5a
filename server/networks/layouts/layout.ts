/** What a layout is given and what it gives. Everything is in px of the picture. */
import type { layoutNames } from '../schema';

export type LayoutId = (typeof layoutNames)[number];

export interface LayoutNode {
  readonly id: string;
  /** px from the middle to the outermost point of the outline. */
  readonly radius: number;
  /** px beyond the radius that a second outline takes; captions keep clear of it. */
  readonly halo?: number;
  readonly caption: string;
  readonly bold?: boolean;
  /** Captions are placed in this order, larger first. */
  readonly priority: number;
  readonly hexQ?: number;
  readonly hexR?: number;
  readonly region?: string;
}

export interface LayoutLine {
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface LayoutInput {
  readonly layout: LayoutId;
  readonly nodes: readonly LayoutNode[];
  readonly lines: readonly LayoutLine[];
  readonly width: number;
  /** Of the part for what is joined; rows of what is not may follow below it. */
  readonly height: number;
  /** Id of the node in the middle, for layouts that have one. */
  readonly centre?: string;
}

export interface PlacedCaption {
  readonly lines: readonly string[];
  /** Of the first baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Point {
  readonly id: string;
  /** Null where there was no room. */
  readonly caption: PlacedCaption | null;
  /** Stands in the rows of what is not joined to the rest. */
  readonly unjoined?: true;
}

export interface LayoutResult {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly hiddenCaptions: number;
  /** Where the rows of what is not joined to the rest begin. */
  readonly unjoinedTop?: number;
  readonly quality: { readonly crossings: number; readonly runs: number };
}

export interface Placed {
  readonly points: Point[];
  /** How many pictures were tried. */
  readonly runs: number;
  /** Captions stand on the far side from here, where they can. */
  readonly outwardFrom?: Point;
}

export interface LayoutDescriptor {
  readonly id: LayoutId;
  readonly title: string;
  /** What places mean, as the legend says it. */
  readonly description: string;
  /** What stands in rows below, “Not joined to the rest”: places in the list of nodes, part by part. */
  apart(input: LayoutInput): number[][];
  /** Positions of the others within width × height, marks apart from each other; the same for the same input. */
  place(input: LayoutInput): Placed;
}
