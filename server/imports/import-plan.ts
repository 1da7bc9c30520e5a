/** What an import would do: the plan's types. The plan itself is made in plan.ts. */
import type { Place } from '../exchange/claims';
import type { ImportProblem } from '../errors';
import type { ImportedNote, NodeRow, RelationshipRow, Rows } from '../graph/content';
import type { Label, RelationshipType } from '../graph/model';
import type { Candidate } from './names';

/** A property, and what stands where it was. `identifiers`, `flags` and `extra.<field>` are kept beside the graph. */
export interface Change {
  readonly property: string;
  /** Undefined where nothing was known. */
  readonly old: unknown;
  readonly new: unknown;
}

export interface Changed<Row> {
  readonly subject: string;
  readonly kind: Label | RelationshipType;
  /** The row as it would be. */
  readonly row: Row;
  readonly changes: readonly Change[];
  readonly where: Place;
}

/** Somebody or something that the file names and we cannot place. Its claims are left out. */
export interface Unplaced {
  readonly label: Label;
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly reason: string;
  /** Id that a new record would get. */
  readonly newRef: string;
  readonly where: Place;
  /** Claims that are left out because of it. */
  readonly claims: number;
}

/** The file says different things of the same; the graph keeps what it had. */
export interface Conflicting {
  readonly subject: string;
  readonly property: string;
  readonly values: readonly unknown[];
  readonly where: Place;
}

export interface Flagged {
  readonly subject: string;
  readonly flag: string;
  readonly where: Place;
}

export interface PlanNote {
  readonly where: Place;
  readonly message: string;
}

/** By label or relationship type. */
export type Counts = Readonly<Partial<Record<Label | RelationshipType, number>>>;

/** The first of many, and how many there are. */
export interface Capped<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export interface ImportPlan {
  readonly file: { readonly fileName: string; readonly sha256: string; readonly format: string };
  /** Nodes by ref; relationships in the order of the file’s lines; made as they are asked for. */
  readonly new: { readonly nodes: Rows<NodeRow>; readonly relationships: Rows<RelationshipRow> };
  readonly changed: { readonly nodes: readonly Changed<NodeRow>[]; readonly relationships: readonly Changed<RelationshipRow>[] };
  /** Notes of the subjects that get new ones, as they would be, by subject. */
  readonly notesOfSubjects: Rows<ImportedNote>;
  readonly counts: { readonly new: Counts; readonly changed: Counts; readonly unchanged: Counts; readonly leftOut: Counts };
  readonly unplaced: readonly Unplaced[];
  readonly conflicting: Capped<Conflicting>;
  readonly flagged: Capped<Flagged>;
  readonly notes: Capped<PlanNote>;
  /** With one of these nothing of the file is loaded. */
  readonly problems: Capped<ImportProblem>;
}

export const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Does the plan change the graph? */
export const changesGraph = ({ problems, counts }: ImportPlan): boolean =>
  problems.total === 0 && totalOf(counts.new) + totalOf(counts.changed) > 0;

/** Keeps the first so many, and counts the rest: a file of a million faults needs no million sentences. */
export class CappedList<Item> {
  readonly items: Item[] = [];
  total = 0;

  constructor(private readonly most = 1_000) {}

  push(item: Item): void {
    this.total += 1;
    if (this.items.length < this.most) this.items.push(item);
  }
}
