import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { startGitHub, type FakeGitHub } from '#rehearsal/github';
import { runStep, type StepRecord } from '#rehearsal/runner';

const repository = 'acme/shop';
const action = join(import.meta.dirname, '../../../dist/notify');
let server: FakeGitHub;
let issue: number;

beforeEach(async () => {
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  issue = server.addPull(repository, { head: 'main' }).number;
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

function token(permissions: Readonly<Record<string, 'read' | 'write'>> = { 'pull-requests': 'write' }): string {
  return server.issueToken({ repository, permissions });
}

function tell(
  inputs: Readonly<Record<string, string>>,
  { as = token(), run = '7' }: { as?: string; run?: string } = {},
): Promise<StepRecord> {
  return runStep({
    action,
    inputs: { to: 'comment', environment: 'production', version: '1.4.0', issue: String(issue), ...inputs },
    defaults: { 'github.token': as },
    env: {
      GITHUB_API_URL: server.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: run,
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_TRIGGERING_ACTOR: 'mona',
    },
  });
}

const seen = ({ exitCode, outputs }: StepRecord) => [exitCode, outputs['sent'], outputs['reason']];
const comments = () => server.repository(repository).comments.all();

/** A comment of a person, by the API. */
async function say(body: string): Promise<void> {
  const as = server.issueToken({ repository, permissions: { 'pull-requests': 'write' }, user: 'mallory' });
  const answer = await fetch(`${server.url}/repos/${repository}/issues/${issue}/comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
    body: JSON.stringify({ body }),
  });
  expect(answer.status).toBe(201);
}

describe('one comment', () => {
  test('is edited through the life of a deployment, and says the same only once', async () => {
    const closed = await tell({ status: 'gate-closed', why: 'The winter freeze holds.' });
    expect(seen(closed)).toEqual([0, 'true', 'posted']);
    expect(comments()[0]?.body).toContain('The winter freeze holds');
    expect(seen(await tell({ status: 'gate-closed', why: 'The winter freeze holds.' }, { run: '8' }))).toEqual([
      0,
      'false',
      'unchanged',
    ]);
    expect(seen(await tell({ status: 'deploying', id: '12' }, { run: '9' }))).toEqual([0, 'true', 'edited']);
    const healthy = await tell({ status: 'healthy', id: '12' });
    expect(seen(healthy)).toEqual([0, 'true', 'edited']);
    expect(comments().map(({ id }) => String(id))).toEqual([closed.outputs['message-id']]);
    expect(comments()[0]?.body).toContain('is live and healthy');
  });

  test('is looked for on every page', async () => {
    await tell({ status: 'deploying' });
    for (let number = 1; number <= 101; number++) await say(`comment ${number}`);
    await tell({ status: 'deploying', environment: 'staging' });
    expect(seen(await tell({ status: 'healthy' }))).toEqual([0, 'true', 'edited']);
    expect(seen(await tell({ status: 'healthy', environment: 'staging' }))).toEqual([0, 'true', 'edited']);
    expect(comments()).toHaveLength(103);
  });

  test('of a person is never edited, whatever it quotes', async () => {
    await tell({ status: 'deploying' });
    const forged = comments()[0]?.body ?? '';
    const { comments: kept } = server.repository(repository);
    kept.remove(comments()[0]?.id ?? 0);
    await say(forged);
    expect(seen(await tell({ status: 'healthy' }))).toEqual([0, 'true', 'posted']);
    expect(comments()[0]?.body).toBe(forged);
  });

  test('that is none of this action is left alone, although `message-id` names it', async () => {
    await say('hello');
    const record = await tell({ status: 'healthy', 'message-id': String(comments()[0]?.id) });
    expect(seen(record)).toEqual([0, 'false', 'rejected']);
    expect(comments()[0]?.body).toBe('hello');
  });

  test('is found when the answer to it was lost, and not written twice', async () => {
    server.faults.add({ method: 'POST', path: /comments$/, times: 1, answer: 'lost' });
    expect(seen(await tell({ status: 'deploying' }))).toEqual([0, 'true', 'posted']);
    expect(comments()).toHaveLength(1);
  });
});

describe('a comment that cannot be written', () => {
  test('for want of a permission only warns, and names it', async () => {
    const record = await tell({ status: 'failed' }, { as: token({ contents: 'read' }) });
    expect(seen(record)).toEqual([0, 'false', 'unauthorized']);
    expect(record.outputs['message']).toContain('issues: write');
    expect(record.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
  });

  test.each([
    [{ status: 500 }, 'unavailable'],
    [{ status: 404, body: { message: 'Not Found' } }, 'receiver-not-found'],
    [{ status: 403, headers: { 'retry-after': '60' }, body: { message: 'secondary rate limit' } }, 'rate-limited'],
    ['reset', 'unavailable'],
    ['not-json', 'invalid-answer'],
  ] as const)('because of %j only warns', async (answer, reason) => {
    server.faults.add({ path: /comments/, answer });
    const record = await tell({ status: 'failed', deadline: '3s' });
    expect(seen(record)).toEqual([0, 'false', reason]);
  });
});
