import { compare, inc, parse, prerelease, type SemVer } from 'semver';
import type { Changelog } from './changelog.ts';

export interface ReleasePlan {
  readonly version: string;
  /** The tag that never moves again, such as `v1.2.3`. */
  readonly tag: string;
  /** The tag of the release before, which is the parent; undefined for the first release. */
  readonly parent: string | undefined;
  /** The tag that moves to this release, such as `v1`; undefined for a prerelease, which moves nothing. */
  readonly moving: string | undefined;
  readonly notes: string;
}

export interface ReleaseFacts {
  readonly changelog: Changelog;
  /** The `version` of package.json. */
  readonly packageVersion: string;
  /** Every tag of the repository. */
  readonly tags: readonly string[];
}

/**
 * What is to be released: the newest version of the changelog. Throws, with what to do, when it is released already, when something
 * is left under "Unreleased", when package.json says otherwise, and when the version does not follow the one before it.
 */
export function planRelease({ changelog, packageVersion, tags }: ReleaseFacts): ReleasePlan {
  const [next] = changelog.releases;
  if (next === undefined)
    throw new Error(
      'CHANGELOG.md names no version. Replace "## Unreleased" by a heading such as "## 1.0.0 (2026-11-21)".',
    );
  if (changelog.unreleased !== '')
    throw new Error(
      `CHANGELOG.md has entries under "Unreleased", which would be released and not told. Move them to ${next.version}.`,
    );
  if (packageVersion !== next.version)
    throw new Error(
      `package.json says ${packageVersion} and CHANGELOG.md ${next.version}. Let both say what is released.`,
    );
  const released = tags.map(releaseOf).filter((version) => version !== null);
  const latest = released.toSorted(compare).at(-1);
  if (tags.includes(`v${next.version}`))
    throw new Error(`v${next.version} is released already, and a release is never made anew. Raise the version.`);
  if (latest !== undefined) assertFollows(latest.version, next.version);
  const moves = prerelease(next.version) === null;
  return {
    version: next.version,
    tag: `v${next.version}`,
    parent: latest === undefined ? undefined : `v${latest.version}`,
    moving: moves ? movingTag(next.version) : undefined,
    notes: next.notes,
  };
}

/** The tag that moves with the releases of a major version, such as `v1`. */
export function movingTag(version: string): string {
  return `v${parse(version, {}, true).major}`;
}

/** The version of a release's tag; null for `v1`, and for whatever else is tagged. */
export function releaseOf(tag: string): SemVer | null {
  const version = parse(tag.slice(1));
  return tag === `v${version?.version}` ? version : null;
}

function assertFollows(latest: string, next: string): void {
  if (compare(next, latest) <= 0)
    throw new Error(
      `${next} is not above v${latest}, the newest release. Raise the version in CHANGELOG.md and package.json.`,
    );
  const [core = next] = next.split('-');
  const [latestCore = latest] = latest.split('-');
  const follow = (['patch', 'minor', 'major'] as const).map((step) => inc(latestCore, step));
  // A prerelease is followed by the next one of the same version, or by that version.
  if (core === latestCore || follow.includes(core)) return;
  throw new Error(`${next} skips versions after v${latest}. What follows is one of ${follow.join(', ')}.`);
}
