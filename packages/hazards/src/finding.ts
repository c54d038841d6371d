import type { Allowance } from '#migrations';
import type { Phase, Severity } from './rule.ts';

/** A hazard found at a line of a file. */
export interface Finding {
  /** e.g. `MG102`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly phase: Phase;
  readonly path: string;
  readonly line: number;
  /** What is done, who has to wait or breaks, and for how long. */
  readonly message: string;
  /** SQL to paste; lines beginning with `-- next file` part it into files. */
  readonly fix: string;
  /** The allowance of the file that covers it; it then counts for nothing. */
  readonly allowed?: Allowance;
}

/** What was found in one file. */
export interface Judgement {
  readonly path: string;
  /** Statements of the file, those inside of DO blocks and functions included. */
  readonly statements: number;
  /** How many of them could be read. */
  readonly analysed: number;
  readonly findings: readonly Finding[];
  /** When the file may run, by the gravest thing that it does. */
  readonly phase: 'expand' | 'backfill' | 'contract' | 'unsafe';
}
