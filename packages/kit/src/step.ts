import type { Json, Values } from '#inputs';
import type { Clock } from '#time';
import type { Contract, OutputName } from './contract.ts';
import type { Environment } from './environment.ts';
import type { Log } from './log.ts';

/** Texts that main leaves for the post step of the same action in the same job. */
export interface State {
  /** What an earlier phase of this step set; undefined when nothing or the empty text was set. */
  get(this: void, name: string): string | undefined;
  /** Written at once, so that the post step finds it whatever happens to main. */
  set(this: void, name: string, value: string): void;
}

/** All that an action touches of the world that GitHub Actions gives to a step. */
export interface Step<C extends Contract> {
  readonly inputs: Values<C['inputs']>;
  readonly environment: Environment;
  readonly clock: Clock;
  /** Aborted with ActionFailure `cancelled` when the step is cancelled or reaches its timeout. */
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly state: State;
  /** Sets an output at once; everything but a string is written as JSON. */
  output(this: void, name: OutputName<C>, value: Json): void;
  /**
   * Masks a secret, and the forms it may appear in, in the log from now on; values of fewer than 4 characters are not.
   *
   * Never for a value that may be part of a digest, tag or URL output: GitHub drops job outputs that contain it.
   */
  mask(this: void, value: string): void;
  /** Appends Markdown to the job summary, at most 900 KiB in all. Texts from outside belong into `markdown` builders. */
  summary(this: void, markdown: string): void;
  /**
   * Registers what must be done before a cancelled step ends, such as closing a record; all of it runs at once, with 6 s
   * for everything. Disposing takes it back.
   */
  onCancel(this: void, cleanup: () => Promise<void>): Disposable;
}
