/** How the tests were worked out, for a reader who wants to check them. */
import { number } from '../web/format';
import { FEWEST_COMPARED, FEWEST_DATED, LEVEL } from './coincidence';
import type { SpreadAnswer } from './schema';

export function howItWasWorkedOut({ circumstances, coincidences: { permutations }, pattern: { name } }: SpreadAnswer) {
  return {
    paragraphs: [
      'Counted is how many councils took it up at most twelve months after a council linked to them had. Of two uptakes in the same month, neither is earlier; where only a year is known, it must be wholly over.',
      `By chance means: at each date, those that took it up are dealt anew, ${number(permutations)} times, among councils in the same position. These had not taken it up yet, are of the same tier and nation, have such a link at all, and are alike in all the other circumstances; for what lies on the map they are of the same region too. Dates stay where they are, so waves and batches of registration make no effect, and a shared boundary counts only for what it has beyond region and county.`,
      `The test is one-sided: more than chance. The interval is the middle 95 per cent of the ${number(permutations)} deals. p is corrected over the circumstances tested (Holm); “coincides” means a corrected p of ${LEVEL} or less. The chance is seeded with the pattern’s name, so the same facts give the same figures. Fewer than ${FEWEST_DATED} dated councils, or fewer than ${FEWEST_COMPARED} uptakes at which councils in the same position differ, are not enough data.`,
      'Councils whose use is not dated are compared with nobody; councils that have ended without a single successor are left out.',
      `Links that only users of ${name} can have are left out: through a project that produced it, through a supplier of it, or known only from the publisher that names its users.`,
      'What coincides may rest on something else that both share and the record does not hold. Nothing here says why a council took it up.',
    ],
    circumstances,
  };
}
