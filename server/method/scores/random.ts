/** Chance: a seeded order of its own for every council and year. */
import { seededRandom, seedOf } from '../../graph/seeded-random';
import type { About, Score } from './score';

const random = (about: About): Score => ({
  id: `${about}-random`, title: 'Random', about, role: 'chance',
  definition: 'A random number for every candidate, seeded by the year and the council.',
  source: 'What no knowledge gives',
  score: ({ day, standing }, council) => {
    const next = seededRandom(seedOf(`${about} ${day} ${standing.councils[council]!.ref}`));
    return Float64Array.from({ length: (about === 'patterns' ? standing.patterns : standing.councils).length }, next);
  },
});

export const randomPatterns = random('patterns');
export const randomPartners = random('partners');
