import { after, type Duration, type Instant } from '#time';
import { Contention } from './contention.ts';
import { leaseTime, readKept, write, type Keeper, type Kept } from './keeper.ts';
import { fencingToken, type Guarded, type Lock } from './lock.ts';

/** How a token fares: `passes` renews the lease; `lost` says who holds the lock now, if anybody does. */
export type Fenced =
  | { readonly kind: 'passes'; readonly lock: Lock }
  | { readonly kind: 'lost'; readonly by: Lock | undefined };

/**
 * Checks right before something irreversible that a token still holds its lock, and renews the lease in the same atomic step, which never makes it shorter:
 * who was replaced is told so, however late it wakes up. Only what was written passes; what was only read may be out of date. Throws GitHubFailure, and
 * ActionFailure `unreadable-lock`.
 */
export async function check(keeper: Keeper, place: Guarded, token: string, lease: Duration): Promise<Fenced> {
  for (const contention = new Contention(keeper, place); ; await contention.lost()) {
    const before = await readKept(keeper, place);
    if (before === undefined || !holds(before, token)) return { kind: 'lost', by: holderOf(before) };
    const until = later(before.lock.until, after(leaseTime(keeper), lease));
    const lock = await write(keeper, place, before, { ...before.lock, until });
    if (lock !== undefined) return { kind: 'passes', lock };
  }
}

/**
 * Lets the lock go, if the token still holds it; false when somebody else does, whose lock stays as it is. Throws GitHubFailure, and ActionFailure `unreadable-lock`.
 */
export async function release(keeper: Keeper, place: Guarded, token: string): Promise<boolean> {
  for (const contention = new Contention(keeper, place); ; await contention.lost()) {
    const before = await readKept(keeper, place);
    if (before === undefined || !holds(before, token)) return false;
    const until = leaseTime(keeper);
    const lock = await write(keeper, place, before, { ...before.lock, state: 'free', until });
    if (lock !== undefined) return true;
  }
}

function later(left: Instant, right: Instant): Instant {
  return left > right ? left : right;
}

function holds({ lock }: Kept, token: string): boolean {
  return lock.state === 'held' && fencingToken(lock) === token;
}

function holderOf(kept: Kept | undefined): Lock | undefined {
  return kept?.lock.state === 'held' ? kept.lock : undefined;
}
