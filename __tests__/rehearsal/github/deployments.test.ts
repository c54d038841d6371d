// Expected behaviour: docs.github.com/rest/deployments/deployments, and the descriptions of its fields in @octokit/openapi 23.0.2.
import { describe, expect, test } from '@jest/globals';
import { at, jobClient, listOf, personClient, shop, start } from './client.ts';

const plain = { ref: 'main', auto_merge: false, required_contexts: [] };

describe('creating a deployment', () => {
  test('takes GitHub’s defaults: task deploy, environment production, which is a production environment', async () => {
    await using github = await start();
    const { status, body } = await jobClient(github).send('POST', '/deployments', { ref: 'main' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      task: 'deploy',
      environment: 'production',
      original_environment: 'production',
      production_environment: true,
      transient_environment: false,
      ref: 'main',
      sha: github.repository(shop).git.refs.get('refs/heads/main'),
    });
    expect(github.violations).toEqual([]);
  });

  test('another environment is not a production environment unless it is said', async () => {
    await using github = await start();
    const client = jobClient(github);
    const staging = await client.send('POST', '/deployments', { ...plain, environment: 'staging' });
    const eu = await client.send('POST', '/deployments', { ...plain, environment: 'eu', production_environment: true });
    expect([at(staging.body, 'production_environment'), at(eu.body, 'production_environment')]).toEqual([false, true]);
  });

  test('keeps the payload as it was given, an object as an object and a string as a string', async () => {
    await using github = await start();
    const client = jobClient(github);
    const payload = { delivery: { schema: 1, list: [1, { deep: null }] } };
    const asObject = await client.send('POST', '/deployments', { ...plain, payload });
    const asString = await client.send('POST', '/deployments', { ...plain, payload: '{"a":1}' });
    const again = await client.send('GET', `/deployments/${String(at(asObject.body, 'id'))}`);
    expect(at(again.body, 'payload')).toEqual(payload);
    expect(at(asString.body, 'payload')).toBe('{"a":1}');
  });

  test('has no way to change a payload afterwards', async () => {
    await using github = await start();
    const client = jobClient(github);
    const { body } = await client.send('POST', '/deployments', { ...plain, payload: { a: 1 } });
    const id = String(at(body, 'id'));
    expect((await client.send('PATCH', `/deployments/${id}`, { payload: { a: 2 } })).status).toBe(501);
    expect(at((await client.send('GET', `/deployments/${id}`)).body, 'payload')).toEqual({ a: 1 });
    expect(github.violations).toHaveLength(1);
  });

  test('names what it cannot resolve', async () => {
    await using github = await start();
    const { status, body } = await jobClient(github).send('POST', '/deployments', { ...plain, ref: 'nowhere' });
    expect([status, at(body, 'message')]).toEqual([422, 'No ref found for: nowhere']);
    expect(github.violations).toEqual([]);
  });

  test('by a job’s token it is made by the Actions app; by a person’s token it is theirs, without an app', async () => {
    await using github = await start();
    const byJob = await jobClient(github).send('POST', '/deployments', plain);
    const byPerson = await personClient(github, 'mona').send('POST', '/deployments', plain);
    const byOther = await jobClient(github, { app: 'forger' }).send('POST', '/deployments', plain);
    expect(byJob.body).toMatchObject({
      creator: { login: 'github-actions[bot]', id: 41898282, type: 'Bot' },
      performed_via_github_app: { id: 15368, slug: 'github-actions' },
    });
    expect(byPerson.body).toMatchObject({ creator: { login: 'mona', type: 'User' }, performed_via_github_app: null });
    expect(at(byOther.body, 'performed_via_github_app', 'slug')).toBe('forger');
    expect(github.violations).toEqual([]);
  });
});

describe('required contexts', () => {
  test('by default every context of the commit must have passed, the running job’s own check too', async () => {
    await using github = await start();
    const run = github.addRun(shop, { jobs: [{ name: 'deploy' }] });
    const client = jobClient(github);
    const refused = await client.send('POST', '/deployments', { ref: 'main' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      message: 'Conflict: Commit status checks failed for main.',
      errors: [{ contexts: [{ context: 'deploy', state: 'pending' }] }],
    });
    github.setRun(shop, run.id, { jobs: [{ name: 'deploy', conclusion: 'success' }] });
    expect((await client.send('POST', '/deployments', { ref: 'main' })).status).toBe(201);
    expect(github.deployments(shop)).toHaveLength(1);
  });

  test('an explicit list asks only for its own, submitted or not', async () => {
    await using github = await start();
    const client = jobClient(github);
    const sha = github.repository(shop).git.refs.get('refs/heads/main') ?? '';
    await client.send('POST', `/statuses/${sha}`, { state: 'failure', context: 'lint' });
    const create = (contexts: string[]) =>
      client.send('POST', '/deployments', { ref: 'main', required_contexts: contexts });
    expect((await create(['build'])).status).toBe(409);
    await client.send('POST', `/statuses/${sha}`, { state: 'success', context: 'build' });
    expect((await create(['build'])).status).toBe(201);
    expect((await create(['build', 'lint'])).status).toBe(409);
    expect((await create([])).status).toBe(201);
    expect(github.violations).toEqual([]);
  });
});

