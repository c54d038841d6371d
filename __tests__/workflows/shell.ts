import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface ShellRun {
  readonly code: number | null;
  readonly lines: readonly string[];
  /** What the step wrote into its output file: name -> value. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What is in the file of each kind afterwards. */
  readonly files: Readonly<Record<string, string>>;
}

const kinds = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;

/**
 * Runs the script of a step as `shell: bash` does: `bash --noprofile --norc -eo pipefail {0}`, both streams into one log
 * (actions/runner src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs). `interrupt` sends SIGINT when that line was printed.
 */
export async function runScript(
  script: string,
  env: Readonly<Record<string, string>> = {},
  interrupt?: string,
): Promise<ShellRun> {
  const directory = await mkdtemp(join(tmpdir(), 'step-'));
  try {
    const paths = kinds.map((kind) => [`GITHUB_${kind}`, join(directory, kind)] as const);
    await Promise.all(paths.map(([, path]) => writeFile(path, '')));
    await writeFile(join(directory, 'step.sh'), script);
    const machine = { PATH: process.env['PATH'], GITHUB_REPOSITORY: 'acme/shop', ...Object.fromEntries(paths), ...env };
    const { code, log } = await execute(join(directory, 'step.sh'), machine, interrupt);
    const files = Object.fromEntries(
      await Promise.all(paths.map(async ([name, path]) => [name, await readFile(path, 'utf8')] as const)),
    );
    return {
      code,
      lines: log.split('\n'),
      outputs: outputsOf(files['GITHUB_OUTPUT'] ?? ''),
      summary: files['GITHUB_STEP_SUMMARY'] ?? '',
      files,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function execute(
  script: string,
  env: Readonly<Record<string, string | undefined>>,
  interrupt: string | undefined,
): Promise<{ readonly code: number | null; readonly log: string }> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let sent = false;
  const read = (chunk: Buffer): void => {
    log += chunk.toString('utf8');
    if (interrupt === undefined || sent || !log.includes(interrupt)) return;
    sent = true;
    child.kill('SIGINT');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve));
  // The runner, too, waits for what still holds the streams, and then no longer.
  const patience = new AbortController();
  await Promise.race([closed, wait(2000, undefined, { signal: patience.signal }).catch(() => undefined)]);
  patience.abort();
  child.stdout.destroy();
  child.stderr.destroy();
  return { code, log };
}

/** `name=value`, and `name<<END` with lines up to END (actions/runner src/Runner.Worker/FileCommandManager.cs). */
function outputsOf(text: string): Readonly<Record<string, string>> {
  const long = [...text.matchAll(/^([a-z-]+)<<(\w+)\n(.*?)\n?^\2$/gms)].map(([, name = '', , value = '']) => [
    name,
    value,
  ]);
  const short = text
    .replaceAll(/^([a-z-]+)<<(\w+)\n.*?^\2$/gms, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return Object.fromEntries([...long, ...short]);
}
