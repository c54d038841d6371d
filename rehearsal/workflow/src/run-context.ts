import { seconds, systemClock, type Clock, type Duration, type Instant } from '#time';
import { createConcurrency, type Concurrency } from './concurrency.ts';
import type { Json } from './json.ts';
import type { RunOptions, SourceTree } from './options.ts';
import type { JobRecord, TimelineEvent } from './record.ts';
import { References } from './references.ts';
import type { Standing } from './standing.ts';

type Untimed<T> = T extends { readonly at: Instant } ? Omit<T, 'at'> : never;

/** A job whose runner can die. */
export interface LiveJob {
  readonly standing: Standing;
  readonly kill: () => void;
}

/** What all jobs of one run share. */
export class RunContext {
  readonly options: RunOptions;
  /** The caller's commit. */
  readonly tree: SourceTree;
  readonly references: References;
  readonly concurrency: Concurrency;
  readonly runnerClock: Clock;
  readonly minute: Duration;
  readonly cancellation: AbortController;
  readonly timeline: TimelineEvent[] = [];
  readonly jobs: JobRecord[] = [];
  readonly live = new Map<string, LiveJob>();
  /** Name of the workflow that the event started. */
  workflowName = '';
  /** What the run is called in lists. */
  runName: string;
  /** The `inputs` of the workflow that the event started. */
  dispatchInputs: Readonly<Record<string, Json>> = {};
  #started = 0;

  constructor(options: RunOptions, tree: SourceTree, cancellation: AbortController) {
    this.options = options;
    this.tree = tree;
    this.runName = options.workflow;
    this.cancellation = cancellation;
    this.references = new References(options.resolve);
    this.concurrency = options.concurrency ?? createConcurrency();
    this.runnerClock = options.runnerClock ?? systemClock;
    this.minute = options.limits?.minute ?? seconds(60);
  }

  get repository(): string {
    return `${this.options.repository.owner}/${this.options.repository.name}`;
  }

  emit(event: Untimed<TimelineEvent>): void {
    const timed: TimelineEvent = { at: this.options.clock.now(), ...event };
    this.timeline.push(timed);
    this.options.hooks.onEvent?.(timed);
  }

  /** Numbers the jobs as they get their runner. */
  nextJob(): number {
    this.#started += 1;
    return this.#started;
  }

  finish(record: JobRecord): void {
    this.jobs.push(record);
    this.emit({ kind: 'job-ended', job: record.path, result: record.result });
  }
}
