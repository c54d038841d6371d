import { join } from 'node:path';
import { runStep, type RunStepOptions, type StepRecord } from '#rehearsal/runner';

/** Runs a fixture action, straight from its TypeScript, as the runner would. */
export function start(
  fixture: 'gate' | 'trouble' | 'slow' | 'noisy' | 'recorder' | 'flood',
  inputs: Readonly<Record<string, string>> = {},
  options: Omit<RunStepOptions, 'action' | 'inputs'> = {},
): Promise<StepRecord> {
  const env = { NODE_OPTIONS: '--conditions=source', ...options.env };
  return runStep({ ...options, action: join(import.meta.dirname, 'fixtures', fixture), inputs, env });
}
