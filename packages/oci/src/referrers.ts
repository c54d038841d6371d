import * as v from 'valibot';

import { unexpected } from './answer.ts';
import type { Digest } from './digest.ts';
import { RegistryFailure } from './failure.ts';
import { type Descriptor, parseManifest } from './manifest.ts';
import { getManifest } from './manifests.ts';
import { mediaTypes } from './media-type.ts';
import type { Registry } from './registry.ts';
import { nextPage } from './link.ts';

const largestPage = 4 * 1024 * 1024;
const mostPages = 100;

/** The tag under which referrers are listed where the registry has no referrers API (distribution-spec 1.1 "Referrers Tag Schema"). */
export function referrersTag(subject: Digest): string {
  return subject.replace(':', '-').slice(0, 128);
}

/**
 * Lists the manifests that name `subject` as theirs; none only when the registry says so itself.
 *
 * Asks the referrers API (distribution-spec 1.1 "Listing Referrers"), and where there is none reads the fallback tag.
 * Throws RegistryFailure for every other answer: a throttled or broken listing is never an empty one.
 */
export async function listReferrers(
  registry: Registry,
  repository: string,
  subject: Digest,
): Promise<readonly Descriptor[]> {
  const listed = await referrersByApi(registry, repository, subject);
  return listed ?? (await referrersByTag(registry, repository, subject));
}

/** The referrers as the API tells them; undefined where the registry has no such API. */
export async function referrersByApi(
  registry: Registry,
  repository: string,
  subject: Digest,
): Promise<readonly Descriptor[] | undefined> {
  const found: Descriptor[] = [];
  let next: URL | undefined = new URL(`/v2/${repository}/referrers/${subject}`, registry.origin);
  for (let pages = 0; next !== undefined; pages++) {
    if (pages === mostPages) throw invalid(registry, repository, `more than ${mostPages} pages of referrers`);
    const response = await registry.request({
      method: 'GET',
      path: next,
      scopes: [`repository:${repository}:pull`],
      headers: { accept: mediaTypes.index },
      maxBytes: largestPage,
    });
    const type = response.headers['content-type']?.split(';')[0]?.trim();
    // Registries without the API say 404, 405, or show a page of their website.
    if (pages === 0 && (response.status === 404 || response.status === 405 || type === 'text/html')) return undefined;
    if (response.status !== 200) throw unexpected(registry, `asked for the referrers of ${subject}`, response);
    found.push(...readIndex(registry, repository, response.body));
    next = nextPage(response.headers['link'], next);
  }
  return found;
}

async function referrersByTag(registry: Registry, repository: string, subject: Digest): Promise<readonly Descriptor[]> {
  const tag = referrersTag(subject);
  const fetched = await getManifest(registry, repository, tag);
  if (fetched === undefined) return [];
  if (fetched.manifest.kind === 'index') return fetched.manifest.manifests;
  throw invalid(registry, repository, `an image instead of a list of referrers under the tag ${tag}`);
}

function readIndex(registry: Registry, repository: string, bytes: Uint8Array): readonly Descriptor[] {
  try {
    const manifest = parseManifest(bytes, mediaTypes.index);
    if (manifest.kind === 'index') return manifest.manifests;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalid(registry, repository, `a list of referrers that cannot be read: ${error.message}`, error);
  }
  throw invalid(registry, repository, 'a list of referrers that is no index');
}

function invalid(registry: Registry, repository: string, what: string, cause?: unknown): RegistryFailure {
  const message = `${registry.host}/${repository} has ${what}.`;
  return new RegistryFailure('registry-invalid-answer', message, cause === undefined ? {} : { cause });
}

const rawIndex = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ manifests: v.array(v.looseObject({ digest: v.string() })) }),
);

/** An index with every field its entries came with, so that rewriting it loses nothing. */
export type RawIndex = v.InferOutput<typeof rawIndex>;

/** Reads an index for rewriting; throws RangeError when it is none. */
export function readRawIndex(bytes: Uint8Array): RawIndex {
  const parsed = v.safeParse(rawIndex, new TextDecoder().decode(bytes));
  if (parsed.success) return parsed.output;
  throw new RangeError('it is no index');
}
