/** Whom the answer is about, and what a reader must know first: ended, ending, no council, nothing on record. */
import type { Ref } from '../graph/model';
import { counted, dateLong, wordList } from '../web/format';
import { knownRecords } from './council-reasons';
import type { SuggestionFacts } from './facts';
import type { Note } from './schema';

export interface Subject {
  readonly ref: Ref;
  readonly notes: readonly Note[];
  /** False for an ended council without a sole successor: there is nobody to suggest anything to. */
  readonly isToday: boolean;
}

const link = (facts: SuggestionFacts, ref: Ref) => ({ text: `What there is for ${facts.nodes.caption(ref)}`, href: `/suggestions/${facts.nodes.find(ref)!.id}` });

function endedNotes(facts: SuggestionFacts, ref: Ref, endedOn: string): { present: Ref | undefined; notes: Note[] } {
  const { nodes, collaboration } = facts;
  const name = nodes.caption(ref);
  const present = collaboration.presentDay.get(ref);
  const sources = facts.sourcesOf(ref).slice(0, 1);
  if (present) {
    return { present, notes: [{ text: `${name} ended on ${dateLong(endedOn)}. ${nodes.find(present)!.name} serves its whole area since, so what follows is for ${nodes.caption(present)}, under which its history is counted.`, sources, links: [] }] };
  }
  const after = collaboration.successions.filter(({ fromRef }) => fromRef === ref).map(({ toRef }) => toRef);
  return { present, notes: [{
    text: after.length > 0
      ? `${name} ended on ${dateLong(endedOn)}. Its area was shared out to ${wordList(after.map((one) => nodes.caption(one)))}, so there is no one council to which its history passed, and nothing is listed for it.`
      : `${name} ended on ${dateLong(endedOn)}, and no successor is on record; nothing is listed for it.`,
    sources, links: after.map((one) => link(facts, one)),
  }] };
}

export function toSubject(facts: SuggestionFacts, asked: Ref): Subject {
  const { nodes, likeness } = facts;
  const { endedOn } = nodes.find(asked)!;
  const { present, notes: ended } = endedOn ? endedNotes(facts, asked, endedOn) : { present: asked, notes: [] };
  if (!present) return { ref: asked, notes: ended, isToday: false };
  const { plannedEndOn, tier } = nodes.find(present)!;
  const name = nodes.caption(present);
  const sources = facts.sourcesOf(present);
  const similar = likeness.similar(present).length;
  const notes: Note[] = [
    ...ended,
    ...(plannedEndOn ? [{ text: `${name} ends on ${dateLong(plannedEndOn)}. What it begins now passes to its planned successor: ask who will run it.`, sources: sources.slice(-1), links: [{ text: 'Its planned successor', href: `/councils/${nodes.find(present)!.id}` }] }] : []),
    ...(tier === 'strategic' ? [{
      text: `${name} is a strategic authority, never counted as a council; it is compared with other strategic authorities. ${similar > 0 ? `ONS publishes ${counted(similar, 'statistical neighbour', 'statistical neighbours')} for it.` : 'ONS publishes no statistical neighbours for it, so no list rests on them.'}`,
      sources: sources.slice(0, 1), links: [],
    }] : []),
    ...(knownRecords(facts, present) === 0 ? [{ text: `No project and no pattern of ${name} is on record. That is not proof that there is none: the lists below rest on what councils like it and near it do.`, sources: [], links: [] }] : []),
  ];
  return { ref: present, notes, isToday: true };
}
