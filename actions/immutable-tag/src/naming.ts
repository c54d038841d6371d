import { ActionFailure } from '#kit';
import { longestTag } from '#oci';

import { type GitRef, readGitRef, refText } from './git-ref.ts';
import { whyMutable } from './mutable.ts';
import { type Spelling, spellTag } from './spelling.ts';
import { readVersion, type VersionTag } from './version.ts';

export type Strategy = 'sha' | 'ref' | 'semver' | 'content' | 'raw';

/** One tag: how it came about, and whether it says its origin letter by letter. */
export interface NamedTag extends Spelling {
  readonly strategy: Strategy;
  /** What it was made from, for people. */
  readonly from: string;
}

/** What tags can be made from. */
export interface Origin {
  /** The commit, 40 or 64 hexadecimal digits. */
  readonly revision: string;
  readonly shaLength: 'short' | 'full';
  /** A full git ref. */
  readonly ref: string | undefined;
  /** A git tag that holds a version, or the version itself; default: the ref, when it is a tag. */
  readonly gitTag: string | undefined;
  readonly gitTagPrefix: string;
  readonly value: string | undefined;
  /** The hash of the listed paths, 40 hexadecimal digits. */
  readonly content: string | undefined;
}

const shortSha = 12;

/**
 * Makes one tag per strategy, in their order and without repeating one.
 *
 * Throws ActionFailure: `mutable-tag` for a name that moves, `not-a-version` when there is none to read, `bad-input` when a
 * strategy lacks what it is made from.
 */
export function nameTags(strategies: readonly Strategy[], origin: Origin): readonly NamedTag[] {
  const named = new Map<string, NamedTag>();
  for (const strategy of strategies) {
    const tag = nameTag(strategy, origin);
    const why = whyMutable(tag.tag);
    if (why !== undefined) throw refuseMutable(strategy, why);
    if (!named.has(tag.tag)) named.set(tag.tag, tag);
  }
  return [...named.values()];
}

/** The version an image says it is: as in the git tag, build metadata and all. */
export function versionOf(origin: Origin): string {
  return versionTag(origin).version;
}

function nameTag(strategy: Strategy, origin: Origin): NamedTag {
  const { revision, content, value } = origin;
  switch (strategy) {
    case 'sha':
      return { strategy, tag: `sha-${sha(origin)}`, exact: true, from: `commit ${revision}` };
    case 'ref': {
      const ref = knownRef(origin);
      const { tag, exact } = spellTag(refText(ref), longestTag - 1 - sha(origin).length);
      return { strategy, tag: `${tag}-${sha(origin)}`, exact, from: `${describeRef(ref)} at commit ${revision}` };
    }
    case 'semver': {
      const { version, tag } = versionTag(origin);
      const spelling = spellTag(tag);
      return { strategy, ...spelling, exact: spelling.tag === version, from: `version ${version}` };
    }
    case 'content':
      if (content === undefined) throw lacking(strategy, 'paths', 'name the files and directories that make the image');
      return { strategy, tag: `content-${content}`, exact: true, from: `the listed paths at commit ${revision}` };
    case 'raw':
      if (value === undefined) throw lacking(strategy, 'value', 'give the tag');
      return { strategy, ...spellTag(value), from: `the value "${value}"` };
    default:
      return strategy satisfies never;
  }
}

function sha({ revision, shaLength }: Origin): string {
  return shaLength === 'full' ? revision : revision.slice(0, shortSha);
}

function knownRef({ ref }: Origin): GitRef {
  if (ref === undefined) throw lacking('ref', 'ref', 'give a git ref such as refs/heads/main');
  return readGitRef(ref);
}

function versionTag(origin: Origin): VersionTag {
  const { gitTag, gitTagPrefix } = origin;
  const ref = origin.ref === undefined ? undefined : readGitRef(origin.ref);
  const text = gitTag ?? (ref?.kind === 'tag' ? ref.name : undefined);
  const found = text === undefined ? undefined : readVersion(text, gitTagPrefix);
  if (found !== undefined) return found;
  const seen = text === undefined ? `this run is for ${origin.ref ?? 'no ref'}, which is none` : `"${text}" is none`;
  const wanted = `a git tag such as ${gitTagPrefix}v1.2.3, with all three numbers (semver.org)`;
  throw new ActionFailure(
    'not-a-version',
    `The strategy semver needs ${wanted}, and ${seen}. Run it for tags only, give git-tag, or use another strategy.`,
  );
}

function describeRef(ref: GitRef): string {
  return ref.kind === 'pull-request' ? `pull request ${ref.number}` : `${ref.kind} ${ref.name}`;
}

function lacking(strategy: Strategy, input: string, next: string): ActionFailure {
  return new ActionFailure('bad-input', `The strategy ${strategy} needs the input ${input}: ${next}.`);
}

function refuseMutable(strategy: Strategy, why: string): ActionFailure {
  const next =
    'Use a name that can only ever mean one image: the strategy sha, semver with all three numbers, or content.';
  return new ActionFailure('mutable-tag', `The strategy ${strategy} gives a tag that may not stay: ${why}. ${next}`);
}
