import { cutMarkdown } from './cut-markdown.ts';

/**
 * The runner drops the summary of a step as a whole when its file is larger than 1 MiB (actions/runner
 * src/Runner.Worker/FileCommandManager.cs, CreateStepSummaryCommand).
 */
const budget = 900 * 1024;

/** Kept back for the line that says what was left out. */
const reserve = 1024;

/** The summary of a step, at most 900 KiB, with a count of what was left out. */
export class Summary {
  readonly #append: (text: string) => void;
  #left = budget - reserve;
  #rows = 0;
  #lines = 0;
  #written = false;

  constructor(append: (text: string) => void) {
    this.#append = append;
  }

  /** Whether anything was written yet. */
  get written(): boolean {
    return this.#written;
  }

  /** Appends Markdown as far as it fits; it is cut between blocks, table rows or lines of code and stays well-formed. */
  add(markdown: string): void {
    if (markdown.trim() === '') return;
    const piece = `${markdown.trimEnd()}\n\n`;
    const { kept, rows, lines } = cutMarkdown(piece, this.#left);
    this.#rows += rows;
    this.#lines += lines;
    // Once something is left out nothing follows: what comes later must not look like the next line of what was cut.
    this.#left = rows + lines > 0 ? 0 : this.#left - Buffer.byteLength(kept);
    if (kept === '') return;
    this.#append(kept);
    this.#written = true;
  }

  /** Appends how much was left out, if anything was. */
  finish(): void {
    const parts = [count(this.#rows, 'table row'), count(this.#lines, 'other line')].filter((part) => part !== '');
    if (parts.length > 0)
      this.#append(`\n> Left out here, as a summary has at most 900 KiB: ${parts.join(' and ')}.\n`);
    this.#rows = 0;
    this.#lines = 0;
  }
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
