import type { Clock, Duration } from '#time';

import type { Binaries } from './binaries.ts';
import type { LogEntry } from './log-entry.ts';

export interface ServerOptions {
  readonly binaries: Binaries;
  /** Log what `capture` reads: every statement, rewrites, scans and lock waits. */
  readonly capture?: boolean;
  /** More settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long initdb and the start may take each; 60 s when not given. */
  readonly startTimeout?: Duration;
  /** Where it makes its directory; default the system's temporary one. */
  readonly within?: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** A server of our own on loopback; ended, and its directory removed, when disposed. */
export interface Server extends AsyncDisposable {
  /** With user and password, to the database `postgres`. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly major: number;
  readonly pid: number;
  /** The URL of another database on it. */
  urlOf(database: string): string;
  /** All it has logged so far, in order; empty without `capture`. */
  log(): Promise<readonly LogEntry[]>;
  /** Aborted when the server ended without being asked to. */
  readonly ended: AbortSignal;
}
