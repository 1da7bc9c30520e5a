/**
 * The counting rules that seeds/coverage.csv may name: each says what it
 * counts, in which lists it matters, and how it is counted from the graph.
 */
import { slugify } from '../graph/catalogue';

/** Where a coverage statement belongs. */
export type Subject = 'councils' | 'projects' | 'patterns' | 'suppliers' | 'funding-rounds';

/** Counts of the graph as the statements give them. */
export interface Held {
  count(measure: string, subject?: string): number;
  councilsInProgrammes(programmes: readonly string[]): number;
}

export interface Counted {
  readonly known: number;
  /** Given where the whole is counted from the graph too. */
  readonly total?: number;
}

export interface CountingRule {
  /** The lists it belongs to; the first is the one that it is about, and is said there before the others'. */
  readonly about: readonly Subject[];
  /** Its argument is one record of the subject: it is said of that record, never of the whole list. */
  readonly ofOne?: true;
  readonly count: (held: Held, argument: string) => Counted;
}

const plain = (measure: string): CountingRule['count'] => (held, argument) => ({ known: held.count(measure, argument) });

/** In the order in which a list gives what is said of it. */
export const countingRules: Readonly<Record<string, CountingRule>> = {
  'principal-councils': { about: ['councils'], count: plain('principal-councils') },
  'strategic-authorities-with-code': { about: ['councils'], count: plain('strategic-authorities-with-code') },
  'strategic-authorities-with-website': { about: ['councils'], count: plain('strategic-authorities-with-website') },
  'declaration-signatories': { about: ['councils'], count: plain('declaration-signatories') },
  'money-of-round': { about: ['funding-rounds'], ofOne: true, count: plain('money-of-round') },
  'projects-of-round': { about: ['funding-rounds'], ofOne: true, count: plain('projects-of-round') },
  'money-of-programme': { about: ['funding-rounds'], count: plain('money-of-programme') },
  'money-of-programmes': {
    about: ['funding-rounds'],
    count: (held, argument) => ({ known: argument.split(',').reduce((sum, programme) => sum + held.count('money-of-programme', programme), 0) }),
  },
  'awards-with-amount': {
    about: ['funding-rounds'], count: (held) => ({ known: held.count('awards-with-amount'), total: held.count('awards') }),
  },
  'projects-of-programme': { about: ['projects', 'funding-rounds'], count: plain('projects-of-programme') },
  'councils-in-programmes': {
    about: ['projects', 'funding-rounds'],
    count: (held, argument) => ({ known: held.councilsInProgrammes(argument.split(',')) }),
  },
  'reuse-claims-with-since': {
    about: ['patterns'], count: (held) => ({ known: held.count('reuse-claims-with-since'), total: held.count('reuse-claims') }),
  },
  'patterns-with-licence': {
    about: ['patterns'], count: (held) => ({ known: held.count('patterns-with-licence'), total: held.count('patterns') }),
  },
  'councils-using': { about: ['patterns'], ofOne: true, count: plain('councils-using') },
  'users-of': { about: ['patterns'], ofOne: true, count: plain('councils-using') },
  'councils-with-supplier': {
    about: ['suppliers'],
    count: (held) => ({
      known: held.count('councils-with-supplier'),
      total: ['england', 'scotland', 'wales', 'northern-ireland'].reduce((sum, nation) => sum + held.count('principal-councils', nation), 0),
    }),
  },
  'suppliers-with-company-number': {
    about: ['suppliers'], count: (held) => ({ known: held.count('suppliers-with-company-number'), total: held.count('suppliers') }),
  },
};

const ruleOrder = Object.keys(countingRules);

/** What is about the subject itself first, then in the order of the rules; the seeds' order among equals. */
export function compareFor(subject: Subject) {
  const foreign = (rule: string) => Number(countingRules[rule]?.about[0] !== subject);
  return (a: { rule: string }, b: { rule: string }) => foreign(a.rule) - foreign(b.rule) || ruleOrder.indexOf(a.rule) - ruleOrder.indexOf(b.rule);
}

export interface CountRow { readonly measure: string; readonly subject: string; readonly known: number }
export interface RoundSum { readonly roundId: string; readonly programme: string; readonly amountGbp: number }
export interface ProgrammeCouncil { readonly programme: string; readonly councilRef: string }

export function toHeld(rows: readonly CountRow[], sums: readonly RoundSum[], programmeCouncils: readonly ProgrammeCouncil[]): Held {
  const counts = new Map<string, number>();
  const add = (measure: string, subject: string, known: number) => {
    const key = `${measure} ${slugify(subject)}`;
    counts.set(key, (counts.get(key) ?? 0) + known);
  };
  for (const { measure, subject, known } of rows) add(measure, subject, known);
  for (const { roundId, programme, amountGbp } of sums) {
    add('money-of-round', roundId, amountGbp);
    add('money-of-programme', programme, amountGbp);
  }
  return {
    count: (measure, subject = '') => counts.get(`${measure} ${slugify(subject)}`) ?? 0,
    councilsInProgrammes: (programmes) => new Set(programmeCouncils
      .filter(({ programme }) => programmes.includes(programme)).map(({ councilRef }) => councilRef)).size,
  };
}
