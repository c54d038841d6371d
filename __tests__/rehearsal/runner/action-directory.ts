import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodeProcess from 'node:process';
import { milliseconds } from '#time';
import { Masks, runStep, type LogEntry, type RunStepOptions, type StepHost, type StepRecord } from '#rehearsal/runner';

const plainManifest = 'name: Try\nruns: { using: node24, main: main.cjs }\n';

/** Runs `script` (CommonJS, `fs` at hand) as the main of an action of its own. */
export async function runScript(
  script: string,
  options: Omit<RunStepOptions, 'action'> = {},
  manifest = plainManifest,
): Promise<StepRecord> {
  await using action = await actionDirectory({ 'action.yml': manifest, 'main.cjs': withFs(script) });
  return await runStep({ action: action.path, ...options });
}

export function withFs(script: string): string {
  return `const fs = require('node:fs');\n${script}`;
}

/** A directory with the given files, gone at the end of its scope. */
export async function actionDirectory(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'runner-test-')));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(path, name), text)));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A job's machine under a temporary directory, with its log. */
export async function stepHost(): Promise<StepHost & AsyncDisposable & { readonly entries: LogEntry[] }> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'runner-host-')));
  const [workspace, temp] = [join(root, 'workspace'), join(root, 'temp')];
  await mkdir(workspace);
  await mkdir(temp);
  const entries: LogEntry[] = [];
  return {
    workspace,
    temp,
    toolCache: join(root, 'tools'),
    masks: new Masks(),
    node: nodeProcess.execPath,
    entries,
    log: (entry) => entries.push(entry),
    waits: { interrupt: milliseconds(300), terminate: milliseconds(300), stdio: milliseconds(300) },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}
