import { expect, test } from '@jest/globals';

import { parseReference, resolve } from '#oci';
import { startRegistry } from '#rehearsal/registry';

import { client } from './samples.ts';

test('a redirect to another origin gets no credentials, and its "does not exist" proves nothing', async () => {
  await using elsewhere = await startRegistry();
  await using registry = await startRegistry({ auth: { kind: 'basic', username: 'ci', password: 'geheim' } });
  const credentials = () => Promise.resolve({ kind: 'password', username: 'ci', password: 'geheim' } as const);
  registry.faults.add({
    answer: {
      kind: 'alter',
      change: (answer, { url }) =>
        answer.status === 401
          ? answer
          : { ...answer, status: 307, headers: { location: `${elsewhere.url}${url.pathname}` } },
    },
  });
  const outcome = resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client({ credentials }));
  await expect(outcome).rejects.toMatchObject({
    reason: 'registry-untrusted',
    message: expect.stringMatching(/NAME_UNKNOWN.*only the registry itself can say that/),
  });
  expect(registry.journal.some(({ headers }) => headers['authorization'] !== undefined)).toBe(true);
  expect(elsewhere.journal.length).toBeGreaterThan(0);
  expect(elsewhere.journal.filter(({ headers }) => headers['authorization'] !== undefined)).toEqual([]);
});

test('a redirect to another origin that asks for credentials is refused', async () => {
  await using elsewhere = await startRegistry({ auth: { kind: 'basic', username: 'ci', password: 'geheim' } });
  await using registry = await startRegistry();
  registry.faults.add({ answer: { kind: 'answer', status: 307, headers: { location: `${elsewhere.url}/v2/` } } });
  const credentials = () => Promise.resolve({ kind: 'password', username: 'ci', password: 'geheim' } as const);
  const outcome = resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client({ credentials }));
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-untrusted' });
  expect(elsewhere.journal.filter(({ headers }) => headers['authorization'] !== undefined)).toEqual([]);
});
