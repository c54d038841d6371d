import { resolveText } from './expression.ts';
import { environmentOf, scopeOf, type Frame, type JobState } from './frame.ts';
import type { StepFile } from './step-file.ts';

/**
 * The step's name as GitHub shows it: its `name`, else `Run` and the action or the first line of the script.
 *
 * Evaluating is best effort; what cannot be evaluated is shown as it is written.
 * Source: actions/runner src/Runner.Worker/ActionRunner.cs `GenerateDisplayName`.
 */
export function stepName(step: StepFile, frame: Frame, state: JobState): string {
  const written = step.name ?? (step.kind === 'run' ? step.script : undefined);
  const prefix = step.name === undefined ? 'Run ' : '';
  if (written === undefined) return step.kind === 'uses' ? `Run ${step.uses}` : 'Run';
  try {
    const shown = resolveText(written, scopeOf(frame, state, environmentOf(frame, state), 'main'));
    const [line = ''] = shown.trimStart().split(/\r?\n/);
    return state.host.masks.hide(`${prefix}${line}`);
  } catch {
    return written.kind === 'expression' ? `${prefix}\${{ ${written.expression} }}` : `${prefix}step`;
  }
}
