import { cp, mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { build } from '../../examples/shop/release/image.ts';
import { root } from './public-workflows.ts';

const content = {
  directory: join(root, 'examples', 'shop', 'src'),
  version: '1.0.0',
  created: 1_700_000_000,
  labels: { 'org.opencontainers.image.revision': 'c0ffee' },
  annotations: {},
};

test('the image of the shop has the same digest wherever and whenever it is built from the same commit', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'shop-'));
  try {
    await cp(content.directory, directory, { recursive: true });
    await utimes(join(directory, 'server.ts'), 1, 1);
    const [here, there] = [await build(content), await build({ ...content, directory })];
    expect(there.manifest.digest).toBe(here.manifest.digest);
    expect(there.blobs.map(({ digest }) => digest)).toEqual(here.blobs.map(({ digest }) => digest));
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('another version, time or label is another image', async () => {
  const images = [
    content,
    { ...content, version: '1.0.1' },
    { ...content, created: content.created + 1 },
    { ...content, labels: {} },
    { ...content, annotations: { a: 'b' } },
  ];
  const digests = await Promise.all(images.map(async (each) => (await build(each)).manifest.digest));
  expect(new Set(digests).size).toBe(images.length);
});
