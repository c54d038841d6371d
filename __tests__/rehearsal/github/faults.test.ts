// Expected behaviour: docs.github.com/rest/using-the-rest-api, rate limits, pagination and conditional requests.
import { describe, expect, test } from '@jest/globals';
import { secondaryLimit } from '#rehearsal/github';
import { at, clientOf, jobClient, listOf, shop, start } from './client.ts';

const create = { ref: 'main', auto_merge: false, required_contexts: [] };

describe('a fault', () => {
  test('answers instead of the work, as often as it was asked to and after as many as were asked', async () => {
    await using github = await start();
    github.faults.add({
      method: 'POST',
      path: /\/deployments$/u,
      after: 1,
      times: 2,
      answer: { status: 502, headers: { 'retry-after': '1' }, body: { message: 'Server Error' } },
    });
    const client = jobClient(github);
    const statuses: number[] = [];
    for (let round = 0; round < 4; round += 1)
      statuses.push((await client.send('POST', '/deployments', create)).status);
    expect(statuses).toEqual([201, 502, 502, 201]);
    expect(github.deployments(shop)).toHaveLength(2);
    expect(github.journal.map(({ fault }) => fault === undefined)).toEqual([true, false, false, true]);
  });

  test('of the secondary rate limit looks like GitHub’s', async () => {
    await using github = await start();
    github.faults.add({ answer: secondaryLimit(403, 60), times: 1 });
    github.faults.add({ answer: secondaryLimit(429, 7), times: 1 });
    const client = jobClient(github);
    const first = await client.send('GET', '/deployments');
    const second = await client.send('GET', '/deployments');
    expect([first.status, first.headers.get('retry-after')]).toEqual([403, '60']);
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '7']);
    expect(String(at(first.body, 'message'))).toMatch(/^You have exceeded a secondary rate limit/u);
  });

  test('reset ends the connection before anything was done', async () => {
    await using github = await start();
    github.faults.add({ method: 'POST', answer: 'reset', times: 1 });
    await expect(jobClient(github).send('POST', '/deployments', create)).rejects.toThrow();
    expect(github.deployments(shop)).toEqual([]);
  });

  test('lost does the work and loses the answer', async () => {
    await using github = await start();
    github.faults.add({ method: 'POST', path: `/repos/${shop}/deployments`, answer: 'lost', times: 1 });
    await expect(jobClient(github).send('POST', '/deployments', create)).rejects.toThrow();
    expect(github.deployments(shop)).toHaveLength(1);
    expect(github.journal).toMatchObject([{ status: 201, fault: 'lost' }]);
  });

  test('truncate sends half an answer', async () => {
    await using github = await start();
    github.faults.add({ answer: 'truncate', times: 1 });
    await expect(jobClient(github).send('GET', '')).rejects.toThrow();
  });

  test('hang never answers', async () => {
    await using github = await start();
    github.faults.add({ answer: 'hang' });
    const answered = fetch(`${github.url}/rate_limit`, { signal: AbortSignal.timeout(100) });
    await expect(answered).rejects.toThrow(/timeout/u);
    expect(github.journal).toMatchObject([{ status: 0, fault: 'hang' }]);
  });

  test('not-json is a proxy’s page with status 200', async () => {
    await using github = await start();
    github.faults.add({ answer: 'not-json' });
    const response = await fetch(`${github.url}/rate_limit`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('<html>');
  });

  test('lag keeps a new record out of so many lists, but not from who asks for it by id', async () => {
    await using github = await start();
    github.faults.add({ method: 'POST', answer: { lag: 2 }, times: 1 });
    const client = jobClient(github);
    const id = at((await client.send('POST', '/deployments', create)).body, 'id');
    const listed = async () => listOf((await client.send('GET', '/deployments')).body).length;
    expect((await client.send('GET', `/deployments/${String(id)}`)).status).toBe(200);
    expect([await listed(), await listed(), await listed()]).toEqual([0, 0, 1]);
  });

  test('can be taken back', async () => {
    await using github = await start();
    const disarm = github.faults.add({ answer: { status: 503 } });
    expect((await fetch(`${github.url}/rate_limit`)).status).toBe(503);
    disarm();
    expect((await fetch(`${github.url}/rate_limit`)).status).toBe(200);
  });
});

