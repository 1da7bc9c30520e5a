/** Every gap of the country, kind by kind, in words. Pure; councils stand A to Z, other subjects by strength where their kind says so. */
import type { GapFacts } from './facts';
import { gapId, strengthOf, type Finding, type Gap, type GapKind } from './gap';

export interface KindSummary {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly description: string;
  readonly wouldChange: string;
  readonly looked: string;
  readonly found: number;
  readonly withheld: readonly string[];
}

export interface GapSet {
  readonly kinds: readonly KindSummary[];
  readonly gaps: readonly Gap[];
}

/** A gap leads to so many addresses at most; the records behind have the rest. */
const MOST_SOURCES = 12;

function toGap<F extends Finding>(kind: GapKind<F>, finding: F, facts: GapFacts): Gap {
  const { subjects, title, figure, councils, places, serviceAreas, types, parts } = finding;
  const tidy = (texts: ReturnType<GapKind<F>['reasonsFor']>) => texts.map(({ text, sources }) => ({ text, sources: [...new Set(sources)].slice(0, 4) }));
  const [reasonsFor, reasonsAgainst] = [tidy(kind.reasonsFor(finding, facts)), tidy(kind.reasonsAgainst(finding, facts))];
  return {
    id: gapId(kind.id, subjects), kind: kind.id, subjects, title, figure, councils, places, serviceAreas, types, parts, strength: strengthOf(parts),
    reasonsFor, reasonsAgainst, firstStep: kind.firstStep(finding, facts),
    sources: [...new Set([...reasonsFor, ...reasonsAgainst].flatMap(({ sources }) => sources))].slice(0, MOST_SOURCES),
  };
}

const byName = (a: Gap, b: Gap) => a.title.localeCompare(b.title, 'en-GB') || (a.id < b.id ? -1 : 1);

export function findGaps(kinds: readonly GapKind[], facts: GapFacts): GapSet {
  const found = kinds.map((kind) => ({ kind, result: kind.compute(facts) }));
  return {
    kinds: found.map(({ kind: { id, title, question, description, wouldChange }, result: { findings, looked, withheld } }) =>
      ({ id, title, question, description, wouldChange, looked, found: findings.length, withheld })),
    gaps: found.flatMap(({ kind, result }) => result.findings.map((finding) => toGap(kind, finding, facts))
      .sort(kind.order === 'strength' ? (a, b) => b.strength - a.strength || byName(a, b) : byName)),
  };
}
