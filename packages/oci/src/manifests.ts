import type { HttpResponse } from '#http';

import { describeAnswer, provesAbsence, unexpected } from './answer.ts';
import { type Digest, digestAlgorithm, digestOf, isDigest, matchesDigest } from './digest.ts';
import { RegistryFailure } from './failure.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { manifestMediaTypes } from './media-type.ts';
import { printable } from './printable.ts';
import type { Registry } from './registry.ts';

/** A manifest as the registry holds it: `digest` was computed from `bytes`. */
export interface FetchedManifest {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
}

/** The largest manifest that is read, in bytes (distribution-spec 1.1 "Pushing Manifests" asks registries for this much). */
export const largestManifest = 4 * 1024 * 1024;

// At last anything: a tag that holds what this client cannot read is there all the same (containerd `core/remotes/docker/resolver.go`).
const accept = [...manifestMediaTypes, '*/*'].join(', ');

/**
 * Reads a manifest by tag or digest; undefined only when the registry itself says that it does not exist.
 *
 * Throws RegistryFailure for every other answer, also when the bytes are not those of the digest asked for or announced.
 */
export async function getManifest(
  registry: Registry,
  repository: string,
  reference: string,
): Promise<FetchedManifest | undefined> {
  const response = await ask(registry, 'GET', repository, reference);
  if (response.status === 200) return readManifest(registry, repository, reference, response);
  if (provesAbsence(response, registry.origin, repository)) return undefined;
  throw unexpected(registry, `asked for ${repository} ${reference}`, response);
}

/**
 * Asks for the digest a tag points to without reading the manifest: what the registry says, not yet proven.
 *
 * Undefined when it does not say, also for want of rights: only the answer to getManifest has the words that tell why.
 */
export async function announcedDigest(
  registry: Registry,
  repository: string,
  tag: string,
): Promise<Digest | undefined> {
  const response = await ask(registry, 'HEAD', repository, tag).catch((error: unknown) => {
    if (error instanceof RegistryFailure && error.reason === 'registry-unauthorized') return undefined;
    throw error;
  });
  const announced = response?.headers['docker-content-digest'] ?? '';
  return response?.status === 200 && isDigest(announced) ? announced : undefined;
}

/** Writes a manifest under a tag or its digest, and gives back its digest; throws RegistryFailure. */
export async function putManifest(
  registry: Registry,
  repository: string,
  reference: string,
  { mediaType, bytes }: { readonly mediaType: string; readonly bytes: Uint8Array },
): Promise<Digest> {
  const digest = digestOf(bytes, isDigest(reference) ? digestAlgorithm(reference) : 'sha256');
  const response = await registry.request({
    method: 'PUT',
    path: `/v2/${repository}/manifests/${reference}`,
    scopes: [`repository:${repository}:pull,push`],
    headers: { 'content-type': mediaType },
    body: bytes,
    maxBytes: largestManifest,
  });
  if (response.status !== 201) throw unexpected(registry, `given ${repository}:${reference}`, response);
  const stored = response.headers['docker-content-digest'];
  if (stored !== undefined && stored !== digest)
    throw wrongDigest(registry, `${repository}:${reference}`, stored, digest);
  return digest;
}

function ask(registry: Registry, method: 'GET' | 'HEAD', repository: string, reference: string): Promise<HttpResponse> {
  return registry.request({
    method,
    path: `/v2/${repository}/manifests/${reference}`,
    scopes: [`repository:${repository}:pull`],
    headers: { accept },
    maxBytes: largestManifest,
  });
}

function readManifest(
  registry: Registry,
  repository: string,
  reference: string,
  response: HttpResponse,
): FetchedManifest {
  const { body: bytes, headers } = response;
  const announced = headers['docker-content-digest'];
  for (const claim of [reference, announced ?? '']) {
    if (isDigest(claim) && !matchesDigest(bytes, claim)) {
      throw wrongDigest(registry, `${repository} ${reference}`, claim, digestOf(bytes, digestAlgorithm(claim)));
    }
  }
  const digest = [reference, announced ?? ''].find(isDigest) ?? digestOf(bytes);
  try {
    const manifest = parseManifest(bytes, headers['content-type'] ?? '');
    return { digest, mediaType: manifest.mediaType, bytes, manifest };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = `${registry.host}, asked for ${repository} ${reference}, answered ${describeAnswer(response)}`;
    throw new RegistryFailure('registry-invalid-answer', `${what}, which is no manifest: ${error.message}.`, {
      cause: error,
    });
  }
}

function wrongDigest(registry: Registry, what: string, wanted: string, got: Digest): RegistryFailure {
  return new RegistryFailure(
    'registry-invalid-answer',
    `${registry.host} says that ${what} is ${printable(wanted)}, but the bytes are ${got}. ` +
      'Something between here and the registry changes or mixes up answers.',
  );
}
