/** Words for the model's values about councils. */
import type { CouncilSummary } from './schema';

export const tierNames: Readonly<Record<CouncilSummary['tier'], string>> = {
  upper: 'County (upper tier)',
  lower: 'District (lower tier)',
  single: 'All services (single tier)',
  strategic: 'Strategic authority',
};

export const standingNames = {
  current: 'Councils of today',
  ended: 'Councils that have ended',
  'planned-end': 'Councils that will end',
  all: 'All, with strategic authorities',
} as const;