describe('auto_merge', () => {
  async function diverged(files: { topic: Record<string, string>; main: Record<string, string> }) {
    const github = await start();
    github.addCommit(shop, { branch: 'topic', files: files.topic });
    github.addCommit(shop, { branch: 'main', files: files.main });
    return github;
  }

  test('is on by default: a branch behind the default branch is merged instead of deployed', async () => {
    await using github = await diverged({ topic: { 'a.txt': 'a' }, main: { 'b.txt': 'b' } });
    const client = jobClient(github);
    const merged = await client.send('POST', '/deployments', { ref: 'topic', required_contexts: [] });
    expect([merged.status, merged.body]).toEqual([202, { message: 'Auto-merged main into topic on deployment.' }]);
    expect(github.deployments(shop)).toEqual([]);
    const again = await client.send('POST', '/deployments', { ref: 'topic', required_contexts: [] });
    expect(again.status).toBe(201);
    const files = await client.send('GET', `/git/trees/topic?recursive=1`);
    expect(listOf(at(files.body, 'tree')).map((entry) => at(entry, 'path'))).toEqual(['README.md', 'a.txt', 'b.txt']);
    expect(github.violations).toEqual([]);
  });

  test('a conflict is 409 and nothing is deployed', async () => {
    await using github = await diverged({ topic: { 'a.txt': '1' }, main: { 'a.txt': '2' } });
    const { status, body } = await jobClient(github).send('POST', '/deployments', {
      ref: 'topic',
      required_contexts: [],
    });
    expect([status, at(body, 'message')]).toEqual([409, 'Conflict merging main into topic.']);
    expect(github.deployments(shop)).toEqual([]);
  });

  test('off, or for a commit, the ref is deployed as it is', async () => {
    await using github = await diverged({ topic: { 'a.txt': '1' }, main: { 'a.txt': '2' } });
    const client = jobClient(github);
    const sha = github.repository(shop).git.refs.get('refs/heads/topic');
    expect((await client.send('POST', '/deployments', { ...plain, ref: 'topic' })).body).toMatchObject({
      sha,
      ref: 'topic',
    });
    expect((await client.send('POST', '/deployments', { ref: sha, required_contexts: [] })).status).toBe(201);
  });
});

describe('listing deployments', () => {
  test('is newest first and filtered by sha, ref, task and environment', async () => {
    await using github = await start();
    const old = github.repository(shop).git.refs.get('refs/heads/main') ?? '';
    const next = github.addCommit(shop, { tags: ['v2'] });
    github.addDeployment(shop, { sha: old, task: 'deploy:shop', environment: 'staging' });
    github.addDeployment(shop, { ref: 'v2', task: 'deploy:shop', environment: 'production' });
    github.addDeployment(shop, { ref: 'main', task: 'deploy:mail', environment: 'production' });
    const client = jobClient(github);
    const numbers = async (query: string): Promise<unknown[]> => {
      const { body } = await client.send('GET', `/deployments?${query}`);
      const ids = github.deployments(shop).map(({ id }) => id);
      return listOf(body).map((deployment) => ids.findIndex((id) => id === at(deployment, 'id')));
    };
    expect(await numbers('')).toEqual([2, 1, 0]);
    expect(await numbers(`sha=${old}`)).toEqual([0]);
    expect(await numbers(`sha=${next.sha}`)).toEqual([2, 1]);
    expect(await numbers('ref=v2')).toEqual([1]);
    expect(await numbers('task=deploy%3Ashop')).toEqual([1, 0]);
    expect(await numbers('task=deploy:shop&environment=staging')).toEqual([0]);
    expect(await numbers('environment=nowhere')).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe('deleting a deployment', () => {
  test('the only one of a repository goes, active as it is', async () => {
    await using github = await start();
    const only = github.addDeployment(shop, { statuses: [{ state: 'success' }] });
    expect((await jobClient(github).send('DELETE', `/deployments/${only.id}`)).status).toBe(204);
    expect(github.deployments(shop)).toEqual([]);
  });

  test('beside others an active one stays, an inactive one goes', async () => {
    await using github = await start();
    const active = github.addDeployment(shop, { statuses: [{ state: 'success' }] });
    const failed = github.addDeployment(shop, { statuses: [{ state: 'failure' }] });
    const client = jobClient(github);
    expect((await client.send('DELETE', `/deployments/${active.id}`)).status).toBe(422);
    expect((await client.send('DELETE', `/deployments/${failed.id}`)).status).toBe(204);
    expect(github.deployments(shop).map(({ id }) => id)).toEqual([active.id]);
    expect(github.violations).toEqual([]);
  });
});
