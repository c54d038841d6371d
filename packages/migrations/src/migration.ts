import type { Duration } from '#time';

/**
 * How a tool sends a section.
 *
 * `transaction`: the tool opens and commits it. `implicit`: one string by the simple query protocol, so more than one
 * statement is one implicit transaction. `autocommit`: each statement by itself. `batch: all-pending` means that one
 * transaction spans every file that is run together, and holds its locks until the last of them is done.
 */
export interface TransactionModel {
  readonly mode: 'transaction' | 'implicit' | 'autocommit';
  readonly batch: 'file' | 'all-pending';
}

/** SQL that a tool runs as one direction of one migration. */
export interface Section {
  readonly sql: string;
  /** The line of its file, from 1, that the first line of `sql` is. */
  readonly firstLine: number;
  readonly path: string;
  readonly transaction: TransactionModel;
  /** The pieces as the tool sends them, when it splits by other rules than Postgres' grammar (goose, drizzle). */
  readonly pieces?: readonly Piece[];
}

/** One string that a tool sends by itself. */
export interface Piece {
  readonly sql: string;
  /** The line of its file, from 1, that the first line of `sql` is. */
  readonly line: number;
}

/** A rule that a file says may be broken until a day. */
export interface Allowance {
  /** e.g. `MG102`. */
  readonly rule: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`; the one who judges compares it with today. */
  readonly until: string;
  readonly line: number;
}

/** When a contract may run. */
export interface ContractTerms {
  /** Commit, tag or version that must be live; undefined: the commit that added the file. */
  readonly after: string | undefined;
  readonly soak: Duration;
  /** Undefined: every environment with a record. */
  readonly environments: readonly string[] | undefined;
  /** The line that says so; 1 when the file's folder does. */
  readonly line: number;
}

/** One migration of a project. */
export interface Migration {
  /** Relative to the workspace, with `/`: the file of `up`. */
  readonly path: string;
  /** As the tool's own ledger has it. */
  readonly version: string;
  readonly name: string;
  readonly up: Section;
  readonly down: Section | undefined;
  /** Why there is no way back, when the file says so. */
  readonly irreversible: string | undefined;
  readonly allowances: readonly Allowance[];
  readonly contract: ContractTerms | undefined;
  /** As said in the file or by its folder; undefined: to be judged by what it does. */
  readonly phase: 'expand' | 'backfill' | 'contract' | undefined;
  /** `repeatable` runs again when it changes; `baseline` stands for all before it and runs only on an empty database. */
  readonly kind: 'versioned' | 'repeatable' | 'baseline';
  /** As the tool computes and stores it; undefined when it stores none. */
  readonly checksum: string | undefined;
  /** Further values that the tool takes for the same content, such as of other line ends. */
  readonly otherChecksums?: readonly string[];
  /** Every file it is made of, `path` first. */
  readonly files: readonly string[];
}
