import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, GitHubFailure, type GitHub } from '#github';
import { fakeClock, type FakeClock } from '#rehearsal/clock';
import { startGitHub, type FakeGitHub } from '#rehearsal/github';
import { hours, minutes, parseInstant } from '#time';

const repository = 'acme/shop';
const mona = { name: 'Mona', email: 'mona@example.com', login: 'mona' };
const rosa = { name: 'Rosa', email: 'rosa@example.com', login: 'rosa' };

let server: FakeGitHub;
let clock: FakeClock;
let github: GitHub;

beforeEach(async () => {
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  clock = fakeClock();
  const permissions = { contents: 'read', checks: 'read', issues: 'write', actions: 'read' } as const;
  const token = server.issueToken({ repository, permissions });
  github = connect({ token, apiUrl: server.url, repository, clock, random: () => 0 });
});

afterEach(async () => {
  await server.close();
});

const commit = (message: string, author = mona) => server.addCommit(repository, { message, author }).sha;

/** The answer to a GET of this path, changed on its way. */
async function altered(path: string, change: (body: object) => object): Promise<void> {
  const token = server.issueToken({ repository, permissions: { contents: 'read', checks: 'read' } });
  const headers = { authorization: `bearer ${token}`, 'user-agent': 'test' };
  const body: unknown = await (await fetch(`${server.url}${path}`, { headers })).json();
  server.faults.add({ path, answer: { status: 200, body: JSON.parse(JSON.stringify(change(Object(body)))) } });
}

describe('checks of a commit', () => {
  test('come with the app that made them', async () => {
    const sha = commit('one');
    server.addRun(repository, { headSha: sha, jobs: [{ name: 'build', conclusion: 'success' }] });
    expect(await github.checks.of(sha)).toMatchObject([
      { name: 'build', app: 'github-actions', completed: true, conclusion: 'success' },
    ]);
  });

  test('are no answer when GitHub counts more than it shows: the missing one may be red', async () => {
    const sha = commit('one');
    server.addRun(repository, { headSha: sha, jobs: [{ name: 'build', conclusion: 'success' }] });
    await altered(`/repos/${repository}/commits/${sha}/check-runs`, (body) => ({ ...body, total_count: 2 }));
    await expect(github.checks.of(sha)).rejects.toMatchObject({ reason: 'github-invalid-answer' });
  });
});

describe('a comparison', () => {
  const path = (base: string, head: string) => `/repos/${repository}/compare/${base}...${head}`;

  test.each([
    ['without files', (body: object) => ({ ...body, files: undefined })],
    ['with null for files', (body: object) => ({ ...body, files: null })],
    [
      'with as many files as GitHub ever shows',
      (body: object) => ({
        ...body,
        files: Array.from({ length: 300 }, (_, index) => ({ filename: `f${index}`, changes: 1 })),
      }),
    ],
  ])('%s is known to be cut', async (_, change) => {
    const [base, head] = [commit('one'), commit('two')];
    await altered(path(base, head), change);
    expect(await github.commits.between(base, head)).toMatchObject({ status: 'ahead', cut: true });
  });

  test('with fewer commits than GitHub counts is no answer: the missing one may be of who approves', async () => {
    const [base, head] = [commit('one'), commit('two')];
    await altered(path(base, head), (body) => ({ ...body, total_commits: 2 }));
    await expect(github.commits.between(base, head)).rejects.toThrow(GitHubFailure);
  });
});

describe('the authors of commits', () => {
  test('are all whom they name and GitHub knows, over any number of commits', async () => {
    commit('known', rosa);
    const pair = commit('Pair\n\nCo-authored-by: Rosa <rosa@example.com>\nCo-authored-by: X <x@nowhere.example>');
    const others = Array.from({ length: 120 }, (_, index) => commit(`${index}`));
    expect((await github.commits.authors([...others, pair])).toSorted()).toEqual(['mona', 'rosa']);
    expect(server.violations).toEqual([]);
  });

  test('are no answer when GitHub knows one of the commits not', async () => {
    await expect(github.commits.authors([commit('one'), '1'.repeat(40)])).rejects.toThrow(GitHubFailure);
  });
});

test('the provenance of an issue is read to its end', async () => {
  const { number, nodeId } = await github.issues.create({ title: 'One', body: '', label: 'x' });
  const token = server.issueToken({ repository, permissions: { issues: 'write' }, user: 'rosa' });
  for (let count = 0; count < 101; count++)
    await fetch(`${server.url}/repos/${repository}/issues/${number}/comments`, {
      method: 'POST',
      headers: { authorization: `bearer ${token}`, 'user-agent': 'test' },
      body: JSON.stringify({ body: `${count}` }),
    });
  const { own, editor, comments, deletions } = await github.issues.provenance(nodeId);
  expect([own, editor, comments.size, deletions]).toEqual([true, undefined, 101, []]);
  const nodes = (await github.issues.comments(number)).map((each) => each.nodeId);
  expect([...comments.keys()]).toEqual(nodes);
});

describe("GitHub's time", () => {
  const date = 'Thu, 01 Jan 2026 12:00:00 GMT';

  test('is that of its newest answer, and goes on from there', async () => {
    const path = `/repos/${repository}/commits`;
    expect(github.now()).toBe(clock.now());
    server.faults.add({ path: `${path}/main`, answer: { status: 404, headers: { date }, body: { message: 'No' } } });
    await expect(github.commits.get('main')).rejects.toThrow(GitHubFailure);
    expect(github.now()).toBe(parseInstant('2026-01-01T12:00:00Z'));
    await clock.advance(minutes(5));
    expect(github.now()).toBe(parseInstant('2026-01-01T12:05:00Z'));
  });

  test('is that of this machine where an answer has none that can be read', async () => {
    server.faults.add({ answer: { status: 404, headers: { date: 'soon' }, body: { message: 'No' } } });
    await expect(github.commits.get('main')).rejects.toThrow(GitHubFailure);
    await clock.advance(hours(1));
    expect(github.now()).toBe(clock.now());
  });
});
