/** Whether a pattern is for the service area asked about; any is, when none was asked about. */
import type { PatternFacts } from '../facts';
import type { Asked } from './descriptor';

export const inArea = ({ areas }: Pick<PatternFacts, 'areas'>, { area }: Asked): boolean => area === undefined || areas.has(area);
