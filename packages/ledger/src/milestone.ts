import { GitHubFailure } from '#github';
import { compare, parse } from 'semver';
import type { Ledger } from './ledger.ts';
import { revisionOf, type LedgerRecord } from './record.ts';

/** A point of the project's history as a contract or a floor names it. Neither commit nor version: nobody knows what is meant. */
export interface Milestone {
  /** A commit, a tag or a version, as it was written. */
  readonly text: string;
  /** The commit it names. */
  readonly commit: string | undefined;
  /** The semantic version it is. */
  readonly version: string | undefined;
}

/** What is compared with a milestone: the commit an image was built from, and the version it says it is. */
export interface Release {
  readonly sha: string;
  readonly version: string;
}

/** `unknown`: neither git nor the versions can tell, which is never good enough. */
export type Standing = 'at-or-after' | 'before' | 'unknown';

/** The release that a record deployed. */
export function releaseOf(record: LedgerRecord): Release {
  return { sha: revisionOf(record), version: record.intent.version };
}

/** Finds what a text names: a commit by 7 digits or more, a tag, also with a `v` before it, or a semantic version. Branches move and name nothing. Throws GitHubFailure. */
export async function resolveMilestone(ledger: Ledger, text: string): Promise<Milestone> {
  const version = parse(text)?.version;
  const names = [
    ...(/^[0-9a-f]{7,64}$/u.test(text) ? [text] : []),
    `tags/${text}`,
    ...(version !== undefined && !text.startsWith('v') ? [`tags/v${text}`] : []),
  ];
  for (const name of names) {
    const found = await unlessUnknown(ledger.github.commits.get(name));
    if (found !== undefined) return { text, commit: found.sha, version };
  }
  return { text, commit: undefined, version };
}

/**
 * Whether a release has a milestone behind it: by git's ancestry where both commits are known, else by semantic versions (semver.org 2.0.0, 11), else
 * by the same text. A release on a branch that the milestone is not on is before it. Throws GitHubFailure.
 */
export async function standingOf(ledger: Ledger, release: Release, milestone: Milestone): Promise<Standing> {
  if (milestone.commit !== undefined) {
    if (milestone.commit === release.sha) return 'at-or-after';
    const compared = await unlessUnknown(ledger.github.commits.compare(milestone.commit, release.sha));
    if (compared !== undefined)
      return compared.status === 'behind' || compared.status === 'diverged' ? 'before' : 'at-or-after';
  }
  const theirs = parse(release.version)?.version;
  if (milestone.version !== undefined && theirs !== undefined) {
    return compare(theirs, milestone.version) >= 0 ? 'at-or-after' : 'before';
  }
  return release.version !== '' && release.version === milestone.text ? 'at-or-after' : 'unknown';
}

/** GitHub answers 404, or 422 for what looks like a commit, when it knows no such commit. */
async function unlessUnknown<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubFailure && (error.kind === 'not-found' || error.kind === 'rejected')) return undefined;
    throw error;
  }
}
