import { javascriptProcess, mergeInputs, readManifest, runProcessStep } from '#rehearsal/runner';
import type { ActionFile } from './action-file.ts';
import { resolveText, resolveTexts, type Scope } from './expression.ts';
import { instanceOf } from './frame.ts';
import type { LoadedAction } from './references.ts';
import type { UsesStep } from './step-file.ts';
import {
  absorb,
  processOptions,
  scopeAround,
  sourcesAround,
  type PhaseEnd,
  type Surroundings,
} from './surroundings.ts';

/** Runs one phase of a JavaScript action. */
export async function runJavaScript(action: LoadedAction, step: UsesStep, around: Surroundings): Promise<PhaseEnd> {
  const { frame, sink, turn } = around;
  const instance = instanceOf(frame, step);
  const { inputs, warnings } = evaluateInputs(action, step, around);
  const process = javascriptProcess(sink.host, {
    directory: action.directory,
    manifest: readManifest(action.directory),
    phase: turn.phase,
    inputs,
    state: instance.state,
    ...sourcesAround(around),
  });
  const record = await runProcessStep(sink.host, process, { ...processOptions(around), warnings });
  instance.state = { ...instance.state, ...record.state };
  return absorb(around, record);
}

/** What the step gives under `with`, and the action's defaults for the rest. */
export function evaluateInputs(action: LoadedAction, step: UsesStep, around: Surroundings) {
  const scope = scopeAround(around);
  const given = resolveTexts(step.inputs, scope);
  return mergeInputs(readManifest(action.directory), given, (_text, input) =>
    defaultInput(action.file, input, defaultScope(scope)),
  );
}

function defaultInput(file: ActionFile, name: string, scope: Scope): string {
  const node = file.inputs.find((input) => input.name.toLowerCase() === name.toLowerCase())?.default;
  return node === undefined ? '' : resolveText(node, scope);
}

/** Source: actions/runner src/Runner.Worker/action_yaml.json `input-default-context`. */
function defaultScope(scope: Scope): Scope {
  const visible = ['github', 'strategy', 'matrix', 'job', 'runner'];
  const contexts = Object.fromEntries(visible.map((name) => [name, scope.contexts[name] ?? null]));
  return { contexts, ...(scope.workspace === undefined ? {} : { workspace: scope.workspace }) };
}
