/** The circumstances that are tested, in the order of the page: adding one is a file and a line here. */
import { border } from './border';
import type { Circumstance } from './circumstance';
import { county } from './county';
import { fundingRound } from './funding-round';
import { projectTie } from './project-tie';
import { region } from './region';
import { similar } from './similar';
import { supplier } from './supplier';

export const circumstances: readonly Circumstance[] = [region, county, border, similar, projectTie, fundingRound, supplier];
