import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, GitHubFailure, type GitHub } from '#github';
import { fakeClock, type FakeClock } from '#rehearsal/clock';
import { secondaryLimit, startGitHub, type FakeGitHub, type FaultAnswer } from '#rehearsal/github';
import { parseInstant, seconds } from '#time';

const repository = 'acme/shop';
const at = (time: string): number => Date.parse(`2026-01-01T${time}Z`);

let server: FakeGitHub;
let clock: FakeClock;
let github: GitHub;

function open(
  permissions: Readonly<Record<string, 'read' | 'write'>> = { deployments: 'read', actions: 'read' },
): GitHub {
  const token = server.issueToken({ repository, permissions });
  return connect({ token, apiUrl: server.url, repository, clock, random: () => 0 });
}

beforeEach(async () => {
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  clock = fakeClock();
  github = open();
});

afterEach(async () => {
  await server.close();
});

/** The node id of a deployment, as the REST API tells it. */
async function nodeOf(id: number): Promise<string> {
  const { nodeId } = await github.deployments.get(id);
  if (nodeId === undefined) throw new Error('there is no node id');
  return nodeId;
}

async function failureOf(call: Promise<unknown>): Promise<GitHubFailure> {
  const failure: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof GitHubFailure) return failure;
  throw new Error('there was no GitHubFailure', { cause: failure });
}

const ask = (statusesOf: readonly string[]) => github.deployments.look({ statusesOf, newestOf: undefined });

describe('looking at statuses by GraphQL', () => {
  test('tells what the REST API tells, oldest first, but for the number of a status and its app', async () => {
    const made = server.addDeployment(repository, {
      statuses: [
        { state: 'queued', createdAt: at('10:00:00'), description: 'stage=wait' },
        { state: 'in_progress', createdAt: at('10:00:01'), creator: 'mona' },
        { state: 'success', createdAt: at('10:00:02'), environmentUrl: 'https://shop.example/' },
      ],
    });
    const rest = (await github.deployments.statuses(made.id)).toReversed();
    const node = await nodeOf(made.id);
    const { statuses } = await ask([node]);
    expect(statuses.get(node)).toEqual(rest.map((each, index) => ({ ...each, id: index + 1, app: undefined })));
    expect(rest.map(({ creator }) => creator?.login)).toEqual(['github-actions[bot]', 'mona', 'github-actions[bot]']);
    expect(server.violations).toEqual([]);
  });

  test('takes one request for 300 deployments', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 300; count++) {
      const { id } = server.addDeployment(repository, {
        statuses: [{ state: count % 2 === 0 ? 'success' : 'failure' }],
      });
      ids.push(`DE_${Buffer.from(`DE:${id}`).toString('base64url')}`);
    }
    const { statuses } = await ask(ids);
    expect(ids.map((id) => statuses.get(id)?.[0]?.state).slice(0, 3)).toEqual(['success', 'failure', 'success']);
    expect(statuses.size).toBe(300);
    expect(server.journal).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['two of the same second, by the latest one', ['in_progress', 'success'], ['in_progress', 'success']],
    ['one alone', ['success'], ['success']],
    ['none', [], []],
  ] as const)('orders %s', async (_, states, expected) => {
    const createdAt = at('10:00:00');
    const made = server.addDeployment(repository, { statuses: states.map((state) => ({ state, createdAt })) });
    const node = await nodeOf(made.id);
    expect((await ask([node])).statuses.get(node)?.map(({ state }) => state)).toEqual(expected);
  });

  test('leaves what is longer than a page to the REST API', async () => {
    const made = server.addDeployment(repository, {
      statuses: Array.from({ length: 101 }, () => ({ state: 'in_progress' as const })),
    });
    const node = await nodeOf(made.id);
    const { statuses } = await ask([node]);
    expect([statuses.has(node), statuses.get(node)]).toEqual([true, undefined]);
  });

  test('shows the newest deployments of an environment with what they say and where more follow', async () => {
    for (let count = 0; count < 150; count++) {
      server.addDeployment(repository, {
        environment: count % 50 === 0 ? 'staging' : 'production',
        task: `deploy:${count}`,
        payload: { n: count },
      });
    }
    const first = await github.deployments.look({ statusesOf: [], newestOf: { environment: 'production' } });
    expect(first.newest.map(({ task }) => task).slice(0, 2)).toEqual(['deploy:149', 'deploy:148']);
    expect(first.newest[0]).toMatchObject({
      payload: { n: 149 },
      environment: 'production',
      creator: { login: 'github-actions[bot]', type: 'Bot' },
    });
    expect(first.newest).toHaveLength(100);
    const second = await github.deployments.look({
      statusesOf: [],
      newestOf: { environment: 'production', after: first.after },
    });
    expect([second.newest.length, second.newest.at(-1)?.task, second.after]).toEqual([47, 'deploy:1', undefined]);
    expect(server.violations).toEqual([]);
  });
});

