import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { seconds, type Duration } from '#time';
import type { Finding, Question, Seen } from './expression-thread.ts';

/** How long one question may take, and what ends it before. */
export interface Limits {
  readonly timeout: Duration;
  readonly signal: AbortSignal;
}

const mark = 'expressions';

/** Whether this thread was started to answer expressions. */
export function isExpressionThread(): boolean {
  return !isMainThread && workerData === mark;
}

/**
 * Evaluates CEL in a thread of its own, which is ended when it takes too long: a regular expression over hostile text may run for ever, and
 * nothing but the end of its thread stops it. The thread starts with the first question; it runs `self`, which must call `answerExpressions`
 * when `isExpressionThread()`.
 */
export class Expressions {
  readonly #self: URL;
  #worker: Worker | undefined;
  readonly #ending = new Set<Promise<unknown>>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(self: URL) {
    this.#self = self;
  }

  /** Says what is wrong with an expression before it is ever needed; undefined when nothing is. */
  async check(expression: string, limits: Limits): Promise<string | undefined> {
    const finding = await this.#ask({ expression }, limits);
    return typeof finding === 'boolean' ? undefined : finding.problem;
  }

  /** Whether an expression is true of what it sees, or why that cannot be said. */
  async evaluate(expression: string, seen: Seen, limits: Limits): Promise<Finding> {
    return await this.#ask({ expression, seen }, limits);
  }

  /**
   * Ends the thread, and resolves when no thread is left, or after 2 seconds. A process that exits while one is being ended may never come to its end
   * (seen on Node 24.19: every output was written, and SIGTERM did nothing).
   */
  async close(): Promise<void> {
    this.#end();
    await Promise.race([Promise.allSettled(this.#ending), pause(seconds(2), undefined, { ref: false })]);
  }

  #end(): void {
    const ended = this.#worker?.terminate();
    this.#worker = undefined;
    if (ended === undefined) return;
    this.#ending.add(ended);
    void ended.finally(() => this.#ending.delete(ended)).catch(() => undefined);
  }

  /** One question at a time: the thread answers in order, so the next message is the answer. */
  #ask(question: Question, limits: Limits): Promise<Finding> {
    const asked = this.#queue.then(() => this.#exchange(question, limits));
    this.#queue = asked;
    return asked;
  }

  #exchange(question: Question, { timeout, signal }: Limits): Promise<Finding> {
    if (signal.aborted) return Promise.resolve({ problem: 'it was given up' });
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      const settle = (finding: Finding, end: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        worker.off('message', receive).off('error', fail).off('exit', vanish);
        if (end) this.#end();
        resolve(finding);
      };
      const late = (): void => settle({ problem: `it did not come to an end within ${Math.round(timeout)} ms` }, true);
      const giveUp = (): void => settle({ problem: 'it was given up' }, true);
      const receive = (message: unknown): void => settle(findingOf(message), false);
      const fail = (error: Error): void => settle({ problem: `its thread failed: ${error.message}` }, true);
      const vanish = (): void => settle({ problem: 'its thread ended' }, true);
      const timer = setTimeout(late, timeout);
      signal.addEventListener('abort', giveUp, { once: true });
      worker.on('message', receive).on('error', fail).on('exit', vanish);
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(question);
      } catch {
        settle({ problem: 'what it is to look at cannot be handed to its thread' }, true);
      }
    });
  }

  #start(): Worker {
    const limits = { maxOldGenerationSizeMb: 256 };
    const worker = new Worker(this.#self, { workerData: mark, env: {}, resourceLimits: limits });
    // An ended thread may still report an error; with nobody listening that would end the process.
    worker.on('error', () => undefined);
    return worker;
  }
}

function findingOf(message: unknown): Finding {
  if (typeof message === 'boolean') return message;
  const known = typeof message === 'object' && message !== null && 'problem' in message;
  return { problem: known ? String(message.problem) : 'its thread gave an answer that means nothing' };
}
