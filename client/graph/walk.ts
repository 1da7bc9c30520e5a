/**
 * Walking a network by keyboard. Pure: state, key → state. One mark is
 * current; its ties stand in alphabetical order of their other ends, and one of
 * them may be pointed at. Following it makes the other end current; going back
 * retraces the steps.
 */
export interface WalkMark {
  readonly id: string;
  /** All that is said of it: its caption, name, kind, figures. */
  readonly name: string;
  readonly caption: string;
}

export interface WalkTie {
  readonly id: string;
  /** Places in the list of marks. */
  readonly from: number;
  readonly to: number;
  /** “through 2 projects”, “led”. */
  readonly words: string;
}

export interface WalkGraph {
  /** In the order in which the list is read: A to Z. */
  readonly marks: readonly WalkMark[];
  readonly ties: readonly WalkTie[];
}

export interface WalkState {
  readonly current: number;
  /** Which of the current mark's ties is pointed at; null for the mark itself. */
  readonly tie: number | null;
  /** Marks gone through, newest last. */
  readonly trail: readonly number[];
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What a line stands for, as it is said: `led`, `through 2 projects`, `3 relationships`. */
export function tieWords(family: string, amount = 1): string {
  if (family === 'tie') return `through ${counted(amount, 'project', 'projects')}`;
  return family === 'several' ? counted(amount, 'relationship', 'relationships') : family.replaceAll('-', ' ');
}

export type WalkKey = 'next-tie' | 'previous-tie' | 'follow' | 'back' | 'next-mark' | 'previous-mark' | 'first' | 'last';

export const walkKeys: Readonly<Record<string, WalkKey>> = {
  ArrowRight: 'next-tie', ArrowLeft: 'previous-tie', ArrowDown: 'follow', ArrowUp: 'back', Escape: 'back',
  PageDown: 'next-mark', PageUp: 'previous-mark', Home: 'first', End: 'last',
};

export const startWalk = (current = 0): WalkState => ({ current, tie: null, trail: [] });

/** Whether there is nothing to go back from. */
export const isAtRest = ({ tie, trail }: WalkState): boolean => tie === null && trail.length === 0;

/** Ties of a mark with their other ends, A to Z. */
export function tiesAt({ marks, ties }: WalkGraph, mark: number): { tie: WalkTie; other: number }[] {
  return ties.filter(({ from, to }) => from === mark || to === mark)
    .map((tie) => ({ tie, other: tie.from === mark ? tie.to : tie.from }))
    .sort((a, b) => marks[a.other]!.name.localeCompare(marks[b.other]!.name, 'en-GB') || a.tie.id.localeCompare(b.tie.id));
}

const wrap = (value: number, length: number) => (value + length) % length;

export function walk(graph: WalkGraph, state: WalkState, key: WalkKey): WalkState {
  const { marks } = graph;
  if (marks.length === 0) return state;
  const ties = tiesAt(graph, state.current);
  const to = (current: number): WalkState => ({ current, tie: null, trail: current === state.current ? state.trail : [...state.trail, state.current] });
  switch (key) {
    case 'next-tie': return ties.length === 0 ? state : { ...state, tie: state.tie === null ? 0 : wrap(state.tie + 1, ties.length) };
    case 'previous-tie': return ties.length === 0 ? state : { ...state, tie: state.tie === null ? ties.length - 1 : wrap(state.tie - 1, ties.length) };
    case 'follow': return state.tie === null ? walk(graph, state, 'next-tie') : to(ties[state.tie]!.other);
    case 'back':
      if (state.tie !== null) return { ...state, tie: null };
      return state.trail.length === 0 ? state : { current: state.trail.at(-1)!, tie: null, trail: state.trail.slice(0, -1) };
    case 'next-mark': return to(wrap(state.current + 1, marks.length));
    case 'previous-mark': return to(wrap(state.current - 1, marks.length));
    case 'first': return to(0);
    case 'last': return to(marks.length - 1);
  }
}

/** “Croydon, council, 8 relationships. 6 of 48.” or “Tie to Lambeth, through 2 projects. 1 of 8.” */
export function spoken(graph: WalkGraph, { current, tie }: WalkState): string {
  const { marks } = graph;
  if (marks.length === 0) return 'Nothing is drawn.';
  if (tie === null) return `${marks[current]!.name}. ${current + 1} of ${marks.length}.`;
  const ties = tiesAt(graph, current);
  const { tie: { words }, other } = ties[tie]!;
  return `Tie to ${marks[other]!.caption}, ${words}. ${tie + 1} of ${ties.length}.`;
}
