import type { Duration } from '#time';

import type { HeldLock } from './lock-mode.ts';

/** What one statement did that we ran ourselves. */
export interface TracedStatement {
  readonly sql: string;
  readonly duration: Duration;
  /** Locks on relations of before that it took, or made stronger; weaker than ShareUpdateExclusive ones included. */
  readonly locks: readonly HeldLock[];
  /** Tables of before whose file is another one now. */
  readonly rewrites: readonly string[];
  /** Tables read whole to prove a constraint. */
  readonly scans: readonly string[];
  /** Tables whose foreign keys were checked row by row. */
  readonly foreignKeyScans: readonly string[];
  readonly indexes: readonly { readonly index: string; readonly table: string }[];
  readonly notices: readonly string[];
  readonly error: { readonly sqlstate: string | undefined; readonly message: string } | undefined;
}
