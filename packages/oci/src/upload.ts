import type { HttpResponse } from '#http';

import { errorCodes, unexpected } from './answer.ts';
import type { Digest } from './digest.ts';
import { RegistryFailure } from './failure.ts';
import type { Registry } from './registry.ts';

/** A blob on its way, and how it is to travel. */
export interface Upload {
  readonly repository: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  /** A repository of the same registry that may have the blob already. */
  readonly mountFrom: string | undefined;
  /** The most bytes of one request; everything goes in one when undefined. */
  readonly chunkSize: number | undefined;
}

/** Where an upload goes on, and how many bytes have arrived. */
interface Progress {
  readonly location: URL;
  readonly received: number;
}

const largestAnswer = 1024 * 1024;
const mostSetbacks = 5;
const setbackCodes = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'RANGE_INVALID', 'DIGEST_INVALID']);

/**
 * Uploads a blob once: mounted, in one request, or in chunks that go on where the registry says they ended.
 *
 * Undefined when the registry has it; the answer when the registry lost track, so that beginning anew may help. Throws
 * RegistryFailure otherwise. Protocol: distribution-spec 1.1 "Pushing a blob monolithically" and "in chunks".
 */
export async function uploadOnce(registry: Registry, upload: Upload): Promise<HttpResponse | undefined> {
  const begun = await begin(registry, upload);
  if (begun.status === 201) return undefined;
  const start = { location: nextLocation(registry, begun), received: 0 };
  const chunked = await sendChunks(registry, upload, start, smallestChunk(begun));
  if ('lost' in chunked) return chunked.lost;
  return finish(registry, upload, chunked);
}

async function begin(registry: Registry, upload: Upload): Promise<HttpResponse> {
  const { repository, mountFrom } = upload;
  const path = `/v2/${repository}/blobs/uploads/`;
  // Beginning twice leaves an upload nobody finishes, which registries clear away.
  const common = { method: 'POST', body: new Uint8Array(), maxBytes: largestAnswer, idempotent: true } as const;
  if (mountFrom !== undefined) {
    const mounted = await mount(registry, upload, mountFrom);
    if (mounted !== undefined) return mounted;
  }
  const response = await registry.request({ ...common, path, scopes: [push(repository)] });
  if (response.status === 202) return response;
  throw unexpected(registry, `asked to take a blob for ${repository}`, response);
}

/** Undefined when the registry neither mounts the blob nor begins an upload instead, e.g. for want of rights to the other repository. */
async function mount(registry: Registry, upload: Upload, from: string): Promise<HttpResponse | undefined> {
  const { repository, digest } = upload;
  const request = registry.request({
    method: 'POST',
    path: `/v2/${repository}/blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from)}`,
    scopes: [push(repository), `repository:${from}:pull`],
    body: new Uint8Array(),
    maxBytes: largestAnswer,
    idempotent: true,
  });
  const response = await request.catch((error: unknown) => {
    if (error instanceof RegistryFailure && error.reason === 'registry-unauthorized') return undefined;
    throw error;
  });
  return response?.status === 201 || response?.status === 202 ? response : undefined;
}

/** Sends everything in chunks when it is longer than one. A chunk that is sent twice is noticed by its range. */
async function sendChunks(
  registry: Registry,
  upload: Upload,
  start: Progress,
  smallest: number,
): Promise<Progress | { readonly lost: HttpResponse }> {
  const { bytes, repository } = upload;
  const chunkSize = Math.max(upload.chunkSize ?? bytes.length, smallest);
  if (bytes.length <= chunkSize) return start;
  let progress = start;
  for (let setbacks = 0; progress.received < bytes.length;) {
    const response = await sendChunk(registry, upload, progress, chunkSize);
    if (response.status === 202) {
      const sent = Math.min(bytes.length, progress.received + chunkSize);
      progress = { location: nextLocation(registry, response), received: arrived(registry, response, progress, sent) };
      continue;
    }
    if (!lostTrack(response)) throw unexpected(registry, `given a chunk for ${repository}`, response);
    setbacks += 1;
    const found = setbacks < mostSetbacks ? await askProgress(registry, upload, progress) : undefined;
    if (found === undefined) return { lost: response };
    progress = found;
  }
  return progress;
}

function sendChunk(
  registry: Registry,
  { bytes, repository }: Upload,
  { location, received }: Progress,
  chunkSize: number,
): Promise<HttpResponse> {
  const chunk = bytes.subarray(received, received + chunkSize);
  return registry.request({
    method: 'PATCH',
    path: location,
    scopes: [push(repository)],
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `${received}-${received + chunk.length - 1}`,
    },
    body: chunk,
    maxBytes: largestAnswer,
    idempotent: true,
  });
}

async function finish(registry: Registry, upload: Upload, progress: Progress): Promise<HttpResponse | undefined> {
  const { bytes, repository, digest } = upload;
  const location = new URL(progress.location);
  location.searchParams.set('digest', digest);
  const response = await registry.request({
    method: 'PUT',
    path: location,
    scopes: [push(repository)],
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes.subarray(progress.received),
    maxBytes: largestAnswer,
  });
  if (response.status === 201) return undefined;
  if (lostTrack(response)) return response;
  throw unexpected(registry, `given blob ${digest} for ${repository}`, response);
}

/** How far an upload is; undefined when the registry does not know it any more. */
async function askProgress(
  registry: Registry,
  { repository, bytes }: Upload,
  { location }: Progress,
): Promise<Progress | undefined> {
  const response = await registry.request({
    method: 'GET',
    path: location,
    scopes: [push(repository)],
    maxBytes: largestAnswer,
  });
  const received = endOfRange(response);
  if (response.status !== 204 || received === undefined || received > bytes.length) return undefined;
  const next = response.headers['location'] === undefined ? location : nextLocation(registry, response);
  return { location: next, received };
}

/** How many bytes are there after a chunk that was taken, perhaps in part. */
function arrived(registry: Registry, response: HttpResponse, before: Progress, sent: number): number {
  const received = endOfRange(response) ?? sent;
  if (received > before.received && received <= sent) return received;
  const what = `${registry.host} was given bytes up to ${sent} of an upload and says that it has ${received}`;
  throw new RegistryFailure('registry-invalid-answer', `${what}.`);
}

/** `0-0` is what registries say for nothing at all too: then it counts as nothing, and the first byte is sent again. */
function endOfRange({ headers }: HttpResponse): number | undefined {
  const last = /^(?:bytes=)?0-(\d{1,15})$/.exec(headers['range'] ?? '')?.[1];
  if (last === undefined) return undefined;
  return last === '0' ? 0 : Number(last) + 1;
}

function smallestChunk({ headers }: HttpResponse): number {
  const text = headers['oci-chunk-min-length'] ?? '';
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 1;
}

/** Answers after which an upload may still succeed, from where it is or from its beginning. */
function lostTrack(response: HttpResponse): boolean {
  if (response.status === 416) return true;
  return response.status < 500 && errorCodes(response).some((code) => setbackCodes.has(code));
}

function nextLocation(registry: Registry, response: HttpResponse): URL {
  const location = URL.parse(response.headers['location'] ?? '', registry.origin.href);
  if (location !== null && response.headers['location'] !== undefined) return location;
  throw new RegistryFailure('registry-invalid-answer', `${registry.host} did not say where the upload goes on.`);
}

function push(repository: string): string {
  return `repository:${repository}:pull,push`;
}
