import type { Field, Fields, Values } from './field.ts';
import { inputName } from './input-name.ts';
import { InvalidInput } from './invalid-input.ts';
import { InvalidInputs, type InputProblem } from './invalid-inputs.ts';
import { readRaw, type Variables } from './raw.ts';

const longestShown = 80;

/**
 * Reads all inputs of an action from the environment that the runner gives to it.
 *
 * Throws one InvalidInputs that lists every input that cannot be used: its name, what it got (at most 80 characters,
 * secrets never) and what it takes. The runner does not enforce `required` itself (actions/runner
 * src/Runner.Worker/ActionManifestManager.cs, ConvertInputs), so this does.
 */
export function readInputs<F extends Fields>(fields: F, variables: Variables): { readonly values: Values<F> } {
  const values: Record<string, unknown> = {};
  const problems: InputProblem[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const raw = readRaw(key, variables);
    try {
      if (raw === '' && field.required) throw new InvalidInput('is required and was not given');
      values[key] = field.parse(raw);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      problems.push({ input: inputName(key), message: describe(field, raw, error) });
    }
  }
  if (problems.length > 0 || !isComplete(fields, values)) throw new InvalidInputs(problems);
  return { values };
}

function isComplete<F extends Fields>(fields: F, values: Record<string, unknown>): values is Values<F> {
  return Object.keys(fields).every((key) => Object.hasOwn(values, key));
}

function describe(field: Field<unknown>, raw: string, error: InvalidInput): string {
  if (raw === '') return `${error.message}; it takes ${field.takes}`;
  const got = field.secret ? 'got a value that is not shown here' : `got ${show(raw)}`;
  return `${got}: ${error.message}; it takes ${field.takes}`;
}

function show(raw: string): string {
  return JSON.stringify(raw.length > longestShown ? `${raw.slice(0, longestShown)}…` : raw);
}
