import {
  type Digest,
  formatReference,
  formatRepository,
  type PlatformImage,
  printable,
  type Reference,
  type Repository,
} from '#oci';

import type { NamedTag } from './naming.ts';

/** What the registry says about one name. */
export interface Found {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly platforms: readonly PlatformImage[];
  /** The commit it says it was built from, where it says so. */
  readonly revision?: string | undefined;
}

/** The image that tags are named for. */
export interface Claim {
  /** Undefined for an image still to be built. */
  readonly digest: Digest | undefined;
  /** The commit it is built from; undefined when that does not matter. */
  readonly revision?: string | undefined;
}

/** A tag, and what it points to; undefined when the registry says that it does not exist. */
export interface Finding {
  readonly tag: NamedTag;
  readonly found: Found | undefined;
}

export type Reason = 'named' | 'free' | 'exists' | 'same-digest' | 'tag-taken' | 'resolved' | 'tag-moved';

export interface Decision {
  readonly decision: 'pass' | 'block';
  readonly reason: Reason;
  readonly message: string;
}

/** The digest that every tag must have: the expected one or, without one, that of the first tag. */
function wantedDigest(findings: readonly Finding[], expected: Digest | undefined): Digest | undefined {
  return expected ?? findings.at(0)?.found?.digest;
}

/** The tags that name another image than they must. */
export function takenTags(findings: readonly Finding[], claim: Claim): ReadonlySet<string> {
  const others = findings.filter((finding) => isOther(finding, findings, claim) || isForeign(finding, claim));
  return new Set(others.map(({ tag }) => tag.tag));
}

function isOther({ found }: Finding, findings: readonly Finding[], { digest }: Claim): boolean {
  return found !== undefined && found.digest !== wantedDigest(findings, digest);
}

/** A tag made of a commit names that commit alone: 12 digits of two commits can be the same. */
function isForeign({ tag, found }: Finding, { revision }: Claim): boolean {
  if (tag.strategy !== 'sha' && tag.strategy !== 'ref') return false;
  return found?.revision !== undefined && revision !== undefined && found.revision !== revision;
}

/**
 * Decides whether tags may be used for an image of the digest of the claim or, without one, for an image still to be built.
 *
 * A tag that points to another digest blocks. So do, before a build, tags that do not all point to the same image, or of
 * which a later one exists and the first does not: pushing would move them. And so does a tag made of a commit whose image
 * says that it was built from another.
 */
export function decideNames(repository: Repository, findings: readonly Finding[], claim: Claim): Decision {
  const expected = claim.digest;
  const wanted = wantedDigest(findings, expected);
  const other = findings.find((finding) => isOther(finding, findings, claim));
  if (other?.found !== undefined)
    return taken(repository, other.tag, other.found, findings.at(0)?.tag, wanted, expected);
  const foreign = findings.find((finding) => isForeign(finding, claim));
  if (foreign?.found !== undefined) return takenBy(repository, foreign.tag, foreign.found, claim);
  const there = names(repository, findings, true);
  const free = names(repository, findings, false);
  if (wanted === undefined || there === '') {
    return { decision: 'pass', reason: 'free', message: `${free}: not in the registry yet, free to be pushed.` };
  }
  const rest = free === '' ? '' : ` Not there yet: ${free}.`;
  if (expected !== undefined) {
    return { decision: 'pass', reason: 'same-digest', message: `${there}: this very image (${expected}).${rest}` };
  }
  const message = `${there}: there already, as ${wanted}. The build can be skipped.${rest}`;
  return { decision: 'pass', reason: 'exists', message };
}

function names(repository: Repository, findings: readonly Finding[], there: boolean): string {
  const meant = findings.filter(({ found }) => (found !== undefined) === there);
  return meant.map(({ tag }) => formatReference({ ...repository, tag: tag.tag })).join(', ');
}

function taken(
  repository: Repository,
  tag: NamedTag,
  found: Found,
  first: NamedTag | undefined,
  wanted: Digest | undefined,
  expected: Digest | undefined,
): Decision {
  const name = formatReference({ ...repository, tag: tag.tag });
  const instead = mismatch(
    found,
    wanted,
    expected === undefined ? `${first?.tag} names` : 'the image at hand is',
    first,
  );
  const next = 'A tag is never moved: build from another commit, or use the image that is there.';
  return {
    decision: 'block',
    reason: 'tag-taken',
    message: `${name} already names ${found.digest}, ${instead}. ${next}`,
  };
}

function takenBy(repository: Repository, tag: NamedTag, found: Found, { revision }: Claim): Decision {
  const name = formatReference({ ...repository, tag: tag.tag });
  const built = printable(found.revision ?? '');
  const what = `${name} already names ${found.digest}, which says that it was built from commit ${built}`;
  const next = 'A tag is never moved: set sha-length: full, so that no two commits share one.';
  return { decision: 'block', reason: 'tag-taken', message: `${what}, and this is commit ${revision}. ${next}` };
}

function mismatch(found: Found, wanted: Digest | undefined, who: string, first: NamedTag | undefined): string {
  if (wanted === undefined) return `and ${first?.tag} does not exist, so that a build would give it another image`;
  const platform = found.platforms.find(({ digest }) => digest === wanted)?.platform;
  const hint = platform === undefined ? '' : `, which is only its image for ${platform}: compare with the index`;
  return `but ${who} ${wanted}${hint}`;
}

/** Decides whether a name stands for the image it is expected to: `tagged` is what its tag points to, where it has one. */
export function decideResolved(
  reference: Reference,
  found: Found,
  tagged: Found | undefined,
  expected: Digest | undefined,
): Decision {
  const name = formatReference(reference);
  const pinned = `${formatRepository(reference)}@${found.digest}`;
  if (reference.tag !== undefined && tagged === undefined) {
    const message = `${name} is in the registry, but the tag ${reference.tag} is not there any more.`;
    return { decision: 'block', reason: 'tag-moved', message };
  }
  const wanted = expected ?? reference.digest;
  const got = tagged ?? found;
  if (wanted !== undefined && got.digest !== wanted) {
    const instead = mismatch(got, wanted, 'expected was', undefined);
    const what = reference.tag === undefined ? name : formatReference({ ...reference, digest: got.digest });
    return { decision: 'block', reason: 'tag-moved', message: `${what} is what the name stands for now, ${instead}.` };
  }
  return { decision: 'pass', reason: 'resolved', message: `${name} is ${pinned}.` };
}
