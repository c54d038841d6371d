// Expected behaviour: docs.github.com/rest/deployments/statuses, and the descriptions of its fields in @octokit/openapi 23.0.2.
import { describe, expect, test } from '@jest/globals';
import type { FakeGitHub } from '#rehearsal/github';
import { at, jobClient, listOf, personClient, shop, start } from './client.ts';

async function latest(github: FakeGitHub, id: number): Promise<unknown> {
  const { body } = await jobClient(github).send('GET', `/deployments/${id}/statuses`);
  return at(body, 0, 'state');
}

describe('creating a status', () => {
  test('takes each of GitHub’s seven states and lists the newest first', async () => {
    await using github = await start();
    const { id } = github.addDeployment(shop, {});
    const client = jobClient(github);
    const states = ['queued', 'pending', 'in_progress', 'success', 'failure', 'error', 'inactive'];
    for (const state of states) {
      expect((await client.send('POST', `/deployments/${id}/statuses`, { state })).status).toBe(201);
    }
    const { body } = await client.send('GET', `/deployments/${id}/statuses`);
    expect(listOf(body).map((status) => at(status, 'state'))).toEqual(states.toReversed());
    expect(github.violations).toEqual([]);
  });

  test('a description of 140 characters is kept, one of 141 is refused and nothing is written', async () => {
    await using github = await start();
    const { id } = github.addDeployment(shop, {});
    const client = jobClient(github);
    const post = (description: string) =>
      client.send('POST', `/deployments/${id}/statuses`, { state: 'success', description });
    expect((await post('x'.repeat(140))).status).toBe(201);
    const refused = await post('x'.repeat(141));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      message: 'Validation Failed',
      errors: [{ resource: 'DeploymentStatus', field: 'description', message: expect.stringContaining('140') }],
    });
    expect(github.deployments(shop)[0]?.statuses.all()).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  test('a character outside the basic plane counts as two', async () => {
    await using github = await start();
    const { id } = github.addDeployment(shop, {});
    const client = jobClient(github);
    const post = (description: string) =>
      client.send('POST', `/deployments/${id}/statuses`, { state: 'success', description });
    expect((await post('🚀'.repeat(70))).status).toBe(201);
    expect((await post('🚀'.repeat(71))).status).toBe(422);
  });

  test('log_url and target_url are one, and both must be http', async () => {
    await using github = await start();
    const { id } = github.addDeployment(shop, {});
    const client = jobClient(github);
    const log = 'https://example.com/log';
    const { body } = await client.send('POST', `/deployments/${id}/statuses`, { state: 'success', log_url: log });
    expect([at(body, 'log_url'), at(body, 'target_url'), at(body, 'environment_url')]).toEqual([log, log, '']);
    const bad = { state: 'success', environment_url: 'ftp://example.com' };
    expect((await client.send('POST', `/deployments/${id}/statuses`, bad)).status).toBe(422);
  });

  test('its creator is who made the status, not who made the deployment', async () => {
    await using github = await start();
    const { id } = github.addDeployment(shop, {});
    const status = { state: 'success' };
    const forged = await personClient(github, 'mallory').send('POST', `/deployments/${id}/statuses`, status);
    const genuine = await jobClient(github).send('POST', `/deployments/${id}/statuses`, status);
    expect(forged.body).toMatchObject({ creator: { login: 'mallory' }, performed_via_github_app: null });
    expect(genuine.body).toMatchObject({ performed_via_github_app: { slug: 'github-actions' } });
  });

  test('an environment given with a status becomes the deployment’s, the original one is kept', async () => {
    await using github = await start();
    const { id } = github.addDeployment(shop, { environment: 'blue' });
    const client = jobClient(github);
    await client.send('POST', `/deployments/${id}/statuses`, { state: 'in_progress', environment: 'green' });
    const next = await client.send('POST', `/deployments/${id}/statuses`, { state: 'success' });
    expect(at(next.body, 'environment')).toBe('green');
    const { body } = await client.send('GET', `/deployments/${id}`);
    expect([at(body, 'environment'), at(body, 'original_environment')]).toEqual(['green', 'blue']);
  });

  test('a deployment keeps its place in the list when it gets a status', async () => {
    await using github = await start();
    const first = github.addDeployment(shop, {});
    const second = github.addDeployment(shop, {});
    const client = jobClient(github);
    await client.send('POST', `/deployments/${first.id}/statuses`, { state: 'failure' });
    const { body } = await client.send('GET', '/deployments');
    expect(listOf(body).map((deployment) => at(deployment, 'id'))).toEqual([second.id, first.id]);
  });
});

describe('auto_inactive', () => {
  const succeeded = [{ state: 'success' as const }];

  test('a success makes older successful deployments of the same environment inactive, and nothing else', async () => {
    await using github = await start();
    const older = github.addDeployment(shop, { environment: 'staging', statuses: succeeded });
    const failed = github.addDeployment(shop, { environment: 'staging', statuses: [{ state: 'failure' }] });
    const transient = github.addDeployment(shop, { environment: 'staging', transient: true, statuses: succeeded });
    const elsewhere = github.addDeployment(shop, { environment: 'qa', statuses: succeeded });
    const current = github.addDeployment(shop, { environment: 'staging' });
    const newer = github.addDeployment(shop, { environment: 'staging', statuses: succeeded });
    await jobClient(github).send('POST', `/deployments/${current.id}/statuses`, { state: 'success' });
    const states = [older, failed, transient, elsewhere, current, newer].map(({ id }) => latest(github, id));
    expect(await Promise.all(states)).toEqual(['inactive', 'failure', 'success', 'success', 'success', 'success']);
    expect(github.violations).toEqual([]);
  });

  test('production deployments stay as they are, as GitHub documents it', async () => {
    await using github = await start();
    const older = github.addDeployment(shop, { environment: 'production', statuses: succeeded });
    const current = github.addDeployment(shop, { environment: 'production' });
    await jobClient(github).send('POST', `/deployments/${current.id}/statuses`, { state: 'success' });
    expect(await latest(github, older.id)).toBe('success');
  });

  test('with inactivatesProduction they become inactive too', async () => {
    await using github = await start({ inactivatesProduction: true });
    const older = github.addDeployment(shop, { environment: 'production', statuses: succeeded });
    const current = github.addDeployment(shop, { environment: 'production' });
    await jobClient(github).send('POST', `/deployments/${current.id}/statuses`, { state: 'success' });
    expect(await latest(github, older.id)).toBe('inactive');
  });

  test('false leaves all of them; so does any state but success', async () => {
    await using github = await start();
    const older = github.addDeployment(shop, { environment: 'staging', statuses: succeeded });
    const current = github.addDeployment(shop, { environment: 'staging' });
    const client = jobClient(github);
    await client.send('POST', `/deployments/${current.id}/statuses`, { state: 'failure' });
    await client.send('POST', `/deployments/${current.id}/statuses`, { state: 'success', auto_inactive: false });
    expect(await latest(github, older.id)).toBe('success');
  });
});
