/** Single features for patterns: each alone, equal ones by popularity, to see what it is worth. */
import type { History } from '../history';
import { userCounts } from './popularity';
import { FIXED_ON, forPatterns, perHistory, type Score } from './score';

/** Less than any difference between two values of a feature: a share of at most 382 councils, a cosine. */
const TIE_BREAK = 1e-7;

/** How many of those councils use each pattern. */
function usersAmong(history: History, councils: Iterable<number>): Float64Array {
  const counts = new Float64Array(history.standing.patterns.length);
  for (const one of councils) for (const pattern of history.patternsOf(one)) counts[pattern]! += 1;
  return counts;
}

function shareAmong(history: History, council: number, councils: readonly number[]): Float64Array {
  const others = councils.filter((one) => one !== council && history.isThere(one));
  return usersAmong(history, others).map((count) => (others.length === 0 ? 0 : count / others.length));
}

/** Cosine between the users of every two patterns. */
const cosines = perHistory((history: History) => {
  const size = history.standing.patterns.length;
  const both = Array.from({ length: size }, () => new Float64Array(size));
  history.standing.councils.forEach((_, council) => {
    const used = [...history.patternsOf(council)];
    for (const a of used) for (const b of used) both[a]![b]! += 1;
  });
  return both.map((row, a) => row.map((count, b) => (count === 0 ? 0 : count / Math.sqrt(both[a]![a]! * both[b]![b]!))));
});

export const features = {
  region: (history: History, council: number) => shareAmong(history, council, history.standing.place[council]!),
  'item-item': (history: History, council: number) => {
    const between = cosines(history);
    const used = [...history.patternsOf(council)];
    return forPatterns(history, (pattern) => used.reduce((sum, one) => sum + between[one]![pattern]!, 0));
  },
  similar: (history: History, council: number) => shareAmong(history, council, history.standing.similar[council]!),
  borders: (history: History, council: number) => shareAmong(history, council, history.standing.bordering[council]!),
  'past-partners': (history: History, council: number) => usersAmong(history, history.partnersOf(council)),
} as const;

const single = (feature: keyof typeof features, title: string, definition: string, source: string): Score => ({
  id: feature, title, about: 'patterns', role: 'single', fixedOn: FIXED_ON, definition: `${definition} Equal ones by popularity.`, source,
  score: (history, council) => {
    const users = userCounts(history);
    return features[feature](history, council).map((value, pattern) => value + TIE_BREAK * users[pattern]!);
  },
});

const HERE = 'Our own single feature (decision 0012)';
export const patternFeatures: readonly Score[] = [
  single('region', 'Same region', 'Share of the other councils of its English region, else nation, that use the pattern.', HERE),
  single('item-item', 'Item–item', 'Sum, over the patterns it uses, of the cosine between their users and this one’s.', 'Sarwar et al. 2001, WWW, “Item-based collaborative filtering recommendation algorithms”'),
  single('similar', 'ONS similar councils', 'Share of its ten ONS statistical neighbours (global model) that use the pattern.', 'ONS statistical nearest neighbours; the use of them is ours'),
  single('borders', 'Bordering councils', 'Share of the councils that it borders that use the pattern.', HERE),
  single('past-partners', 'Past partners', 'How many councils with which it has been in a project use the pattern.', HERE),
];
