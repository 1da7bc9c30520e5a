/** Words for the model's values about councils. */
import { dateLong } from '../web/format';
import type { CouncilRecord, CouncilSummary } from './schema';

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

/** That a claim is dated before its council began, worded through the predecessor when there is exactly one. */
export function beforeBodyWords({ startedOn, predecessor }: NonNullable<CouncilRecord['reuses'][number]['beforeBody']>): string {
  const began = dateLong(startedOn.slice(0, 7));
  return predecessor
    ? `dated before it began in ${began}; then ${predecessor.name}`
    : `dated before this council began in ${began}; several councils came before it`;
}
