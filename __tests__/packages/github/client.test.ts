import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, GitHubFailure, type GitHub } from '#github';
import { ActionFailure } from '#kit';
import { fakeClock, type FakeClock } from '#rehearsal/clock';
import { secondaryLimit, startGitHub, type FakeGitHub, type FaultAnswer } from '#rehearsal/github';
import { minutes, parseInstant, seconds } from '#time';

const repository = 'acme/shop';
const deployments = `/repos/${repository}/deployments`;

let server: FakeGitHub;
let clock: FakeClock;
let github: GitHub;

function open(more: { readonly token?: string; readonly signal?: AbortSignal } = {}): GitHub {
  const token = server.issueToken({
    repository,
    permissions: { deployments: 'write', actions: 'read', contents: 'read' },
  });
  return connect({ token, apiUrl: server.url, repository, clock, random: () => 0, ...more });
}

async function failureOf(call: Promise<unknown>): Promise<GitHubFailure> {
  const failure: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof GitHubFailure) return failure;
  throw new Error('there was no GitHubFailure', { cause: failure });
}

const wanted = (environment = 'production') => ({
  ref: server.repository(repository).git.refs.get('refs/heads/main') ?? '',
  task: 'deploy:shop',
  environment,
  payload: { delivery: { schema: 1 } },
});

beforeEach(async () => {
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  clock = fakeClock();
  github = open();
});

afterEach(async () => {
  await server.close();
});

