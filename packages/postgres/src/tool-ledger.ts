/** The tools whose record of applied migrations can be read. */
export type LedgerTool =
  | 'golang-migrate'
  | 'dbmate'
  | 'goose'
  | 'flyway'
  | 'prisma'
  | 'drizzle'
  | 'sqlx'
  | 'sqitch'
  | 'atlas'
  | 'supabase';

/** One line of a tool's record. */
export interface LedgerEntry {
  /** As the tool writes it: a number, a time stamp, a hash (drizzle) or a change's name (sqitch). */
  readonly version: string;
  readonly name: string | undefined;
  readonly checksum: string | undefined;
  /** False: begun and not finished, or failed; the tool will refuse to go on until that is mended. */
  readonly clean: boolean;
}

export interface ToolLedger {
  readonly tool: LedgerTool;
  /** The table as SQL writes it; undefined where there is none yet, that is: nothing was ever applied. */
  readonly table: string | undefined;
  /** In the order the tool applied them, where it keeps one. golang-migrate keeps only the newest. */
  readonly entries: readonly LedgerEntry[];
}
