import { GitHubFailure, type GitHub } from '#github';
import { ActionFailure } from '#kit';
import type { Clock, Instant } from '#time';
import { lockRef, readLock, writeLock, type Guarded, type Lock, type Owner } from './lock.ts';
import { isSame, type Liveness } from './standing.ts';

/** Where locks are kept, and for whom they are asked. */
export interface Keeper {
  /** The repository that keeps the locks; its token needs `contents: write`, and `actions: read` to ask whether a run goes on. */
  readonly github: GitHub;
  /** A commit of that repository, whose tree the commits of a new lock have: they change nothing. Asked for when nobody ever held it. */
  readonly commit: () => Promise<string>;
  readonly clock: Clock;
  readonly self: Owner;
  /** Yields numbers in [0, 1). */
  readonly random: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** A lock where it is kept; `at` is the commit that the ref names, `tree` the one of that commit. */
export interface Kept {
  readonly at: string;
  readonly tree: string;
  readonly lock: Lock;
}

/** Reads the lock of a place; undefined when nobody ever held it. Throws GitHubFailure, and ActionFailure `unreadable-lock` for a ref that is none of ours. */
export async function readKept({ github }: Keeper, place: Guarded): Promise<Kept | undefined> {
  const ref = lockRef(place);
  const at = await github.git.findRef(ref);
  if (at === undefined) return undefined;
  const { tree, message } = await github.git.commit(at);
  const lock = readLock(message);
  if (lock !== undefined && lockRef(lock) === ref) return { at, tree, lock };
  throw new ActionFailure(
    'unreadable-lock',
    `${ref} names the commit ${at}, which is no lock that this release can read. Look who made it, and delete the ref when it is not needed.`,
  );
}

/** What is to be written: everything but the place. */
export type Writing = Omit<Lock, keyof Guarded>;

/**
 * Writes a lock on top of what was read, atomically; undefined when somebody else was first. When the answer is lost the ref is read, and says whether
 * it was written. Throws GitHubFailure.
 */
export async function write(
  keeper: Keeper,
  place: Guarded,
  before: Kept | undefined,
  writing: Writing,
): Promise<Lock | undefined> {
  const { github } = keeper;
  const { environment, service } = place;
  const lock: Lock = { ...writing, environment, service };
  const tree = before?.tree ?? (await github.git.commit(await keeper.commit())).tree;
  const parents = before === undefined ? [] : [before.at];
  const made = await github.git.createCommit({ tree, message: writeLock(lock), parents });
  const ref = lockRef(place);
  try {
    const done =
      before === undefined ? await github.git.createRef(ref, made.sha) : await github.git.forwardRef(ref, made.sha);
    return done ? lock : undefined;
  } catch (error) {
    if (!(error instanceof GitHubFailure) || !error.uncertain) throw error;
    const now = await github.git.findRef(ref);
    if (now === made.sha) return lock;
    // Nobody was first: whether it will be written after all, nobody knows.
    if (now === before?.at) throw error;
    return undefined;
  }
}

/**
 * What time it is, for leases: at GitHub, as its newest answer told, so that runners whose clocks go wrong agree on when a lease ends. Asked after a lock
 * was read.
 */
export function leaseTime({ github }: Keeper): Instant {
  return github.now();
}

/**
 * Whether the run that holds a lock goes on, in the attempt that took it. What cannot be asked about counts as going on, until the lease ends; so does an
 * answer that does not know of that attempt yet. Throws GitHubFailure.
 */
export async function livenessOf({ github, self }: Keeper, { owner }: Lock): Promise<Liveness> {
  if (isSame(owner, self)) return 'running';
  if (owner.repository.toLowerCase() !== github.repository.toLowerCase()) return 'unknown';
  try {
    const run = await github.runs.get(owner.run);
    if (run.id !== owner.run || run.attempt < owner.attempt) return 'unknown';
    return run.completed || run.attempt > owner.attempt ? 'over' : 'running';
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'not-found') return 'unknown';
    throw error;
  }
}

/** Sixteen hexadecimal digits. */
export function newNonce(random: () => number): string {
  return Array.from({ length: 4 }, () =>
    Math.floor(random() * 65_536)
      .toString(16)
      .padStart(4, '0'),
  ).join('');
}
