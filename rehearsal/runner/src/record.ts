import type { Instant } from '#time';

/** How a step ended before `continue-on-error` is considered. */
export type Outcome = 'success' | 'failure' | 'cancelled';

/** An error, warning or notice that GitHub shows beside the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Masked, at most 4096 UTF-16 units. */
  readonly message: string;
  /** The command's other properties by lower-case name: file, line, endline, col, endcolumn, title. Not masked, as on GitHub. */
  readonly properties: Readonly<Record<string, string>>;
}

/** One entry of a step's log, masked; an entry from an escaped command may hold line breaks. */
export interface LogEntry {
  readonly at: Instant;
  readonly text: string;
}

/** Everything that one step left behind. */
export interface StepRecord {
  /** Null when a signal ended the process or it never started. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly outcome: Outcome;
  /** Empty when the step may not have outputs; values that contain a mask are kept here. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Variables for the following steps (GITHUB_ENV). */
  readonly env: Readonly<Record<string, string>>;
  /** Directories for the following steps' PATH (GITHUB_PATH), the last one first in PATH. */
  readonly path: readonly string[];
  /** Masked; '' when nothing was written, null when the file was too large and GitHub dropped it. */
  readonly summary: string | null;
  /** At most 10 of each level. */
  readonly annotations: readonly Annotation[];
  /** How many annotations beyond the tenth of their level were lost. */
  readonly droppedAnnotations: number;
  /** The values that the step asked to mask. */
  readonly masks: readonly string[];
  readonly log: readonly string[];
  /** Commands and command files that the runner could not process; each one fails the step. */
  readonly commandErrors: readonly string[];
  readonly started: Instant;
  readonly ended: Instant;
}
