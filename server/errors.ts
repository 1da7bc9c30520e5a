/**
 * The few kinds of error the application knows. Everything else is a defect
 * and answers 500. `message` is shown to readers: plain words, no internals.
 */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export class AppError extends Error {
  constructor(
    readonly status: number,
    /** Stable, machine-readable name of the kind. */
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

export interface Suggestion {
  readonly text: string;
  readonly href: string;
}

/** Nothing has that address or id. */
export class NotFound extends AppError {
  constructor(message: string, readonly suggestions: readonly Suggestion[] = []) {
    super(404, 'not-found', message);
  }
}

/** The record lives at another address for ever. */
export class Moved extends AppError {
  constructor(readonly location: string) {
    super(308, 'moved', `This record is now at ${location}.`);
  }
}

/** The same answer stands at an address that names it better. */
export class SeeOther extends AppError {
  constructor(readonly location: string) {
    super(303, 'see-other', `The answer is at ${location}.`);
  }
}

/** The request's parameters or body are not of the form asked for. */
export class InvalidRequest extends AppError {
  constructor(message: string, readonly problems: readonly FieldProblem[] = []) {
    super(400, 'invalid-request', message);
  }
}

export type UnavailableReason =
  | 'unreachable' | 'unauthorised' | 'timed-out' | 'busy' | 'empty' | 'unreadable' | 'aborted';

/** The store cannot answer now. */
export class GraphUnavailable extends AppError {
  constructor(readonly reason: UnavailableReason, message: string, cause?: unknown) {
    super(503, `graph-${reason}`, message, { cause });
  }
}

/** A new graph was put in place while an answer was made from the old one; ask again. */
export class GraphMoved extends GraphUnavailable {
  constructor() {
    super('busy', 'A new graph was put in place in the middle of the answer. Try again.');
  }
}

/** What was asked takes work of its own, and that failed; the next request tries again. */
export class NotWorkedOut extends AppError {
  constructor(message: string, cause?: unknown) {
    super(503, 'not-worked-out', message, { cause });
  }
}

export interface ImportProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** A load or import was refused whole; nothing changed. */
export class ImportRefused extends AppError {
  constructor(readonly problems: readonly ImportProblem[]) {
    super(422, 'import-refused', `Refused: ${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was loaded.`);
  }
}

/** `seeds/nodes/projects.csv line 14 column status: what is wrong, what to do`. */
export function formatProblem({ file, line, column, message }: ImportProblem): string {
  return `${file}${line === undefined ? '' : ` line ${line}`}${column === undefined ? '' : ` column ${column}`}: ${message}`;
}
