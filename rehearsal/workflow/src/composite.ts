import type { CompositeAction } from './action-file.ts';
import { resolveText } from './expression.ts';
import { instanceOf, scopeOf, type Frame } from './frame.ts';
import { evaluateInputs } from './javascript.ts';
import type { LoadedAction } from './references.ts';
import type { SourceTree } from './options.ts';
import type { UsesStep } from './step-file.ts';
import { stepName } from './step-name.ts';
import { githubAround, type PhaseEnd, type Surroundings } from './surroundings.ts';

/**
 * Runs the steps of a composite action: they see its inputs, their own `steps`, and no secrets, variables or needs.
 *
 * Source: actions/runner src/Runner.Worker/Handlers/CompositeActionHandler.cs.
 */
export async function runComposite(
  action: LoadedAction & { readonly file: CompositeAction },
  step: UsesStep,
  around: Surroundings,
  source: SourceTree | undefined,
): Promise<PhaseEnd> {
  const { inputs, warnings } = evaluateInputs(action, step, around);
  for (const warning of warnings) around.sink.annotate('warning', warning);
  const frame = enter(action, inputs, around, source);
  instanceOf(around.frame, step).frame = frame;
  for (const nested of action.file.steps) {
    const turn = {
      step: nested,
      phase: 'main',
      condition: nested.condition,
      name: stepName(nested, frame, around.state),
    } as const;
    const verdict = await around.runNested(turn, frame);
    if (verdict.conclusion === 'failure' && frame.status === 'success') frame.status = 'failure';
    if (verdict.conclusion === 'cancelled') frame.status = 'cancelled';
    if (verdict.conditionFailed) break;
  }
  const scope = scopeOf(frame, around.state, around.env, 'main');
  const outputs = action.file.outputs.map((output) => [output.name, resolveText(output.value, scope)] as const);
  return { outcome: frame.status, outputs: Object.fromEntries(outputs) };
}

function enter(
  action: LoadedAction,
  inputs: Readonly<Record<string, string>>,
  around: Surroundings,
  source: SourceTree | undefined,
): Frame {
  const { contexts } = around.frame;
  return {
    kind: 'composite',
    source,
    steps: {},
    contexts: {
      github: { ...githubAround(around), action_path: action.directory },
      inputs,
      strategy: contexts['strategy'] ?? null,
      matrix: contexts['matrix'] ?? null,
    },
    overrides: ownEnvironment(around),
    instances: new Map(),
    posts: [],
    status: 'success',
    deadline: around.deadline,
  };
}

/** Only what the steps around have set: the job's own variables may change inside. */
function ownEnvironment({ env, frame, state, turn }: Surroundings): Readonly<Record<string, string>> {
  const names = turn.step.env?.kind === 'mapping' ? turn.step.env.entries.map((entry) => entry.key) : [];
  const own = Object.entries(env).filter(([name, value]) => names.includes(name) || state.env.get(name) !== value);
  return { ...frame.overrides, ...Object.fromEntries(own) };
}

/** Runs the post phases of those steps of a composite action that ran, the last one first. */
export async function runCompositePosts(step: UsesStep, around: Surroundings): Promise<PhaseEnd> {
  const frame = instanceOf(around.frame, step).frame;
  let outcome: PhaseEnd['outcome'] = 'success';
  for (const { step: nested, condition, name } of [...(frame?.posts ?? [])].reverse()) {
    if (frame === undefined) break;
    const verdict = await around.runNested({ step: nested, phase: 'post', condition, name }, frame);
    if (verdict.conclusion === 'failure' && outcome === 'success') outcome = 'failure';
    if (verdict.conclusion === 'cancelled') outcome = 'cancelled';
  }
  return { outcome, outputs: {} };
}
