/** Councils to choose one of, without counts: councils are never ranked. */
import type { CouncilSummary } from '../councils/schema';
import { WrittenChoices } from '../web/choices';

const written = new WeakMap<readonly CouncilSummary[], WrittenChoices>();

/** @param councils the list that is made once per graph */
export function councilChoices(councils: readonly CouncilSummary[]): WrittenChoices {
  let choices = written.get(councils);
  if (!choices) written.set(councils, choices = new WrittenChoices(councils.map(({ id, shortName }) => ({ value: id, label: shortName }))));
  return choices;
}
