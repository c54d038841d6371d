import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Credentials {
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/** How to start what an image holds. */
export interface Program {
  readonly directory: string;
  readonly command: readonly string[];
  readonly environment: readonly string[];
}

interface ImageConfig {
  readonly Cmd?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Env?: readonly string[];
  readonly WorkingDir?: string;
}

interface Manifest {
  readonly config: { readonly digest: string };
  readonly layers: readonly { readonly digest: string }[];
}

/** Downloads an image by its digest, checks every byte against it, and unpacks it below `directory`. */
export async function pull(image: string, directory: string, credentials: Credentials): Promise<Program> {
  const match = /^([^/]+)\/(.+)@(sha256:[0-9a-f]{64})$/.exec(image);
  const [, registry, repository, digest] = match ?? [];
  if (registry === undefined || repository === undefined || digest === undefined) {
    throw new Error(`IMAGE is '${image}', and a deploy takes registry/repository@sha256:…`);
  }
  const scheme = /^(127\.0\.0\.1|localhost)(:|$)/.test(registry) ? 'http' : 'https';
  const base = `${scheme}://${registry}/v2/${repository}`;
  const manifest: Manifest = JSON.parse(String(await fetchChecked(`${base}/manifests/${digest}`, digest, credentials)));
  const configDigest = manifest.config.digest;
  const configBytes = await fetchChecked(`${base}/blobs/${configDigest}`, configDigest, credentials);
  const { config }: { config: ImageConfig } = JSON.parse(String(configBytes));

  const root = join(directory, digest.replace('sha256:', ''));
  if (!existsSync(root)) {
    const partial = `${root}.partial`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    for (const layer of manifest.layers) {
      await unpack(await fetchChecked(`${base}/blobs/${layer.digest}`, layer.digest, credentials), partial);
    }
    await rename(partial, root);
  }
  return {
    directory: join(root, config.WorkingDir ?? '/'),
    command: [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])],
    environment: config.Env ?? [],
  };
}

async function fetchChecked(url: string, digest: string, { username, password }: Credentials): Promise<Buffer> {
  const headers: Record<string, string> = {
    accept: 'application/vnd.oci.image.manifest.v1+json, application/octet-stream',
  };
  if (username !== undefined && password !== undefined) {
    headers['authorization'] = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  }
  const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const actual = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (actual !== digest) throw new Error(`${url} holds ${actual}, and ${digest} was asked for`);
  return bytes;
}

async function unpack(layer: Buffer, directory: string): Promise<void> {
  const archive = join(directory, '.layer');
  await writeFile(archive, layer);
  const tar = spawnSync('tar', ['-xf', archive, '-C', directory, '--no-same-owner'], { stdio: 'inherit' });
  if (tar.status !== 0) throw new Error(`tar could not unpack a layer: ${tar.error?.message ?? `exit ${tar.status}`}`);
  await rm(archive);
}
