import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { digestOf } from '#oci';
import { buildImage, buildIndex, pullImage, pushImage, pushIndex, startRegistry } from '#rehearsal/registry';
import { parseInstant } from '#time';

import { readTar, writeTar } from '../../../rehearsal/registry/src/tar.ts';

const created = parseInstant('2026-11-21T00:00:00Z');
let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('a layer', () => {
  test('is an archive that tar itself can read, with modes and times', async () => {
    const tar = writeTar([{ path: 'app/run.sh', mode: 0o755, content: Buffer.from('#!/bin/sh\n') }], 1_795_219_200);
    await writeFile(join(directory, 'layer.tar'), tar);
    const listed = await promisify(execFile)(
      'tar',
      ['--list', '--verbose', '--utc', '--full-time', '--file', 'layer.tar'],
      {
        cwd: directory,
        env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      },
    );
    expect(
      listed.stdout
        .trim()
        .split('\n')
        .map((line) => line.replaceAll(/\s+/g, ' ')),
    ).toEqual(['drwxr-xr-x 0/0 0 2026-11-21 00:00:00 app/', '-rwxr-xr-x 0/0 10 2026-11-21 00:00:00 app/run.sh']);
  });

  test('comes back as its files, whatever their length', () => {
    const entries = [0, 1, 511, 512, 513].map((length) => ({
      path: `data/${length}`,
      mode: 0o644,
      content: Buffer.alloc(length, 'x'),
    }));
    const read = readTar(writeTar(entries, 0));
    expect(new Map(read.map(({ path, content }) => [path, content.length]))).toEqual(
      new Map(entries.map(({ path, content }) => [path, content.length])),
    );
  });

  test.each(['../evil', '/etc/passwd', 'a/../../evil', 'a//b', '.wh.gone'])('with the path %s is refused', (path) => {
    expect(() => readTar(writeTar([{ path, mode: 0o644, content: new Uint8Array() }], 0))).toThrow(RangeError);
  });

  test('with a link or a damaged header is refused', async () => {
    await promisify(execFile)('ln', ['-s', '/etc/passwd', join(directory, 'link')]);
    const made = await promisify(execFile)('tar', ['--create', '--format=ustar', '--file', '-', 'link'], {
      cwd: directory,
      encoding: 'buffer',
    });
    expect(() => readTar(made.stdout)).toThrow(/neither a file nor a directory/);
    const tar = Buffer.from(writeTar([{ path: 'a', mode: 0o644, content: Buffer.from('a') }], 0));
    tar[100] = 0x31;
    expect(() => readTar(tar)).toThrow(/checksum/);
  });
});

describe('an image', () => {
  test('has the same digest whenever and in whatever order it is built, and another for other content', async () => {
    const files = { 'a.txt': 'a', 'b/c.txt': 'c' };
    const reordered = { 'b/c.txt': 'c', 'a.txt': 'a' };
    const first = await buildImage({ files, entrypoint: ['cat', 'a.txt'], created });
    const again = await buildImage({ files: reordered, entrypoint: ['cat', 'a.txt'], created });
    const other = await buildImage({ files: { ...files, 'a.txt': 'b' }, entrypoint: ['cat', 'a.txt'], created });
    expect(again.digest).toBe(first.digest);
    expect(other.digest).not.toBe(first.digest);
  });

  test('is described by what it holds', async () => {
    const labels = { 'org.opencontainers.image.version': '1.0.0' };
    const image = await buildImage({
      files: { a: 'a' },
      entrypoint: ['cat', 'a'],
      created,
      labels,
      env: { PORT: '80' },
    });
    const config: unknown = JSON.parse(Buffer.from(image.config.bytes).toString());
    expect(config).toMatchObject({
      created: '2026-11-21T00:00:00Z',
      os: 'linux',
      architecture: 'amd64',
      config: { Entrypoint: ['cat', 'a'], Labels: labels, Env: ['PORT=80'] },
      rootfs: { diff_ids: [digestOf(gunzipSync(image.layers[0]?.bytes ?? new Uint8Array()))] },
    });
    expect(image.digest).toBe(digestOf(image.manifest.bytes));
  });

  test('without a file is refused', async () => {
    await expect(buildImage({ files: {}, entrypoint: ['true'], created })).rejects.toThrow(RangeError);
  });

  test('from a directory can be pushed, pulled by digest elsewhere and run there', async () => {
    await using registry = await startRegistry();
    const source = join(directory, 'source');
    await mkdir(join(source, 'bin'), { recursive: true });
    await writeFile(join(source, 'bin', 'hello'), '#!/bin/sh\necho "hello $1"\n');
    await chmod(join(source, 'bin', 'hello'), 0o755);
    const image = await buildImage({
      directory: source,
      files: { 'note.txt': 'n' },
      entrypoint: ['bin/hello', 'there'],
      created,
    });
    expect(await pushImage(registry.host, 'acme/shop', '1.0.0', image)).toBe(image.digest);

    const target = join(directory, 'target');
    const pulled = await pullImage(registry.host, 'acme/shop', image.digest, target);
    expect(pulled).toEqual({ digest: image.digest, entrypoint: ['bin/hello', 'there'], env: {}, labels: {} });
    const [command = '', ...rest] = pulled.entrypoint;
    const ran = await promisify(execFile)(join(target, command), rest);
    expect(ran.stdout).toBe('hello there\n');
    expect(await readFile(join(target, 'note.txt'), 'utf8')).toBe('n');
    expect((await stat(join(target, 'note.txt'))).mode & 0o777).toBe(0o644);
  });

  test('that is not there, or is an index, is not pulled', async () => {
    await using registry = await startRegistry();
    const image = await buildImage({ files: { a: 'a' }, entrypoint: ['cat', 'a'], created });
    await expect(pullImage(registry.host, 'acme/shop', image.digest, directory)).rejects.toThrow(/has no sha256:/);
    await pushImage(registry.host, 'acme/shop', undefined, image);
    const index = await pushIndex(registry.host, 'acme/shop', '1.0.0', buildIndex({ 'linux/amd64': image }));
    await expect(pullImage(registry.host, 'acme/shop', index, directory)).rejects.toThrow(/is an index/);
  });

  test('whose layer was changed on the way is not unpacked', async () => {
    await using registry = await startRegistry();
    const image = await buildImage({ files: { a: 'a' }, entrypoint: ['cat', 'a'], created });
    await pushImage(registry.host, 'acme/shop', '1.0.0', image);
    registry.faults.add({
      path: new RegExp(`blobs/${image.layers[0]?.digest}`),
      answer: { kind: 'alter', change: (answer) => ({ ...answer, body: Buffer.from(answer.body).fill(0, 20, 21) }) },
    });
    await expect(pullImage(registry.host, 'acme/shop', image.digest, directory)).rejects.toMatchObject({
      reason: 'registry-invalid-answer',
    });
  });
});
