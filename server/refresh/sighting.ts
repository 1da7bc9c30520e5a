/** What a register shows, before it is known whom it is about. */

/** A body as the register names it. */
export interface NamedBody {
  readonly name?: string;
  /** ONS nine-character code. */
  readonly gssCode?: string;
}

/** A use that the register shows. */
export interface Sighting {
  /** Id of the pattern. */
  readonly pattern: string;
  readonly body: NamedBody;
  /** From when, where the register says. */
  readonly since?: string;
  /** Public address that shows just this one; the register's own where absent. */
  readonly source?: string;
  /** File and line or entry. */
  readonly where: string;
}

export interface RegisterReading {
  readonly sightings: readonly Sighting[];
  /** The day the register says it was made. */
  readonly statedOn?: string;
  /** Patterns that the register speaks of: what it does not show of these is left to age. */
  readonly patterns: readonly string[];
  /** What was passed over and why, for people. */
  readonly notes: readonly string[];
}

export interface SuppliedFile {
  readonly name: string;
  readonly text: string;
}

export interface KnownPattern {
  readonly id: string;
  readonly names: readonly string[];
  readonly repositoryUrl?: string;
}

export interface Register {
  readonly id: string;
  readonly title: string;
  /** Which file of it to supply, and where it is published. */
  readonly file: string;
  /** Its usual public address. */
  readonly source: string;
  /** It is read as a list of all users: an unknown name in it is no council far more often than a misspelt one. */
  readonly namesOthers: boolean;
  /** @throws ImportRefused when the files are not of this register */
  read(files: readonly SuppliedFile[], patterns: readonly KnownPattern[]): RegisterReading;
}
