import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { actionDirectory, runScript, withFs } from './action-directory.ts';

const print = `console.log(JSON.stringify({ ...process.env, cwd: process.cwd() }))`;

function printed(step: StepRecord): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(step.log.at(-1) ?? '');
  return Object.fromEntries(Object.entries(Object(parsed)).map(([name, value]) => [name, String(value)]));
}

const manifest = `
name: Try
inputs:
  url: { required: true }
  Max Wait: { default: 5m }
  expect-version: { default: 1.10 }
  dotted.name: { default: true }
  empty: { default: }
  old-url: { deprecationMessage: use url }
  token: { default: 'x \${{ github.token }} \${{ github.run_id }}' }
runs: { using: node24, main: main.cjs, post: post.cjs, pre: pre.cjs }
`;

describe('the environment of an action', () => {
  test('has the inputs with their defaults under upper-case names in which only blanks change', async () => {
    const step = await runScript(
      print,
      { inputs: { URL: ' https://x ' }, defaults: { 'github.token': 't' } },
      manifest,
    );
    const env = printed(step);
    expect(Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')))).toEqual({
      INPUT_URL: ' https://x ',
      INPUT_MAX_WAIT: '5m',
      'INPUT_EXPECT-VERSION': '1.1',
      'INPUT_DOTTED.NAME': 'true',
      INPUT_EMPTY: '',
      'INPUT_OLD-URL': '',
      INPUT_TOKEN: 'x t 1001',
    });
  });

  test('does not have what this process has, nor a token', async () => {
    process.env['SENTINEL_OF_THE_TEST'] = 'leaked';
    const env = printed(await runScript(print));
    delete process.env['SENTINEL_OF_THE_TEST'];
    expect(env).not.toHaveProperty('SENTINEL_OF_THE_TEST');
    expect(env).not.toHaveProperty('GITHUB_TOKEN');
    expect(env).not.toHaveProperty('NODE_OPTIONS');
    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      RUNNER_OS: 'Linux',
      GITHUB_REPOSITORY: 'acme/shop',
    });
  });

  test('is what is given, but for what the machine decides', async () => {
    const env = { GITHUB_REPOSITORY: 'o/r', ACTIONS_ID_TOKEN_REQUEST_URL: 'http://x?', RUNNER_TEMP: '/else', CI: 'no' };
    const seen = printed(await runScript(print, { env }));
    expect(seen).toMatchObject({ GITHUB_REPOSITORY: 'o/r', ACTIONS_ID_TOKEN_REQUEST_URL: 'http://x?', CI: 'no' });
    expect(seen['RUNNER_TEMP']).not.toBe('/else');
  });

  test('starts in the workspace, with nothing to read and no terminal', async () => {
    const script = `process.stdin.resume().on('end', () => console.log([!process.stdin.isTTY, !process.stdout.isTTY, fs.readdirSync('.').length])); ${print}`;
    const step = await runScript(script);
    expect(step.log.at(-1)).toBe('[ true, true, 0 ]');
    const env = printed({ ...step, log: step.log.slice(0, -1) });
    expect(env['cwd']).toBe(env['GITHUB_WORKSPACE']);
  });

  test('of the post phase has the state of the main phase', async () => {
    await using action = await actionDirectory({
      'action.yml': manifest,
      'main.cjs': withFs(`fs.writeFileSync(process.env.GITHUB_STATE, 'deploymentId=7\\n')`),
      'post.cjs': `console.log(process.env.STATE_deploymentId, process.env['INPUT_URL'])`,
      'pre.cjs': `console.log('pre')`,
    });
    const options = { action: action.path, inputs: { url: 'u', token: 't' } };
    const main = await runStep(options);
    const post = await runStep({ ...options, phase: 'post', state: main.state });
    const pre = await runStep({ ...options, phase: 'pre' });
    expect(post.log).toEqual(['7 u']);
    expect(pre.log).toEqual(['pre']);
  });
});

describe('runStep refuses', () => {
  test('an input that action.yml does not have', async () => {
    await expect(runScript('', { inputs: { 'expect-versoin': '1', token: '' } }, manifest)).rejects.toThrow(
      /no input 'expect-versoin'; it has url, Max Wait, expect-version/u,
    );
  });

  test('a default whose expression nobody gave a value', async () => {
    await expect(runScript('', {}, manifest)).rejects.toThrow("defaults['github.token']");
  });

  test('a phase or a file that is not there', async () => {
    await expect(runScript('', { phase: 'post' })).rejects.toThrow("has no 'post'");
    await expect(runScript('', { phase: 'post', inputs: { token: '' } }, manifest)).rejects.toThrow('File not found');
  });
});

test('a deprecated input is a warning', async () => {
  const step = await runScript('', { inputs: { 'old-url': 'x', token: '' } }, manifest);
  expect(step.annotations).toEqual([
    { level: 'warning', message: "Input 'old-url' has been deprecated with message: use url", properties: {} },
  ]);
});

test('an input too large for the operating system fails the step, as on GitHub', async () => {
  const step = await runScript('', { inputs: { url: 'x'.repeat(200_000), token: '' } }, manifest);
  expect(step).toMatchObject({ exitCode: null, signal: null, outcome: 'failure' });
  expect(step.annotations[0]?.message).toMatch(/E2BIG/u);
});

test('nothing stays in the temporary directory', async () => {
  const before = await readdir(tmpdir());
  const step = await runScript(`console.log(process.env.RUNNER_TEMP)`);
  const [, name] = /([^/]+)\/_temp$/u.exec(step.log[0] ?? '') ?? [];
  expect(name).toMatch(/^delivery-step-/u);
  expect(before).not.toContain(name);
  expect(await readdir(tmpdir())).not.toContain(name);
});
