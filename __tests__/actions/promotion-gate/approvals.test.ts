import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { StepRecord } from '#rehearsal/runner';
import type { Run } from '#rehearsal/github';
import { digest, image, orgToken, repository, startWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world[Symbol.asyncDispose]();
});

const said = ({ exitCode, outputs }: StepRecord) => [exitCode, outputs['decision'], outputs['reason']];
const passed = [0, 'pass', 'promoted'];
const blocked = (reason: string) => [1, 'block', reason];

const policy = 'approvals: { ttl: 1d, quorum: 1 of team:sre }\n';
const approve = `/approve ${digest('b')}`;
const bot = 'github-actions[bot]';

/** One call of the REST API as a person, or, without one, as a job of another workflow. */
async function call(method: string, path: string, body: object | undefined, user: string | undefined): Promise<void> {
  const token = world.server.issueToken({
    repository,
    permissions: { issues: 'write' },
    ...(user === undefined ? { run: { id: world.run.id } } : { user }),
  });
  const response = await fetch(`${world.server.url}/repos/${repository}${path}`, {
    method,
    headers: { authorization: `bearer ${token}`, 'user-agent': 'test' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok).toBe(true);
}

const comment = (login: string, body: string, number = 1) =>
  call('POST', `/issues/${number}/comments`, { body }, login);

const ask = (more: Readonly<Record<string, string>> = {}, run?: Run) =>
  world.step(
    { 'promotion-policy': policy, 'org-token': orgToken(world.server), ...more },
    run === undefined ? {} : { run, env: { GITHUB_RUN_ATTEMPT: String(run.attempts.length) } },
  );

/** A run that somebody starts. */
const runBy = (actor: string) => world.server.addRun(repository, { actor });
const issues = () => world.server.repository(repository).issues.all();
const comments = () => world.server.repository(repository).comments.all();

describe('approvals', () => {
  test('are given by a comment that names the digest, on an issue that the gate opens once', async () => {
    const first = await ask();
    expect(said(first)).toEqual(blocked('approvals-missing'));
    expect(first.outputs['approval-issue']).toMatch(/\/issues\/1$/u);
    expect((await ask()).outputs['approval-issue']).toBe(first.outputs['approval-issue']);
    const [issue, second] = world.server.repository(repository).issues.all();
    expect([issue?.body?.includes(`/approve ${digest('b')}`), second]).toEqual([true, undefined]);
    await comment('rosa', `Looks good.\n/approve ${digest('b')}`);
    expect(said(await ask())).toEqual(passed);
    expect(said(await ask({ image: image('c') }))).toEqual(blocked('approvals-missing'));
    expect(said(await ask({ environment: 'staging' }))).toEqual(blocked('approvals-missing'));
  });

  test.each([
    ['who wrote the change', 'mona', `/approve ${digest('b')}`],
    ['who is in no group', 'eve', `/approve ${digest('b')}`],
    ['who approves another image', 'rosa', `/approve ${digest('c')}`],
    ['who approves a part of a digest', 'rosa', '/approve sha256:bbbbbbbbbbbb'],
    ['who only talks about it', 'rosa', `I will /approve ${digest('b')} later`],
    ['who takes it back', 'rosa', `/revoke ${digest('b')}`],
    ['that is an app', 'rosa[bot]', `/approve ${digest('b')}`],
  ])('are not given by somebody %s', async (_, login, body) => {
    await ask();
    await comment(login, body);
    expect(said(await ask())).toEqual(blocked('approvals-missing'));
  });

  test('may be asked with a token of an organization, whoever that makes the opener', async () => {
    const permissions = {
      deployments: 'read',
      actions: 'read',
      contents: 'read',
      checks: 'read',
      issues: 'write',
    } as const;
    const token = world.server.issueToken({ repository, permissions, user: 'deployer' });
    expect(said(await ask({ token }))).toEqual(blocked('approvals-missing'));
    await comment('rosa', `/approve ${digest('b')}`);
    expect(said(await ask({ token }))).toEqual(passed);
    expect(world.server.repository(repository).issues.all()).toHaveLength(1);
  });

  test('need a team that can be read, and an author whom GitHub knows', async () => {
    expect(said(await world.step({ 'promotion-policy': policy }))).toEqual([1, undefined, 'team-unreadable']);
    expect(said(await ask({ 'promotion-policy': 'approvals: { quorum: 1 of team:nobody }\n' }))).toEqual([
      1,
      undefined,
      'github-not-found',
    ]);
    const { sha } = world.server.addCommit(repository, { author: { name: 'X', email: 'x@nowhere.example' } });
    expect(said(await ask({ revision: sha }))).toEqual(blocked('author-unknown'));
    expect(world.server.repository(repository).issues.all()).toEqual([]);
  });

  test('may be reviews of an environment in this run, and are only wanted for the paths that are named', async () => {
    world.server.addEnvironment(repository, { name: 'sign-off', reviewers: ['ravi'] });
    world.server.enterEnvironment(repository, { run: world.run.id, job: 'sign-off', environment: 'sign-off' });
    const review = "approvals: { quorum: [{ approvers: '1 of team:sre', environment: sign-off }] }\n";
    expect(said(await ask({ 'promotion-policy': review }))).toEqual(blocked('approvals-missing'));
    world.server.approve(repository, { run: world.run.id, environment: 'sign-off', user: 'ravi' });
    expect(said(await ask({ 'promotion-policy': review }))).toEqual(passed);
    world.past({ sha: world.commits[0] ?? '' });
    expect(
      said(
        await ask({ 'promotion-policy': "approvals: { quorum: [{ approvers: '1 of team:sre', paths: 'db/**' }] }\n" }),
      ),
    ).toEqual(passed);
    expect(
      said(
        await ask({ 'promotion-policy': "approvals: { quorum: [{ approvers: '1 of team:sre', paths: 'src/**' }] }\n" }),
      ),
    ).toEqual(blocked('approvals-missing'));
  });
});

describe('who asked for the deployment', () => {
  test('cannot approve it, also when an app runs it again', async () => {
    expect(said(await ask({}, runBy('ravi')))).toEqual(blocked('approvals-missing'));
    await comment('ravi', approve);
    const again = await ask({}, runBy(bot));
    expect(said(again)).toEqual(blocked('approvals-missing'));
    expect(again.outputs['message']).toContain('ravi asked for it');
    expect(issues()).toHaveLength(1);
    await comment('rosa', approve);
    expect(said(await ask({}, runBy(bot)))).toEqual(passed);
  });

  test('cannot approve it when somebody else asks, too', async () => {
    await ask({}, runBy('ravi'));
    await ask({}, runBy('rosa'));
    expect(issues()).toHaveLength(2);
    await comment('ravi', approve, 2);
    await comment('rosa', approve, 1);
    expect(said(await ask({}, runBy(bot)))).toEqual(blocked('approvals-missing'));
  });

  test('cannot approve it after closing the issue in which that stands', async () => {
    await ask({}, runBy('ravi'));
    await call('PATCH', '/issues/1', { state: 'closed' }, 'ravi');
    await ask({}, runBy('mona'));
    await comment('ravi', approve, 2);
    expect(said(await ask({}, runBy('mona')))).toEqual(blocked('approvals-missing'));
  });

  test('cannot approve it by being in the first attempt, when others started the next ones', async () => {
    const { id } = runBy('ravi');
    world.server.startAttempt(repository, id, 'eve');
    const third = world.server.startAttempt(repository, id, 'mona');
    const either = 'approvals: { quorum: ["1 of team:sre, user:eve"] }\n';
    await ask({ 'promotion-policy': either }, third);
    await comment('ravi', approve);
    await comment('eve', approve);
    expect(said(await ask({ 'promotion-policy': either }, third))).toEqual(blocked('approvals-missing'));
    await comment('rosa', approve);
    expect(said(await ask({ 'promotion-policy': either }, third))).toEqual(passed);
  });

  test('cannot approve it when their run left it in the queue, and an app took it up', async () => {
    world.past({ ago: 90 });
    const { run } = world.past({ ago: 60, image: image('b'), states: ['queued', 'inactive'], actor: 'ravi' });
    expect(run.actor.login).toBe('ravi');
    expect(said(await ask({}, runBy('mona')))).toEqual(blocked('approvals-missing'));
    await comment('ravi', approve);
    expect(said(await ask({}, runBy(bot)))).toEqual(blocked('approvals-missing'));
    await comment('rosa', approve);
    expect(said(await ask({}, runBy(bot)))).toEqual(passed);
  });

  test("has to be known: an app alone asks in nobody's name only where the policy says so", async () => {
    const step = await ask({}, runBy(bot));
    expect(said(step)).toEqual(blocked('requester-unknown'));
    expect(step.outputs['message']).toContain(bot);
    expect(issues()).toEqual([]);
    // A workflow of a branch runs by this event in the name of whoever reviews it.
    const review = world.server.addRun(repository, { actor: 'mona', event: 'pull_request_review' });
    expect(said(await ask({}, review))).toEqual(blocked('requester-unknown'));
    const train = 'approvals: { ttl: 1d, quorum: 1 of team:sre, automation: "train[bot]" }\n';
    expect(said(await ask({ 'promotion-policy': train }, runBy('train[bot]')))).toEqual(blocked('approvals-missing'));
    await comment('rosa', approve);
    expect(said(await ask({ 'promotion-policy': train }, runBy('train[bot]')))).toEqual(passed);
    expect(said(await ask({ 'promotion-policy': train }, runBy(bot)))).toEqual(blocked('requester-unknown'));
  });
});

test('a co-author cannot approve', async () => {
  const rosa = { name: 'Rosa', email: 'rosa@example.com', login: 'rosa' };
  world.server.addCommit(repository, { author: rosa, branch: null });
  const { sha } = world.server.addCommit(repository, { message: 'Pair\n\nCo-authored-by: Rosa <rosa@example.com>' });
  await ask({ revision: sha });
  await comment('rosa', approve);
  const step = await ask({ revision: sha });
  expect(said(step)).toEqual(blocked('approvals-missing'));
  expect(step.outputs['message']).toContain('rosa wrote of it');
  await comment('ravi', approve);
  expect(said(await ask({ revision: sha }))).toEqual(passed);
});

describe('an approval', () => {
  beforeEach(async () => {
    await ask();
    await comment('rosa', approve);
  });

  test('that is changed by anybody counts no more, whatever it says then', async () => {
    await call('PATCH', `/issues/comments/${comments()[0]?.id}`, { body: `Yes!\n${approve}` }, 'mona');
    const step = await ask();
    expect(said(step)).toEqual(blocked('approvals-missing'));
    expect(step.summary).toContain('approvals-missing');
  });

  test('that was taken back stays so when that comment is changed', async () => {
    await comment('rosa', `/revoke ${digest('b')}`);
    await call('PATCH', `/issues/comments/${comments()[1]?.id}`, { body: 'Well done.' }, 'mona');
    const step = await ask();
    expect(said(step)).toEqual(blocked('approvals-missing'));
    expect(step.outputs['message']).toContain('rosa has a later comment edited or deleted');
    await comment('rosa', approve);
    expect(said(await ask())).toEqual(passed);
  });

  test('that was taken back stays so when that comment is deleted', async () => {
    await comment('rosa', `/revoke ${digest('b')}`);
    await call('DELETE', `/issues/comments/${comments()[1]?.id}`, undefined, 'mona');
    expect(said(await ask())).toEqual(blocked('approvals-missing'));
  });

  test('is no answer by mail, which may quote the line', async () => {
    const { comments: all } = world.server.repository(repository);
    for (const each of all.all()) all.replace({ ...each, viaEmail: true });
    expect(said(await ask())).toEqual(blocked('approvals-missing'));
  });

  test('is for the version that people were told', async () => {
    expect(said(await ask({ version: '2.0.0' }))).toEqual(blocked('approvals-missing'));
    expect(issues()[1]?.body).toContain('"version":"2.0.0"');
  });

  test('is not heard while the list of comments is behind', async () => {
    world.server.faults.add({
      method: 'GET',
      path: `/repos/${repository}/issues/1/comments`,
      answer: { status: 200, body: [] },
    });
    expect(said(await ask())).toEqual([1, undefined, 'github-unavailable']);
  });
});

describe('an issue is refused by name', () => {
  /** What the gate says of issue 1, on which rosa approves. */
  async function refusal(): Promise<string> {
    await comment('rosa', approve);
    const step = await ask();
    expect(said(step)).toEqual(blocked('approvals-missing'));
    expect(step.outputs['approval-issue']).toMatch(/\/issues\/2$/u);
    return step.annotations.map(({ message }) => message).find((message) => message.startsWith('issue #1')) ?? '';
  }

  test('when its text was changed, also back again', async () => {
    await ask();
    const body = issues()[0]?.body ?? '';
    await call('PATCH', '/issues/1', { body: body.replaceAll('mona', 'eve') }, 'eve');
    await call('PATCH', '/issues/1', { body }, 'eve');
    expect(await refusal()).toContain('changed by eve');
  });

  test.each([
    ['its title', { title: 'Approve shop for staging' }],
    ['its text', { body: 'anything' }],
  ])('when people see something else in it: %s', async (what, change) => {
    await ask();
    const [issue] = issues();
    const body = 'body' in change ? `${issue?.body}\nThis is about staging.` : issue?.body;
    await call('PATCH', '/issues/1', { ...change, body }, 'eve');
    expect([what, await refusal()]).toEqual([what, expect.stringContaining('not what this gate writes')]);
  });

  async function copy(by: string | undefined, change: (body: string) => string = (body) => body): Promise<void> {
    await ask();
    const [issue] = issues();
    world.server.repository(repository).issues.remove(issue?.id ?? 0);
    const labels = ['delivery-approval'];
    await call('POST', '/issues', { title: issue?.title, body: change(issue?.body ?? ''), labels }, by);
  }

  test('when somebody else opened it', async () => {
    await copy('eve');
    expect(await refusal()).toContain('opened by eve');
  });

  test('when a job of another workflow opened it in the name of somebody who did not ask', async () => {
    await copy(undefined, (body) => body.replaceAll('mona', 'eve'));
    expect(await refusal()).toContain('was not started by eve');
  });

  test('when it names a run that was over by then', async () => {
    const old = world.past({ ago: 60 }).run.id;
    const { runs } = world.server.repository(repository);
    const run = runs.get(old);
    const [attempt] = run?.attempts ?? [];
    if (run === undefined || attempt === undefined) throw new Error('there is no such run');
    runs.replace({ ...run, attempts: [{ ...attempt, updatedAt: attempt.startedAt + 60_000 }] });
    await copy(undefined, (body) => body.replaceAll(String(world.run.id), String(old)));
    expect(await refusal()).toContain('was not going on when it was opened');
  });

  test('when it names a run that is none', async () => {
    await copy(undefined, (body) => body.replaceAll(String(world.run.id), '7'));
    expect(await refusal()).toContain('GitHub knows no run 7');
  });
});
