/**
 * From what a file says to what would change: claims, the graph and a person's
 * decisions make a plan. Pure: nothing is loaded, and the order of claims makes
 * no difference.
 */
import type { Reading } from '../exchange/claims';
import type { LoadableContent } from '../graph/content';
import { ClaimCollector, type ClaimedSubject } from './claimed';
import { GraphIndex } from './graph-index';
import { Identity, toGroups, type Placement } from './identity';
import type { ImportPlan } from './import-plan';
import { MatchBook, type Match } from './matches';
import { PlanBuild } from './plan-build';
import { planNodes } from './plan-nodes';
import { planRelationships } from './plan-relationships';

export interface PlanInput {
  readonly content: LoadableContent;
  readonly matches?: readonly Match[];
  readonly file: ImportPlan['file'];
  /** Cited where a claim names no source. */
  readonly defaultSources?: readonly string[];
}

/** Takes claims one at a time; `plan()` ends it. */
export class Planner {
  private readonly collected: ClaimCollector;

  constructor(private readonly input: PlanInput) {
    this.collected = new ClaimCollector(input.defaultSources);
  }

  add(reading: Reading): void {
    this.collected.add(reading);
  }

  plan(): ImportPlan {
    const { collected, input: { content, matches = [], file } } = this;
    const graph = new GraphIndex(content);
    const build = new PlanBuild(collected);
    const identity = new Identity(graph, new MatchBook(matches), (problem) => build.problem(problem));
    const groups = toGroups(collected.subjects.values());
    const placements = identity.place(groups);
    const bySubject = new Map<ClaimedSubject, Placement>(groups.flatMap(({ subjects }, i) => subjects.map((subject) => [subject, placements[i]!] as const)));
    const records = planNodes(bySubject, graph, build);
    planRelationships(collected.relationships, { graph, build, records, placementOf: (subject) => bySubject.get(subject)! });
    return build.toPlan(file, placements, identity);
  }
}

/** The plan of claims that are in memory already. */
export function toPlan(readings: Iterable<Reading>, input: PlanInput): ImportPlan {
  const planner = new Planner(input);
  for (const reading of readings) planner.add(reading);
  return planner.plan();
}
