import type { Clock, Duration } from '#time';

import type { Session } from './session.ts';

export interface WatchdogOptions {
  /** A session of its own, that is used for nothing else meanwhile, to the same database. */
  readonly session: Session;
  /** The `application_name` that the migrator's sessions were given (`migratorEnvironment`); make it unique per attempt. */
  readonly applicationName: string;
  /**
   * Also take for the migrator's what began after the watchdog, from the same address, user and database, under any name: for tools
   * that set a name of their own. Leave it out where the application connects from this machine by the same user.
   */
  readonly orOrigin?: boolean;
  /** Backends that are never the migrator's, such as the other sessions of the gate. */
  readonly except?: readonly number[];
  /** How long others may wait behind the migrator before it is cancelled. */
  readonly maxBlocking: Duration;
  /** How often to look; 100 ms when not given. */
  readonly interval?: Duration;
  readonly clock: Clock;
  readonly onCancel?: (cancel: Cancel) => void;
}

/** One session that waited behind the migrator. */
export interface Victim {
  readonly pid: number;
  readonly applicationName: string;
  /** The lock it wants, e.g. `AccessShareLock`, and on what. */
  readonly wants: string;
  /** The longest it was seen waiting, to the interval's accuracy. */
  readonly waited: Duration;
}

/** One time the migrator was stopped for others' sake. */
export interface Cancel {
  readonly pid: number;
  /** `terminate` where the migrator's transaction sat idle, which a cancel does not end. */
  readonly how: 'cancel' | 'terminate';
  readonly statement: string;
  readonly victims: readonly Victim[];
  readonly waited: Duration;
}

export interface WatchdogReport {
  /** Every backend that was taken for the migrator's. */
  readonly migrators: readonly number[];
  readonly cancels: readonly Cancel[];
  /** Everybody who was seen waiting, each once with the longest wait. */
  readonly victims: readonly Victim[];
  readonly longestWait: Duration;
  readonly looks: number;
  /** Why it could not watch any more; then nothing was cancelled from that moment on. */
  readonly blind: string | undefined;
}

export interface Watchdog extends AsyncDisposable {
  /** Aborted when it cannot watch any more: the migration is unprotected from that moment on. */
  readonly blind: AbortSignal;
  /** Stops watching; resolves when the last look has ended. */
  stop(): Promise<WatchdogReport>;
}
