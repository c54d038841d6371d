import type { HttpResponse } from '#http';

import { unexpected } from './answer.ts';
import { type Digest, digestAlgorithm } from './digest.ts';
import { RegistryFailure } from './failure.ts';
import { type Descriptor, type IndexManifest, parseManifest } from './manifest.ts';
import { getManifest, largestManifest } from './manifests.ts';
import { mediaTypes } from './media-type.ts';
import { newPaging } from './pages.ts';
import type { Registry } from './registry.ts';

const mostPages = 100;

/**
 * The tag under which registries without the referrers API keep what refers to a digest.
 *
 * Of a digest longer than a tag may be, the first 64 digits (distribution-spec 1.1 "Referrers Tag Schema").
 */
export function referrersTag(digest: Digest): string {
  return `${digestAlgorithm(digest)}-${digest.slice(digest.indexOf(':') + 1).slice(0, 64)}`;
}

/**
 * Lists the manifests that refer to a digest, e.g. its signatures, each once: by the referrers API, else by the fallback tag.
 *
 * None only when the registry itself says so. Throws RegistryFailure, also for more than 100 pages. What a descriptor
 * says about type and annotations is a hint: old registries leave it out (distribution-spec 1.1 "Listing Referrers").
 */
export async function listReferrers(
  registry: Registry,
  repository: string,
  digest: Digest,
): Promise<readonly Descriptor[]> {
  const listed =
    (await referrersByApi(registry, repository, digest)) ?? (await listByTag(registry, repository, digest));
  // Pages may overlap while something is attached, and a list everybody rewrites may repeat itself.
  return [...new Map(listed.map((descriptor) => [descriptor.digest, descriptor])).values()];
}

/** The referrers as the API tells them; undefined where the registry has no such API. */
export async function referrersByApi(
  registry: Registry,
  repository: string,
  digest: Digest,
): Promise<readonly Descriptor[] | undefined> {
  const found: Descriptor[] = [];
  const first = new URL(`/v2/${repository}/referrers/${digest}`, registry.origin);
  const paging = newPaging(registry, `the referrers of ${digest}`, mostPages);
  let next: URL | undefined = first;
  while (next !== undefined) {
    const response = await ask(registry, repository, next);
    if (response === 'elsewhere') {
      if (next === first) return undefined;
      throw invalid(registry, digest, 'has more referrers than it lists: the rest is said to be elsewhere');
    }
    if (next === first && lacksReferrers(response)) {
      if (isPage(response)) await refuseStrayPage(registry, repository, digest, response);
      return undefined;
    }
    if (response.status !== 200) throw unexpected(registry, `asked for the referrers of ${digest}`, response);
    found.push(...readIndex(registry, digest, response.body, response.headers['content-type'] ?? '').manifests);
    next = paging.after(next, response);
  }
  return found;
}

/**
 * Registries without the API do not know the path, take it for something else, or show a page of their website
 * (google/go-containerregistry `pkg/v1/remote/referrers.go` counts the same).
 */
function lacksReferrers(response: HttpResponse): boolean {
  const { status } = response;
  return status === 400 || status === 404 || status === 405 || status === 406 || isPage(response);
}

function isPage({ headers }: HttpResponse): boolean {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'text/html';
}

/**
 * Asks for one page. A registry that sends to another origin does not know the path: ghcr.io shows the website of GitHub,
 * which has limits of its own and knows nothing of referrers.
 */
async function ask(registry: Registry, repository: string, path: URL): Promise<HttpResponse | 'elsewhere'> {
  const scopes = [`repository:${repository}:pull`];
  const call = {
    method: 'GET',
    path,
    scopes,
    headers: { accept: mediaTypes.index },
    maxBytes: largestManifest,
  } as const;
  const response = await registry.request({ ...call, redirects: 0 });
  if (response.status < 300 || response.status > 399) return response;
  const target = URL.parse(response.headers['location'] ?? '', path.href);
  if (target !== null && target.origin !== registry.origin.origin) return 'elsewhere';
  return registry.request(call);
}

/**
 * A page may also be what something between here and the registry shows in trouble, and would then hide what is listed.
 *
 * A registry with the API answers for any digest (distribution-spec 1.1 "Listing Referrers"), so it is asked for one that
 * nothing has.
 */
async function refuseStrayPage(
  registry: Registry,
  repository: string,
  digest: Digest,
  page: HttpResponse,
): Promise<void> {
  const other = new URL(`/v2/${repository}/referrers/sha256:${'0'.repeat(64)}`, registry.origin);
  const response = await ask(registry, repository, other);
  if (response === 'elsewhere' || lacksReferrers(response)) return;
  throw unexpected(registry, `asked for the referrers of ${digest}`, page);
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