const broken: readonly (readonly [string, FaultAnswer, string])[] = [
  ['the token is not good', { status: 401, body: { message: 'Bad credentials' } }, 'unauthorized'],
  [
    'there is an error beside the data',
    {
      status: 200,
      body: { data: { page0: [null] }, errors: [{ type: 'NOT_FOUND', path: ['page0', 0], message: 'gone' }] },
    },
    'not-found',
  ],
  [
    'there is an error of a kind nobody knows',
    { status: 200, body: { data: null, errors: [{ message: 'odd' }] } },
    'invalid-answer',
  ],
  [
    'GitHub took too long',
    {
      status: 200,
      body: {
        data: null,
        errors: [{ message: 'Something went wrong while executing your query. This may be the result of a timeout' }],
      },
    },
    'unavailable',
  ],
  ['a node is null without an error', { status: 200, body: { data: { page0: [null] } } }, 'invalid-answer'],
  ['the nodes are left out', { status: 200, body: { data: {} } }, 'invalid-answer'],
  ['there are fewer nodes than were asked for', { status: 200, body: { data: { page0: [] } } }, 'invalid-answer'],
  ['the data are null', { status: 200, body: { data: null } }, 'invalid-answer'],
  ['it is no object', { status: 200, body: [] }, 'invalid-answer'],
  ['the server fails', { status: 502, body: { message: 'Bad gateway' } }, 'unavailable'],
  ['a proxy answers', 'not-json', 'invalid-answer'],
  ['the connection ends', 'reset', 'unavailable'],
  ['half of the answer arrives', 'truncate', 'unavailable'],
  ['the limit asks for an hour', secondaryLimit(403, 3600), 'rate-limited'],
];

describe('an answer that cannot be used is a failure, never "none":', () => {
  test.each(broken)('%s', async (_, answer, kind) => {
    const node = await nodeOf(server.addDeployment(repository, {}).id);
    server.faults.add({ method: 'POST', path: '/graphql', answer });
    const failure = await failureOf(ask([node]));
    expect([failure.kind, failure.uncertain]).toEqual([kind, false]);
  });

  test('the token may not read deployments', async () => {
    const node = await nodeOf(server.addDeployment(repository, {}).id);
    const failure = await failureOf(
      open({ contents: 'read' }).deployments.look({ statusesOf: [node], newestOf: undefined }),
    );
    expect(failure.kind).toBe('forbidden');
    expect(failure.message).toContain('`deployments: read`');
  });

  test('a deployment that is gone', async () => {
    expect((await failureOf(ask(['DE_gone']))).kind).toBe('not-found');
  });

  test('a limit that is used up is told with status 200', async () => {
    await server.close();
    server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }], rateLimit: 1 });
    github = open();
    const node = await nodeOf(server.addDeployment(repository, {}).id);
    expect((await failureOf(ask([node]))).kind).toBe('rate-limited');
  });
});

test('a query is asked again after a server error and a short limit, because it changes nothing', async () => {
  const node = await nodeOf(server.addDeployment(repository, {}).id);
  server.faults.add({
    method: 'POST',
    path: '/graphql',
    times: 1,
    answer: { status: 502, body: { message: 'Bad gateway' } },
  });
  server.faults.add({ method: 'POST', path: '/graphql', times: 1, answer: secondaryLimit(403, 7) });
  expect((await ask([node])).statuses.size).toBe(1);
  expect(clock.slept).toContain(seconds(7));
});

test('runs are listed by workflow, newest first, a hundred at a time', async () => {
  for (let count = 0; count < 120; count++)
    server.addRun(repository, {
      path: `.github/workflows/${count < 110 ? 'deploy' : 'test'}.yml`,
      createdAt: at('10:00:00'),
    });
  const first = await github.runs.page('deploy.yml', 1);
  const second = await github.runs.page('deploy.yml', first.next ?? 0);
  expect([first.runs.length, first.next, second.runs.length, second.next]).toEqual([100, 2, 10, undefined]);
  expect(first.runs[0]?.id ?? 0).toBeGreaterThan(second.runs[0]?.id ?? 0);
  expect(first.runs[0]).toMatchObject({
    path: '.github/workflows/deploy.yml',
    createdAt: parseInstant('2026-01-01T10:00:00Z'),
  });
  expect(server.violations).toEqual([]);
});
