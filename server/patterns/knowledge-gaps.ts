/** What this record does not know, so that nobody takes silence for an answer. Wording only. */
import { counted, number, plural } from '../web/format';
import type { PatternRecord } from './schema';

/** Sentences, the gravest for someone who wants to reuse it first. */
export function knowledgeGaps(record: PatternRecord): string[] {
  const { licence, repositoryUrl, maturity, uses, outcomes, suppliers, awards, origin, serviceAreas } = record;
  const users = uses.filter(({ strongest }) => strongest);
  const undated = users.filter(({ since }) => since === undefined).length;
  const unconfirmed = users.filter(({ status }) => status === 'unconfirmed').length;
  const unshown = users.filter(({ status }) => status === 'undated').length;
  const withoutAmount = awards.filter(({ amountGbp }) => amountGbp === undefined).length;
  const of = (count: number, words: string) => (count === 0 ? [] : [`${number(count)} of ${counted(users.length, 'user', 'users')} ${words}`]);
  return [
    ...(licence ? [] : ['Its licence is not recorded.']),
    ...(repositoryUrl ? [] : ['No address of its code or content is recorded.']),
    ...(maturity ? [] : ['Its phase is not recorded.']),
    ...(users.length === 0 ? ['Nobody is on record as using it; that is not proof that nobody does.'] : []),
    ...of(undated, `${plural(undated, 'has', 'have')} no date of beginning.`),
    ...of(unconfirmed, `${plural(unconfirmed, 'was', 'were')} last shown over 24 months ago.`),
    ...of(unshown, `${plural(unshown, 'rests', 'rest')} on a source without a date.`),
    ...(outcomes.some(({ kind, project }) => kind === 'cost' && !project) ? [] : ['What it costs to run is not recorded.']),
    ...(outcomes.some(({ kind }) => kind === 'result') ? [] : ['No result is recorded: neither saving nor time.']),
    ...(suppliers.length > 0 ? [] : ['No supplier is recorded; a council may run it itself, or nobody noted who does.']),
    ...(withoutAmount > 0 ? [`${counted(withoutAmount, 'award', 'awards')} to its projects ${plural(withoutAmount, 'has', 'have')} no amount.`] : []),
    ...(origin.projects.length + origin.originators.length > 0 ? [] : ['Where it came from is not recorded.']),
    ...(serviceAreas.length > 0 ? [] : ['No service area is recorded for it.']),
  ];
}
