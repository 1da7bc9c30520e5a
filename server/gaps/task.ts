/**
 * Finding all gaps as a worker does it: the facts as plain values, since
 * neither a graph nor an index can be sent to a thread, and what is found.
 */
import { toCollaboration } from '../graph/collaboration';
import { Likeness } from '../graph/likeness';
import { NodeIndex } from '../graph/node-index';
import { fromRows, toRows, type ProjectionRows } from '../graph/projection';
import { GapFacts, type FactSources } from './facts';
import { findGaps, type GapSet } from './find-gaps';
import { gapKinds } from './kinds';

export interface GapTask extends Omit<FactSources, 'nodes' | 'projection' | 'collaboration' | 'likeness'> {
  readonly rows: ProjectionRows;
}

export function toGapTask({ nodes: _, projection, collaboration: __, likeness: ___, ...plain }: FactSources): GapTask {
  return { ...plain, rows: toRows(projection) };
}

export function gapsOf({ rows, ...plain }: GapTask): GapSet {
  const projection = fromRows(rows);
  const nodes = new NodeIndex(rows.nodes);
  return findGaps(gapKinds, new GapFacts({ ...plain, nodes, projection, collaboration: toCollaboration(projection), likeness: new Likeness(nodes, projection) }));
}
