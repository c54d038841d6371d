import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { scriptEnvironment, type EnvironmentSources } from './environment.ts';
import type { StepHost } from './host.ts';
import type { StepProcess } from './process.ts';

/** A `run:` step. */
export interface ShellStep extends EnvironmentSources {
  readonly script: string;
  /** `bash`, `sh`, `pwsh`, `powershell`, `python`, or a command line with `{0}`; undefined or '' means the default. */
  readonly shell?: string | undefined;
  /** Relative to the workspace, or absolute; the workspace when absent. */
  readonly workingDirectory?: string | undefined;
}

/** The shell is unknown or not installed; the message says which. */
export class ShellError extends Error {
  override readonly name = 'ShellError';
}

/**
 * Writes the script to the job's temporary directory and returns the process that runs it.
 *
 * Without a shell: bash (sh where there is none) with `-e {0}`; `shell: bash` alone adds
 * `--noprofile --norc -e -o pipefail`. Throws ShellError. Source: actions/runner
 * src/Runner.Worker/Handlers/ScriptHandler.cs, ScriptHandlerHelpers.cs.
 */
export function shellProcess(host: StepHost, step: ShellStep): StepProcess {
  const env = scriptEnvironment(host, step);
  const path = env['PATH'] ?? '';
  const shell = step.shell === undefined || step.shell === '' ? defaultShell(path) : givenShell(step.shell, path);
  const file = join(host.temp, `${randomUUID()}${extensions.get(shell.kind) ?? ''}`);
  mkdirSync(host.temp, { recursive: true });
  writeFileSync(file, frame(shell.kind, step.script));
  return {
    file: shell.file,
    args: splitArguments(shell.template.replaceAll('{0}', file.replaceAll('"', '\\"'))),
    cwd: resolve(host.workspace, step.workingDirectory ?? ''),
    env,
    script: true,
  };
}

interface Shell {
  /** The command as written. */
  readonly kind: string;
  readonly file: string;
  readonly template: string;
}

const templates: ReadonlyMap<string, string> = new Map([
  ['bash', '--noprofile --norc -e -o pipefail {0}'],
  ['sh', '-e {0}'],
  ['pwsh', `-command ". '{0}'"`],
  ['powershell', `-command ". '{0}'"`],
  ['python', '{0}'],
]);

const extensions: ReadonlyMap<string, string> = new Map([
  ['bash', '.sh'],
  ['sh', '.sh'],
  ['pwsh', '.ps1'],
  ['powershell', '.ps1'],
  ['python', '.py'],
]);

function defaultShell(path: string): Shell {
  const file = which('bash', path) ?? which('sh', path);
  if (file === undefined) throw new ShellError(`Neither bash nor sh was found in the PATH '${path}'.`);
  return { kind: 'sh', file, template: '-e {0}' };
}

function givenShell(shell: string, path: string): Shell {
  const space = shell.indexOf(' ');
  const kind = space < 0 ? shell : shell.slice(0, space);
  const given = space < 0 ? '' : shell.slice(space + 1).trimStart();
  const template = given === '' ? (templates.get(kind) ?? '') : given;
  if (!template.includes('{0}')) {
    throw new ShellError(
      `Invalid shell option '${shell}'. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'`,
    );
  }
  const file = which(kind, path);
  if (file === undefined) throw new ShellError(`${kind}: command not found in the PATH '${path}'.`);
  return { kind, file, template };
}

/** WhichUtil.cs: an absolute command is taken as it is, any other is looked up in PATH. */
function which(command: string, path: string): string | undefined {
  const candidates = isAbsolute(command)
    ? [command]
    : path.split(delimiter).flatMap((directory) => (directory === '' ? [] : [join(directory, command)]));
  return candidates.find((file) => isExecutable(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** PowerShell stops at the first error only when it is told to, and hides the exit code of programs. */
function frame(kind: string, script: string): string {
  return kind === 'pwsh' || kind === 'powershell'
    ? `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`
    : script;
}

/** .NET's ProcessStartInfo.Arguments on Unix: white space separates, double quotes join, `\"` is a quote. */
function splitArguments(line: string): readonly string[] {
  return [...line.matchAll(/(?:"(?:\\"|[^"])*"|\\"|[^\s"])+/gu)].map(([word]) =>
    word.replace(/\\"|"/gu, (mark) => (mark === '"' ? '' : '"')),
  );
}
