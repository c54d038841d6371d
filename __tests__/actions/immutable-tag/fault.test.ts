import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { buildImage, type Fault, pushImage, startRegistry } from '#rehearsal/registry';
import { runStep } from '#rehearsal/runner';
import { parseInstant, seconds } from '#time';

import { action, setStage, type Stage } from './stage.ts';

// Every step is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

function image(content: string) {
  const created = parseInstant('2026-11-21T00:00:00Z');
  return buildImage({ files: { 'app.txt': content }, entrypoint: ['cat', 'app.txt'], created });
}

const page = { 'content-type': 'text/html' };
const faults: readonly [what: string, fault: Fault, reason: string][] = [
  [
    'a 404 that is a page',
    { answer: { kind: 'answer', status: 404, headers: page, body: '<h1>Not here</h1>' } },
    'registry-invalid-answer',
  ],
  ['401 without a challenge', { answer: { kind: 'answer', status: 401 } }, 'registry-unauthorized'],
  ['403', { answer: { kind: 'answer', status: 403 } }, 'registry-unauthorized'],
  ['429', { answer: { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } } }, 'registry-throttled'],
  ['502', { answer: { kind: 'answer', status: 502 } }, 'registry-unavailable'],
  ['a connection that is cut', { answer: { kind: 'reset' } }, 'registry-unavailable'],
  ['a body that is cut', { method: 'GET', answer: { kind: 'reset', afterBytes: 10 } }, 'registry-unavailable'],
  ['no answer at all', { answer: { kind: 'hang' } }, 'registry-unavailable'],
  [
    'a wrong digest in the header',
    {
      method: 'GET',
      answer: {
        kind: 'alter',
        change: (answer) => ({
          ...answer,
          headers: { ...answer.headers, 'docker-content-digest': `sha256:${'0'.repeat(64)}` },
        }),
      },
    },
    'registry-invalid-answer',
  ],
  [
    'other bytes',
    {
      method: 'GET',
      answer: { kind: 'alter', change: (answer) => ({ ...answer, body: Buffer.from('{"schemaVersion":2}') }) },
    },
    'registry-invalid-answer',
  ],
  [
    'a manifest of 5 MiB',
    { method: 'GET', answer: { kind: 'answer', status: 200, body: Buffer.alloc(5 * 1024 * 1024) } },
    'registry-invalid-answer',
  ],
  [
    'a redirect in a circle',
    { answer: { kind: 'answer', status: 302, headers: { location: '/v2/acme/shop/manifests/x' } } },
    'registry-untrusted',
  ],
  [
    'a token service on another host',
    {
      answer: {
        kind: 'answer',
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="http://127.0.0.1:9/token"' },
      },
    },
    'registry-untrusted',
  ],
  [
    'log commands in its words',
    {
      answer: {
        kind: 'answer',
        status: 403,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          errors: [{ code: 'DENIED', message: '\n::set-output name=exists::false\n##[set-output name=exists;]false' }],
        }),
      },
    },
    'registry-unauthorized',
  ],
];

test.each(faults)('a registry that answers with %s is an error, never "does not exist"', async (_, fault, reason) => {
  await using registry = await startRegistry();
  await pushImage(registry.host, 'acme/shop', 'build-1', await image('one'));
  registry.faults.add(fault);
  const credentials = { username: 'ci', password: 'sehr-geheim' };
  const record = await stage.step({
    strategy: 'raw',
    value: 'build-1',
    image: `${registry.host}/acme/shop`,
    'registry-timeout': '1s',
    mode: 'warn',
    ...credentials,
  });
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason } });
  expect(record.outputs['decision']).toBeUndefined();
  expect(record.outputs['exists']).toBeUndefined();
  expect(record.log.join('\n')).not.toContain('sehr-geheim');
});

test('credentials from the inputs, or of docker login, open a private registry, and another host never sees them', async () => {
  const auth = { kind: 'bearer', username: 'ci', password: 'sehr-geheim' } as const;
  await using registry = await startRegistry({ auth });
  await using elsewhere = await startRegistry();
  const inputs = { task: 'resolve', image: `${registry.host}/acme/shop:1.0.0` };
  expect(await stage.step(inputs)).toMatchObject({ exitCode: 1, outputs: { reason: 'registry-unauthorized' } });

  const given = await stage.step({ ...inputs, username: 'ci', password: 'sehr-geheim' });
  expect(given).toMatchObject({ exitCode: 1, outputs: { reason: 'not-found' } });

  const docker = join(stage.home, 'docker');
  await mkdir(docker);
  const entry = { auth: Buffer.from('ci:sehr-geheim').toString('base64') };
  await writeFile(join(docker, 'config.json'), JSON.stringify({ auths: { [registry.host]: entry } }));
  const logged = await stage.step(inputs, { env: { DOCKER_CONFIG: docker } });
  expect(logged).toMatchObject({ exitCode: 1, outputs: { reason: 'not-found' } });

  const location = `${elsewhere.url}/v2/acme/shop/manifests/1.0.0`;
  registry.faults.add({
    path: /manifests/,
    answer: {
      kind: 'alter',
      change: (answer) => (answer.status === 401 ? answer : { ...answer, status: 307, headers: { location } }),
    },
  });
  const led = await stage.step({ ...inputs, username: 'ci', password: 'sehr-geheim' });
  expect(led.outputs['reason']).toMatch(/^registry-/);
  expect(elsewhere.journal.length).toBeGreaterThan(0);
  expect(elsewhere.journal.filter(({ headers }) => headers['authorization'] !== undefined)).toEqual([]);
});

test('a step that is cancelled while the registry hangs ends at once, with its reason', async () => {
  await using registry = await startRegistry({ faults: [{ answer: { kind: 'hang' } }] });
  const record = await runStep({
    action,
    inputs: { task: 'resolve', image: `${registry.host}/acme/shop:1.0.0` },
    env: { HOME: stage.home },
    cancelAfter: seconds(1),
  });
  expect(record).toMatchObject({ outcome: 'cancelled', exitCode: 130, outputs: { reason: 'cancelled' } });
});
