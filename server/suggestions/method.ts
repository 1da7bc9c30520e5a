/** What kind of statement the lists make. A list is called a prediction only by whoever measured it. */
import type { z } from 'zod';
import type { method } from './schema';

/** Whether a list has passed the back-test (docs/decisions/0014-suggestions.md); false until somebody injects another. */
export type IsPrediction = (listId: string) => boolean;

export const noPrediction: IsPrediction = () => false;

const BACK_TEST = '/method';
const COMPARISON = 'These are comparisons: facts about this council and about councils like it or near it, set side by side. They do not say what fits, or what any council is going to do. No ranking of patterns or partners on these facts has been shown to foretell better than plain counts, so none is offered as such.';

export function methodOf(listIds: readonly string[], isPrediction: IsPrediction): z.output<typeof method> {
  const passed = listIds.filter(isPrediction);
  if (passed.length === 0) return { isPrediction: false, text: COMPARISON, backTest: isPrediction === noPrediction ? null : BACK_TEST };
  return { isPrediction: true, text: `Measured against past years and ahead of plain counts: ${passed.join(', ')}. The other lists are comparisons of facts.`, backTest: BACK_TEST };
}
