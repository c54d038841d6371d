import type { Instant } from '#time';
import type { Lock, Owner } from './lock.ts';

/** What GitHub knows of the run that holds a lock: `unknown` when it cannot be asked, as in another repository. */
export type Liveness = 'running' | 'over' | 'unknown';

/**
 * How a lock stands to somebody who wants it. `free`: nobody holds it; `expired`: its lease is over; `dead`: the attempt that holds it is over, and the
 * lock was not to be kept; `held`: somebody holds it, be it another job of the same run.
 */
export type Standing = 'free' | 'expired' | 'dead' | 'held';

/** How a lock stands: pure. Only what is `held` keeps anybody else out; a lock is never stale for longer than its lease. */
export function standingOf(lock: Lock, liveness: Liveness, now: Instant): Standing {
  if (lock.state === 'free') return 'free';
  if (now >= lock.until) return 'expired';
  return liveness === 'over' && !lock.kept ? 'dead' : 'held';
}

/** Whether two owners are the same attempt of the same run. */
export function isSame(left: Owner, right: Owner): boolean {
  return (
    left.repository.toLowerCase() === right.repository.toLowerCase() &&
    left.run === right.run &&
    left.attempt === right.attempt
  );
}
