/** Money from the same funding round: an award to the council, or a project that it led paid from the round. */
import { councilNumber } from '../council-facts';
import type { Ref } from '../../graph/model';
import { append } from '../../graph/multimap';
import { linksWithin, type Circumstance } from './circumstance';

interface Funded { readonly number: number; readonly since?: string | undefined; readonly sources: readonly string[] }

export const fundingRound: Circumstance = {
  id: 'funding-round', title: 'Funded in the same round',
  ofOne: 'a council funded in the same round', ofMany: 'a council funded in the same round as they were',
  short: 'same round',
  before: 'funded in the same round',
  description: 'Awards to the council itself and to projects that it led, from the day of the later award on.',
  links: (facts) => {
    const rounds = new Map<Ref, Map<number, Funded>>();
    const put = (round: Ref, ref: Ref, since: string | undefined, sources: readonly string[]) => {
      const number = councilNumber(facts, ref);
      if (number === undefined) return;
      const funded = rounds.get(round) ?? new Map<number, Funded>();
      rounds.set(round, funded);
      const known = funded.get(number);
      if (!known || (since ?? '9') < (known.since ?? '9')) funded.set(number, { number, since, sources });
    };
    for (const { from, to, awardedOn, sources } of facts.ofTypes(['AWARDED'])) put(from, to, awardedOn, sources);
    const leads = new Map<Ref, Ref[]>();
    for (const { from, to } of facts.ofTypes(['LEADS'])) append(leads, to, from);
    for (const { from, to, since, sources } of facts.ofTypes(['FUNDED_BY'])) for (const lead of leads.get(from) ?? []) put(to, lead, since, sources);
    return linksWithin([...rounds].map(([round, funded]) => [round, [...funded.values()]] as const));
  },
};
