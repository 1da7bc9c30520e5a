/**
 * Where a gap's address leads after its subjects were renamed or merged, or a
 * council was followed by another. An address is the kind and its subjects'
 * ids; which label an id has is not in it, so every label is tried.
 */

/** No kind has more subjects. */
const MOST_SUBJECTS = 3;

/** Every choice of one name from each list. */
const choices = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((found, names) => found.flatMap((one) => names.map((name) => [...one, name])), [[]]);

/**
 * The id of the gap that an earlier id meant.
 * @param isGap whether there is such a gap now
 * @param namesToday an id, and those that the records it once named have now
 * @returns undefined when there is none
 */
export function presentGapId(id: string, isGap: (id: string) => boolean, namesToday: (id: string) => readonly string[]): string | undefined {
  const [kind, ...subjects] = id.toLowerCase().split(':');
  if (subjects.length === 0 || subjects.length > MOST_SUBJECTS) return undefined;
  return choices(subjects.map(namesToday))
    // Two councils stand by their ids, which a new name may turn round.
    .flatMap((names) => [names, [...names].reverse()])
    .map((names) => [kind, ...names].join(':')).find(isGap);
}
