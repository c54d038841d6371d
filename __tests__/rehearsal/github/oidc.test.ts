// Expected claims: docs.github.com, "OpenID Connect reference".
import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { at, shop, start } from './client.ts';

const now = Date.parse('2026-11-21T12:00:00Z');

async function identity(access: { url: string; token: string }, audience?: string) {
  const url = audience === undefined ? access.url : `${access.url}&audience=${encodeURIComponent(audience)}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${access.token}` } });
  return { status: response.status, value: String(at(await response.json(), 'value')) };
}

function part(token: string, index: number): unknown {
  return JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString('utf8'));
}

describe('a job’s identity', () => {
  test('is signed by a key that the issuer publishes', async () => {
    await using github = await start();
    const run = github.addRun(shop);
    const { value } = await identity(github.allowIdentity(shop, { run: run.id, job: 'deploy' }), 'sigstore');
    const configuration: unknown = await (await fetch(`${github.issuer}/.well-known/openid-configuration`)).json();
    const keys: unknown = await (await fetch(String(at(configuration, 'jwks_uri')))).json();
    const jwk = { kty: 'RSA', n: String(at(keys, 'keys', 0, 'n')), e: String(at(keys, 'keys', 0, 'e')) };
    const [head = '', claims = '', signature = ''] = value.split('.');
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const good = (content: string) => verify('sha256', Buffer.from(content), key, Buffer.from(signature, 'base64url'));
    expect(good(`${head}.${claims}`)).toBe(true);
    expect(good(`${head}.${claims}x`)).toBe(false);
    expect(part(value, 0)).toMatchObject({ alg: 'RS256', kid: at(keys, 'keys', 0, 'kid') });
    expect(at(configuration, 'issuer')).toBe(github.issuer);
  });

  test('says repository, run, workflow and commit, for the audience asked', async () => {
    await using github = await start({ clock: { now: () => now } });
    const run = github.addRun(shop, { jobs: [{ name: 'deploy' }], actor: 'ana', event: 'workflow_dispatch' });
    const access = github.allowIdentity(shop, {
      run: run.id,
      job: 'deploy',
      jobWorkflowRef: 'org/delivery/.github/workflows/deploy.yml@refs/tags/v1',
      jobWorkflowSha: 'f'.repeat(40),
    });
    const { value } = await identity(access, 'https://registry.example');
    expect(part(value, 1)).toMatchObject({
      iss: github.issuer,
      aud: 'https://registry.example',
      sub: 'repo:acme/shop:ref:refs/heads/main',
      iat: now / 1000,
      exp: now / 1000 + 300,
      repository: 'acme/shop',
      repository_id: String(github.repository(shop).id),
      repository_visibility: 'private',
      sha: run.headSha,
      ref: 'refs/heads/main',
      run_id: String(run.id),
      run_attempt: '1',
      actor: 'ana',
      event_name: 'workflow_dispatch',
      workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      job_workflow_ref: 'org/delivery/.github/workflows/deploy.yml@refs/tags/v1',
      job_workflow_sha: 'f'.repeat(40),
      check_run_id: String(run.attempts[0]?.jobs[0]?.checkRun),
      runner_environment: 'github-hosted',
    });
    expect(part((await identity(access)).value, 1)).toMatchObject({ aud: 'https://github.com/acme' });
  });

  test('names the environment in its subject, in both forms of the subject', async () => {
    await using github = await start();
    const run = github.addRun(shop);
    const request = { run: run.id, job: 'deploy', environment: 'production' };
    const old = await identity(github.allowIdentity(shop, request));
    const immutable = await identity(github.allowIdentity(shop, { ...request, immutableSubject: true }));
    const { id, owner } = github.repository(shop);
    expect(part(old.value, 1)).toMatchObject({
      sub: 'repo:acme/shop:environment:production',
      environment: 'production',
    });
    expect(part(immutable.value, 1)).toMatchObject({ sub: `repo:acme@${owner.id}/shop@${id}:environment:production` });
  });

  test('is given to nobody else', async () => {
    await using github = await start();
    const run = github.addRun(shop);
    const { url } = github.allowIdentity(shop, { run: run.id, job: 'deploy' });
    expect((await identity({ url, token: 'guessed' })).status).toBe(401);
    expect((await fetch(url)).status).toBe(401);
    expect(github.violations).toEqual([]);
  });
});
