import { mkdir, writeFile, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  ShellError,
  runProcessStep,
  shellProcess,
  type ShellStep,
  type StepHost,
  type StepRecord,
} from '#rehearsal/runner';
import { stepHost } from './action-directory.ts';

async function run(host: StepHost, step: Omit<ShellStep, 'env'> & { env?: ShellStep['env'] }): Promise<StepRecord> {
  return await runProcessStep(host, shellProcess(host, { env: {}, ...step }));
}

describe('a script', () => {
  test.each([
    [undefined, /\/(bash|sh)$/u, ['-e', /\.sh$/u]],
    ['bash', /\/bash$/u, ['--noprofile', '--norc', '-e', '-o', 'pipefail', /\.sh$/u]],
    ['sh', /\/sh$/u, ['-e', /\.sh$/u]],
    ['bash -x  {0} "two words" \\"quoted\\"', /\/bash$/u, ['-x', /^[^.]*\.sh$/u, 'two words', '"quoted"']],
    ['env FORMAT={0}', /\/env$/u, [/^FORMAT=\/.*\/[0-9a-f-]{36}$/u]],
  ])('with shell %j is started as the runner starts it', async (shell, file, args) => {
    await using host = await stepHost();
    const process = shellProcess(host, { script: 'true', shell, env: {} });
    expect(process.file).toMatch(file);
    expect(process.args).toEqual(args.map((arg) => (arg instanceof RegExp ? expect.stringMatching(arg) : arg)));
  });

  test.each([
    [undefined, 'false | true; echo on', 'success', ['on']],
    ['bash', 'false | true; echo on', 'failure', ['##[error]Process completed with exit code 1.']],
    ['bash {0}', 'false; echo on', 'success', ['on']],
    [undefined, 'false; echo on', 'failure', ['##[error]Process completed with exit code 1.']],
    ['bash', 'exit 42', 'failure', ['##[error]Process completed with exit code 42.']],
    ['bash', 'kill -9 $$', 'failure', ['##[error]Process completed with exit code 137.']],
  ])('with shell %j and text %j ends in %s', async (shell, script, outcome, log) => {
    await using host = await stepHost();
    expect(await run(host, { script, shell })).toMatchObject({ outcome, log });
  });

  test.each(['fish', 'bash -c', 'nosuchshell {0}'])('with shell %j is refused', async (shell) => {
    await using host = await stepHost();
    expect(() => shellProcess(host, { script: 'true', shell, env: {} })).toThrow(ShellError);
  });

  test('for pwsh stops at the first error and passes the exit code on', async () => {
    await using host = await stepHost();
    await writeFile(
      join(host.workspace, 'pwsh'),
      '#!/bin/sh\nfor arg; do echo "[$arg]"; done; cat "$(echo "$2" | cut -d"\'" -f2)"',
    );
    await chmod(join(host.workspace, 'pwsh'), 0o755);
    const step = await run(host, { script: 'Get-Date', shell: 'pwsh', path: [host.workspace] });
    expect(step.log).toEqual([
      '[-command]',
      expect.stringMatching(/^\[\. '\/.*\.ps1'\]$/u),
      "$ErrorActionPreference = 'stop'",
      'Get-Date',
      'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
    ]);
  });

  test('runs in its working directory', async () => {
    await using host = await stepHost();
    await mkdir(join(host.workspace, 'a b'));
    expect((await run(host, { script: 'pwd', workingDirectory: 'a b' })).log).toEqual([join(host.workspace, 'a b')]);
    const lost = await run(host, { script: 'pwd', workingDirectory: 'none' });
    expect(lost).toMatchObject({ outcome: 'failure', exitCode: null });
    expect(lost.log[0]).toContain(`with working directory '${join(host.workspace, 'none')}'`);
  });

  test('finds the directories of GITHUB_PATH first, the last one before the others', async () => {
    await using host = await stepHost();
    const step = await run(host, { script: 'echo "$PATH"', env: { PATH: '/usr/bin:/bin' }, path: ['/one', '/two'] });
    expect(step.log).toEqual(['/two:/one:/usr/bin:/bin']);
  });

  test('gets no runtime token, but the identity token that its job may have', async () => {
    await using host = await stepHost();
    const services = { ACTIONS_RUNTIME_TOKEN: 'r', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'i', OTHER: 'o' };
    const github = { run_id: '7', token: 'secret', ref_protected: true, event: { a: 1 } };
    const step = await run(host, { script: 'env', env: { GITHUB_RUN_ID: 'mine' }, services, github });
    expect(step.log).toEqual(
      expect.arrayContaining(['ACTIONS_ID_TOKEN_REQUEST_TOKEN=i', 'GITHUB_RUN_ID=7', 'GITHUB_REF_PROTECTED=True']),
    );
    expect(step.log.join('\n')).not.toMatch(/ACTIONS_RUNTIME_TOKEN|OTHER|GITHUB_TOKEN|GITHUB_EVENT=/u);
  });
});

test('every log entry reaches the host as it is written', async () => {
  await using host = await stepHost();
  host.masks.add('hunter2');
  const step = await run(host, { script: 'echo one; echo hunter2' });
  expect(host.entries.map(({ text }) => text)).toEqual(['one', '***']);
  expect(step.started).toBeLessThanOrEqual(host.entries[0]?.at ?? 0);
  expect(step.ended).toBeGreaterThanOrEqual(host.entries[1]?.at ?? Infinity);
});
