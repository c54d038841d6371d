import {
  type Descriptor,
  type Digest,
  type FetchedManifest,
  getBlob,
  getManifest,
  type GrowOptions,
  putBlob,
  putManifest,
  type Registry,
  RegistryFailure,
} from '#oci';

/** A repository behind its connection. */
export interface Place {
  readonly registry: Registry;
  readonly repository: string;
}

/** From where to where, and what was copied already. */
export interface Copying {
  readonly from: Place;
  readonly to: Place;
  readonly options: GrowOptions;
  readonly done: Map<Digest, FetchedManifest>;
}

const largestBlob = 2 * 1024 * 1024 * 1024;

/** Copies a manifest after everything it names. */
export async function copyManifest(copying: Copying, digest: Digest): Promise<FetchedManifest> {
  const known = copying.done.get(digest);
  if (known !== undefined) return known;
  const { from, to } = copying;
  const fetched = await getManifest(from.registry, from.repository, digest);
  if (fetched === undefined) {
    const what = `${from.registry.host}/${from.repository} names ${digest}, and says that it is not there`;
    throw new RegistryFailure('registry-invalid-answer', `${what}. Push it again, with everything inside.`);
  }
  await copyParts(copying, fetched);
  await putManifest(to.registry, to.repository, digest, fetched);
  copying.done.set(digest, fetched);
  return fetched;
}

/** Copies what a manifest names, so that a registry will take the manifest. */
export async function copyParts(copying: Copying, { manifest }: FetchedManifest): Promise<void> {
  switch (manifest.kind) {
    case 'index':
      for (const { digest } of manifest.manifests) await copyManifest(copying, digest);
      return;
    case 'image':
      for (const blob of [manifest.config, ...manifest.layers]) await copyBlob(copying, blob);
      return;
    case 'artifact':
      for (const blob of manifest.blobs) await copyBlob(copying, blob);
      return;
    default:
      manifest satisfies never;
  }
}

/**
 * Tries to mount first, which moves no byte; a registry that will not mount begins an upload, which is left to lapse.
 */
async function copyBlob({ from, to }: Copying, blob: Descriptor): Promise<void> {
  if (await hasBlob(to, blob.digest)) return;
  if (from.registry.origin.href === to.registry.origin.href && (await mount(from, to, blob.digest))) return;
  const bytes = await getBlob(from.registry, from.repository, blob, { maxBytes: largestBlob });
  await putBlob(to.registry, to.repository, bytes);
}

async function hasBlob({ registry, repository }: Place, digest: Digest): Promise<boolean> {
  const path = `/v2/${repository}/blobs/${digest}`;
  const scopes = [`repository:${repository}:pull,push`];
  const { status } = await registry.request({ method: 'HEAD', path, scopes, maxBytes: 1024 * 1024 });
  return status === 200;
}

async function mount(from: Place, to: Place, digest: Digest): Promise<boolean> {
  const request = to.registry.request({
    method: 'POST',
    path: `/v2/${to.repository}/blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from.repository)}`,
    scopes: [`repository:${to.repository}:pull,push`, `repository:${from.repository}:pull`],
    body: new Uint8Array(),
    maxBytes: 1024 * 1024,
    idempotent: true,
  });
  const response = await request.catch((error: unknown) => {
    if (error instanceof RegistryFailure && error.reason === 'registry-unauthorized') return undefined;
    throw error;
  });
  return response?.status === 201;
}
