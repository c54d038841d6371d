import { GitHubFailure } from '#github';
import { between, milliseconds, seconds, type Duration } from '#time';
import { fencingToken, lockRef, type Guarded, type Lock } from './lock.ts';
import { livenessOf, newNonce, readKept, write, type Keeper } from './keeper.ts';
import { standingOf, type Standing } from './standing.ts';

/** What is wanted. */
export interface Acquisition {
  readonly place: Guarded;
  readonly lease: Duration;
  /** Hold it for the whole lease, also after the run is over: a person's lock. */
  readonly kept: boolean;
  readonly reason: string;
  /** Take it away from whoever holds it; the reason says why. */
  readonly steal: boolean;
  /** How long to wait for somebody who holds it. */
  readonly wait: Duration;
}

/** How it went. `from` is the holder it was taken over or away from; `by` is who holds it. */
export type Acquired =
  | {
      readonly kind: 'acquired';
      readonly lock: Lock;
      readonly token: string;
      readonly how: Standing | 'new' | 'stolen';
      readonly from: Lock | undefined;
    }
  | { readonly kind: 'held'; readonly by: Lock };

const firstPause = seconds(1);
const longestPause = seconds(15);
/** Who loses finds the winner, and waits or gives up: losing so often means that GitHub does not show what it keeps. */
const mostLosses = 20;

/**
 * Takes the lock of a place, or says who holds it. Of any number of contenders one wins: the ref is made or moved forward atomically by GitHub, and who
 * comes second is refused, and looks again. Throws GitHubFailure, and ActionFailure `unreadable-lock`.
 */
export async function acquire(keeper: Keeper, wish: Acquisition): Promise<Acquired> {
  const { clock, random, signal } = keeper;
  const started = clock.elapsed();
  let losses = 0;
  for (let pause = firstPause; ; pause = milliseconds(Math.min(pause * 2, longestPause))) {
    const answer = await attempt(keeper, wish);
    if (answer.kind === 'acquired') return answer;
    if (answer.kind === 'lost' && ++losses === mostLosses) throw neverFirst(wish.place);
    const left = wish.wait - (clock.elapsed() - started);
    if (answer.kind === 'held' && left <= 0) return answer;
    const until = answer.kind === 'held' ? between(clock.now(), answer.by.until) + 1 : pause;
    // Contenders that all lost at once must not all come back at once.
    const wanted = Math.min(pause, until) * (0.5 + random() / 2);
    await clock.sleep(
      milliseconds(Math.max(50, answer.kind === 'held' ? Math.min(wanted, left) : Math.min(wanted, 200))),
      signal,
    );
  }
}

function neverFirst(place: Guarded): GitHubFailure {
  return new GitHubFailure(
    'unavailable',
    `GitHub refused to write ${lockRef(place)} ${mostLosses} times because it had changed, and never showed what it had changed to. Run the job again.`,
  );
}

async function attempt(keeper: Keeper, wish: Acquisition): Promise<Acquired | { readonly kind: 'lost' }> {
  const { place, lease, kept, reason, steal } = wish;
  const before = await readKept(keeper, place);
  const standing = before === undefined ? 'new' : await standingNow(keeper, before.lock);
  if (before !== undefined && standing === 'held' && !steal) return { kind: 'held', by: before.lock };
  const lock = await write(keeper, place, before, {
    state: 'held',
    generation: (before?.lock.generation ?? 0) + 1,
    nonce: newNonce(keeper.random),
    since: keeper.clock.now(),
    owner: keeper.self,
    kept,
    reason,
    lease,
  });
  if (lock === undefined) return { kind: 'lost' };
  const taken = standing === 'held' || standing === 'expired' || standing === 'dead';
  return {
    kind: 'acquired',
    lock,
    token: fencingToken(lock),
    how: standing === 'held' ? 'stolen' : standing,
    from: taken ? before?.lock : undefined,
  };
}

/** Only a lock that would keep this run out is worth a question about its run. */
async function standingNow(keeper: Keeper, lock: Lock): Promise<Standing> {
  const now = keeper.clock.now();
  const standing = standingOf(lock, 'unknown', now);
  if (standing !== 'held' || lock.kept) return standing;
  return standingOf(lock, await livenessOf(keeper, lock), now);
}
