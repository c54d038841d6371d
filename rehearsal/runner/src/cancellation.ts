import { readFileSync, watch, type FSWatcher } from 'node:fs';
import type { Clock, Duration } from '#time';
import type { CommandFiles } from './command-files.ts';
import { parseFileCommands } from './file-commands.ts';

/** The moment at which a step is cancelled: output NAME is complete in GITHUB_OUTPUT, a log line matches, a time has passed. */
export type CancelAfter = `output:${string}` | RegExp | Duration;

/** Watches a running step and aborts its signal at the moment asked for, or never. */
export class Cancellation {
  readonly #after: CancelAfter | undefined;
  readonly #clock: Clock;
  readonly #cancel = new AbortController();
  readonly #over = new AbortController();
  #watcher: FSWatcher | undefined;

  constructor(after: CancelAfter | undefined, clock: Clock) {
    this.#after = after;
    this.#clock = clock;
  }

  get signal(): AbortSignal {
    return this.#cancel.signal;
  }

  begin(files: CommandFiles): void {
    if (typeof this.#after === 'number') {
      this.#clock.sleep(this.#after, this.#over.signal).then(
        () => this.#cancel.abort(),
        () => undefined,
      );
    } else if (typeof this.#after === 'string') {
      const name = this.#after.slice('output:'.length);
      this.#watcher = watch(files.output, () => {
        if (holds(files.output, name)) this.#cancel.abort();
      });
    }
  }

  seeLine(line: string): void {
    if (this.#after instanceof RegExp && line.search(this.#after) >= 0) this.#cancel.abort();
  }

  end(): void {
    this.#over.abort();
    this.#watcher?.close();
  }
}

/** A file that is just being written may end in the middle of an entry: only whole ones count. */
function holds(file: string, name: string): boolean {
  try {
    return parseFileCommands(readFileSync(file, 'utf8')).pairs.some(([written]) => written === name);
  } catch {
    return false;
  }
}
