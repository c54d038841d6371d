import { foldCase } from './commands.ts';
import type { ActionManifest } from './manifest.ts';

/** What an action is started with, and what the runner says about it. */
export interface MergedInputs {
  /** The given inputs, and every other declared input with its default. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Given, but not declared: the runner only warns. */
  readonly unexpected: readonly string[];
  /** The runner's warnings: deprecated inputs that were given, then unexpected ones. */
  readonly warnings: readonly string[];
}

/**
 * Adds the defaults of the manifest to what a step gives under `with`; names are compared without case.
 *
 * `evaluate` resolves the expressions of a default; it is not called for inputs that were given, not even with ''.
 * A required input that is not given is '' like any other: the runner does not enforce `required`.
 * Source: actions/runner src/Runner.Worker/ActionRunner.cs RunAsync.
 */
export function mergeInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  evaluate: (text: string, input: string) => string,
): MergedInputs {
  const names = new Set(Object.keys(given).map(foldCase));
  const declared = Object.entries(manifest.inputs);
  const known = new Set(declared.map(([name]) => foldCase(name)));
  const unexpected = Object.keys(given).filter((name) => !known.has(foldCase(name)));
  const defaults = declared
    .filter(([name]) => !names.has(foldCase(name)))
    .map(([name, input]): [string, string] => [name, evaluate(input.default ?? '', name)]);
  const deprecated = declared.flatMap(([name, input]) =>
    input.deprecationMessage !== undefined && names.has(foldCase(name))
      ? [`Input '${name}' has been deprecated with message: ${input.deprecationMessage}`]
      : [],
  );
  const complaint = `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${Object.keys(manifest.inputs).join("', '")}']`;
  return {
    inputs: { ...given, ...Object.fromEntries(defaults) },
    unexpected,
    warnings: unexpected.length > 0 ? [...deprecated, complaint] : deprecated,
  };
}
