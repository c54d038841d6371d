const longestLine = 64 * 1024;

/** Cuts chunks of text into lines at \n, \r\n and \r; keeps at most 64 KiB of a line in memory. */
export class LineSplitter {
  readonly #onLine: (line: string) => void;
  #line = '';
  #afterReturn = false;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  append(chunk: string): void {
    const text = this.#afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    if (chunk !== '') this.#afterReturn = chunk.endsWith('\r');
    const [first = '', ...more] = text.split(/\r\n|\n|\r/u);
    this.#extend(first);
    for (const piece of more) {
      this.#emit();
      this.#extend(piece);
    }
  }

  /** Gives the last line, if it did not end with a line break. */
  end(): void {
    if (this.#line !== '') this.#emit();
  }

  #extend(piece: string): void {
    this.#line += piece.slice(0, longestLine - this.#line.length);
  }

  #emit(): void {
    const line = this.#line;
    this.#line = '';
    this.#onLine(line);
  }
}
