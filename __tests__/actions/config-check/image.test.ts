import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { anonymous, connectRegistry, digestOf, mediaTypes, putBlob, putManifest } from '#oci';
import { buildImage, buildIndex, type Fault, pushImage, pushIndex, startRegistry } from '#rehearsal/registry';
import { runStep } from '#rehearsal/runner';
import { parseInstant, systemClock } from '#time';

import { action, everythingOf, setStage, type Stage } from './stage.ts';

// Every step is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

let stage: Stage;

const contract =
  'names:\n  TITLE: { required: false }\nimage:\n  allow:\n    NODE_ENV: the same in every environment\n';

beforeAll(async () => {
  stage = await setStage(contract);
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

interface Wishes {
  readonly env?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly entrypoint?: readonly string[];
  readonly platform?: string;
}

function image({ entrypoint = ['node', 'app.js'], ...rest }: Wishes = {}) {
  const created = parseInstant('2026-11-21T00:00:00Z');
  return buildImage({ files: { 'app.js': JSON.stringify(rest) }, entrypoint, created, ...rest });
}

test('an image that says nothing of the environment passes', async () => {
  await using registry = await startRegistry();
  const digest = await pushImage(registry.host, 'acme/shop', 'one', await image({ env: { NODE_VERSION: '24' } }));
  for (const name of [`${registry.host}/acme/shop:one`, `${registry.host}/acme/shop@${digest}`]) {
    const record = await stage.step({ image: name });
    expect(record).toMatchObject({ exitCode: 0, outputs: { reason: 'complete', baked: '[]' } });
    expect(record.summary).toContain(
      `nothing that belongs to the environment: \`${registry.host}/acme/shop@${digest}\``,
    );
  }
});

test('what is baked in is named with where it is, never with its value, and what the contract allows passes with its reason', async () => {
  await using registry = await startRegistry();
  const built = await image({
    env: { NODE_ENV: 'production', API_URL: 'https://zq8wk3.example', DB_PASSWORD: 'zq8wk3', TITLE: 'zq8wk3' },
    labels: { 'com.acme.environment': 'zq8wk3' },
    entrypoint: ['node', 'app.js', '--log-level=zq8wk3'],
  });
  await pushImage(registry.host, 'acme/shop', 'one', built);
  const record = await stage.step({ image: `${registry.host}/acme/shop:one` });
  expect(record).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'baked-in' } });
  const allowed = 'the same in every environment';
  const common = { platforms: ['image'], allowed: null };
  expect(JSON.parse(record.outputs['baked'] ?? '')).toEqual([
    { name: 'NODE_ENV', where: 'env', belonging: 'switch', platforms: ['image'], allowed },
    { name: 'API_URL', where: 'env', belonging: 'address', ...common },
    { name: 'DB_PASSWORD', where: 'env', belonging: 'credential', ...common },
    { name: 'TITLE', where: 'env', belonging: 'contract', ...common },
    { name: 'com.acme.environment', where: 'label', belonging: 'switch', ...common },
    { name: '--log-level', where: 'command', belonging: 'log-level', ...common },
  ]);
  expect(record.outputs['message']).toContain('API_URL is baked into the image (env)');
  expect(record.outputs['message']).not.toContain('NODE_ENV');
  expect(record.summary).toContain(`allowed: ${allowed}`);
  expect(everythingOf(record)).not.toContain('zq8wk3');
});

test('every platform of an index is looked into, and only those that say it are named', async () => {
  await using registry = await startRegistry();
  const amd64 = await image({ env: { PATH: '/bin' } });
  const arm64 = await image({ env: { RAILS_ENV: 'production' }, platform: 'linux/arm64' });
  for (const one of [amd64, arm64]) await pushImage(registry.host, 'acme/shop', undefined, one);
  await pushIndex(registry.host, 'acme/shop', 'both', buildIndex({ 'linux/amd64': amd64, 'linux/arm64': arm64 }));
  const record = await stage.step({ image: `${registry.host}/acme/shop:both` });
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'baked-in' } });
  expect(JSON.parse(record.outputs['baked'] ?? '')).toMatchObject([{ name: 'RAILS_ENV', platforms: ['linux/arm64'] }]);
});

test('what the caller gives is decided before the image, and both are named', async () => {
  await using registry = await startRegistry();
  await pushImage(registry.host, 'acme/shop', 'one', await image({ env: { RAILS_ENV: 'production' } }));
  const inputs = { contract: 'names:\n  A: {}\n', image: `${registry.host}/acme/shop:one` };
  const record = await stage.step(inputs);
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'missing' } });
  expect(record.outputs['message']).toMatch(/A is missing.*RAILS_ENV is baked into the image/);
});

