import { runProcessStep, shellProcess } from '#rehearsal/runner';
import { resolveText } from './expression.ts';
import type { Defaults } from './job-settings.ts';
import type { Node } from './node.ts';
import type { RunStep } from './step-file.ts';
import {
  absorb,
  processOptions,
  scopeAround,
  sourcesAround,
  type PhaseEnd,
  type Surroundings,
} from './surroundings.ts';

/** Runs a `run:` step. Defaults of job and workflow count for the job's own steps only. */
export async function runScript(step: RunStep, around: Surroundings): Promise<PhaseEnd> {
  const { sink } = around;
  const script = resolveText(step.script, scopeAround(around));
  const shell = setting(step.shell, 'shell', around);
  const workingDirectory = setting(step.workingDirectory, 'workingDirectory', around);
  sink.write(`##[group]Run ${script.trimStart().split('\n')[0] ?? ''}`);
  for (const line of script.trimEnd().split('\n')) sink.write(line);
  sink.write('##[endgroup]');
  const process = shellProcess(sink.host, { script, shell, workingDirectory, ...sourcesAround(around) });
  return absorb(around, await runProcessStep(sink.host, process, processOptions(around)));
}

/** Source: actions/runner src/Runner.Worker/Handlers/ScriptHandler.cs. */
function setting(own: Node | undefined, key: keyof Defaults, around: Surroundings): string | undefined {
  const scope = scopeAround(around);
  if (own !== undefined) return resolveText(own, scope);
  if (around.frame.kind === 'composite') return undefined;
  const node = around.state.defaults.map((defaults) => defaults[key]).find((candidate) => candidate !== undefined);
  return node === undefined ? undefined : resolveText(node, scope);
}