describe('what GitHub does not describe', () => {
  test.each([
    ['an unknown route', 'GET', '/nothing', undefined, 501],
    ['a method the route does not have', 'PUT', '/deployments', {}, 501],
    ['a misspelt filter', 'GET', '/deployments?enviroment=x', undefined, 500],
    ['a query of the wrong type', 'GET', '/deployments?per_page=many', undefined, 500],
    ['an id that is no number', 'GET', '/deployments/latest', undefined, 500],
    ['a body without what is required', 'POST', '/deployments', { task: 'deploy' }, 500],
    ['an unknown property', 'POST', '/deployments', { ...create, payloads: {} }, 500],
    ['a payload that is a list', 'POST', '/deployments', { ...create, payload: [] }, 500],
    ['no body', 'POST', '/deployments', undefined, 500],
  ] as const)('%s is a violation', async (_title, method, target, body, status) => {
    await using github = await start();
    const response = await jobClient(github).send(method, target, body);
    expect(response.status).toBe(status);
    expect(String(at(response.body, 'message'))).toMatch(/^VIOLATION of GitHub's OpenAPI description: /u);
    expect(github.violations).toHaveLength(1);
    expect(github.violations[0]).toContain(`${method} /`);
    expect(github.deployments(shop)).toEqual([]);
  });

  test('a state that is none is a violation that names the field', async () => {
    await using github = await start();
    const { id } = github.addDeployment(shop, {});
    await jobClient(github).send('POST', `/deployments/${id}/statuses`, { state: 'done' });
    expect(github.violations[0]).toContain('body/state');
    expect(github.deployments(shop)[0]?.statuses.all()).toEqual([]);
  });

  test('a body that is no JSON is GitHub’s 400, not a violation', async () => {
    await using github = await start();
    const authorization = `Bearer ${jobClient(github).token ?? ''}`;
    const url = `${github.url}/repos/${shop}/deployments`;
    const response = await fetch(url, { method: 'POST', headers: { authorization }, body: '{"ref":' });
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ message: 'Problems parsing JSON' }),
    ]);
    expect(github.violations).toEqual([]);
  });
});

describe('the wire', () => {
  test('pages by 30, never more than 100, and links to the other pages', async () => {
    await using github = await start();
    for (let index = 0; index < 205; index += 1) github.addDeployment(shop, {});
    const client = jobClient(github);
    const page = async (query: string) => client.send('GET', `/deployments?${query}`);
    expect(listOf((await page('')).body)).toHaveLength(30);
    expect(listOf((await page('per_page=500')).body)).toHaveLength(100);
    const second = await page('per_page=100&page=2&task=deploy');
    const link = second.headers.get('link') ?? '';
    const relations = Object.fromEntries(
      [...link.matchAll(/<([^>]+)>; rel="(\w+)"/gu)].map(([, url = '', rel = '']) => [
        rel,
        new URL(url).searchParams.get('page'),
      ]),
    );
    expect(relations).toEqual({ prev: '1', next: '3', last: '3', first: '1' });
    expect(link).toContain('task=deploy');
    const last = await page('per_page=100&page=3');
    expect([listOf(last.body).length, last.headers.get('link')?.includes('rel="next"')]).toEqual([5, false]);
    expect((await page('per_page=100&page=4')).body).toEqual([]);
    expect((await page('environment=none-such')).headers.get('link')).toBeNull();
  });

  test('answers 304 to the ETag of the same answer, which costs nothing, and 200 after a change', async () => {
    await using github = await start();
    const client = jobClient(github);
    const first = await client.send('GET', '/deployments');
    const etag = first.headers.get('etag') ?? '';
    const same = await client.send('GET', '/deployments', undefined, { 'if-none-match': etag });
    expect([same.status, same.body, same.headers.get('etag')]).toEqual([304, undefined, etag]);
    const used = at((await client.send('GET', '//rate_limit')).body, 'rate', 'used');
    github.addDeployment(shop, {});
    const changed = await client.send('GET', '/deployments', undefined, { 'if-none-match': etag });
    expect([used, changed.status]).toEqual([1, 200]);
  });

  test('counts all jobs of a repository together, refuses when nothing remains, and begins anew after an hour', async () => {
    const time = { now: 1_700_000_000_000 };
    await using github = await start({ clock: { now: () => time.now }, rateLimit: 3 });
    const [one, two] = [jobClient(github), jobClient(github)];
    const first = await one.send('GET', '');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('2');
    await two.send('GET', '');
    await one.send('GET', '');
    const refused = await two.send('GET', '');
    expect(refused.status).toBe(403);
    expect(String(at(refused.body, 'message'))).toMatch(/^API rate limit exceeded for installation ID/u);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('x-ratelimit-reset')).toBe(String(1_700_000_000 + 3600));
    time.now += 3_600_000;
    expect((await two.send('GET', '')).status).toBe(200);
  });

  test('a token of nobody has GitHub’s 60', async () => {
    await using github = await start();
    const { headers } = await clientOf(github, undefined).send('GET', '//rate_limit');
    expect(headers.get('x-ratelimit-limit')).toBe('60');
  });
});
