/** The test's results in plain sentences. Later, coincides: nothing here says why. */
import { counted, decimals, number, plural } from '../web/format';
import type { Circumstance } from './circumstances/circumstance';
import { FEWEST_COMPARED, FEWEST_DATED, type Coincidence } from './coincidence';

/** `16`, and below ten `4.2`. */
export const chanceNumber = (value: number): string => (value < 10 ? number(Math.round(value * 10) / 10) : number(Math.round(value)));

/** `0.004`, `1`; p of 999 permutations is never below 0.001. */
export const chanceWords = (p: number): string => (p > 0.9995 ? '1' : decimals(p, 3));

export function coincidenceSentence({ n, linkedLater, compared, verdict, test }: Coincidence, { ofOne, ofMany }: Circumstance): string {
  if (n < FEWEST_DATED) {
    return `${n === 0 ? 'No council of today has' : `Only ${counted(n, 'council of today has', 'councils of today have')}`} a date: not enough data. At least ${FEWEST_DATED} are needed.`;
  }
  const observed = `Of ${number(n)} councils with a date, ${number(linkedLater)} took it up within a year after ${plural(linkedLater, ofOne, ofMany)}`;
  if (!test) {
    const comparable = compared === 0 ? 'at none of these uptakes did councils in the same position differ in this' : `at only ${counted(compared, 'uptake', 'uptakes')} did councils in the same position differ in this`;
    return `${observed}: not enough data, since ${comparable}. At least ${FEWEST_COMPARED} are needed.`;
  }
  const by = `by chance ${chanceNumber(test.expected)} would have (between ${number(test.chance[0])} and ${number(test.chance[1])})`;
  return `${observed}; ${by}: ${verdict === 'coincides' ? 'more than chance, so it coincides with later uptake' : 'no more than chance'}.`;
}
