/** Everything that one rehearsal has to show. Durations are milliseconds. */
export interface Report {
  readonly title: string;
  readonly startedAt: string;
  readonly duration: number;
  readonly scenarios: readonly ScenarioReport[];
}

export interface ScenarioReport {
  readonly name: string;
  /** One sentence: what is rehearsed. */
  readonly about: string;
  /** What did not end as it should; empty means that everything did. */
  readonly problems: readonly string[];
  readonly duration: number;
  readonly runs: readonly RunReport[];
  readonly ledger: readonly LedgerRow[];
}

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** One run of a caller's workflow. `startedAt` counts from the start of its scenario. */
export interface RunReport {
  readonly title: string;
  readonly result: Result;
  /** One sentence on how it ended: `rolled back to 1.0.0`. */
  readonly ending: string;
  readonly startedAt: number;
  readonly duration: number;
  readonly jobs: readonly JobReport[];
}

export interface JobReport {
  readonly name: string;
  readonly result: Result;
  readonly startedAt: number;
  readonly duration: number;
  /** Its annotations that are more than notices. */
  readonly notes: readonly { readonly level: 'warning' | 'error'; readonly message: string }[];
  readonly steps: readonly StepReport[];
}

export interface StepReport {
  readonly name: string;
  readonly result: Result;
  readonly startedAt: number;
  readonly duration: number;
  /** GitHub's Markdown; empty when the step wrote none. */
  readonly summary: string;
  readonly log: readonly string[];
}

/** One record, newest first in a ledger. */
export interface LedgerRow {
  readonly id: number;
  readonly environment: string;
  readonly service: string;
  readonly kind: string;
  readonly version: string;
  readonly image: string;
  /** Of its statuses, oldest first: `in_progress`, `success`, `inactive`. */
  readonly states: readonly string[];
  /** What its latest status of ours says. */
  readonly description: string;
  readonly remediates: number | undefined;
}
