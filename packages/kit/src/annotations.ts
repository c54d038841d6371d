import { formatCommand } from './command.ts';
import { cut, defuse, showUnseen, splitLines } from './safe-text.ts';

/** How bad it is, the worst first. */
export type Severity = 'error' | 'warning' | 'notice';

const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** Where in the workspace an annotation belongs. */
export interface Place {
  /** Relative to the workspace; the runner drops others. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly title?: string;
}

interface Annotation {
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
}

/** The runner takes 10 of each severity from a step and drops the rest silently (ExecutionContext.cs, _maxCountPerIssueType). */
const budget = 9;

/** The runner cuts messages at 4096 (ExecutionContext.cs, _maxIssueMessageLength). */
const longestMessage = 4000;

/**
 * The annotations of a step: at most 9, the worst first.
 *
 * Errors are annotated at once, as nothing is worse, and one place is kept for how the step ends. Warnings and notices
 * are logged at once and annotated when the step ends, as far as places are left.
 */
export class Annotations {
  readonly #write: (text: string) => void;
  #left = budget - 1;
  #waiting: Annotation[] = [];

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  add(severity: Severity, message: string, place: Place = {}): void {
    const annotation = { severity, message, place };
    if (severity === 'error' && this.#left > 0) {
      this.#left -= 1;
      this.#emit(annotation);
      return;
    }
    for (const [index, line] of splitLines(cut(message, longestMessage)).entries()) {
      this.#write(`${defuse(index === 0 ? `${severity}: ${line}` : `  ${line}`)}\n`);
    }
    this.#waiting.push(annotation);
  }

  /** Annotates how the step ends, if there is something to say, then what is still waiting; says how many found no place. */
  finish(last?: { readonly severity: Severity; readonly message: string; readonly title?: string }): void {
    if (last) this.#emit({ ...last, place: last.title === undefined ? {} : { title: last.title } });
    else this.#left += 1;
    const order = this.#waiting.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    for (const annotation of order.slice(0, this.#left)) this.#emit(annotation);
    const over = order.length - this.#left;
    if (over > 0) this.#write(`${over} more ${over === 1 ? 'message is' : 'messages are'} only in the log above\n`);
    this.#left = Math.max(0, this.#left - order.length);
    this.#waiting = [];
  }

  #emit({ severity, message, place }: Annotation): void {
    const shown = splitLines(cut(message, longestMessage)).map(showUnseen).join('\n');
    const { file, line, endLine, title } = place;
    // The runner drops an end line that has no line (IssueCommandExtension.ValidateLinesAndColumns).
    const properties = {
      title: title && showUnseen(title),
      file,
      line,
      endLine: line === undefined ? undefined : endLine,
    };
    this.#write(formatCommand(severity, shown, properties));
  }
}