describe('a client', () => {
  test('makes a deployment that GitHub neither merges into nor holds back, and reads it', async () => {
    const made = await github.deployments.create({
      ...wanted(),
      productionEnvironment: false,
      transientEnvironment: true,
    });
    const [exchange] = server.journal;
    expect(exchange?.request).toMatchObject({
      auto_merge: false,
      required_contexts: [],
      production_environment: false,
      transient_environment: true,
    });
    expect(made).toMatchObject({
      task: 'deploy:shop',
      environment: 'production',
      payload: { delivery: { schema: 1 } },
      creator: { login: 'github-actions[bot]', type: 'Bot' },
      app: 'github-actions',
    });
    expect(await github.deployments.get(made.id)).toEqual(made);
    expect(server.violations).toEqual([]);
  });

  test('leaves to GitHub what nobody said', async () => {
    await github.deployments.create(wanted());
    expect(Object.keys(Object(server.journal[0]?.request))).not.toContain('production_environment');
  });

  test('adds statuses without ending what runs beside, and lists them newest first', async () => {
    const { id } = await github.deployments.create(wanted('staging'));
    await github.deployments.addStatus(id, {
      state: 'in_progress',
      description: 'stage=open',
      logUrl: 'https://github.com/acme/shop/actions/runs/1',
    });
    await github.deployments.addStatus(id, {
      state: 'success',
      description: 'outcome=success',
      environmentUrl: 'https://shop.example',
    });
    expect(server.journal.at(-1)?.request).toMatchObject({ auto_inactive: false });
    expect(await github.deployments.statuses(id)).toMatchObject([
      { state: 'success', description: 'outcome=success', environmentUrl: 'https://shop.example' },
      { state: 'in_progress', description: 'stage=open', logUrl: 'https://github.com/acme/shop/actions/runs/1' },
    ]);
    expect(server.violations).toEqual([]);
  });

  test('reads a run as its newest attempt is', async () => {
    const createdAt = parseInstant('2026-01-01T00:00:00Z');
    const { id, headSha } = server.addRun(repository, { event: 'workflow_dispatch', createdAt });
    server.setRun(repository, id, { conclusion: 'failure' });
    expect(await github.runs.get(id)).toEqual({
      id,
      attempt: 1,
      completed: true,
      conclusion: 'failure',
      headSha,
      path: '.github/workflows/deploy.yml',
      event: 'workflow_dispatch',
      repository,
      createdAt,
      startedAt: createdAt,
      updatedAt: expect.any(Number),
      starters: [
        { login: 'mona', type: 'User' },
        { login: 'mona', type: 'User' },
      ],
    });
    server.startAttempt(repository, id, 'rosa');
    const again = await github.runs.get(id);
    expect(again).toMatchObject({ attempt: 2, completed: false, conclusion: undefined, createdAt });
    expect(again.starters?.map(({ login }) => login)).toEqual(['mona', 'rosa']);
    expect(again.startedAt).toBeGreaterThan(createdAt);
    expect(again.updatedAt).toBeGreaterThanOrEqual(again.startedAt);
  });

  test('reads a commit by its id and by the name of its branch', async () => {
    const sha = wanted().ref;
    expect(await github.commits.get('main')).toMatchObject({ sha, parents: [] });
    expect(await github.commits.get(sha)).toMatchObject({ sha });
  });

  test('says how one commit stands to another, without asking for their files', async () => {
    const sha = wanted().ref;
    const later = server.addCommit(repository, { tags: ['v2.0.0'] }).sha;
    expect(await github.commits.compare(sha, later)).toEqual({ status: 'ahead' });
    expect(await github.commits.compare(later, sha)).toEqual({ status: 'behind' });
    expect(await github.commits.compare(sha, 'tags/v2.0.0')).toEqual({ status: 'ahead' });
    expect(await github.commits.compare(sha, sha)).toEqual({ status: 'identical' });
    expect((await failureOf(github.commits.compare('0'.repeat(40), sha))).kind).toBe('not-found');
  });

  test('pages through 250 deployments, and only as far as it is asked', async () => {
    for (let index = 0; index < 250; index++)
      server.addDeployment(repository, { task: 'deploy:shop', payload: { index } });
    server.addDeployment(repository, { task: 'deploy:other' });
    const seen: number[] = [];
    for await (const each of github.deployments.list({ environment: 'production', task: 'deploy:shop' })) {
      seen.push(each.id);
      if (seen.length === 100) expect(server.journal).toHaveLength(1);
    }
    expect(seen).toHaveLength(250);
    expect(seen).toEqual([...new Set(seen)].sort((left, right) => right - left));
    expect(server.journal.map(({ query }) => query)).toEqual(
      ['1', '2', '3'].map((page) => ({ environment: 'production', task: 'deploy:shop', per_page: '100', page })),
    );
  });

  test.each([
    ['a cursor', '<https://api.github.com/repositories/1/deployments?after=abc>; rel="next"'],
    ['the page that was just read', '<https://api.github.com/repositories/1/deployments?page=1>; rel="next"'],
    ['several relations at once', '<https://api.github.com/repositories/1/deployments?after=abc>; rel="last next"'],
  ])('does not take a list for whole whose next page is named by %s', async (_, link) => {
    server.faults.add({ answer: { status: 200, headers: { link }, body: [] } });
    const all = async () => {
      for await (const each of github.deployments.list({})) expect(each).toBeUndefined();
    };
    await expect(all()).rejects.toMatchObject({
      kind: 'invalid-answer',
      message: expect.stringContaining('next page'),
    });
  });

  test('gives each deployment once although the list grows while it is read', async () => {
    for (let index = 0; index < 150; index++) server.addDeployment(repository, {});
    const seen: number[] = [];
    for await (const each of github.deployments.list({})) {
      seen.push(each.id);
      if (seen.length === 50) for (let index = 0; index < 20; index++) server.addDeployment(repository, {});
    }
    expect(seen).toHaveLength(150);
    expect(new Set(seen).size).toBe(150);
  });

  test('asks by ETag what it has seen, and takes 304 for an answer', async () => {
    const { id } = server.addRun(repository);
    const first = await github.runs.get(id);
    expect(await github.runs.get(id)).toEqual(first);
    expect(server.journal.map(({ status }) => status)).toEqual([200, 304]);
    server.setRun(repository, id, { conclusion: 'success' });
    expect(await github.runs.get(id)).toMatchObject({ completed: true });
  });

  test('sends nothing before its first call, and refuses an empty token without sending', async () => {
    expect(await failureOf(open({ token: '' }).runs.get(1))).toMatchObject({
      kind: 'unauthorized',
      reason: 'github-unauthorized',
    });
    expect(server.journal).toEqual([]);
  });
});