test('an image that is not there, or is none, is an error', async () => {
  await using registry = await startRegistry();
  const { host } = registry;
  await pushImage(host, 'acme/shop', 'one', await image());
  const client = connectRegistry(host, {
    credentials: anonymous,
    clock: systemClock,
    signal: new AbortController().signal,
  });
  const chart = Buffer.from('{}');
  const config = { mediaType: 'application/vnd.cncf.helm.config.v1+json', digest: digestOf(chart), size: chart.length };
  await putBlob(client, 'acme/shop', chart);
  const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers: [] };
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] };
  await putManifest(client, 'acme/shop', 'chart', {
    mediaType: mediaTypes.manifest,
    bytes: Buffer.from(JSON.stringify(manifest)),
  });
  await putManifest(client, 'acme/shop', 'empty', {
    mediaType: mediaTypes.index,
    bytes: Buffer.from(JSON.stringify(index)),
  });
  const liar = { ...manifest, config: { ...config, mediaType: mediaTypes.config } };
  await putManifest(client, 'acme/shop', 'liar', {
    mediaType: mediaTypes.manifest,
    bytes: Buffer.from(JSON.stringify(liar)),
  });
  for (const [name, reason] of [
    ['acme/shop:none', 'image-not-found'],
    [`acme/shop@sha256:${'0'.repeat(64)}`, 'image-not-found'],
    ['acme/other:one', 'image-not-found'],
    ['acme/shop:chart', 'not-an-image'],
    ['acme/shop:empty', 'not-an-image'],
    ['acme/shop:liar', 'registry-invalid-answer'],
    ['acme/shop', 'bad-input'],
  ]) {
    const record = await stage.step({ image: `${host}/${name}`, mode: 'warn' });
    expect({ name, code: record.exitCode, got: record.outputs['reason'] }).toEqual({ name, code: 1, got: reason });
    expect(record.outputs['decision']).toBeUndefined();
  }
});

const page = { 'content-type': 'text/html' };
const altered: Fault['answer'] = {
  kind: 'alter',
  change: (answer) => ({ ...answer, body: Buffer.from(answer.body.toString().replace('RAILS_ENV', 'RAILS_EN_')) }),
};
const faults: readonly [what: string, fault: Fault, reason: string][] = [
  ['401 without a challenge', { answer: { kind: 'answer', status: 401 } }, 'registry-unauthorized'],
  ['403', { answer: { kind: 'answer', status: 403 } }, 'registry-unauthorized'],
  [
    '403 for the configuration alone',
    { path: /blobs/, answer: { kind: 'answer', status: 403 } },
    'registry-unauthorized',
  ],
  [
    '404 for the configuration alone',
    { path: /blobs/, answer: { kind: 'answer', status: 404 } },
    'registry-invalid-answer',
  ],
  [
    '404 as a page',
    { answer: { kind: 'answer', status: 404, headers: page, body: '<h1>no</h1>' } },
    'registry-invalid-answer',
  ],
  [
    '200 as a page',
    { answer: { kind: 'answer', status: 200, headers: page, body: '<h1>log in</h1>' } },
    'registry-invalid-answer',
  ],
  [
    'an empty configuration',
    { path: /blobs/, answer: { kind: 'answer', status: 200, body: '{}' } },
    'registry-invalid-answer',
  ],
  ['another configuration', { path: /blobs/, answer: altered }, 'registry-invalid-answer'],
  ['429', { answer: { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } } }, 'registry-throttled'],
  ['502', { answer: { kind: 'answer', status: 502 } }, 'registry-unavailable'],
  [
    '503 for the configuration alone',
    { path: /blobs/, answer: { kind: 'answer', status: 503 } },
    'registry-unavailable',
  ],
  ['a connection that is cut', { answer: { kind: 'reset' } }, 'registry-unavailable'],
  ['a configuration that is cut', { path: /blobs/, answer: { kind: 'reset', afterBytes: 10 } }, 'registry-unavailable'],
  ['no answer', { path: /blobs/, answer: { kind: 'hang' } }, 'registry-unavailable'],
  [
    'a redirect elsewhere that asks for a login',
    {
      path: /blobs/,
      answer: { kind: 'answer', status: 401, headers: { 'www-authenticate': 'Bearer realm="http://127.0.0.1:9/"' } },
    },
    'registry-untrusted',
  ],
];

test.each(faults)(
  'a registry that answers with %s is an error in both modes, never "nothing is baked in"',
  async (_, fault, reason) => {
    await using registry = await startRegistry();
    await pushImage(registry.host, 'acme/shop', 'one', await image({ env: { RAILS_ENV: 'production' } }));
    registry.faults.add(fault);
    const record = await stage.step({
      image: `${registry.host}/acme/shop:one`,
      'registry-timeout': '1s',
      mode: 'warn',
      username: 'ci',
      password: 'sehr-geheim',
    });
    expect(record).toMatchObject({ exitCode: 1, outputs: { reason } });
    expect(record.outputs['decision']).toBeUndefined();
    expect(record.outputs['baked']).toBeUndefined();
    expect(everythingOf(record)).not.toContain('sehr-geheim');
  },
);

test('one platform of an index that cannot be read is an error for all', async () => {
  await using registry = await startRegistry();
  const [amd64, arm64] = [await image(), await image({ platform: 'linux/arm64' })];
  for (const one of [amd64, arm64]) await pushImage(registry.host, 'acme/shop', undefined, one);
  await pushIndex(registry.host, 'acme/shop', 'both', buildIndex({ 'linux/amd64': amd64, 'linux/arm64': arm64 }));
  const missing = {
    kind: 'answer',
    status: 404,
    headers: { 'content-type': 'application/json' },
    body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}',
  } as const;
  registry.faults.add({ path: new RegExp(`manifests/${arm64.digest}`), answer: missing });
  const record = await stage.step({ image: `${registry.host}/acme/shop:both` });
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'registry-invalid-answer' } });
});

test('a step that is cancelled while the registry hangs ends at once, with its reason and the snapshot it had', async () => {
  await using registry = await startRegistry({ faults: [{ answer: { kind: 'hang' } }] });
  const record = await runStep({
    action,
    inputs: { contract: 'names:\n  A: { required: false }\n', image: `${registry.host}/acme/shop:one` },
    env: { HOME: stage.workspace },
    cancelAfter: 'output:snapshot',
  });
  expect(record).toMatchObject({ outcome: 'cancelled', exitCode: 130, outputs: { reason: 'cancelled' } });
  expect(record.outputs['decision']).toBeUndefined();
});
