/** A version of semver.org, and the tag that says the same. */
export interface VersionTag {
  /** As in the git tag, without prefix and `v`. */
  readonly version: string;
  readonly tag: string;
}

/** The regular expression that semver.org suggests (Semantic Versioning 2.0.0, FAQ). */
const grammar =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;

/**
 * Reads a version from a git tag: the prefix, then an optional `v`, then all three numbers; undefined for anything else.
 *
 * A tag cannot hold `+`: build metadata stands behind `_`, as in Helm's charts, so that `1.2.3+a` and `1.2.3+b` stay apart
 * and the version can be read back (no version has a `_`).
 */
export function readVersion(gitTag: string, prefix: string): VersionTag | undefined {
  if (!gitTag.startsWith(prefix)) return undefined;
  const version = gitTag.slice(prefix.length).replace(/^v/, '');
  return grammar.test(version) ? { version, tag: version.replace('+', '_') } : undefined;
}
