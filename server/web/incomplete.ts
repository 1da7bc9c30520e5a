/**
 * An answer that could not be made whole — a worker failed, or is not done yet —
 * is sent as it is and neither kept nor named by an ETag, so that the next
 * request gets the whole one. Said where it is noticed, however deep.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

interface Wholeness {
  isIncomplete: boolean;
}

const answers = new AsyncLocalStorage<Wholeness>();

/** Says that the answer being made lacks something that a later one will have. Without effect outside an answer. */
export function sayIncomplete(): void {
  const answer = answers.getStore();
  if (answer) answer.isIncomplete = true;
}

/** Makes an answer and says whether it lacks something. */
export async function withWholeness<T>(make: () => Promise<T>): Promise<{ made: T; isIncomplete: boolean }> {
  const wholeness: Wholeness = { isIncomplete: false };
  const made = await answers.run(wholeness, make);
  return { made, isIncomplete: wholeness.isIncomplete };
}
