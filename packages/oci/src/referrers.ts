import { unexpected } from './answer.ts';
import type { Digest } from './digest.ts';
import { RegistryFailure } from './failure.ts';
import { nextPage } from './link.ts';
import { type Descriptor, type IndexManifest, parseManifest } from './manifest.ts';
import { getManifest, largestManifest } from './manifests.ts';
import { mediaTypes } from './media-type.ts';
import type { Registry } from './registry.ts';

const mostPages = 100;

/** The tag under which registries without the referrers API keep what refers to a digest (distribution-spec 1.1 "Referrers Tag Schema"). */
export function referrersTag(digest: Digest): string {
  return digest.replace(':', '-');
}

/**
 * Lists the manifests that refer to a digest, e.g. its signatures: by the referrers API, else by the fallback tag.
 *
 * None only when the registry itself says so. Throws RegistryFailure, also for more than 100 pages. What a descriptor
 * says about type and annotations is a hint: old registries leave it out (distribution-spec 1.1 "Listing Referrers").
 */
export async function listReferrers(
  registry: Registry,
  repository: string,
  digest: Digest,
): Promise<readonly Descriptor[]> {
  return (await referrersByApi(registry, repository, digest)) ?? (await listByTag(registry, repository, digest));
}

/** The referrers as the API tells them; undefined where the registry has no such API. */
export async function referrersByApi(
  registry: Registry,
  repository: string,
  digest: Digest,
): Promise<readonly Descriptor[] | undefined> {
  const found: Descriptor[] = [];
  let next: URL | undefined = new URL(`/v2/${repository}/referrers/${digest}`, registry.origin);
  for (let pages = 0; next !== undefined; pages++) {
    if (pages === mostPages) throw invalid(registry, digest, `has more than ${mostPages} pages of referrers`);
    const scopes = [`repository:${repository}:pull`];
    const headers = { accept: mediaTypes.index };
    const response = await registry.request({ method: 'GET', path: next, scopes, headers, maxBytes: largestManifest });
    if (response.status === 404 && pages === 0) return undefined;
    if (response.status !== 200) throw unexpected(registry, `asked for the referrers of ${digest}`, response);
    found.push(...readIndex(registry, digest, response.body, response.headers['content-type'] ?? '').manifests);
    next = nextPage(response.headers['link'], next);
  }
  return found;
}

async function listByTag(registry: Registry, repository: string, digest: Digest): Promise<readonly Descriptor[]> {
  const found = await getManifest(registry, repository, referrersTag(digest));
  if (found === undefined) return [];
  if (found.manifest.kind === 'index') return found.manifest.manifests;
  throw invalid(registry, digest, `has under its fallback tag no index but ${found.mediaType}`);
}

function readIndex(registry: Registry, digest: Digest, body: Uint8Array, contentType: string): IndexManifest {
  try {
    const manifest = parseManifest(body, contentType);
    if (manifest.kind === 'index') return manifest;
    throw new RangeError(`it is ${manifest.mediaType}`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalid(registry, digest, `has referrers that are no index: ${error.message}`);
  }
}

function invalid(registry: Registry, digest: Digest, what: string): RegistryFailure {
  return new RegistryFailure('registry-invalid-answer', `At ${registry.host}, ${digest} ${what}.`);
}
