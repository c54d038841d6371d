import { unexpected } from './answer.ts';
import { type Digest, digestOf, matchesDigest } from './digest.ts';
import { RegistryFailure } from './failure.ts';
import type { Registry } from './registry.ts';
import { uploadOnce } from './upload.ts';

export interface PutBlobOptions {
  /** A repository of the same registry that may have the blob already. */
  readonly mountFrom?: string;
  /**
   * Sends more than this many bytes in several requests, or more where the registry takes no smaller chunks; default:
   * everything in one.
   */
  readonly chunkSize?: number;
}

export interface GetBlobOptions {
  /** The most bytes that are read; default 256 MiB. */
  readonly maxBytes?: number;
}

const largestAnswer = 1024 * 1024;
const largestBlob = 256 * 1024 * 1024;
const mostAttempts = 3;

/**
 * Reads a blob of known digest and size in bytes.
 *
 * Throws RegistryFailure when there is none, it is another, or it is larger than it may be; of a size nobody wants,
 * nothing is read.
 */
export async function getBlob(
  registry: Registry,
  repository: string,
  { digest, size }: { readonly digest: Digest; readonly size: number },
  { maxBytes = largestBlob }: GetBlobOptions = {},
): Promise<Uint8Array> {
  if (size > maxBytes) {
    const what = `Blob ${digest} of ${registry.host}/${repository} has ${size} bytes, and at most ${maxBytes} are read`;
    throw new RegistryFailure('registry-invalid-answer', `${what}.`);
  }
  const response = await registry.request({
    method: 'GET',
    path: `/v2/${repository}/blobs/${digest}`,
    scopes: [`repository:${repository}:pull`],
    maxBytes: Math.max(size, largestAnswer),
  });
  if (response.status !== 200) throw unexpected(registry, `asked for blob ${digest} of ${repository}`, response);
  if (response.body.length === size && matchesDigest(response.body, digest)) return response.body;
  throw new RegistryFailure(
    'registry-invalid-answer',
    `${registry.host} gave ${response.body.length} bytes with ${digestOf(response.body)} for blob ${digest} of ${size} bytes.`,
  );
}

/**
 * Makes sure that a repository holds a blob: found, mounted or uploaded. Gives back its digest.
 *
 * An upload the registry loses track of is begun anew, three times in all. Throws RegistryFailure.
 */
export async function putBlob(
  registry: Registry,
  repository: string,
  bytes: Uint8Array,
  { mountFrom, chunkSize }: PutBlobOptions = {},
): Promise<Digest> {
  const digest = digestOf(bytes);
  for (let attempt = 1; ; attempt++) {
    // Also after a setback: the answer to the last request may have been lost, and the blob not.
    if (await hasBlob(registry, repository, digest)) return digest;
    const lost = await uploadOnce(registry, { repository, digest, bytes, mountFrom, chunkSize });
    if (lost === undefined) return digest;
    if (attempt === mostAttempts) throw unexpected(registry, `given blob ${digest} for ${repository}`, lost);
  }
}

async function hasBlob(registry: Registry, repository: string, digest: Digest): Promise<boolean> {
  const response = await registry.request({
    method: 'HEAD',
    path: `/v2/${repository}/blobs/${digest}`,
    scopes: [`repository:${repository}:pull,push`],
    maxBytes: largestAnswer,
  });
  return response.status === 200;
}
