import type { Duration } from '#time';

import type { HeldLock } from './lock-mode.ts';

/** One statement as the server got it; a string of several statements is one. */
export interface CapturedStatement {
  readonly sql: string;
  readonly timestamp: string;
  readonly duration: Duration | undefined;
  /** Tables whose files were written anew ("rewriting table"), as the server names them: without schema. */
  readonly rewrites: readonly string[];
  /** Tables that were read whole to prove a constraint ("verifying table"). */
  readonly scans: readonly string[];
  /** Indexes that were built, with their tables ("building index"). */
  readonly indexes: readonly { readonly index: string; readonly table: string }[];
  /** Lock waits of more than `deadlock_timeout`, as the server reports them. */
  readonly waits: readonly string[];
  /** Locks on tables of before, at the end of each DDL command of it; only where `recordLocks` could be installed. */
  readonly locks: readonly HeldLock[];
  readonly error: { readonly sqlstate: string; readonly message: string } | undefined;
}

/** Statements that the server ran in one transaction. */
export interface CapturedTransaction {
  readonly pid: number;
  readonly vxid: string;
  readonly applicationName: string;
  readonly database: string;
  readonly began: string;
  /** From its first statement to the end of its last. */
  readonly duration: Duration;
  /** True when BEGIN … COMMIT/ROLLBACK stood around it; false: each string by itself. */
  readonly explicit: boolean;
  readonly outcome: 'committed' | 'rolled back' | 'unknown';
  readonly statements: readonly CapturedStatement[];
}
