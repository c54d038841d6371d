import type { Digest } from './digest.ts';
import { isDigest } from './digest.ts';
import { isTag } from './tag.ts';

/** A repository of a registry, in its full form: `docker.io` and `library/` are written out. */
export interface Repository {
  /** Host with an optional port, e.g. `ghcr.io`, `127.0.0.1:5000`, `[::1]:5000`. */
  readonly registry: string;
  /** Path inside the registry, e.g. `acme/shop`. */
  readonly repository: string;
}

/** An image name: a repository, and what of it is meant. */
export interface Reference extends Repository {
  readonly tag?: string;
  readonly digest?: Digest;
}

/** An image whose content cannot change any more. */
export type PinnedReference = Reference & { readonly digest: Digest };

/** Says whether a reference names content that cannot change. */
export function isPinned(reference: Reference): reference is PinnedReference {
  return reference.digest !== undefined;
}

const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const longestName = 255;

/**
 * Reads an image name, normalised as Docker does (`nginx` is `docker.io/library/nginx`).
 *
 * Throws RangeError with a message for people. Grammar: distribution/reference `regexp.go`, `reference.go` and
 * `normalize.go` (a first part without `.`, `:` or upper case that is not `localhost` belongs to the path; 255 characters
 * at most), held to the digests of the OCI image-spec.
 */
export function parseReference(text: string): Reference {
  const { name, tag, digest } = split(text);
  if (digest !== undefined && !isDigest(digest)) {
    throw refused(text, `its digest must be sha256: and 64 (or sha512: and 128) lower-case hexadecimal digits`);
  }
  if (tag !== undefined && !isTag(tag)) throw refused(text, `"${tag}" is not a tag`);
  return { ...parseName(text, name), ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

function split(text: string): { name: string; tag: string | undefined; digest: string | undefined } {
  const at = text.indexOf('@');
  const digest = at === -1 ? undefined : text.slice(at + 1);
  const rest = at === -1 ? text : text.slice(0, at);
  const colon = rest.lastIndexOf(':');
  if (colon <= rest.lastIndexOf('/') || rest.endsWith(']')) return { name: rest, tag: undefined, digest };
  return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}

function parseName(text: string, name: string): Repository {
  if (/^[a-f0-9]{64}$/.test(name)) throw refused(text, 'a bare image id names no repository');
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  const named = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
  const registry = named ? canonicalRegistry(first) : 'docker.io';
  const path = named ? name.slice(slash + 1) : name;
  if (!registryPattern.test(registry) || !URL.canParse(`https://${registry}`)) {
    throw refused(text, `"${registry}" is not a registry host`);
  }
  if (path !== path.toLowerCase()) throw refused(text, 'a repository name is lower case');
  if (!pathPattern.test(path)) throw refused(text, `"${path}" is not a repository name`);
  const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
  if (registry.length + 1 + repository.length > longestName) throw refused(text, 'a name has at most 255 characters');
  return { registry, repository };
}

function canonicalRegistry(host: string): string {
  return host === 'index.docker.io' ? 'docker.io' : host;
}

function refused(text: string, why: string): RangeError {
  return new RangeError(`"${text.slice(0, 150)}" is not an image name: ${why}`);
}
