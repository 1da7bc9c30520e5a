/** What {@link startNeo4j} may be told; every setting has a default. */
export interface StartOptions {
  /** Bolt port on 127.0.0.1; 0 or absent: a free one. */
  port?: number;
  /** Directory of the database; absent: a temporary one that `stop` removes. */
  home?: string;
  /** Password of user neo4j, 8 characters or more; absent or empty: the one kept in the home, else a random one. */
  password?: string;
  /** Java's heap, such as 512m; absent: 1g. */
  heap?: string;
  /** Start from an empty home. Refused when the directory holds anything that this tool did not write. */
  wipe?: boolean;
  /** Gives up the start when aborted; afterwards use `stop`. */
  signal?: AbortSignal;
  /** Told what is going on, a line at a time; absent: nobody is told. */
  log?: (line: string) => void;
}

/** A Neo4j that answers. */
export interface RunningNeo4j {
  /** Such as bolt://127.0.0.1:7687. */
  uri: string;
  user: string;
  password: string;
  /** Where the password is kept; null when it was given. */
  passwordFile: string | null;
  home: string;
  /** Process id of the Java process. */
  pid: number;
  /** Settles when the Java process has ended: its exit code, null when it was killed. */
  exited: Promise<number | null>;
  /** Shuts Neo4j down, within 15 s or by force, and removes a temporary home. May be called twice. */
  stop(): Promise<void>;
}

/** A failure that the developer can put right; the message says how. */
export class LauncherError extends Error {}

/** Starts a real Neo4j Community on 127.0.0.1 and waits until it answers. Throws {@link LauncherError}. */
export function startNeo4j(options?: StartOptions): Promise<RunningNeo4j>;

/** Why Neo4j cannot be started on this machine (a sentence), or null when it can. */
export function whyNeo4jCannotStart(): string | null;
