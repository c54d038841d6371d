import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { setStage, type Stage } from './stage.ts';

// Every step is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n');
}

describe('naming without a registry', () => {
  test('gives tags and labels, and says that no registry was asked', async () => {
    const record = await stage.step({ strategy: 'sha\nref', licenses: 'Apache-2.0', 'annotation-levels': 'index' });
    expect(record).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', reason: 'named', exists: '' } });
    const short = stage.sha.slice(0, 12);
    expect(record.outputs['tag']).toBe(`sha-${short}`);
    expect(record.outputs['tags']).toBe(`sha-${short}\nmain-${short}`);
    const labels = [
      'org.opencontainers.image.created=2026-11-21T01:33:48Z',
      'org.opencontainers.image.licenses=Apache-2.0',
      `org.opencontainers.image.ref.name=sha-${short}`,
      `org.opencontainers.image.revision=${stage.sha}`,
      'org.opencontainers.image.source=https://github.com/acme/shop',
      'org.opencontainers.image.title=shop',
      'org.opencontainers.image.url=https://github.com/acme/shop',
      `org.opencontainers.image.version=sha-${short}`,
    ];
    expect(linesOf(record.outputs['labels'])).toEqual(labels);
    expect(linesOf(record.outputs['annotations'])).toEqual(labels.map((label) => `index:${label}`));
    expect(JSON.parse(record.outputs['json'] ?? '')).toMatchObject({
      schema: 1,
      tags: [`sha-${short}`, `main-${short}`],
    });
    expect(record.summary).toContain(`sha-${short}`);
  });

  test('takes the version from the git tag, and SOURCE_DATE_EPOCH for the date', async () => {
    const env = { GITHUB_REF: 'refs/tags/v1.4.2+build.5', SOURCE_DATE_EPOCH: '1000000000' };
    const record = await stage.step({ strategy: 'semver' }, { env });
    expect(record.outputs['tag']).toBe('1.4.2_build.5');
    expect(linesOf(record.outputs['labels'])).toEqual(
      expect.arrayContaining([
        'org.opencontainers.image.version=1.4.2+build.5',
        // 1000000000 is 2001-09-09T01:46:40Z.
        'org.opencontainers.image.created=2001-09-09T01:46:40Z',
      ]),
    );
  });

  test.each(['yesterday', '-1', '1e9', '99999999999999'])('refuses %s as SOURCE_DATE_EPOCH', async (epoch) => {
    const record = await stage.step({}, { env: { SOURCE_DATE_EPOCH: epoch } });
    expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
    expect(record.outputs['message']).toContain('SOURCE_DATE_EPOCH');
  });

  test('writes annotations at the level of the index and of the manifest alike', async () => {
    const record = await stage.step({ 'annotation-levels': 'index\nmanifest' });
    const labels = linesOf(record.outputs['labels']);
    expect(labels.length).toBeGreaterThan(6);
    expect(linesOf(record.outputs['annotations'])).toEqual([
      ...labels.map((label) => `index:${label}`),
      ...labels.map((label) => `manifest:${label}`),
    ]);
  });

  test('without a checkout leaves out the date, and says so', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'bare-'));
    const record = await stage.step({}, { workspace });
    await rm(workspace, { recursive: true });
    expect(record).toMatchObject({ exitCode: 0, outputs: { tag: `sha-${stage.sha.slice(0, 12)}` } });
    expect(record.outputs['labels']).not.toContain('image.created');
    expect(record.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      expect.stringMatching(/^warning: .*SOURCE_DATE_EPOCH/),
    ]);
  });

  test('by content is the same for the same files, and warns of what is not committed', async () => {
    const first = await stage.step({ strategy: 'content', paths: 'src\nDockerfile' });
    expect(first.outputs['tag']).toMatch(/^content-[0-9a-f]{40}$/);
    expect(first.annotations).toEqual([]);
    await stage.repository.write('src/server.ts', 'changed();\n');
    const dirty = await stage.step({ strategy: 'content', paths: './Dockerfile\nsrc/\nsrc' });
    await stage.repository.git('checkout', '--', '.');
    expect(dirty.outputs['tag']).toBe(first.outputs['tag']);
    expect(dirty.annotations[0]?.message).toContain('src/server.ts');
  });
});

test.each([
  ['latest', { strategy: 'raw', value: 'latest' }, 'mutable-tag', 'moves'],
  ['a branch', { strategy: 'raw', value: 'Main' }, 'mutable-tag', '"Main"'],
  ['a part of a version', { strategy: 'raw', value: 'v1' }, 'mutable-tag', 'part of a version'],
  ['no version', { strategy: 'semver' }, 'not-a-version', 'refs/heads/main'],
  ['a path that is not there', { strategy: 'content', paths: 'src\nmissing' }, 'path-absent', '"missing"'],
  ['content without paths', { strategy: 'content' }, 'bad-input', 'paths'],
  ['a path outside', { strategy: 'content', paths: '../x' }, 'bad-input', 'paths'],
  ['an unknown strategy', { strategy: 'newest' }, 'bad-input', 'strategy'],
  ['an image that is none', { image: 'ghcr.io/Acme/Shop' }, 'bad-input', 'image'],
  ['an image with a tag', { image: 'ghcr.io/acme/shop:1' }, 'bad-input', 'leave out its tag'],
  ['a digest that is none', { digest: 'sha256:abc' }, 'bad-input', 'digest'],
  ['resolving nothing', { task: 'resolve' }, 'bad-input', 'needs the input image'],
  [
    'resolving a bare repository',
    { task: 'resolve', image: 'ghcr.io/acme/shop' },
    'bad-input',
    'neither a tag nor a digest',
  ],
  ['a user without a password', { image: '127.0.0.1:1/acme/shop', username: 'ci' }, 'bad-input', 'password is empty'],
  ['a commit that is not there', { commit: 'f'.repeat(40) }, 'not-a-checkout', 'git cannot read'],
])('%s is refused with its reason', async (_, inputs, reason, words) => {
  const record = await stage.step(inputs);
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason } });
  expect(record.outputs['decision']).toBeUndefined();
  expect(record.outputs['message']).toContain(words);
  expect(record.outputs['tag']).toBeUndefined();
});

test('a tag for another commit than the one that is checked out is refused, in both modes', async () => {
  const env = { GITHUB_SHA: 'f'.repeat(40) };
  for (const mode of ['enforce', 'warn']) {
    const record = await stage.step({ mode }, { env });
    expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'wrong-checkout' } });
    expect(record.outputs['message']).toContain(`set commit: ${stage.sha}`);
  }
});
