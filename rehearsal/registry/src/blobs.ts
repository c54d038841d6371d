import { randomUUID } from 'node:crypto';

import { isDigest, matchesDigest } from '#oci';

import { type Answer, type Call, content, empty, failure } from './message.ts';
import type { Shelf, Store } from './store.ts';

/** GET and HEAD of a blob (distribution-spec 1.1 "Pulling blobs"). */
export function readBlob(shelf: Shelf | undefined, digest: string): Answer {
  if (!isDigest(digest)) return failure(400, 'DIGEST_INVALID', 'not a digest');
  const blob = shelf?.blobs.get(digest);
  if (blob === undefined) return failure(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
  return content(200, 'application/octet-stream', blob, { 'docker-content-digest': digest });
}

/** DELETE of a blob. */
export function deleteBlob(shelf: Shelf | undefined, digest: string): Answer {
  const gone = isDigest(digest) && shelf?.blobs.delete(digest) === true;
  return gone ? empty(202) : failure(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
}

/** POST: begins an upload, takes a whole blob at once (`?digest=`), or mounts one (`?mount=&from=`). */
export function beginUpload(call: Call, store: Store, repository: string, smallestChunk: number): Answer {
  const { searchParams } = call.url;
  const mount = searchParams.get('mount');
  const mounted =
    mount !== null && isDigest(mount) ? store.find(searchParams.get('from') ?? '')?.blobs.get(mount) : undefined;
  if (mount !== null && isDigest(mount) && mounted !== undefined) {
    store.open(repository).blobs.set(mount, mounted);
    return empty(201, { location: `/v2/${repository}/blobs/${mount}`, 'docker-content-digest': mount });
  }
  const digest = searchParams.get('digest');
  if (digest !== null) return storeBlob(store.open(repository), repository, digest, call.body);
  const id = randomUUID();
  store.open(repository).uploads.set(id, new Uint8Array());
  const begun = progress(202, repository, id, 0);
  if (smallestChunk === 1) return begun;
  return { ...begun, headers: { ...begun.headers, 'oci-chunk-min-length': String(smallestChunk) } };
}

/** PATCH: the next chunk; one that does not begin where the last ended is a 416 (distribution-spec 1.1 "Pushing a blob in chunks"). */
export function continueUpload(
  call: Call,
  shelf: Shelf | undefined,
  repository: string,
  id: string,
  smallestChunk: number,
): Answer {
  const received = shelf?.uploads.get(id);
  if (shelf === undefined || received === undefined) return unknownUpload();
  if (!isNextChunk(call, received.length)) return progress(416, repository, id, received.length);
  if (received.length > 0 && received.length < smallestChunk) {
    return failure(400, 'BLOB_UPLOAD_INVALID', `only the last chunk may be smaller than ${smallestChunk} bytes`);
  }
  const whole = Buffer.concat([received, call.body]);
  shelf.uploads.set(id, whole);
  return progress(202, repository, id, whole.length);
}

/** PUT: the last chunk, or the whole blob, and the digest it must have. */
export function finishUpload(call: Call, shelf: Shelf | undefined, repository: string, id: string): Answer {
  const received = shelf?.uploads.get(id);
  if (shelf === undefined || received === undefined) return unknownUpload();
  if (call.body.length > 0 && !isNextChunk(call, received.length))
    return progress(416, repository, id, received.length);
  const answer = storeBlob(
    shelf,
    repository,
    call.url.searchParams.get('digest') ?? '',
    Buffer.concat([received, call.body]),
  );
  if (answer.status === 201) shelf.uploads.delete(id);
  return answer;
}

/** GET: how much of an upload has arrived. */
export function readUpload(shelf: Shelf | undefined, repository: string, id: string): Answer {
  const received = shelf?.uploads.get(id);
  return received === undefined ? unknownUpload() : progress(204, repository, id, received.length);
}

function storeBlob(shelf: Shelf, repository: string, digest: string, bytes: Uint8Array): Answer {
  if (!isDigest(digest) || !matchesDigest(bytes, digest)) {
    return failure(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
  }
  shelf.blobs.set(digest, bytes);
  return empty(201, { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest });
}

function isNextChunk(call: Call, received: number): boolean {
  const range = call.headers['content-range'];
  if (range === undefined) return true;
  const [, first, last] = /^(\d+)-(\d+)$/.exec(range) ?? [];
  return Number(first) === received && Number(last) === received + call.body.length - 1;
}

function progress(status: number, repository: string, id: string, received: number): Answer {
  return empty(status, {
    location: `/v2/${repository}/blobs/uploads/${id}`,
    range: `0-${Math.max(0, received - 1)}`,
    'docker-upload-uuid': id,
  });
}

function unknownUpload(): Answer {
  return failure(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
}
