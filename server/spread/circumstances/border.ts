/** A shared boundary, over land or water. */
import { councilNumber } from '../council-facts';
import type { Circumstance, Link } from './circumstance';

export const border: Circumstance = {
  id: 'border', title: 'Shared boundary',
  isWithinPlace: true,
  ofOne: 'a council that borders it', ofMany: 'a council that borders them',
  short: 'borders it',
  before: 'bordering it',
  description: 'Boundaries over land or water; a district and its county are no neighbours.',
  links: (facts) => facts.ofTypes(['BORDERS']).flatMap(({ from, to }): Link[] => {
    const [a, b] = [councilNumber(facts, from), councilNumber(facts, to)];
    return a === undefined || b === undefined || a === b ? [] : [{ later: a, earlier: b }, { later: b, earlier: a }];
  }),
};
