import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { lockRef, readLock } from '#lock';
import { startGitHub, type FakeGitHub, type Run } from '#rehearsal/github';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { milliseconds } from '#time';

const repository = 'acme/shop';
const action = join(import.meta.dirname, '../../../dist/deploy-lock');
const place = { environment: 'production', service: 'shop' };
let server: FakeGitHub;

beforeEach(async () => {
  server = await startGitHub({
    repositories: [
      { owner: 'acme', name: 'shop' },
      { owner: 'acme', name: 'platform' },
    ],
  });
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

interface More {
  readonly run?: Run;
  readonly phase?: 'post';
  readonly state?: Readonly<Record<string, string>>;
  readonly token?: string;
}

function step(
  inputs: Readonly<Record<string, string>>,
  { run = server.addRun(repository), token, ...more }: More = {},
): Promise<StepRecord> {
  return runStep({
    action,
    inputs: { task: 'lock', environment: 'production', ...inputs },
    defaults: {
      'github.token':
        token ??
        server.issueToken({ repository, permissions: { contents: 'write', actions: 'read' }, run: { id: run.id } }),
    },
    env: {
      GITHUB_API_URL: server.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: run.headSha,
      GITHUB_TRIGGERING_ACTOR: 'mona',
    },
    ...more,
  });
}

const kept = (of = repository) => {
  const { git } = server.repository(of);
  return readLock(git.commit(git.refs.get(lockRef(place)) ?? '')?.message ?? '');
};

describe('the lock', () => {
  test('is taken, checked, and released by the end of the job', async () => {
    const run = server.addRun(repository);
    const locked = await step({ 'lock-reason': 'release 2' }, { run });
    expect([locked.outputs['decision'], locked.outputs['reason']]).toEqual(['pass', 'locked']);
    const token = locked.outputs['fencing-token'] ?? '';
    expect(token).toMatch(/^1-[0-9a-f]{16}$/u);
    const checked = await step({ task: 'check', 'fencing-token': token }, { run });
    expect([checked.exitCode, checked.outputs['reason'], checked.outputs['fencing-token']]).toEqual([
      0,
      'still-held',
      token,
    ]);
    const other = await step({});
    expect([other.exitCode, other.outputs['decision'], other.outputs['reason']]).toEqual([
      1,
      'block',
      'held-by-another',
    ]);
    expect(other.outputs['message']).toContain(`run ${run.id} of acme/shop, started by mona`);
    expect(other.outputs['held-by']).toContain(`/actions/runs/${run.id}/`);
    expect(other.outputs['lease-until']).toBe(checked.outputs['lease-until']);
    const post = await step({}, { run, phase: 'post', state: locked.state });
    expect([post.exitCode, kept()?.state]).toEqual([0, 'free']);
    expect((await step({})).outputs['reason']).toBe('locked');
  });

  test('of another holder is not released by the post step of one who lost it', async () => {
    const run = server.addRun(repository);
    const robbed = await step({}, { run });
    const thief = await step({ steal: 'true', 'lock-reason': 'it hangs' });
    expect(thief.outputs['reason']).toBe('stolen');
    expect(thief.summary).toContain('it hangs');
    const post = await step({}, { run, phase: 'post', state: robbed.state });
    expect([post.exitCode, kept()?.state, kept()?.generation]).toEqual([0, 'held', 2]);
    const fenced = await step({ task: 'check', 'fencing-token': robbed.outputs['fencing-token'] ?? '' }, { run });
    expect([fenced.exitCode, fenced.outputs['decision'], fenced.outputs['reason']]).toEqual([1, 'block', 'lock-lost']);
  });

  test('is kept after the job when that is wanted, and can be let go early', async () => {
    const held = await step({ keep: 'true', lease: '2h', 'lock-reason': 'no deploys, please' });
    expect(held.state).not.toHaveProperty('fencing-token');
    const freed = await step({ task: 'unlock', 'fencing-token': held.outputs['fencing-token'] ?? '' });
    expect([freed.outputs['reason'], kept()?.state]).toEqual(['released', 'free']);
    const again = await step({ task: 'unlock', 'fencing-token': held.outputs['fencing-token'] ?? '' });
    expect([again.exitCode, again.outputs['reason']]).toEqual([0, 'not-held']);
  });

  test('may be kept by another repository', async () => {
    const token = server.issueToken({
      repository: 'acme/platform',
      permissions: { contents: 'write', actions: 'read' },
      user: 'mona',
    });
    const locked = await step({ 'lock-repository': 'acme/platform' }, { token });
    expect([locked.outputs['reason'], kept('acme/platform')?.owner.repository, kept()]).toEqual([
      'locked',
      repository,
      undefined,
    ]);
  });

  test.each([
    [{ task: 'check' }, '`fencing-token`'],
    [{ task: 'unlock' }, '`fencing-token`'],
    [{ steal: 'true' }, '`lock-reason`'],
    [{ lease: '5s' }, 'lease'],
    [{ 'fencing-token': 'abc' }, 'fencing-token'],
  ])('is not touched for %j', async (inputs, named) => {
    const { exitCode, outputs } = await step(inputs);
    expect([exitCode, outputs['reason'], outputs['decision']]).toEqual([1, 'bad-input', undefined]);
    expect(outputs['message']).toContain(named);
    expect(server.journal).toEqual([]);
  });

  test('is not waited for after a cancel', async () => {
    await step({});
    const cancelled = await runStep({
      action,
      inputs: { task: 'lock', environment: 'production', wait: '1h' },
      defaults: {
        'github.token': server.issueToken({ repository, permissions: { contents: 'write', actions: 'read' } }),
      },
      env: {
        GITHUB_API_URL: server.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '5',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_SHA: server.repository(repository).git.refs.get('refs/heads/main') ?? '',
        GITHUB_TRIGGERING_ACTOR: 'mona',
      },
      cancelAfter: milliseconds(1500),
    });
    expect([cancelled.outcome, cancelled.outputs['reason'], kept()?.generation]).toEqual(['cancelled', 'cancelled', 1]);
  });
});
