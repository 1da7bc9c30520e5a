/** Words for the model's values about councils. */
import type { CouncilSummary } from './schema';

export const councilTypeNames: Readonly<Record<CouncilSummary['type'], string>> = {
  county: 'County council',
  unitary: 'Unitary council',
  'metropolitan-district': 'Metropolitan borough or city',
  'london-borough': 'London borough',
  'non-metropolitan-district': 'District council',
  'sui-generis': 'Council of its own kind',
  'scottish-unitary': 'Scottish council',
  'welsh-unitary': 'Welsh council',
  'ni-district': 'Northern Ireland district',
  'combined-authority': 'Combined authority',
};

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
