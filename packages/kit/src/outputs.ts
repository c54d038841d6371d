import type { Json, Variables } from '#inputs';
import type { Contract } from './contract.ts';
import type { Log } from './log.ts';
import type { Masks } from './masks.ts';
import { appendToRunnerFile, formatPairs } from './runner-file.ts';

/** The outputs of a step, written to GITHUB_OUTPUT as soon as they are known, so that a later failure keeps them. */
export class Outputs {
  readonly #variables: Variables;
  readonly #contract: Contract;
  readonly #masks: Masks;
  readonly #log: Log;

  constructor(variables: Variables, contract: Contract, masks: Masks, log: Log) {
    this.#variables = variables;
    this.#contract = contract;
    this.#masks = masks;
    this.#log = log;
  }

  /** Sets one output of the contract; everything but a string is written as JSON. */
  set(name: string, value: Json): void {
    if (!Object.hasOwn(this.#contract.outputs, name)) {
      throw new TypeError(`${name} is no output in the contract of ${this.#contract.name}`);
    }
    if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no value for ${name}`);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (this.#masks.covers(text)) {
      this.#log.warn(`The output ${name} contains a masked text; GitHub drops job outputs that do`);
    }
    appendToRunnerFile(this.#variables, 'GITHUB_OUTPUT', formatPairs([[name, text]]));
  }

  /** Writes the outputs of the decision in one piece: all of them or, when the file cannot be written, an error. */
  decide(values: Readonly<Record<string, string>>): void {
    const hidden = Object.entries(values).map(([name, value]): [string, string] => [name, this.#masks.hide(value)]);
    appendToRunnerFile(this.#variables, 'GITHUB_OUTPUT', formatPairs(hidden));
  }
}
