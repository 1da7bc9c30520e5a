/** How complete the facts are: published totals beside what is counted from the graph. */
import type { CoverageFact } from '../graph/content';
import type { GraphStore } from '../graph/store';
import type { GraphWatch } from '../graph/watch';
import { money, number } from '../web/format';
import type { CoverageItem } from '../web/schemas';
import { countHeld } from './queries';
import { compareFor, countingRules, type Held as HeldCounts, type Subject } from './rules';

export interface CoverageStatement extends CoverageItem {
  readonly topic: string;
  readonly rule: string;
  /** What the rule counts it of: a round, a programme, a pattern. */
  readonly argument: string;
  readonly about: readonly Subject[];
  readonly qualifier?: string;
  readonly unit: string;
  readonly asOf?: string;
}

const amount = (value: number, unit: string) => (unit === 'GBP' ? money(value) : number(value));

/** One sentence: what is held, of how much, and where nothing is known it says so. */
export function toSentence(topic: string, unit: string, known?: number, total?: number, qualifier?: string): string {
  const of = qualifier ? `${qualifier} ` : '';
  const units = unit === 'GBP' ? '' : ` ${unit}`;
  if (known !== undefined && total !== undefined) return `${topic}: ${amount(known, unit)} of ${of}${amount(total, unit)}${units} are in the record.`;
  if (known !== undefined) return `${topic}: ${amount(known, unit)}${units} in the record; no total is published.`;
  if (total !== undefined) return `${topic}: ${of}${amount(total, unit)}${units} are known of; none is in the record.`;
  return `${topic}: no figure is published.`;
}

export function toStatement(fact: CoverageFact, held: HeldCounts): CoverageStatement {
  const [rule = '', argument = ''] = fact.counts.split(/:(.*)/s);
  const counted = countingRules[rule]?.count(held, argument);
  const total = fact.total ?? counted?.total;
  return {
    topic: fact.topic, rule, argument, about: countingRules[rule]?.about ?? [], unit: fact.unit,
    statement: toSentence(fact.topic, fact.unit, counted?.known, total, fact.qualifier),
    ...(counted && { known: counted.known }),
    ...(total !== undefined && { total }),
    ...(fact.qualifier && { qualifier: fact.qualifier }),
    ...(fact.asOf && { asOf: fact.asOf }),
    ...(fact.sources[0] && { source: fact.sources[0] }),
  };
}

const toItem = ({ statement, known, total, source }: CoverageStatement): CoverageItem => ({
  statement, ...(known !== undefined && { known }), ...(total !== undefined && { total }), ...(source && { source }),
});

const isOfOne = ({ rule }: CoverageStatement) => countingRules[rule]?.ofOne === true;

export function createCoverageService(store: GraphStore, watch: GraphWatch) {
  const graph = watch.hold(async ({ version }) => {
    const held = await countHeld(store);
    return { held, facts: version.supplement.coverage.map((fact) => toStatement(fact, held)) };
  });
  const statements = () => graph.get().facts;
  return {
    /** Every statement, in the order of the seeds. */
    all: (): readonly CoverageStatement[] => statements(),
    /** What the rules count from. */
    held: (): HeldCounts => graph.get().held,
    /** What is said of the whole list of that subject; with `argument`, of that one round or pattern alone. */
    about: (subject: Subject, argument?: string): CoverageItem[] => statements()
      .filter((s) => s.about.includes(subject) && (argument === undefined ? !isOfOne(s) : isOfOne(s) && s.argument === argument))
      .sort(compareFor(subject)).map(toItem),
    find: (rule: string, argument = ''): CoverageStatement | undefined =>
      statements().find((s) => s.rule === rule && s.argument === argument),
    /** Every statement as the API gives it. */
    items: (): CoverageItem[] => statements().map(toItem),
  };
}

export type CoverageService = ReturnType<typeof createCoverageService>;
