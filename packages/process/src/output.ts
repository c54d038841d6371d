import type { ChildProcess } from 'node:child_process';
import { milliseconds, systemClock } from '#time';
import { CappedText } from './capped-text.ts';
import { LineSplitter } from './line-splitter.ts';

type StreamName = 'stdout' | 'stderr';

/** What becomes of the output of a process. */
export interface Reading {
  readonly onLine?: (line: string, stream: StreamName) => void;
  readonly maxOutput?: number;
}

const defaultMaxOutput = 1024 * 1024;

/** Time for pipes to drain after the end, for processes outside the group that still hold them. */
const drainTime = milliseconds(1000);

/** Reads both outputs of a process; what a reader of lines throws goes to `fail`. */
export class Output {
  readonly stdout: CappedText;
  readonly stderr: CappedText;
  readonly #child: ChildProcess;
  readonly #fail: (error: unknown) => void;

  constructor(child: ChildProcess, reading: Reading, fail: (error: unknown) => void) {
    this.#child = child;
    this.#fail = fail;
    this.stdout = this.#read('stdout', reading);
    this.stderr = this.#read('stderr', reading);
  }

  #read(name: StreamName, { onLine, maxOutput = defaultMaxOutput }: Reading): CappedText {
    const kept = new CappedText(maxOutput);
    const lines = onLine && new LineSplitter((line) => onLine(line, name));
    this.#child[name]
      ?.setEncoding('utf8')
      .on('data', (chunk: string) => {
        kept.append(chunk);
        this.#guard(() => lines?.append(chunk));
      })
      .on('end', () => this.#guard(() => lines?.end()))
      .on('error', this.#fail);
    return kept;
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Resolves when both pipes are read to their end, or given up because somebody outside the group holds them open. */
  async drain(): Promise<void> {
    const open = [this.#child.stdout, this.#child.stderr].filter((stream) => stream !== null && !stream.closed);
    const closed = Promise.all(open.map((stream) => new Promise((resolve) => stream?.once('close', resolve))));
    const timer = new AbortController();
    await Promise.race([closed, systemClock.sleep(drainTime, timer.signal).catch(() => {})]);
    timer.abort();
    for (const stream of open) stream?.destroy();
  }
}
