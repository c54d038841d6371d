import { statSync } from 'node:fs';
import { join } from 'node:path';
import { actionEnvironment, type EnvironmentSources } from './environment.ts';
import type { StepHost } from './host.ts';
import { ManifestError, type ActionManifest } from './manifest.ts';
import type { StepProcess } from './process.ts';

/** One phase of a JavaScript action. */
export interface JavaScriptStep extends EnvironmentSources {
  /** The directory that holds the manifest. */
  readonly directory: string;
  readonly manifest: ActionManifest;
  readonly phase: 'pre' | 'main' | 'post';
  /** Complete: with the defaults (see mergeInputs). */
  readonly inputs: Readonly<Record<string, string>>;
  /** What earlier phases of the same step saved. */
  readonly state?: Readonly<Record<string, string>>;
}

/**
 * The process that runs one phase of a JavaScript action: `node <directory>/<file>`, in the workspace.
 *
 * Every `node*` runs on the host's Node. Throws ManifestError for a composite action, for a phase that the manifest does
 * not have and for a file that is not there. Source: actions/runner src/Runner.Worker/Handlers/NodeScriptActionHandler.cs.
 */
export function javascriptProcess(host: StepHost, step: JavaScriptStep): StepProcess {
  const { runs } = step.manifest;
  if (runs.using === 'composite')
    throw new ManifestError(`${step.directory} is a composite action, not a JavaScript action.`);
  const entry = runs[step.phase];
  if (entry === undefined) throw new ManifestError(`The action in ${step.directory} has no '${step.phase}'.`);
  const file = join(step.directory, entry);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new ManifestError(
      `File not found: '${file}', which '${step.phase}' in action.yml names. Is the action built?`,
    );
  }
  return {
    file: host.node,
    args: [file],
    cwd: host.workspace,
    env: actionEnvironment(host, step, step.inputs, step.state ?? {}),
  };
}
