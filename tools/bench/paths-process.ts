/**
 * Asks for paths in a process of its own, so that its memory is theirs, and
 * prints a line of JSON. Usage: paths-process.ts SCALE PAIRS
 */
import fs from 'node:fs';
import path from 'node:path';
import { toCollaboration } from '../../server/graph/collaboration';
import { allFamilies, defaultFamilies, familyMask } from '../../server/paths/families';
import { kShortest, type PathQuestion } from '../../server/paths/k-shortest';
import { toPathGraph, type PathGraph } from '../../server/paths/path-graph';
import { familiesAt } from '../../server/paths/space';
import { residentMemory } from './processes';
import { createRandom, hashText } from './random';
import { scaledProjection } from './scaled-projection';
import { median, percentile } from './statistics';

const seeds = path.join(__dirname, '../../seeds');
const K = 5;
const WARM_UP = 20;
const ON = familyMask(defaultFamilies);
/** A day in the midst of the facts. */
const AS_OF = '2022';

export interface AskedPaths {
  readonly nodes: number;
  readonly relationships: number;
  readonly bonds: number;
  readonly buildMs: number;
  readonly asOfMs: number;
  readonly questions: readonly { readonly name: string; readonly pairs: number; readonly joined: number; readonly medianMs: number; readonly p95Ms: number; readonly slowestMs: number }[];
  readonly memoryMb: number;
  readonly highestMb: number;
}

function timed<T>(job: () => T): { ms: number; result: T } {
  const started = performance.now();
  const result = job();
  return { ms: performance.now() - started, result };
}

/** Where a walk of four steps leads, along relationships of the families that are on; back to where it began at times. */
function walk({ bonds: { start, neighbour, family }, refs }: PathGraph, from: string, random: (below: number) => number): string {
  let node = refs.indexOf(from);
  for (let step = 0; step < 4; step += 1) {
    const on = Array.from({ length: start[node + 1]! - start[node]! }, (_, i) => start[node]! + i).filter((entry) => (family[entry]! & ON) !== 0);
    node = neighbour[on[random(on.length)]!]!;
  }
  return refs[node]!;
}

function ask(scale: number, pairs: number): AskedPaths {
  const { dataAsOf } = JSON.parse(fs.readFileSync(path.join(seeds, 'datapackage.json'), 'utf8')) as { dataAsOf: string };
  const projection = scaledProjection(seeds, scale, scale === 1);
  const collaboration = toCollaboration(projection);
  const { ms: buildMs, result: graph } = timed(() => toPathGraph(projection, collaboration, { dataAsOf }));
  const bodies = graph.refs.filter((ref) => projection.node(ref)?.label === 'Council' && !projection.node(ref)!.endedOn);
  const joinedBodies = bodies.filter((ref) => (familiesAt(graph, graph.numberOf(ref)) & ON) !== 0);
  const most: Omit<PathQuestion, 'from' | 'to'> = { k: K, maxHops: 6, families: defaultFamilies };
  const kinds: readonly [string, (random: (below: number) => number) => Partial<PathQuestion>][] = [
    ['families on by default', () => ({})],
    ['all families', () => ({ families: allFamilies })],
    ['k = 10, all families', () => ({ families: allFamilies, k: 10 })],
    ['four steps apart, families on by default', (random) => {
      const from = joinedBodies[random(joinedBodies.length)]!;
      return { from, to: walk(graph, from, random) };
    }],
    ['through a third council, all families', (random) => ({ families: allFamilies, via: bodies[random(bodies.length)]! })],
  ];
  const questions = kinds.map(([name, more]) => {
    const random = createRandom(hashText(name));
    const one = () => {
      const question: PathQuestion = { ...most, from: bodies[random(bodies.length)]!, to: bodies[random(bodies.length)]!, ...more(random) };
      return timed(() => kShortest(graph, question));
    };
    for (let i = 0; i < WARM_UP; i += 1) one();
    const answers = Array.from({ length: pairs }, one);
    const times = answers.map(({ ms }) => ms);
    return {
      name, pairs, joined: answers.filter(({ result }) => result.paths.length > 0).length,
      medianMs: median(times), p95Ms: percentile(times, 0.95), slowestMs: Math.max(...times),
    };
  });
  const { ms: asOfMs } = timed(() => toPathGraph(projection, collaboration, { dataAsOf, asOf: AS_OF }));
  const { now, highest } = residentMemory(process.pid);
  return {
    nodes: graph.size, relationships: graph.bonds.relationships.ids.length, bonds: graph.bonds.relationshipStart.length - 1,
    buildMs, asOfMs, questions, memoryMb: now, highestMb: highest,
  };
}

process.stdout.write(`${JSON.stringify(ask(Number(process.argv[2]), Number(process.argv[3])))}\n`);
