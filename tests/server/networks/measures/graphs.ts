/** Small networks for the tests of measures: letters are nodes, "ab" joins a and b. */
import type { MeasuredGraph } from '../../../../server/graph/network';

export function toMeasured(ids: string, pairs: readonly string[], { weight = 1, region = [] }: { weight?: number; region?: readonly (string | null)[] } = {}): MeasuredGraph {
  const index = (id: string) => ids.indexOf(id);
  return {
    ids: [...ids], from: pairs.map((pair) => index(pair[0]!)), to: pairs.map((pair) => index(pair[1]!)), weight: pairs.map(() => weight),
    categories: { region: [...ids].map((_, i) => region[i] ?? null), type: [...ids].map(() => null) },
  };
}

export const path = toMeasured('abcde', ['ab', 'bc', 'cd', 'de']);
export const star = toMeasured('cwxyz', ['cw', 'cx', 'cy', 'cz']);
/** Two triangles and one relationship between them. */
export const barbell = toMeasured('abcxyz', ['ab', 'bc', 'ca', 'xy', 'yz', 'zx', 'cx'], { region: ['n', 'n', 'n', 's', 's', 's'] });
