import { inputName } from './input-name.ts';

/** Environment variables, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The text of an input, without blanks around it; empty when it was not given.
 *
 * The runner upper-cases the name and replaces blanks, nothing else, so hyphens stay (actions/runner
 * src/Runner.Worker/Handlers/Handler.cs, AddInputsToEnvironment).
 */
export function readRaw(key: string, variables: Variables): string {
  return (variables[`INPUT_${inputName(key).toUpperCase()}`] ?? '').trim();
}
