import { appendFileSync } from 'node:fs';
import type { Variables } from '#inputs';
import { ActionFailure } from './action-failure.ts';

/** The files through which a step talks to the runner. */
export type RunnerFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY';

/**
 * Appends a text to one of the runner's files, at once.
 *
 * Throws ActionFailure `bad-environment` when there is no such file or it cannot be written: a decision that nobody can
 * read must not look like success.
 */
export function appendToRunnerFile(variables: Variables, file: RunnerFile, text: string): void {
  const path = variables[file];
  if (!path) throw new ActionFailure('bad-environment', `${file} is not set; the runner sets it for every step`);
  try {
    appendFileSync(path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ActionFailure('bad-environment', `${file} could not be written: ${why}`, { cause: error });
  }
}

/**
 * Names with their values in the grammar of GITHUB_OUTPUT and GITHUB_STATE: `name<<delimiter`, the value, the delimiter.
 *
 * The delimiter is drawn anew until the value does not contain it, so no value can end early and add a name of its own,
 * however well it guesses (actions/runner src/Runner.Worker/FileCommandManager.cs, EnvFileKeyValuePairs). That is why it
 * need not come from a cryptographic source, which takes 4 ms to load. Names must not come from outside.
 */
export function formatPairs(pairs: Iterable<readonly [name: string, value: string]>): string {
  let text = '';
  for (const [name, value] of pairs) {
    if (!/^[\w-]+$/u.test(name)) throw new TypeError(`${JSON.stringify(name)} is no name for an output or state`);
    const delimiter = drawDelimiter(value);
    text += `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  }
  return text;
}

function drawDelimiter(value: string): string {
  for (;;) {
    const delimiter = `delivery_${Math.random().toString(36).slice(2)}`;
    if (!value.includes(delimiter)) return delimiter;
  }
}
