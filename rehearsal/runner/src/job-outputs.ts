import type { Masks } from './masks.ts';

/** GitHub's limit for the outputs of one job, in bytes of UTF-16 (docs.github.com, "Output limitations"): 1 MB. */
export const jobOutputLimit = 1024 * 1024;

/** What becomes of a job's evaluated outputs. */
export interface JobOutputs {
  readonly outputs: Readonly<Record<string, string>>;
  /** The runner's warning for each output that it skipped because it contains a mask. */
  readonly warnings: readonly string[];
  /** Whether the outputs that are left exceed the limit, on which GitHub fails the job. */
  readonly tooLarge: boolean;
}

/**
 * The outputs that leave a job: empty ones and those that contain anything masked are skipped, the latter with a warning.
 * Source: actions/runner src/Runner.Worker/JobExtension.cs FinalizeJob.
 */
export function jobOutputs(evaluated: Readonly<Record<string, string>>, masks: Masks): JobOutputs {
  const given = Object.entries(evaluated).filter(([, value]) => value !== '');
  const outputs = given.filter(([, value]) => !masks.hides(value));
  return {
    outputs: Object.fromEntries(outputs),
    warnings: given
      .filter(([, value]) => masks.hides(value))
      .map(([name]) => `Skip output '${name}' since it may contain secret.`),
    tooLarge: outputs.reduce((size, [name, value]) => size + 2 * (name.length + value.length), 0) > jobOutputLimit,
  };
}
