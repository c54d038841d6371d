import type { Clock } from '#time';
import { limitAnnotations, messageLimit } from './annotations.ts';
import type { Masks } from './masks.ts';
import type { Annotation, LogEntry } from './record.ts';

/** What a journal needs from the job that its step runs in. */
export interface JournalHost {
  readonly masks: Masks;
  readonly log: (entry: LogEntry) => void;
}

/**
 * The log and the annotations of one running step; everything is masked as it is written, with the masks known then.
 * Source: actions/runner src/Runner.Worker/ExecutionContext.cs Write, AddIssue.
 */
export class Journal {
  readonly #host: JournalHost;
  readonly #clock: Clock;
  readonly #debug: boolean;
  readonly #log: string[] = [];
  readonly #annotations: Annotation[] = [];

  /** `debug` is the runner's step debug logging: only then do debug lines appear. */
  constructor(host: JournalHost, clock: Clock, debug: boolean) {
    this.#host = host;
    this.#clock = clock;
    this.#debug = debug;
  }

  get log(): readonly string[] {
    return this.#log;
  }

  get annotations(): readonly Annotation[] {
    return limitAnnotations(this.#annotations);
  }

  /** How many annotations were lost to the limit. */
  get dropped(): number {
    return this.#annotations.length - this.annotations.length;
  }

  write(text: string): void {
    const entry = this.#host.masks.hide(text);
    this.#log.push(entry);
    this.#host.log({ at: this.#clock.now(), text: entry });
  }

  debug(text: string): void {
    if (this.#debug) this.write(`##[debug]${text}`);
  }

  annotate(level: Annotation['level'], text: string, properties: Readonly<Record<string, string>> = {}): void {
    const message = this.#host.masks.hide(text).slice(0, messageLimit);
    this.#annotations.push({ level, message, properties });
    if (message !== '') this.write(`##[${level}]${message}`);
  }
}
