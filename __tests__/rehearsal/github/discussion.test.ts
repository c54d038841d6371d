// Expected behaviour: docs.github.com/rest/issues, /rest/pulls, /rest/checks, /rest/releases and /rest/orgs/artifact-metadata.
import { describe, expect, test } from '@jest/globals';
import { at, jobClient, listOf, personClient, shop, start } from './client.ts';

describe('issues', () => {
  test('are opened, found by label, closed and reopened', async () => {
    await using github = await start();
    const client = jobClient(github);
    const made = await client.send('POST', '/issues', { title: 'Outage', body: 'down', labels: ['incident', 'sev1'] });
    expect(made.body).toMatchObject({
      number: 1,
      state: 'open',
      user: { login: 'github-actions[bot]' },
      performed_via_github_app: { slug: 'github-actions' },
      labels: [{ name: 'incident' }, { name: 'sev1' }],
    });
    const numbers = async (query: string): Promise<unknown[]> =>
      listOf((await client.send('GET', `/issues?${query}`)).body).map((issue) => at(issue, 'number'));
    await personClient(github, 'mona').send('POST', '/issues', { title: 'Other' });
    expect(await numbers('labels=incident')).toEqual([1]);
    expect(await numbers('labels=Incident,sev2')).toEqual([]);
    expect(await numbers('creator=mona')).toEqual([2]);
    expect(await numbers('direction=asc')).toEqual([1, 2]);
    const closed = await client.send('PATCH', '/issues/1', { state: 'closed' });
    expect(closed.body).toMatchObject({ state: 'closed', state_reason: 'completed', closed_by: { type: 'Bot' } });
    expect(await numbers('')).toEqual([2]);
    expect(await numbers('state=all')).toEqual([2, 1]);
    const reopened = await client.send('PATCH', '/issues/1', { state: 'open', title: 'Again' });
    expect(reopened.body).toMatchObject({ state: 'open', state_reason: 'reopened', title: 'Again', closed_at: null });
    expect((await client.send('POST', '/issues', { title: ' ' })).status).toBe(422);
    expect((await client.send('GET', '/issues/9')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('carry labels that come and go', async () => {
    await using github = await start({ repositories: [{ owner: 'acme', name: 'shop', labels: ['frozen'] }] });
    const client = jobClient(github);
    await client.send('POST', '/issues', { title: 'x' });
    const names = async (method: string, path: string, body?: unknown): Promise<unknown[]> =>
      listOf((await client.send(method, path, body)).body).map((label) => at(label, 'name'));
    expect(await names('POST', '/issues/1/labels', { labels: ['frozen', 'new'] })).toEqual(['frozen', 'new']);
    expect(await names('DELETE', '/issues/1/labels/Frozen')).toEqual(['new']);
    expect((await client.send('DELETE', '/issues/1/labels/frozen')).status).toBe(404);
    expect(await names('PUT', '/issues/1/labels', { labels: ['only'] })).toEqual(['only']);
    expect(await names('GET', '/issues/1/labels')).toEqual(['only']);
    expect(await names('GET', '/labels')).toEqual(['frozen', 'new', 'only']);
    expect((await client.send('POST', '/labels', { name: 'NEW' })).status).toBe(422);
    expect((await client.send('POST', '/labels', { name: 'fresh', color: 'ff0000' })).status).toBe(201);
    expect((await client.send('GET', '/labels/fresh')).body).toMatchObject({ color: 'ff0000' });
    expect(github.violations).toEqual([]);
  });

  test('have comments, oldest first, each by who wrote it', async () => {
    await using github = await start();
    const client = jobClient(github);
    await client.send('POST', '/issues', { title: 'x' });
    const first = await client.send('POST', '/issues/1/comments', { body: 'deploying' });
    await personClient(github, 'ana').send('POST', '/issues/1/comments', { body: 'approve' });
    const id = String(at(first.body, 'id'));
    expect((await client.send('PATCH', `/issues/comments/${id}`, { body: 'healthy' })).body).toMatchObject({
      body: 'healthy',
    });
    const { body } = await client.send('GET', '/issues/1/comments');
    expect(body).toMatchObject([
      { body: 'healthy', performed_via_github_app: { slug: 'github-actions' } },
      { body: 'approve', user: { login: 'ana' }, performed_via_github_app: null },
    ]);
    expect((await client.send('POST', '/issues/1/comments', { body: 'x'.repeat(65_537) })).status).toBe(422);
    expect((await client.send('GET', '/issues/1')).body).toMatchObject({ comments: 2 });
    expect((await client.send('DELETE', `/issues/comments/${id}`)).status).toBe(204);
    expect((await client.send('GET', `/issues/comments/${id}`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

describe('pull requests', () => {
  test('share numbers with issues, hold their commits and reviews, and are found by commit', async () => {
    await using github = await start();
    const client = jobClient(github);
    await client.send('POST', '/issues', { title: 'first' });
    const topic = github.addCommit(shop, { branch: 'topic', files: { 'a.txt': '1\n2\n' } });
    const pull = github.addPull(shop, {
      head: 'topic',
      author: 'ana',
      reviews: [{ user: 'ben', state: 'APPROVED' }],
    });
    expect(pull.number).toBe(2);
    expect((await client.send('GET', '/pulls/2')).body).toMatchObject({
      state: 'open',
      user: { login: 'ana' },
      head: { ref: 'topic', sha: topic.sha },
      base: { ref: 'main' },
      commits: 1,
      additions: 2,
      merged: false,
    });
    expect((await client.send('GET', '/pulls/2/commits')).body).toMatchObject([{ sha: topic.sha }]);
    expect((await client.send('GET', '/pulls/2/reviews')).body).toMatchObject([
      { state: 'APPROVED', user: { login: 'ben' } },
    ]);
    expect((await client.send('GET', `/commits/${topic.sha}/pulls`)).body).toMatchObject([{ number: 2 }]);
    expect(listOf((await client.send('GET', '/pulls?base=other')).body)).toEqual([]);
    expect(listOf((await client.send('GET', '/pulls?head=acme:topic')).body)).toHaveLength(1);
    expect((await client.send('GET', '/issues/2')).body).toMatchObject({ pull_request: { merged_at: null } });
    expect((await client.send('GET', '/pulls/1')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

describe('checks', () => {
  test('of a run’s jobs and of apps are the check runs of the commit, the newest of each name', async () => {
    await using github = await start();
    const run = github.addRun(shop, { jobs: [{ name: 'build', conclusion: 'success' }, { name: 'deploy' }] });
    const client = jobClient(github);
    const made = await client.send('POST', '/check-runs', { name: 'gate', head_sha: run.headSha });
    const id = String(at(made.body, 'id'));
    const output = { title: 'closed', summary: 'freeze' };
    await client.send('PATCH', `/check-runs/${id}`, { conclusion: 'failure', output });
    const { body } = await client.send('GET', '/commits/main/check-runs');
    expect(body).toMatchObject({
      total_count: 3,
      check_runs: [
        { name: 'build', status: 'completed', conclusion: 'success', app: { slug: 'github-actions' } },
        { name: 'deploy', status: 'in_progress', conclusion: null },
        { name: 'gate', status: 'completed', conclusion: 'failure', output: { title: 'closed' } },
      ],
    });
    expect(at((await client.send('GET', '/commits/main/check-runs?check_name=gate')).body, 'total_count')).toBe(1);
    const person = await personClient(github, 'ana').send('POST', '/check-runs', { name: 'x', head_sha: run.headSha });
    expect(person.status).toBe(403);
    const stranger = await jobClient(github, { app: 'other' }).send('PATCH', `/check-runs/${id}`, { name: 'mine' });
    expect(stranger.status).toBe(403);
    expect(github.violations).toEqual([]);
  });

  test('commit statuses combine: none is pending, one failure fails', async () => {
    await using github = await start();
    const client = jobClient(github);
    const sha = github.repository(shop).git.refs.get('refs/heads/main') ?? '';
    const state = async () => at((await client.send('GET', '/commits/main/status')).body, 'state');
    const set = (value: string, context: string) => client.send('POST', `/statuses/${sha}`, { state: value, context });
    expect(await state()).toBe('pending');
    await set('success', 'a');
    expect(await state()).toBe('success');
    await set('error', 'b');
    expect(await state()).toBe('failure');
    await set('success', 'b');
    expect(await state()).toBe('success');
    expect(listOf((await client.send('GET', '/commits/main/statuses')).body)).toHaveLength(3);
    expect(github.violations).toEqual([]);
  });
});

describe('releases', () => {
  test('make their tag, and the latest is neither draft nor prerelease', async () => {
    await using github = await start();
    const client = jobClient(github);
    const make = (body: object) => client.send('POST', '/releases', body);
    const first = await make({ tag_name: 'v1.0.0', generate_release_notes: true });
    await make({ tag_name: 'v1.1.0-rc.1', prerelease: true });
    const draft = await make({ tag_name: 'v2.0.0', draft: true });
    expect(String(at(first.body, 'body'))).toContain('* Begin');
    expect((await make({ tag_name: 'v1.0.0' })).status).toBe(422);
    expect(github.repository(shop).git.refs.has('refs/tags/v1.0.0')).toBe(true);
    expect(github.repository(shop).git.refs.has('refs/tags/v2.0.0')).toBe(false);
    expect((await client.send('GET', '/releases/latest')).body).toMatchObject({ tag_name: 'v1.0.0' });
    expect((await client.send('GET', '/releases/tags/v2.0.0')).status).toBe(404);
    await client.send('PATCH', `/releases/${String(at(draft.body, 'id'))}`, { draft: false });
    expect((await client.send('GET', '/releases/latest')).body).toMatchObject({ tag_name: 'v2.0.0' });
    expect((await client.send('GET', '/releases/tags/v2.0.0')).status).toBe(200);
    const notes = await client.send('POST', '/releases/generate-notes', {
      tag_name: 'v3',
      previous_tag_name: 'v2.0.0',
    });
    expect(at(notes.body, 'body')).toBe("## What's Changed");
    expect(github.violations).toEqual([]);
  });
});

describe('supply chain', () => {
  test('attestations are found by the digest of their subject', async () => {
    await using github = await start();
    const client = jobClient(github);
    const hex = 'ab'.repeat(32);
    const statement = {
      subject: [{ name: 'x', digest: { sha256: hex } }],
      predicateType: 'https://slsa.dev/provenance/v1',
    };
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
    const bundle = { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', dsseEnvelope: { payload } };
    expect((await client.send('POST', '/attestations', { bundle })).status).toBe(201);
    expect((await client.send('POST', '/attestations', { bundle: {} })).status).toBe(422);
    const found = await client.send('GET', `/attestations/sha256:${hex}`);
    expect(found.body).toMatchObject({ attestations: [{ bundle }] });
    const none = await client.send('GET', `/attestations/sha256:${hex}?predicate_type=other`);
    expect(none.body).toEqual({ attestations: [] });
    expect(github.violations).toEqual([]);
  });

  test('the organization’s deployment records follow an image through its places', async () => {
    await using github = await start();
    const client = jobClient(github);
    const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
    const place = { name: 'shop', logical_environment: 'production', deployment_name: 'shop', status: 'deployed' };
    const post = (body: object) => client.send('POST', '//orgs/acme/artifacts/metadata/deployment-record', body);
    const count = async (letter: string) => {
      const { body } = await client.send('GET', `//orgs/acme/artifacts/${digest(letter)}/metadata/deployment-records`);
      return at(body, 'total_count');
    };
    expect((await post({ ...place, digest: digest('a') })).body).toMatchObject({ total_count: 1 });
    await post({ ...place, digest: digest('b') });
    expect([await count('a'), await count('b')]).toEqual([0, 1]);
    await post({ ...place, digest: digest('b'), status: 'decommissioned' });
    expect(await count('b')).toBe(0);
    const stranger = jobClient(github, { permissions: { contents: 'read' } });
    const target = `//orgs/acme/artifacts/${digest('a')}/metadata/deployment-records`;
    expect((await stranger.send('GET', target)).status).toBe(403);
    expect((await client.send('GET', target.replace('acme', 'other'))).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});
