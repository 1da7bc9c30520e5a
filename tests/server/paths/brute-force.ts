/** Every loopless path by plain recursion, at costs worked out here anew: what the search is held against. */
import { hubRules } from '../../../server/paths/cost';
import { families, type PathFamilyId } from '../../../server/paths/families';
import type { PathQuestion } from '../../../server/paths/k-shortest';
import type { RelationshipType } from '../../../server/graph/model';
import { dataAsOf, type Relationship } from './graphs';

export interface PlainPath { readonly nodes: readonly string[]; readonly cost: number }

const familyOfType = (type: RelationshipType) => families.find(({ id, types }) => id !== 'bulk' && types.includes(type))?.id;
const groupOf = (type: RelationshipType) => hubRules[type]!.group;

/** Years, months and days from nothing but the date's parts: the last day of a year or month is taken. */
function age({ type, since, confirmedOn, awardedOn }: Relationship): number {
  const dates = [since, confirmedOn, awardedOn];
  const days = dates.filter((d) => d !== undefined).map((d) => (d.length === 4 ? `${d}-12-31` : d.length === 7 ? `${d}-31` : d)).sort();
  if (days.length === 0) return ['LEADS', 'PARTNERS_IN', 'ORIGINATED', 'CONTRIBUTED_TO', 'FUNDED_BY', 'AWARDED'].includes(type) ? 0.5 : 0;
  const newest = days.at(-1)!;
  const years = Number(dataAsOf.slice(0, 4)) - Number(newest.slice(0, 4)) - (newest.slice(5) > dataAsOf.slice(5) ? 1 : 0);
  return Math.min(0.5, 0.05 * Math.max(0, years));
}

function unconfirmed({ type, since, confirmedOn }: Relationship): number {
  if (type !== 'REUSES' && type !== 'SUPPLIES') return 0;
  const shown = confirmedOn ?? since;
  if (!shown) return 0.25;
  return `${shown}-12-31`.slice(0, 10) >= '2024-11-23' ? 0 : 0.5;
}

/** Billionths, of each relationship. */
function costs(relationships: readonly Relationship[]): number[] {
  return relationships.map((one) => {
    const at = (hub: string) => new Set(relationships.filter(({ type }) => groupOf(type) === groupOf(one.type))
      .flatMap(({ type, from, to }) => ({ to: to === hub ? [from] : [], from: from === hub ? [to] : [], either: from === hub ? [to] : to === hub ? [from] : [] })[hubRules[type]!.hub])).size;
    const { hub } = hubRules[one.type]!;
    const degree = hub === 'either' ? Math.max(at(one.from), at(one.to)) : at(one[hub]);
    return Math.round((1 + Math.log(degree) + unconfirmed(one) + age(one)) * 1e9);
  });
}

/**
 * All paths that answer the question, best first.
 * @param even every step costs 1
 */
export function bruteForce(all: readonly Relationship[], { from, to, maxHops, families: chosen, via, avoid }: PathQuestion, even = false): PlainPath[] {
  const making = all.filter(({ type, from: a, to: b }) => familyOfType(type) && a !== b);
  const cost = even ? making.map(() => 1e9) : costs(making);
  const opened = [from, to].filter((end) => !making.some(({ type, from: a, to: b }) => (a === end || b === end) && chosen.has(familyOfType(type)!)));
  const usable = (r: Relationship) => chosen.has(familyOfType(r.type) as PathFamilyId) || opened.includes(r.from) || opened.includes(r.to);
  const steps = new Map<string, Map<string, number>>();
  making.forEach((r, i) => {
    if (!usable(r)) return;
    for (const [a, b] of [[r.from, r.to], [r.to, r.from]] as const) {
      if (!steps.has(a)) steps.set(a, new Map());
      steps.get(a)!.set(b, Math.min(cost[i]!, steps.get(a)!.get(b) ?? Infinity));
    }
  });
  const found: PlainPath[] = [];
  const walk = (nodes: readonly string[], sum: number): void => {
    const last = nodes.at(-1)!;
    if (last === to) {
      if (via === undefined || nodes.includes(via)) found.push({ nodes, cost: sum / 1e9 });
      return;
    }
    if (nodes.length > maxHops) return;
    for (const [next, step] of steps.get(last) ?? []) if (!nodes.includes(next) && !avoid?.has(next)) walk([...nodes, next], sum + step);
  };
  if (from !== to && !avoid?.has(from) && !avoid?.has(to)) walk([from], 0);
  const joined = ({ nodes }: PlainPath) => nodes.join(' ');
  return found.sort((a, b) => a.cost - b.cost || a.nodes.length - b.nodes.length || (joined(a) < joined(b) ? -1 : 1));
}
