import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { type Digest, digestOf, getBlob, getManifest, type ImageManifest, parseDigest, type Registry } from '#oci';
import * as v from 'valibot';

import { connect, type PushOptions } from './push.ts';
import { readTar } from './tar.ts';

/** What was pulled, and how its author wants it started. */
export interface PulledImage {
  readonly digest: Digest;
  readonly entrypoint: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

const configuration = v.object({
  config: v.object({
    Entrypoint: v.array(v.string()),
    Env: v.optional(v.array(v.string()), []),
    Labels: v.optional(v.record(v.string(), v.string()), {}),
  }),
  rootfs: v.object({ type: v.literal('layers'), diff_ids: v.array(v.string()) }),
});

/**
 * Pulls an image by digest and unpacks its layers into a directory, every digest checked on the way.
 *
 * Throws RangeError when there is no such image, it is an index, or a layer would leave the directory.
 */
export async function pullImage(
  host: string,
  repository: string,
  digest: string,
  intoDirectory: string,
  options: PushOptions = {},
): Promise<PulledImage> {
  const registry = connect(host, options);
  const wanted = parseDigest(digest);
  const found = await getManifest(registry, repository, wanted);
  if (found === undefined) throw new RangeError(`${host}/${repository} has no ${wanted}`);
  if (found.manifest.kind !== 'image')
    throw new RangeError(`${wanted} is an ${found.manifest.kind}: name the image of one platform`);
  const { config, rootfs } = await readConfiguration(registry, repository, found.manifest);
  for (const [index, layer] of found.manifest.layers.entries()) {
    const tar = gunzipSync(await getBlob(registry, repository, layer));
    if (digestOf(tar) !== rootfs.diff_ids[index])
      throw new RangeError(`layer ${layer.digest} is not what its config says`);
    await unpack(tar, intoDirectory);
  }
  const env = Object.fromEntries(config.Env.map((pair) => splitPair(pair)));
  return { digest: wanted, entrypoint: config.Entrypoint, env, labels: config.Labels };
}

async function readConfiguration(registry: Registry, repository: string, manifest: ImageManifest) {
  const bytes = await getBlob(registry, repository, manifest.config);
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), configuration), new TextDecoder().decode(bytes));
  if (read.success) return read.output;
  throw new RangeError(`${manifest.config.digest} is not the config of an image that can be started`);
}

async function unpack(tar: Uint8Array, intoDirectory: string): Promise<void> {
  for (const { path, mode, content } of readTar(tar)) {
    const target = join(intoDirectory, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content, { mode: mode & 0o777 });
  }
}

function splitPair(pair: string): [string, string] {
  const equals = pair.indexOf('=');
  return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}
