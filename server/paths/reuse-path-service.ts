/** The path of a pattern to one council, told. */
import type { Suggestion } from '../errors';
import type { Collaboration } from '../graph/collaboration';
import { toKnownFilters } from '../graph/filters';
import { toRef, type Label } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { GraphWatch, Held } from '../graph/watch';
import { dateLong, whenWords } from '../web/format';
import type { CoverageItem } from '../web/schemas';
import { isSurelyEarlier, reusePath, type ReusePath, type ReuseStep } from './reuse-path';
import { sentenceText, tellStep, type Clause } from './telling';

export interface ReusePathDependencies {
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly collaboration: Held<Collaboration>;
  readonly coverage: (about: 'patterns', argument?: string) => CoverageItem[];
  readonly suggest: (label: Label, id: string) => Suggestion[];
  readonly councils: () => readonly { readonly id: string; readonly shortName: string }[];
}

interface Named { readonly id: string; readonly ref: string; readonly name: string }

export interface ToldReusePath {
  readonly pattern: Named;
  readonly council: Named | undefined;
  readonly steps: readonly (ReuseStep & { readonly clauses: readonly Clause[]; readonly sentence: string })[];
  readonly isJoined: boolean;
  readonly answer: string;
  readonly nodes: NodeIndex;
}

export interface ReusePathChoice {
  readonly councils: readonly { readonly id: string; readonly name: string }[];
  readonly coverage: readonly CoverageItem[];
}

export function createReusePathService({ watch, nodes, projection, collaboration, coverage, suggest, councils }: ReusePathDependencies) {
  return {
    /**
     * @param to slug of a council; without it the steps are empty and the answer says to choose one
     * @throws NotFound when there is no such pattern; InvalidRequest when `to` names no council
     */
    tell(id: string, to: string | undefined): ToldReusePath {
      const index = nodes.get();
      const { ref, name } = index.get('Pattern', id, suggest);
      const pattern = { id, ref, name };
      if (to === undefined) return { pattern, council: undefined, steps: [], isJoined: false, nodes: index, answer: `Choose a council to read how ${name} came to it, claim by claim, in the order of their dates.` };
      const asked = toKnownFilters({ to }, { records: { to: 'Council' } }, { nodes: index }).to;
      const { presentDay, successions } = collaboration.get();
      const council = presentDay.get(toRef('Council', asked)) ?? toRef('Council', asked);
      const found = reusePath(ref, council, { projection: projection.get(), presentDay });
      const context = { nodes: index, projection: projection.get(), presentDay, successions, dataAsOf: watch.version().dataAsOf };
      const steps = found.steps.map((step) => {
        const clauses = tellStep(step.relationships, context);
        return { ...step, clauses, sentence: `${sentenceText(clauses)}.` };
      });
      const caption = index.caption(council);
      return { pattern, council: { id: council.split(':')[1]!, ref: council, name: caption }, steps, isJoined: found.isJoined, nodes: index, answer: answerOf(name, caption, found) };
    },

    choice: (id: string): ReusePathChoice => ({
      councils: councils().map(({ id: council, shortName }) => ({ id: council, name: shortName })), coverage: [...coverage('patterns', id), ...coverage('patterns')],
    }),
  };
}

/** “from October 2019 to July 2022”, “in September 2019” of dates that overlap. */
function spanWords(dates: readonly string[]): string {
  const [first, last] = [dates[0]!, dates.at(-1)!];
  if (isSurelyEarlier(first, last)) return ` from ${dateLong(first)} to ${dateLong(last)}`;
  return ` ${whenWords(first.length < last.length ? first : last)}`;
}

function answerOf(pattern: string, council: string, { hasClaim, isJoined, hasOrigin, steps }: ReusePath): string {
  if (!hasClaim) return `No record says that ${council} uses ${pattern}, gave to it or helped to make it. That is not proof that it does not.`;
  const dates = steps.map(({ date }) => date).filter((date) => date !== undefined);
  const undated = steps.some(({ date }) => date === undefined) ? ' A step without a date is marked.' : '';
  if (!hasOrigin) {
    return steps.length === 1
      ? `${council} has the earliest dated claim about ${pattern}. Where it began is not on record.${undated}`
      : `Where ${pattern} began is not on record: its earliest dated claim stands first${isJoined ? `, and dated work in common leads from it to ${council}` : `, and no dated work in common joins it to ${council}`}.${undated}`;
  }
  return isJoined
    ? `Claims on record lead from the origin of ${pattern} to ${council}${dates.length >= 2 ? spanWords(dates) : ''}, none earlier than the one before.${undated}`
    : `The record has the origin of ${pattern} and what ${council} did with it, but no dated work in common that joins the two.${undated}`;
}

export type ReusePathService = ReturnType<typeof createReusePathService>;
