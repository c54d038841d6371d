import type { HttpResponse } from '#http';

import { unexpected } from './answer.ts';
import { type Digest, digestOf, matchesDigest } from './digest.ts';
import { RegistryFailure } from './failure.ts';
import type { Registry } from './registry.ts';

export interface PutBlobOptions {
  /** A repository of the same registry that may have the blob already. */
  readonly mountFrom?: string;
  /** Sends more than this many bytes in several requests; default: everything in one. */
  readonly chunkSize?: number;
}

const largestAnswer = 1024 * 1024;

/** Reads a blob of known digest and size in bytes; throws RegistryFailure when there is none or it is another. */
export async function getBlob(
  registry: Registry,
  repository: string,
  { digest, size }: { readonly digest: Digest; readonly size: number },
): Promise<Uint8Array> {
  const response = await registry.request({
    method: 'GET',
    path: `/v2/${repository}/blobs/${digest}`,
    scopes: [pull(repository)],
    maxBytes: Math.max(size, largestAnswer),
  });
  if (response.status !== 200) throw unexpected(registry, `asked for blob ${digest} of ${repository}`, response);
  if (response.body.length === size && matchesDigest(response.body, digest)) return response.body;
  throw new RegistryFailure(
    'registry-invalid-answer',
    `${registry.host} gave ${response.body.length} bytes with ${digestOf(response.body)} for blob ${digest} of ${size} bytes.`,
  );
}

/** Makes sure that a repository holds a blob: found, mounted or uploaded. Gives back its digest; throws RegistryFailure. */
export async function putBlob(
  registry: Registry,
  repository: string,
  bytes: Uint8Array,
  options: PutBlobOptions = {},
): Promise<Digest> {
  const digest = digestOf(bytes);
  if (await hasBlob(registry, repository, digest)) return digest;
  const begun = await beginUpload(registry, repository, digest, options.mountFrom);
  if (begun.status === 201) return digest;
  const location = await sendChunks(registry, repository, bytes, begun, options.chunkSize ?? bytes.length);
  location.searchParams.set('digest', digest);
  const rest = options.chunkSize !== undefined && bytes.length > options.chunkSize ? new Uint8Array() : bytes;
  const response = await registry.request({
    method: 'PUT',
    path: location,
    scopes: [push(repository)],
    headers: { 'content-type': 'application/octet-stream' },
    body: rest,
    maxBytes: largestAnswer,
    idempotent: false,
  });
  if (response.status === 201) return digest;
  throw unexpected(registry, `given blob ${digest} for ${repository}`, response);
}

async function hasBlob(registry: Registry, repository: string, digest: Digest): Promise<boolean> {
  const response = await registry.request({
    method: 'HEAD',
    path: `/v2/${repository}/blobs/${digest}`,
    scopes: [push(repository)],
    maxBytes: largestAnswer,
  });
  return response.status === 200;
}

async function beginUpload(
  registry: Registry,
  repository: string,
  digest: Digest,
  mountFrom: string | undefined,
): Promise<HttpResponse> {
  const mount = mountFrom === undefined ? '' : `?mount=${digest}&from=${encodeURIComponent(mountFrom)}`;
  const response = await registry.request({
    method: 'POST',
    path: `/v2/${repository}/blobs/uploads/${mount}`,
    scopes: mountFrom === undefined ? [push(repository)] : [push(repository), pull(mountFrom)],
    body: new Uint8Array(),
    maxBytes: largestAnswer,
  });
  if (response.status === 202 || (response.status === 201 && mountFrom !== undefined)) return response;
  throw unexpected(registry, `asked to take a blob for ${repository}`, response);
}

/** Sends everything as chunks when it is longer than one (distribution-spec 1.1 "Pushing a blob in chunks"); gives back where the upload goes on. */
async function sendChunks(
  registry: Registry,
  repository: string,
  bytes: Uint8Array,
  begun: HttpResponse,
  chunkSize: number,
): Promise<URL> {
  let location = nextLocation(registry, begun);
  if (bytes.length <= chunkSize) return location;
  for (let start = 0; start < bytes.length; start += chunkSize) {
    const chunk = bytes.subarray(start, start + chunkSize);
    const response = await registry.request({
      method: 'PATCH',
      path: location,
      scopes: [push(repository)],
      headers: { 'content-type': 'application/octet-stream', 'content-range': `${start}-${start + chunk.length - 1}` },
      body: chunk,
      maxBytes: largestAnswer,
    });
    if (response.status !== 202) throw unexpected(registry, `given a chunk for ${repository}`, response);
    location = nextLocation(registry, response);
  }
  return location;
}

function nextLocation(registry: Registry, response: HttpResponse): URL {
  const location = URL.parse(response.headers['location'] ?? '', registry.origin.href);
  if (location !== null && response.headers['location'] !== undefined) return location;
  throw new RegistryFailure('registry-invalid-answer', `${registry.host} did not say where the upload goes on.`);
}

function pull(repository: string): string {
  return `repository:${repository}:pull`;
}

function push(repository: string): string {
  return `repository:${repository}:pull,push`;
}
