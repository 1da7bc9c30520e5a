/** The same county: districts of a county council, that council itself, and councils within the same strategic authority. */
import type { Ref } from '../../graph/model';
import { councilNumber } from '../council-facts';
import { linksWithin, type Circumstance } from './circumstance';

export const county: Circumstance = {
  id: 'county', title: 'Same county or combined authority',
  isWithinPlace: true,
  ofOne: 'a council of its county or combined authority', ofMany: 'a council of their county or combined authority',
  short: 'same county or authority',
  before: 'in its county or combined authority',
  description: 'A county council and its districts, and the councils within one strategic authority of today. London’s is its region.',
  links: (facts) => {
    const areas = new Map<Ref, Set<number>>();
    const put = (area: Ref, ref: Ref) => {
      const number = councilNumber(facts, ref);
      if (number !== undefined) areas.set(area, (areas.get(area) ?? new Set()).add(number));
    };
    for (const [district, over] of facts.countyOf) { put(over, district); put(over, over); }
    for (const { from, to } of facts.ofTypes(['WITHIN'])) if (!facts.node(to)?.endedOn) put(to, from);
    return linksWithin([...areas].map(([area, members]) => [area, [...members].map((number) => ({ number }))] as const));
  },
};
