import { join, relative, resolve } from 'node:path';
import { runCheckout } from './checkout.ts';
import { runComposite, runCompositePosts } from './composite.ts';
import { readPhaseCondition, type Condition } from './condition.ts';
import type { Frame, JobState } from './frame.ts';
import { runJavaScript } from './javascript.ts';
import type { Json } from './json.ts';
import type { SourceTree } from './options.ts';
import { loadAction, type LoadedAction } from './references.ts';
import { Refusal } from './refusal.ts';
import type { UsesStep } from './step-file.ts';
import type { PhaseEnd, Surroundings } from './surroundings.ts';

/** What a `uses` step is, once found. */
export type UsedAction =
  | { readonly kind: 'checkout' }
  | { readonly kind: 'action'; readonly loaded: LoadedAction; readonly source: SourceTree | undefined };

/** Finds and reads the action of a step. @throws Refusal when it is not there or not supported. */
export async function findAction(step: UsesStep, frame: Frame, state: JobState): Promise<UsedAction> {
  const location = await state.references.locate(step.uses, step.usesAt, frame.source);
  if (location.kind === 'checkout') return location;
  if (location.kind === 'tree') {
    const directory = join(location.tree.directory, location.path);
    return { kind: 'action', loaded: await loadAction(directory, location.path, step.usesAt), source: location.tree };
  }
  const directory = resolve(state.host.workspace, location.path);
  if (relative(state.host.workspace, directory).startsWith('..')) {
    throw new Refusal(step.usesAt, `'${step.uses}' leads out of the workspace.`);
  }
  return { kind: 'action', loaded: await loadAction(directory, location.path, step.usesAt), source: undefined };
}

/** Runs one phase of a `uses` step. */
export async function runUses(step: UsesStep, used: UsedAction, around: Surroundings): Promise<PhaseEnd> {
  if (used.kind === 'checkout') return runCheckout(step, around);
  const { file } = used.loaded;
  if (file.kind === 'javascript' && file.pre !== undefined && used.source === undefined) {
    around.sink.annotate('warning', `\`pre\` execution is not supported for local action from '${step.uses}'`);
  }
  const placed = { ...around, github: { ...around.github, ...actionContext(used) } };
  if (file.kind === 'javascript') return runJavaScript(used.loaded, step, placed);
  if (around.turn.phase === 'post') return runCompositePosts(step, placed);
  return runComposite({ ...used.loaded, file }, step, placed, used.source);
}

/** The condition of the post phase; undefined when there is none. That of a composite action runs those of its steps. */
export function postCondition(step: UsesStep, used: UsedAction): Condition | undefined {
  if (used.kind === 'checkout') return readPhaseCondition(undefined, step.usesAt);
  const { file } = used.loaded;
  return file.kind === 'composite' ? readPhaseCondition(undefined, file.at) : file.post;
}

/** Source: actions/runner src/Runner.Worker/ActionRunner.cs: only for actions of a repository. */
function actionContext(used: UsedAction & { readonly kind: 'action' }): Readonly<Record<string, Json>> {
  if (used.source === undefined) return { action_repository: null, action_ref: null };
  return {
    action_repository: used.source.repository,
    action_ref: used.source.ref.replace(/^refs\/(heads|tags)\//, ''),
  };
}
