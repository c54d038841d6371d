import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ProcessFailure, run, type Run } from '#process';
import { milliseconds } from '#time';

const env = { PATH: '/usr/local/bin:/usr/bin:/bin' };

function bash(script: string, options: Partial<Run> = {}): ReturnType<typeof run> {
  return run({ file: 'bash', args: ['-c', script], env, ...options });
}

async function temporaryDirectory() {
  const path = await mkdtemp(join(tmpdir(), 'process-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

describe('a program', () => {
  test('gives its exit code and both its outputs', async () => {
    expect(await bash('echo out; echo err >&2; exit 7')).toEqual({
      exitCode: 7,
      signal: null,
      stdout: 'out\n',
      stderr: 'err\n',
      cut: false,
      timedOut: false,
      aborted: false,
    });
  });

  test('gets its arguments as they are: no shell reads them', async () => {
    const args = ['%s\n', '$HOME', '`id`', '; exit 3', '"quoted" *', '-n', 'größe'];
    expect(await run({ file: 'printf', args, env })).toMatchObject({
      exitCode: 0,
      stdout: `${args.slice(1).join('\n')}\n`,
    });
  });

  test('inherits nothing from the environment, and no open input', async () => {
    const { stdout } = await run({ file: 'env', args: [], env: { ONE: '1', NONE: undefined, PATH: env.PATH } });
    const names = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(new Set(names.filter((name) => name !== 'RUNNER_TRACKING_ID'))).toEqual(new Set(['ONE', 'PATH']));
    expect(await bash('cat; echo end')).toMatchObject({ exitCode: 0, stdout: 'end\n' });
  });

  test('reads what it is given, and may stop reading', async () => {
    const stdin = 'x'.repeat(1_000_000);
    expect(await bash('wc -c', { stdin })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\s*1000000\n$/u),
    });
    expect(await bash('exit 4', { stdin })).toMatchObject({ exitCode: 4 });
    expect(await bash('cat', { stdin: new Uint8Array([104, 105]) })).toMatchObject({ stdout: 'hi' });
  });

  test('runs where it is told to', async () => {
    await using directory = await temporaryDirectory();
    expect((await bash('pwd -P', { cwd: directory.path })).stdout.trim()).toMatch(/process-\w+$/u);
  });

  test('that a signal ended has no exit code', async () => {
    expect(await bash('kill -KILL $$')).toMatchObject({ exitCode: null, signal: 'SIGKILL', aborted: false });
  });
});

describe('a program that cannot start', () => {
  test.each([
    ['not-found', { file: 'no-such-program-here', args: [] }],
    ['not-found', { file: './no-such-program-here', args: [] }],
    ['not-executable', { file: '/etc/passwd', args: [] }],
    ['not-executable', { file: tmpdir(), args: [] }],
    ['bad-directory', { file: 'true', args: [], cwd: '/no/such/directory' }],
    ['bad-directory', { file: 'true', args: [], cwd: '/etc/passwd' }],
    ['bad-argument', { file: 'true', args: ['a\0b'] }],
    ['bad-argument', { file: '', args: [] }],
    ['too-large', { file: 'true', args: ['x'.repeat(200_000)] }],
  ])('fails as %s (%#)', async (kind, options) => {
    const failure: unknown = await run({ env, ...options }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProcessFailure);
    expect(failure).toMatchObject({ kind, message: expect.stringContaining(`cannot run ${options.file}`) });
  });

  test('because it was aborted before is never started', async () => {
    await using directory = await temporaryDirectory();
    const file = join(directory.path, 'started');
    const started = bash(`touch ${file}`, { signal: AbortSignal.abort(new Error('before')) });
    await expect(started).rejects.toThrow('before');
    expect(await bash(`test -e ${file}`)).toMatchObject({ exitCode: 1 });
  });
});

test('a program that was aborted while it started is ended', async () => {
  const caller = new AbortController();
  const result = bash('sleep 30', { signal: caller.signal });
  caller.abort();
  expect(await result).toMatchObject({ exitCode: null, signal: 'SIGINT', aborted: true });
});

describe('output', () => {
  test('comes line by line, whatever ends the lines, with the stream it is from', async () => {
    const lines: string[] = [];
    const onLine = (line: string, stream: string): void => void lines.push(`${stream}: ${line}`);
    await bash(String.raw`printf 'one\r\ntwo\rthr'; sleep 0.05; printf 'ee\r'; sleep 0.05; printf '\n\nlast'`, {
      onLine,
    });
    expect(lines).toEqual(['stdout: one', 'stdout: two', 'stdout: three', 'stdout: ', 'stdout: last']);
    lines.length = 0;
    await bash('echo err >&2', { onLine });
    expect(lines).toEqual(['stderr: err']);
  });

  test('keeps characters whole that come in two pieces', async () => {
    const { stdout } = await bash(String.raw`printf '\xe2\x82'; sleep 0.05; printf '\xac'`);
    expect(stdout).toBe('€');
  });

  test('beyond the limit is left out in the middle, and said to be', async () => {
    const result = await bash('for i in {1..20000}; do echo $i; done', { maxOutput: 20 });
    expect(result.cut).toBe(true);
    // `seq 20000 | wc -c` says 108894, of which 20 are kept.
    expect(result.stdout).toBe('1\n2\n3\n4\n5\n\n… 108874 characters left out …\n999\n20000\n');
  });

  test('of which nothing is to be kept is only counted', async () => {
    const result = await bash('echo secret', { maxOutput: 0 });
    expect(result).toMatchObject({ stdout: '\n… 7 characters left out …\n', cut: true });
  });

  test('that just fits is whole', async () => {
    expect(await bash('printf 0123456789', { maxOutput: 10 })).toMatchObject({ stdout: '0123456789', cut: false });
  });

  test('without a line break does not fill the memory of who reads lines', async () => {
    const lengths: number[] = [];
    await bash('head -c 5000000 /dev/zero | tr "\\0" x; echo; echo end', {
      maxOutput: 10,
      onLine: (line) => void lengths.push(line.length),
    });
    expect(lengths).toEqual([64 * 1024, 3]);
  });

  test('that the reader cannot bear ends the program with the error of the reader', async () => {
    const onLine = (): void => {
      throw new Error('unreadable');
    };
    await expect(bash('echo line; sleep 60', { onLine })).rejects.toThrow('unreadable');
  });
});

// Side by side, as most of them wait out the 2 s between two signals.
describe('a program that must end', () => {
  /** Aborts as soon as the program says that it is ready. */
  async function abortWhenReady(script: string) {
    const controller = new AbortController();
    const lines: string[] = [];
    const result = await bash(script, {
      signal: controller.signal,
      onLine(line) {
        lines.push(line);
        if (line === 'ready') controller.abort(new Error('enough'));
      },
    });
    return { ...result, lines };
  }

  test.concurrent('is interrupted first, and may clean up', async () => {
    const result = await abortWhenReady(`trap 'echo cleaned; exit 3' INT; echo ready; sleep 60 & wait`);
    expect(result).toMatchObject({ exitCode: 3, aborted: true, timedOut: false, lines: ['ready', 'cleaned'] });
  });

  test.concurrent('is no success even if it ends with 0 then', async () => {
    const result = await abortWhenReady(`trap 'exit 0' INT; echo ready; sleep 60 & wait`);
    expect(result).toMatchObject({ exitCode: null, signal: null, aborted: true });
  });

  test.concurrent('gets SIGTERM when it ignores SIGINT', async () => {
    const result = await abortWhenReady(
      `trap '' INT; trap 'echo term; exit 5' TERM; echo ready; sleep 60 & wait; wait`,
    );
    expect(result).toMatchObject({ exitCode: 5, aborted: true, lines: ['ready', 'term'] });
  });

  test.concurrent('is killed when it ignores both', async () => {
    const result = await abortWhenReady(`trap '' INT TERM; echo ready; for i in {1..600}; do sleep 0.1; done`);
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', aborted: true });
  }, 15_000);

  test.concurrent('is ended by its timeout, which is told apart from an abort', async () => {
    const result = await bash('exec sleep 60', { timeout: milliseconds(50) });
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGINT', timedOut: true, aborted: false });
  });

  test.concurrent('takes its children with it', async () => {
    const { lines } = await abortWhenReady('sleep 61 & echo $!; sleep 61 & echo $!; echo ready; wait');
    const children = lines.filter((line) => /^\d+$/u.test(line));
    expect(children).toHaveLength(2);
    for (const child of children) expect(await isRunning(child)).toBe(false);
  });
});

/** Zombies do not count: they run no more, and who reaps them is the machine's affair. */
async function isRunning(pid: string): Promise<boolean> {
  const { stdout } = await bash(`cat /proc/${pid}/stat 2>/dev/null || true`);
  return stdout !== '' && !/\) [ZX] /u.test(stdout);
}

// Side by side for the same reason.
describe('what a program leaves behind', () => {
  test.concurrent('is ended with it, also when it ignores SIGTERM and holds the output open', async () => {
    const result = await bash(`(trap '' TERM; exec sleep 62) & echo $!; sleep 0.1`);
    expect(result).toMatchObject({ exitCode: 0, aborted: false });
    expect(await isRunning(result.stdout.trim())).toBe(false);
  }, 15_000);

  test.concurrent('outside its group does not hold us up by an open output', async () => {
    const result = await bash('setsid sleep 64 & echo $!');
    expect(result.exitCode).toBe(0);
    await bash(`kill -KILL ${result.stdout}`);
  });

  test.concurrent('is killed when we are', async () => {
    const parent = join(import.meta.dirname, 'fixtures', 'parent.ts');
    const result = await run({ file: process.execPath, args: ['--conditions=source', parent], env });
    expect(result.exitCode).toBe(9);
    for (const pid of result.stdout.trim().split('\n')) expect(await isRunning(pid)).toBe(false);
  });
});
