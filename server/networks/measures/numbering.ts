/** Numbers of groups that stay the same however the network was read. */

export const compareIds = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * Numbers groups from 1, largest first, equal ones by their smallest id.
 * @param of any number for the group of each node
 * @param ids of the nodes, in the same order
 */
export function numbered(of: ArrayLike<number>, ids: readonly string[]): number[] {
  const groups = new Map<number, { size: number; first: string }>();
  ids.forEach((id, i) => {
    const { size, first } = groups.get(of[i]!) ?? { size: 0, first: id };
    groups.set(of[i]!, { size: size + 1, first: id < first ? id : first });
  });
  const order = [...groups].sort(([, a], [, b]) => b.size - a.size || compareIds(a.first, b.first));
  const number = new Map(order.map(([group], i) => [group, i + 1]));
  return ids.map((_, i) => number.get(of[i]!)!);
}
