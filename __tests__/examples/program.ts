import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe } from '@jest/globals';
import { run } from '#process';
import { seconds } from '#time';
import { root } from '../workflows/public-workflows.ts';

const execute = promisify(execFile);

/** A group of tests that need programs of this machine; skipped with a word where one is missing, and a failure where all tools are required. */
export async function describeWith(programs: readonly string[], name: string, body: () => void): Promise<void> {
  const missing: string[] = [];
  for (const program of programs) {
    await execute('bash', ['-c', 'command -v "$0"', program]).catch(() => missing.push(program));
  }
  if (missing.length === 0) {
    describe(name, body);
    return;
  }
  const why = `${missing.join(' and ')} cannot be found`;
  if (process.env['DELIVERY_REQUIRE_ALL'] === '1') throw new Error(`${why}, and all tools are required.`);
  process.stderr.write(`Skipped: ${why}; ${name} was not run.\n`);
  describe.skip(name, body);
}

export interface Ended {
  readonly exitCode: number | null;
  readonly log: string;
  /** What the script left in the temporary directory. */
  readonly left: readonly string[];
}

/** Runs a script of an example as a deploy command is run, with a home and a temporary directory of its own. */
export async function runExample(
  script: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Ended> {
  const home = await mkdtemp(join(tmpdir(), 'example-'));
  try {
    const env = { PATH: process.env['PATH'], HOME: home, TMPDIR: home, ...variables };
    const file = join(root, 'examples', script);
    const { exitCode, stdout, stderr } = await run({ file, args, cwd: home, env, timeout: seconds(150) });
    const left = (await readdir(home)).filter((name) => name.startsWith('tmp.'));
    return { exitCode, log: stdout + stderr, left };
  } finally {
    await rm(home, { recursive: true });
  }
}
