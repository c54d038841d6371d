import type { ObjectKind } from './snapshot.ts';

/** One thing that a failed or ended migration left in the database. */
export interface LeftBehind {
  readonly kind: ObjectKind | 'ledger';
  readonly name: string;
  readonly table: string | undefined;
  readonly what: 'created' | 'changed' | 'removed' | 'invalid index' | 'not valid constraint' | 'dirty ledger';
  /** For people: what is different, e.g. `type: integer -> bigint`. */
  readonly detail: string;
  /** SQL that mends it, to be run in order and one by one; empty where only a backup can (`detail` says so). */
  readonly mend: readonly string[];
}
