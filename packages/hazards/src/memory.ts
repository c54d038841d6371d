import type { Name } from '#sql';

/** A place in the files that are judged. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** What one transaction has done so far. */
export interface TransactionMemory {
  /** Tables in use that it locked against every read and write, by their keys. */
  readonly exclusive: Map<string, { readonly name: Name; readonly place: Place }>;
  /** Where it first took a lock that others feel. */
  locked?: Place;
  /** Where it first changed many rows. */
  changedRows?: Place;
  /** Enum values it added. */
  readonly values: Map<string, Place>;
  /** Constraints it added as NOT VALID, as `table constraint`. */
  readonly unvalidated: Map<string, Place>;
  /** Whether MG315 was said. */
  keptSaid?: boolean;
}

/** What one file has done so far. */
export interface FileMemory {
  readonly droppedIndexes: Set<string>;
  /** Line of a RESET of lock_timeout. */
  reset?: number;
  /** Whether a statement waited for a lock without a limit. */
  unlimited?: boolean;
  readonly said: Set<string>;
}

/** A transaction that has done nothing. */
export function newTransaction(): TransactionMemory {
  return { exclusive: new Map(), values: new Map(), unvalidated: new Map() };
}

/** A file that has done nothing. */
export function newFile(): FileMemory {
  return { droppedIndexes: new Set(), said: new Set() };
}
