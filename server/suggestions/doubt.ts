/** How well the record shows an item, what would change it, and where to say that it is wrong. */
import type { Ref } from '../graph/model';
import { counted, number, plural } from '../web/format';
import { correctionLink } from '../web/correction-link';
import { knownRecords } from './council-reasons';
import type { SuggestionFacts } from './facts';
import type { SuggestionItem } from './schema';

type Doubt = SuggestionItem['doubt'];

/** Uses, or records of a council, from which the record is no longer thin. */
const ENOUGH = 5;
/** Share of uses shown within 24 months from which a pattern's record is well shown. */
const WELL = 0.8;

/** Where an item stands: the council's page, at the item. */
const placeOf = ({ nodes }: SuggestionFacts, council: Ref, list: string, item: Ref) => `/suggestions/${nodes.find(council)!.id}#${list}-${nodes.find(item)!.id}`;

export function patternDoubt(facts: SuggestionFacts, council: Ref, pattern: Ref, list: string): Doubt {
  const uses = facts.patterns.get(pattern)!.councilUses;
  const confirmed = uses.filter(({ status }) => status === 'confirmed').length;
  const level = uses.length >= ENOUGH && confirmed >= WELL * uses.length ? 'well-shown' : confirmed < 2 ? 'thinly-shown' : 'partly-shown';
  const name = facts.nodes.caption(council);
  return {
    level,
    text: uses.length === 0 ? 'No use by a council is on record.' : `${number(confirmed)} of ${counted(uses.length, 'use', 'uses')} on record ${plural(confirmed, 'was', 'were')} shown within 24 months.`,
    wouldChange: `A public page that shows ${name} using it, or one of the councils named no longer using it.`,
    correction: correctionLink(placeOf(facts, council, list, pattern), pattern),
  };
}

export function partnerDoubt(facts: SuggestionFacts, council: Ref, other: Ref, list: string): Doubt {
  const records = knownRecords(facts, other);
  const [name, theirs] = [facts.nodes.caption(council), facts.nodes.caption(other)];
  return {
    level: records >= ENOUGH ? 'well-shown' : records >= 2 ? 'partly-shown' : 'thinly-shown',
    text: `Type, place and likeness are published figures. Of its work, ${counted(records, 'project or pattern is', 'projects and patterns are')} on record.`,
    wouldChange: `A public page that shows a project of ${name} with ${theirs}, or other work of ${theirs}.`,
    correction: correctionLink(placeOf(facts, council, list, other), other),
  };
}
