import { foldCase } from './commands.ts';

/**
 * What a step changes for itself and the steps after it, gathered from its output and its command files.
 * Output and state names are compared without case, as in the runner's contexts; variable names with case (on Linux).
 */
export class Effects {
  readonly outputs = new CaselessTable();
  readonly state = new CaselessTable();
  readonly env = new Map<string, string>();
  readonly masks: string[] = [];
  readonly commandErrors: string[] = [];
  path: readonly string[] = [];
}

/** Values by name without case; a name keeps the form in which it was first written (DictionaryContextData.cs). */
class CaselessTable {
  readonly #entries = new Map<string, readonly [name: string, value: string]>();

  set(name: string, value: string): void {
    const key = foldCase(name);
    this.#entries.set(key, [this.#entries.get(key)?.[0] ?? name, value]);
  }

  get(name: string): string | undefined {
    return this.#entries.get(foldCase(name))?.[1];
  }

  toRecord(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#entries.values());
  }
}
