/**
 * From what a file says to what would change: claims, the graph and a person's
 * decisions make a plan. Pure: nothing is loaded, and the order of claims makes
 * no difference.
 */
import type { Reading } from '../exchange/claims';
import { collectGarbage } from '../graph/collect-garbage';
import type { LoadableContent } from '../graph/content';
import { ClaimCollector, type ClaimedSubject } from './claimed';
import { GraphIndex } from './graph-index';
import { Identity, toGroups, type Placement } from './identity';
import type { ImportPlan } from './import-plan';
import { MatchBook, type Match } from './matches';
import { PlanBuild } from './plan-build';
import { byRecord, planNodes } from './plan-nodes';
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
  private collected: ClaimCollector;

  constructor(private readonly input: PlanInput) {
    this.collected = new ClaimCollector(input.defaultSources);
  }

  add(reading: Reading): void {
    this.collected.add(reading);
  }

  plan(): ImportPlan {
    const { input: { content, matches = [], file }, collected: { problems, notes, flagged } } = this;
    const graph = new GraphIndex(content);
    const build = new PlanBuild({ problems, notes, flagged });
    const identity = new Identity(graph, new MatchBook(matches), (problem) => build.problem(problem));
    const isLarge = this.collected.subjects.size > MANY_SUBJECTS;
    const tidy = () => { if (isLarge) collectGarbage(); };
    tidy();
    const { placed, claims, unplaced } = this.place(identity, build, tidy);
    tidy();
    const records = planNodes(placed, graph, build);
    tidy();
    planRelationships(claims, { graph, build, records });
    tidy();
    return build.toPlan(file, unplaced, identity);
  }

  /** From here on claims know places only, and a subject is held until its record is planned. */
  private place(identity: Identity, build: PlanBuild, tidy: () => void) {
    const { subjects, relationships } = this.collected;
    this.collected = new ClaimCollector();
    const groups = toGroups(subjects);
    subjects.clear();
    tidy();
    const placements = identity.place(groups);
    const bySubject = new Map<ClaimedSubject, Placement>();
    for (const [i, group] of groups.entries()) for (const subject of group.subjects) bySubject.set(subject, placements[i]!);
    const claims = relationships.between((subject) => bySubject.get(subject)!);
    return { placed: byRecord(bySubject, build), claims, unplaced: placements.filter((placement) => placement.kind === 'unplaced') };
  }
}

/** Of more, what each step leaves behind is cleared up at once. */
const MANY_SUBJECTS = 20_000;

/** The plan of claims that are in memory already. */
export function toPlan(readings: Iterable<Reading>, input: PlanInput): ImportPlan {
  const planner = new Planner(input);
  for (const reading of readings) planner.add(reading);
  return planner.plan();
}
