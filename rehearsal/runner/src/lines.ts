/**
 * Cuts a byte stream into lines as .NET's StreamReader.ReadLine does, which the runner reads steps with: a line ends at
 * `\n`, `\r\n` or a bare `\r`; bytes that are no UTF-8 become U+FFFD; a last line without an end counts when not empty.
 *
 * Characters and `\r\n` may be split between chunks. A line may be of any length.
 * Source: actions/runner src/Runner.Sdk/ProcessInvoker.cs StartReadStream.
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder();
  readonly #take: (line: string) => void;
  #parts: string[] = [];
  #afterReturn = false;

  /** `take` is called once per line, without its end. */
  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  push(chunk: Uint8Array): void {
    this.#split(this.#decoder.decode(chunk, { stream: true }));
  }

  end(): void {
    this.#split(this.#decoder.decode());
    if (this.#parts.some((part) => part !== '')) this.#emit();
  }

  #split(decoded: string): void {
    const text = this.#afterReturn && decoded.startsWith('\n') ? decoded.slice(1) : decoded;
    if (decoded !== '') this.#afterReturn = decoded.endsWith('\r');
    let from = 0;
    for (const end of text.matchAll(/\r\n|\n|\r/gu)) {
      this.#parts.push(text.slice(from, end.index));
      this.#emit();
      from = end.index + end[0].length;
    }
    this.#parts.push(text.slice(from));
  }

  #emit(): void {
    const line = this.#parts.join('');
    this.#parts = [];
    this.#take(line);
  }
}
