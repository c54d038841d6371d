import type { StepHost } from '#rehearsal/runner';
import type { Annotation } from './record.ts';

/** Gathers what one step says, the steps inside a composite action included. */
export class StepSink {
  readonly log: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly summaries: string[] = [];
  readonly host: StepHost;
  readonly #onLine: (line: string) => void;

  constructor(host: Omit<StepHost, 'log'>, onLine: (line: string) => void) {
    this.#onLine = onLine;
    this.host = { ...host, log: (entry) => this.#keep(entry.text) };
  }

  /** Writes a line of the runner itself. */
  write(line: string): void {
    this.#keep(this.host.masks.hide(line));
  }

  /** Writes an error or warning of the runner itself. */
  annotate(level: Annotation['level'], message: string): void {
    const masked = this.host.masks.hide(message);
    this.annotations.push({ level, message: masked });
    this.#keep(`##[${level}]${masked}`);
  }

  get summary(): string {
    return this.summaries.join('\n');
  }

  #keep(line: string): void {
    this.log.push(line);
    this.#onLine(line);
  }
}
