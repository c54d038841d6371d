import { killOrphans } from '#rehearsal/runner';
import { milliseconds, minutes, type Duration } from '#time';
import { resolveNumber } from './expression.ts';
import type { StepsJob } from './job-file.ts';
import { scopeOfTurn, type JobTurn } from './job-turn.ts';
import type { Machine } from './machine.ts';
import type { Annotation } from './record.ts';
import type { Standing } from './standing.ts';

/** GitHub's default of `timeout-minutes`. */
const defaultTimeout = 360;

/**
 * Watches over a running job: its timeout, the forced end some time after a cancellation, and the death of its runner.
 *
 * Source: docs.github.com "Workflow cancellation" (five minutes), "Workflow syntax" `timeout-minutes`.
 */
export class Supervision implements AsyncDisposable {
  readonly #turn: JobTurn<StepsJob>;
  readonly #machine: Machine;
  readonly #standing: Standing;
  readonly #over = new AbortController();
  readonly #annotations: Annotation[];
  #hunt: Promise<void> = Promise.resolve();

  constructor(turn: JobTurn<StepsJob>, machine: Machine, standing: Standing, annotations: Annotation[]) {
    this.#turn = turn;
    this.#machine = machine;
    this.#standing = standing;
    this.#annotations = annotations;
  }

  /** @throws Refusal when `timeout-minutes` is no number. */
  begin(): void {
    const { run } = this.#turn.scope;
    const { timeoutMinutes } = this.#turn.job;
    const limit =
      timeoutMinutes === undefined ? defaultTimeout : resolveNumber(timeoutMinutes, scopeOfTurn(this.#turn));
    run.live.set(this.#turn.path, { standing: this.#standing, kill: () => this.#kill() });
    void this.#after(milliseconds(limit * run.minute), () => {
      const message = `The job running on runner rehearsal has exceeded the maximum execution time of ${limit} minutes.`;
      this.#annotations.push({ level: 'error', message });
      this.#standing.cancel();
    });
    const { cancellation } = this.#standing;
    const force = () => void this.#after(run.options.limits?.forcedEnd ?? minutes(5), () => this.#end('cancelled'));
    if (cancellation.aborted) force();
    else cancellation.addEventListener('abort', force, { once: true });
  }

  #kill(): void {
    const { run } = this.#turn.scope;
    run.emit({ kind: 'runner-killed', job: this.#turn.path });
    const message = 'The self-hosted runner lost communication with the server.';
    this.#annotations.push({ level: 'error', message });
    this.#end('failure');
  }

  #end(result: 'failure' | 'cancelled'): void {
    this.#standing.die(result);
    this.#hunt = this.#killProcesses();
  }

  /** A process may have been starting while the others died. */
  async #killProcesses(): Promise<void> {
    while (!this.#over.signal.aborted) {
      await killOrphans(this.#machine.host);
      await this.#pause(milliseconds(50));
    }
  }

  async #after(time: Duration, act: () => void): Promise<void> {
    if (await this.#pause(time)) act();
  }

  async #pause(time: Duration): Promise<boolean> {
    try {
      await this.#turn.scope.run.runnerClock.sleep(time, this.#over.signal);
      return !this.#over.signal.aborted;
    } catch {
      return false;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#turn.scope.run.live.delete(this.#turn.path);
    this.#over.abort();
    await this.#hunt;
    await killOrphans(this.#machine.host);
  }
}