describe('reads are tried again', () => {
  const brief: readonly (readonly [string, FaultAnswer])[] = [
    ['502', { status: 502, body: { message: 'Server Error' } }],
    ['500', { status: 500 }],
    ['429 with Retry-After', secondaryLimit(429, 1)],
    ['a secondary limit', secondaryLimit(403, 1)],
    ['a reset', 'reset'],
    ['half an answer', 'truncate'],
  ];
  test.each(brief)('after %s', async (_, answer) => {
    const { id } = server.addRun(repository);
    server.faults.add({ method: 'GET', times: 2, answer });
    expect(await github.runs.get(id)).toMatchObject({ id });
    expect(server.journal).toHaveLength(3);
  });

  test.each(brief)('after %s, and not for ever', async (_, answer) => {
    server.faults.add({ method: 'GET', answer });
    const failure = await failureOf(github.runs.get(1));
    expect(['unavailable', 'rate-limited']).toContain(failure.kind);
    expect(failure.uncertain).toBe(false);
    expect(server.journal).toHaveLength(4);
  });
});

describe('a rate limit', () => {
  const headers = (reset: number) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) });
  const now = () => Math.floor(clock.now() / 1000);

  test.each([403, 429])('that ends in 30 s (%i) is waited for', async (status) => {
    const { id } = server.addRun(repository);
    server.faults.add({
      times: 1,
      answer: { status, headers: headers(now() + 30), body: { message: 'API rate limit exceeded' } },
    });
    // A 429 is also tried again at once by the general policy, as every read is.
    expect(await github.runs.get(id)).toMatchObject({ id });
    if (status === 403) expect(clock.slept).toEqual([seconds(30)]);
  });

  test('that ends in an hour is an error that says when', async () => {
    server.faults.add({
      answer: { status: 403, headers: headers(now() + 3600), body: { message: 'API rate limit exceeded' } },
    });
    const failure = await failureOf(github.runs.get(1));
    expect(failure).toMatchObject({ kind: 'rate-limited', reason: 'github-rate-limited' });
    expect(failure.message).toContain('2026-01-01T01:00:00Z');
    expect(clock.slept).toEqual([]);
  });

  test.each(['GET', 'POST'])('of a minute, which GitHub mostly asks for, is waited for (%s)', async (method) => {
    const { id } = server.addRun(repository);
    server.faults.add({ times: 1, answer: secondaryLimit(403, 60) });
    await (method === 'GET' ? github.runs.get(id) : github.deployments.create(wanted()));
    expect(clock.slept).toEqual([minutes(1)]);
  });

  test('without any header is given a minute, as GitHub asks', async () => {
    const { id } = server.addRun(repository);
    server.faults.add({
      times: 1,
      answer: { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
    });
    expect(await github.runs.get(id)).toMatchObject({ id });
    expect(clock.slept).toEqual([minutes(1)]);
  });

  test('lets a change be sent again: GitHub did not do it', async () => {
    server.faults.add({ method: 'POST', times: 2, answer: secondaryLimit(429, 5) });
    await github.deployments.create(wanted());
    expect(clock.slept).toEqual([seconds(5), seconds(5)]);
    expect(server.deployments(repository)).toHaveLength(1);
  });
});

describe('a change whose answer is lost', () => {
  test.each<readonly [string, FaultAnswer, number]>([
    ['by a reset after it was done', 'lost', 1],
    ['by a reset before it was done', 'reset', 0],
    ['by a 502', { status: 502 }, 0],
    ['by half an answer', 'truncate', 1],
    ['by a proxy that answers instead', 'not-json', 1],
  ])('%s is not sent again, and the failure says that nobody knows', async (_, answer, made) => {
    server.faults.add({ method: 'POST', answer });
    const failure = await failureOf(github.deployments.create(wanted()));
    expect(failure.uncertain).toBe(true);
    expect(server.deployments(repository)).toHaveLength(made);
    expect(server.journal).toHaveLength(1);
  });

  test('because nobody listens is sent again, and surely was not done', async () => {
    const url = server.url;
    await server.close();
    const alone = connect({ token: 'x', apiUrl: url, repository, clock });
    const failure = await failureOf(
      alone.deployments.create({ ref: 'main', task: 't', environment: 'e', payload: {} }),
    );
    expect(failure).toMatchObject({ kind: 'unavailable', uncertain: false });
    expect(clock.slept).toHaveLength(3);
  });
});

