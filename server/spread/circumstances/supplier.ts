/** The same supplier or product at both councils. */
import { group } from 'd3';
import { councilNumber } from '../council-facts';
import { linksWithin, type Circumstance } from './circumstance';

/** A supplier of more councils than this ties everybody to everybody (as with patterns in paths). */
const MOST_COUNCILS = 60;

export const supplier: Circumstance = {
  id: 'supplier', title: 'Same supplier',
  ofOne: 'a council with a supplier in common', ofMany: 'a council with which they have a supplier in common',
  short: 'supplier in common',
  before: 'with a supplier in common',
  description: `Suppliers and products of at most ${MOST_COUNCILS} councils; when a supply began is mostly not recorded, so it counts throughout.`,
  links: (facts) => {
    const supplied = facts.ofTypes(['SUPPLIES']).flatMap(({ from, to, sources }) => {
      const number = councilNumber(facts, to);
      return number === undefined ? [] : [{ by: from, number, sources }];
    });
    return linksWithin([...group(supplied, ({ by }) => by)].filter(([, councils]) => new Set(councils.map(({ number }) => number)).size <= MOST_COUNCILS));
  },
};
