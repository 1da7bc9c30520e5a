/**
 * What a file says before anybody has decided whom it is about: the common
 * language of every reader. A reader turns bytes into claims, one at a time; the
 * import plan (server/imports) resolves subjects, compares with the graph and
 * loads. Readers know no store and keep no file in memory.
 */
import type { PropertyValues } from '../graph/content';
import type { Label, RelationshipType } from '../graph/model';

/** A number in somebody's register: `GB-COH` and `01234567`, `GSS` and `E09000008`, `GB-CFS` and a notice's party. */
export interface Identifier {
  readonly scheme: string;
  readonly id: string;
}

/** A record as the file names it. */
export interface Subject {
  readonly label: Label;
  /** Our own id, where the file was ours. */
  readonly id?: string;
  readonly identifiers: readonly Identifier[];
  readonly name?: string;
}

/** Where it stands: a line of a table, a path within a document (`grants[3].amountAwarded`). */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly path?: string;
}

interface Stated {
  readonly where: Place;
  /** What is odd and was kept as stated: `placeholder value`, `framework ceiling`. */
  readonly flags?: readonly string[];
  /** Fields that no property of the model holds, kept to be given back on export; JSON values by the file's own names. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface NodeClaim extends Stated {
  readonly kind: 'node';
  readonly subject: Subject;
  /** Properties of the model, already in its form; without id and sources. */
  readonly values: PropertyValues;
  /** Addresses that show it; the import adds the file itself. */
  readonly sources: readonly string[];
}

export interface RelationshipClaim extends Stated {
  readonly kind: 'relationship';
  readonly type: RelationshipType;
  readonly from: Subject;
  readonly to: Subject;
  /** The project that money was for, where the file names it otherwise than by our id: fills `projectId`. */
  readonly project?: Subject;
  readonly values: PropertyValues;
  readonly sources: readonly string[];
}

/** Something that makes the file unfit: with one of these nothing of it is loaded. */
export interface ReadProblem {
  readonly kind: 'problem';
  readonly where: Place;
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** Something a person should know that stops nothing: dropped contacts, a guessed encoding. */
export interface ReadNote {
  readonly kind: 'note';
  readonly where: Place;
  readonly message: string;
}

export type Reading = NodeClaim | RelationshipClaim | ReadProblem | ReadNote;

export interface ReadSource {
  readonly fileName: string;
  /** Opened anew at each call; chunks of at most a few hundred kB. */
  readonly open: () => AsyncIterable<Buffer>;
  /** First bytes, for sniffing. */
  readonly head: Buffer;
}

/** How a format is read. */
export interface FormatReader {
  /** Beginning of the file and its name: does it look like this format? 0 (no) to 1 (certainly). */
  readonly sniff: (head: Buffer, fileName: string) => number;
  /** Streams; bounded memory whatever the file's size; never throws for what a file holds. */
  readonly read: (source: ReadSource) => AsyncIterable<Reading>;
}
