// Needs of the routes: docs.github.com/rest/authentication/permissions-required-for-github-apps. Answers without them:
// docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api. What a job may have: "Workflow syntax", permissions.
import { get } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { at, clientOf, jobClient, shop, start } from './client.ts';

describe('who may ask', () => {
  test('bad credentials are 401', async () => {
    await using github = await start();
    const { status, body } = await clientOf(github, 'ghs_nobody').send('GET', '/deployments');
    expect([status, body]).toEqual([
      401,
      { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
    ]);
  });

  test('a revoked token is no longer good', async () => {
    await using github = await start();
    const client = jobClient(github);
    expect((await client.send('GET', '')).status).toBe(200);
    github.revokeToken(client.token ?? '');
    expect((await client.send('GET', '')).status).toBe(401);
  });

  test('a private repository does not exist for strangers, a public one can be read by anybody', async () => {
    const repositories = [
      { owner: 'acme', name: 'shop' },
      { owner: 'acme', name: 'open', private: false },
    ];
    await using github = await start({ repositories });
    const stranger = github.issueToken({ repository: 'acme/open', permissions: { deployments: 'write' } });
    expect((await clientOf(github, stranger).send('GET', '/deployments')).status).toBe(404);
    expect((await clientOf(github, undefined).send('GET', '/deployments')).status).toBe(404);
    expect((await clientOf(github, undefined).send('GET', '//repos/acme/open/deployments')).status).toBe(200);
    const writing = await clientOf(github, undefined).send('POST', '//repos/acme/open/deployments', { ref: 'main' });
    expect([writing.status, at(writing.body, 'message')]).toEqual([401, 'Requires authentication']);
    expect((await jobClient(github).send('POST', '//repos/acme/open/deployments', { ref: 'main' })).status).toBe(403);
  });

  test('a request without a user agent is refused', async () => {
    await using github = await start();
    const options = { headers: { authorization: `Bearer ${jobClient(github).token ?? ''}` } };
    const status = await new Promise((resolve, reject) => {
      get(`${github.url}/repos/${shop}`, options, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).once('error', reject);
    });
    expect(status).toBe(403);
  });
});

describe('permissions of a job’s token', () => {
  const sha = '0'.repeat(40);
  const cases: readonly (readonly [method: string, path: string, need: string, body?: unknown])[] = [
    ['GET', '/deployments', 'deployments=read'],
    ['POST', '/deployments', 'deployments=write', { ref: 'main' }],
    ['GET', '/deployments/1', 'deployments=read'],
    ['DELETE', '/deployments/1', 'deployments=write'],
    ['GET', '/deployments/1/statuses', 'deployments=read'],
    ['POST', '/deployments/1/statuses', 'deployments=write', { state: 'success' }],
    ['GET', '/actions/runs', 'actions=read'],
    ['GET', '/actions/runs/1', 'actions=read'],
    ['GET', '/actions/runs/1/jobs', 'actions=read'],
    ['GET', '/actions/runs/1/pending_deployments', 'actions=read'],
    ['GET', '/environments', 'actions=read'],
    ['POST', '/actions/workflows/x.yml/dispatches', 'actions=write', { ref: 'main' }],
    ['GET', '/commits/main', 'contents=read'],
    ['GET', '/compare/main...main', 'contents=read'],
    ['GET', '/git/ref/heads/main', 'contents=read'],
    ['POST', '/git/refs', 'contents=write', { ref: 'refs/locks/a', sha }],
    ['PATCH', '/git/refs/heads/main', 'contents=write', { sha }],
    ['DELETE', '/git/refs/heads/main', 'contents=write'],
    ['GET', '/contents/README.md', 'contents=read'],
    ['POST', '/dispatches', 'contents=write', { event_type: 'deploy' }],
    ['POST', '/releases', 'contents=write', { tag_name: 'v1' }],
    ['GET', '/commits/main/check-runs', 'checks=read'],
    ['POST', '/check-runs', 'checks=write', { name: 'x', head_sha: sha }],
    ['GET', '/commits/main/status', 'statuses=read'],
    ['POST', `/statuses/${sha}`, 'statuses=write', { state: 'success' }],
    ['GET', '/issues', 'issues=read'],
    ['POST', '/issues', 'issues=write', { title: 'x' }],
    ['POST', '/issues/1/comments', 'issues=write; pull_requests=write', { body: 'x' }],
    ['GET', '/pulls', 'pull_requests=read'],
    ['POST', '/attestations', 'attestations=write', { bundle: {} }],
  ];

  test.each(cases.map((fields) => ({ title: fields.slice(0, 3).join(' '), fields })))('$title', async ({ fields }) => {
    const [method, path, need, body] = fields;
    await using github = await start();
    const [first = ''] = need.split('; ');
    const [name = '', level] = first.split('=');
    const key = name.replaceAll('_', '-');
    const sent = async (permissions: Record<string, 'read' | 'write'>) =>
      jobClient(github, { permissions }).send(method, path, body);
    const without = await sent({});
    expect(without.status).toBe(403);
    expect(without.body).toEqual({
      message: 'Resource not accessible by integration',
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    });
    expect(without.headers.get('x-accepted-github-permissions')).toBe(need);
    const others = Object.fromEntries(
      ['actions', 'checks', 'contents', 'deployments', 'issues', 'pull-requests', 'statuses', 'attestations']
        .filter((other) => !need.replaceAll('_', '-').includes(`${other}=`))
        .map((other) => [other, 'write' as const]),
    );
    expect((await sent(others)).status).toBe(403);
    if (level === 'write') expect((await sent({ [key]: 'read' })).status).toBe(403);
    else expect((await sent({ [key]: 'read' })).status).not.toBe(403);
    expect((await sent({ [key]: 'write' })).status).not.toBe(403);
    expect(github.violations).toEqual([]);
  });

  test('there are permissions that no job’s token can have', async () => {
    await using github = await start();
    for (const name of ['actions_variables', 'environments', 'administration', 'members']) {
      const ask = () => github.issueToken({ repository: shop, permissions: { [name]: 'read' } });
      expect(ask).toThrow(`cannot have the permission "${name}"`);
    }
  });

  test('variables are for apps and people', async () => {
    await using github = await start({
      repositories: [
        {
          owner: 'acme',
          name: 'shop',
          variables: { region: 'eu' },
          environments: [{ name: 'qa', variables: { A: '1' } }],
        },
      ],
    });
    expect((await jobClient(github).send('GET', '/actions/variables/REGION')).status).toBe(403);
    const permissions = { actions_variables: 'write', environments: 'read' } as const;
    const app = jobClient(github, { app: 'setup', permissions });
    expect((await app.send('GET', '/actions/variables/region')).body).toMatchObject({ name: 'REGION', value: 'eu' });
    expect((await app.send('PATCH', '/actions/variables/REGION', { value: 'us' })).status).toBe(204);
    expect((await app.send('POST', '/actions/variables', { name: 'region', value: 'us' })).status).toBe(409);
    expect((await app.send('GET', '/actions/variables')).body).toMatchObject({
      total_count: 1,
      variables: [{ name: 'REGION', value: 'us' }],
    });
    expect((await app.send('GET', '/environments/qa/variables/A')).body).toMatchObject({ value: '1' });
    expect((await app.send('GET', '/environments/qa/variables/B')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

test('the journal tells who asked, for which run, by which permission, and what came of it', async () => {
  await using github = await start({ clock: { now: () => 1_700_000_000_000 } });
  const run = github.addRun(shop, { id: 77 });
  const client = jobClient(github, {
    run: { id: run.id, attempt: 1, job: 'deploy' },
    permissions: { deployments: 'write' },
  });
  await client.send('POST', '/deployments', { ref: 'main', required_contexts: [] });
  await client.send('GET', '/actions/runs/77?exclude_pull_requests=true');
  expect(github.journal).toMatchObject([
    {
      at: 1_700_000_000_000,
      method: 'POST',
      path: '/repos/acme/shop/deployments',
      route: '/repos/{owner}/{repo}/deployments',
      actor: 'github-actions[bot]',
      run: { id: 77, attempt: 1, job: 'deploy' },
      permission: 'deployments=write',
      status: 201,
      request: { ref: 'main' },
      response: { environment: 'production', created_at: '2023-11-14T22:13:20Z' },
    },
    {
      path: '/repos/acme/shop/actions/runs/77',
      query: { exclude_pull_requests: 'true' },
      permission: 'actions=read',
      status: 403,
    },
  ]);
});