describe('a refusal', () => {
  test('of a token that is not good is unauthorized', async () => {
    expect(await failureOf(open({ token: 'nonsense' }).runs.get(1))).toMatchObject({
      kind: 'unauthorized',
      status: 401,
    });
  });

  test.each<readonly [string, (client: GitHub) => Promise<unknown>, string]>([
    ['creating a deployment', (client) => client.deployments.create(wanted()), 'deployments: write'],
    ['reading a run', (client) => client.runs.get(1), 'actions: read'],
    ['reading a commit', (client) => client.commits.get('main'), 'contents: read'],
  ])('for want of a permission, %s, names it', async (_, call, permission) => {
    const token = server.issueToken({ repository, permissions: {} });
    const failure = await failureOf(call(open({ token })));
    expect(failure).toMatchObject({ kind: 'forbidden', status: 403, uncertain: false });
    expect(failure.message).toContain(`\`${permission}\``);
  });

  test('names the permission also when GitHub does not', async () => {
    server.faults.add({
      answer: {
        status: 403,
        body: { message: 'Resource not accessible by integration' },
        headers: { 'x-accepted-github-permissions': '' },
      },
    });
    expect((await failureOf(github.runs.get(1))).message).toContain('`actions: read`');
  });

  test.each([
    [404, 'not-found'],
    [409, 'conflict'],
    [410, 'rejected'],
    [422, 'rejected'],
  ])('with %i is %s, and nothing is tried again', async (status, kind) => {
    server.faults.add({ answer: { status, body: { message: 'No' } } });
    expect(await failureOf(github.deployments.create(wanted()))).toMatchObject({ kind, status, uncertain: false });
    expect(server.journal).toHaveLength(1);
  });

  test('shows what GitHub said on one line, without what a terminal or a runner could obey', async () => {
    server.faults.add({
      answer: { status: 422, body: { message: `a\r\n::set-output name=id::7\u001b[31m\u2028${'x'.repeat(500)}` } },
    });
    const { message } = await failureOf(github.runs.get(1));
    expect(message).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
    expect(message).toContain('(a ::set-output');
    expect(message.length).toBeLessThan(600);
  });

  test('of a change by a redirect is not followed', async () => {
    server.faults.add({
      method: 'POST',
      answer: {
        status: 307,
        headers: { location: `${server.url}/elsewhere` },
        body: { message: 'Temporary Redirect' },
      },
    });
    expect(await failureOf(github.deployments.create(wanted()))).toMatchObject({ kind: 'invalid-answer' });
    expect(server.journal).toHaveLength(1);
  });
});

describe('an answer that GitHub does not document', () => {
  test.each<readonly [string, FaultAnswer]>([
    ['a page of a proxy', 'not-json'],
    ['an object for a list', { status: 200, body: { message: 'hello' } }],
    ['a list of something else', { status: 200, body: [{ id: 'seven' }] }],
    ['no content', { status: 204 }],
  ])('is an error: %s', async (_, answer) => {
    server.faults.add({ answer });
    expect(await failureOf(github.deployments.statuses(1))).toMatchObject({
      kind: 'invalid-answer',
      reason: 'github-invalid-answer',
    });
  });

  test('names the place, never the content', async () => {
    server.faults.add({
      path: new RegExp(`^${deployments}$`),
      answer: { status: 200, body: [{ id: 1, secret: 'hunter2' }] },
    });
    const list = async () => {
      for await (const each of github.deployments.list({})) expect(each).toBeDefined();
    };
    const { message } = await failureOf(list());
    expect(message).toContain('0.sha');
    expect(message).not.toContain('hunter2');
  });
});

test('a call that is cancelled ends with the reason of its signal', async () => {
  server.faults.add({ answer: 'hang' });
  const controller = new AbortController();
  const call = open({ signal: controller.signal }).runs.get(1);
  const reason = new ActionFailure('cancelled', 'the step was cancelled');
  setTimeout(() => controller.abort(reason), 50);
  await expect(call).rejects.toBe(reason);
});
