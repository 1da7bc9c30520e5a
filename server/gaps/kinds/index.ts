/** All kinds of gap, in the order of lists. Adding one is a descriptor and a line here. */
import type { GapKind } from '../gap';
import { alone } from './alone';
import { lapsed } from './lapsed';
import { neverMet } from './never-met';
import { notNeighbours } from './not-neighbours';
import { oneBroker } from './one-broker';
import { oneSupplier } from './one-supplier';
import { orphanPattern } from './orphan-pattern';
import { similarButApart } from './similar-but-apart';
import { thinServiceArea } from './thin-service-area';
import { unreused } from './unreused';

export const gapKinds: readonly GapKind[] = [
  unreused, similarButApart, alone, orphanPattern, thinServiceArea, oneSupplier, oneBroker, lapsed, neverMet, notNeighbours,
] as unknown as readonly GapKind[];
