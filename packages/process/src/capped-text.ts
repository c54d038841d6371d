/** Keeps the first and the last half of a text that grows, and how much between them was left out. */
export class CappedText {
  readonly #half: number;
  #head = '';
  #tail = '';
  #length = 0;

  /** Keeps at most `limit` UTF-16 units. */
  constructor(limit: number) {
    this.#half = Math.ceil(limit / 2);
  }

  get cut(): boolean {
    return this.#length > this.#half * 2;
  }

  append(chunk: string): void {
    this.#length += chunk.length;
    const room = this.#half - this.#head.length;
    this.#head += chunk.slice(0, room);
    this.#tail += chunk.slice(room);
    // Cut only now and then: cutting at every chunk would copy the tail each time.
    if (this.#tail.length > this.#half * 2) this.#tail = this.#end();
  }

  toString(): string {
    if (!this.cut) return this.#head + this.#tail;
    const left = this.#length - this.#half * 2;
    return `${this.#head}\n… ${left} characters left out …\n${this.#end()}`;
  }

  /** Not `slice(-half)`, which is all of it where nothing is to be kept. */
  #end(): string {
    return this.#tail.slice(Math.max(0, this.#tail.length - this.#half));
  }
}
