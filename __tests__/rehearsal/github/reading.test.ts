// Single records by their ids, and what an id that is none answers: docs.github.com/rest.
import { expect, test } from '@jest/globals';
import { at, jobClient, listOf, shop, start } from './client.ts';

test('every record that can be made can be read again by its id', async () => {
  await using github = await start();
  const client = jobClient(github);
  const run = github.addRun(shop, { jobs: [{ name: 'deploy' }] });
  const deployment = github.addDeployment(shop, { statuses: [{ state: 'success', description: 'stage=done' }] });
  const status = deployment.statuses.all()[0];
  const release = await client.send('POST', '/releases', { tag_name: 'v1' });
  const check = String(run.attempts[0]?.jobs[0]?.checkRun);
  const records: readonly [path: string, expected: object][] = [
    [`/deployments/${deployment.id}`, { id: deployment.id }],
    [`/deployments/${deployment.id}/statuses/${String(status?.id)}`, { state: 'success', description: 'stage=done' }],
    [`/actions/workflows/${run.workflow.id}`, { path: '.github/workflows/deploy.yml' }],
    [`/check-runs/${check}`, { name: 'deploy', status: 'in_progress' }],
    [`/releases/${String(at(release.body, 'id'))}`, { tag_name: 'v1' }],
  ];
  for (const [path, expected] of records) {
    const found = await client.send('GET', path);
    expect(found.body).toMatchObject(expected);
    expect((await client.send('GET', path.replace(/\d+$/u, '9'))).status).toBe(404);
  }
  expect((await client.send('DELETE', `/releases/${String(at(release.body, 'id'))}`)).status).toBe(204);
  expect((await client.send('GET', '/releases')).body).toEqual([]);
  expect(github.violations).toEqual([]);
});

test('the repository tells its default branch, its owner and whether it is private', async () => {
  await using github = await start({
    repositories: [{ owner: 'acme', name: 'shop', private: false, defaultBranch: 'trunk' }],
  });
  const { body } = await jobClient(github).send('GET', '');
  expect(body).toMatchObject({
    full_name: 'acme/shop',
    owner: { login: 'acme' },
    default_branch: 'trunk',
    private: false,
    visibility: 'public',
  });
  expect((await jobClient(github).send('GET', '/commits/trunk')).status).toBe(200);
  expect(github.violations).toEqual([]);
});

test('variables of an organization and of an environment are read and changed by an app', async () => {
  await using github = await start({
    repositories: [{ owner: 'acme', name: 'shop', environments: [{ name: 'qa', variables: { A: '1' } }] }],
    organizationVariables: { acme: { TIER: 'gold' } },
  });
  const permissions = { organization_actions_variables: 'read', environments: 'write', actions: 'read' } as const;
  const app = jobClient(github, { app: 'setup', permissions });
  const organization = await app.send('GET', '//orgs/acme/actions/variables');
  expect(at(organization.body, 'variables')).toMatchObject([{ name: 'TIER', value: 'gold' }]);
  const path = '/environments/qa/variables';
  expect((await app.send('POST', path, { name: 'b', value: '2' })).status).toBe(201);
  expect((await app.send('PATCH', `${path}/A`, { value: '3' })).status).toBe(204);
  expect((await app.send('DELETE', `${path}/B`)).status).toBe(204);
  const left = listOf(at((await app.send('GET', path)).body, 'variables'));
  expect(left).toMatchObject([{ name: 'A', value: '3' }]);
  expect((await app.send('GET', '/environments/qa/deployment_protection_rules')).body).toMatchObject({
    total_count: 0,
  });
  expect((await app.send('GET', '/environments/none/variables')).status).toBe(404);
  expect(github.violations).toEqual([]);
});

test('a commit of a real repository keeps the name it has there', async () => {
  await using github = await start();
  const sha = 'c0ffee'.padEnd(40, '0');
  github.addCommit(shop, { sha, message: 'Real', branch: 'main' });
  const client = jobClient(github);
  const made = await client.send('POST', '/deployments', { ref: sha, required_contexts: [] });
  expect(made.body).toMatchObject({ sha, ref: sha });
  expect((await client.send('GET', '/commits/main')).body).toMatchObject({ sha, commit: { message: 'Real' } });
  expect(github.violations).toEqual([]);
});

test('a file of more than a megabyte is told without its content', async () => {
  const files = { small: 'a'.repeat(100), large: 'a'.repeat(1024 * 1024 + 1) };
  await using github = await start({
    repositories: [{ owner: 'acme', name: 'shop', commits: [{ message: 'Begin', files }] }],
  });
  const client = jobClient(github);
  const small = await client.send('GET', '/contents/small');
  expect(Buffer.from(String(at(small.body, 'content')), 'base64').toString()).toBe(files.small);
  expect((await client.send('GET', '/contents/large')).body).toMatchObject({ encoding: 'none', content: '' });
  expect(github.violations).toEqual([]);
});
