import { type Digest, isDigest, mediaTypes } from '#oci';

import { type Answer, type Call, content, failure, json } from './message.ts';
import type { Shelf, StoredManifest } from './store.ts';

/** The tags of a repository in lexical order, in pages of `n` after `last` (distribution-spec 1.1 "Listing Tags"). */
export function listTags(call: Call, shelf: Shelf | undefined, repository: string, pageSize: number): Answer {
  if (shelf === undefined) return failure(404, 'NAME_UNKNOWN', 'repository name not known to registry');
  const { searchParams } = call.url;
  const last = searchParams.get('last') ?? '';
  const size = Number(searchParams.get('n') ?? pageSize);
  if (!Number.isInteger(size) || size < 0) return failure(400, 'UNSUPPORTED', 'n must be a number');
  const rest = [...shelf.tags.keys()].sort().filter((tag) => tag > last);
  const page = rest.slice(0, size);
  const more = page.length > 0 && rest.length > page.length;
  const next = `/v2/${repository}/tags/list?n=${size}&last=${encodeURIComponent(page.at(-1) ?? '')}`;
  return json(200, { name: repository, tags: page }, more ? { link: `<${next}>; rel="next"` } : {});
}

/** What refers to a digest, as an index, in pages; never a 404 (distribution-spec 1.1 "Listing Referrers"). */
export function listReferrers(call: Call, shelf: Shelf | undefined, digest: string, pageSize: number): Answer {
  if (!isDigest(digest)) return failure(400, 'DIGEST_INVALID', 'not a digest');
  const wanted = call.url.searchParams.get('artifactType');
  const all = [...(shelf?.manifests ?? [])].filter(([, manifest]) => manifest.subject === digest);
  const shown = all.filter(([, manifest]) => wanted === null || manifest.artifactType === wanted);
  const last = shown.findIndex(([name]) => name === call.url.searchParams.get('last'));
  const page = shown.slice(last + 1, last + 1 + pageSize);
  const manifests = page.map(([name, manifest]) => describe(name, manifest));
  const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }));
  const next = new URL(call.url);
  next.searchParams.set('last', page.at(-1)?.[0] ?? '');
  return content(200, mediaTypes.index, body, {
    ...(wanted !== null && { 'oci-filters-applied': 'artifactType' }),
    ...(last + 1 + page.length < shown.length && { link: `<${next.pathname}${next.search}>; rel="next"` }),
  });
}

function describe(digest: Digest, { mediaType, bytes, artifactType, annotations }: StoredManifest): object {
  return { mediaType, digest, size: bytes.length, artifactType, annotations };
}
