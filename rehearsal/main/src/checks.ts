import { isDeepStrictEqual } from 'node:util';

/** What a scenario expects, and what turned out otherwise, as sentences for people. */
export class Checks {
  readonly #problems: string[] = [];

  /** Expects a value; both are shown as JSON when they differ. */
  equal(what: string, seen: unknown, wanted: unknown): void {
    if (isDeepStrictEqual(seen, wanted)) return;
    this.#problems.push(`${what} should be ${show(wanted)}, and is ${show(seen)}`);
  }

  /** Expects something to hold; `otherwise` says what is wrong when it does not. */
  holds(condition: boolean, otherwise: string): void {
    if (!condition) this.#problems.push(otherwise);
  }

  get problems(): readonly string[] {
    return this.#problems;
  }
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
