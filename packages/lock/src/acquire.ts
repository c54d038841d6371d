import { after, between, milliseconds, seconds, type Duration } from '#time';
import { Contention } from './contention.ts';
import { leaseTime, livenessOf, newNonce, readKept, write, type Keeper } from './keeper.ts';
import { fencingToken, type Guarded, type Lock } from './lock.ts';
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
const shortestPause = milliseconds(50);

/**
 * Takes the lock of a place, or says who holds it. Of any number of contenders one wins: the ref is made or moved forward atomically by GitHub, and who
 * comes second is refused, and looks again. A lock is stolen from the holder that was found first and from no other. Throws GitHubFailure, and
 * ActionFailure `unreadable-lock`.
 */
export async function acquire(keeper: Keeper, wish: Acquisition): Promise<Acquired> {
  const { clock, signal } = keeper;
  const started = clock.elapsed();
  const contention = new Contention(keeper, wish.place);
  let pause = firstPause;
  let victim: string | undefined;
  for (;;) {
    const answer = await attempt(keeper, wish, victim);
    if (answer.kind === 'acquired') return answer;
    if (answer.kind === 'lost') {
      victim ??= answer.victim;
      await contention.lost();
      continue;
    }
    contention.over();
    const left = wish.wait - (clock.elapsed() - started);
    if (left <= 0) return answer;
    await clock.sleep(pauseFor(keeper, answer.by, pause, left), signal);
    pause = milliseconds(Math.min(pause * 2, longestPause));
  }
}

/** How long to leave a holder alone: no longer than its lease and the time that is left, and not as long as the others who wait. */
function pauseFor(keeper: Keeper, { until }: Lock, pause: Duration, left: number): Duration {
  const worthwhile = Math.min(pause, between(leaseTime(keeper), until) + 1);
  return milliseconds(Math.max(shortestPause, Math.min(worthwhile * (0.5 + keeper.random() / 2), left)));
}

interface Lost {
  readonly kind: 'lost';
  /** The token of the holder that was to be robbed. */
  readonly victim: string | undefined;
}

async function attempt(keeper: Keeper, wish: Acquisition, victim: string | undefined): Promise<Acquired | Lost> {
  const { place, lease, kept, reason, steal } = wish;
  const before = await readKept(keeper, place);
  const standing = before === undefined ? 'new' : await standingNow(keeper, before.lock);
  const holder = before !== undefined && standing === 'held' ? before.lock : undefined;
  const robbed = holder === undefined ? undefined : fencingToken(holder);
  if (holder !== undefined && !(steal && robbed === (victim ?? robbed))) return { kind: 'held', by: holder };
  const since = leaseTime(keeper);
  const lock = await write(keeper, place, before, {
    state: 'held',
    generation: (before?.lock.generation ?? 0) + 1,
    nonce: newNonce(keeper.random),
    since,
    until: after(since, lease),
    owner: keeper.self,
    kept,
    reason,
  });
  if (lock === undefined) return { kind: 'lost', victim: robbed };
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
  const now = leaseTime(keeper);
  const standing = standingOf(lock, 'unknown', now);
  if (standing !== 'held' || lock.kept) return standing;
  return standingOf(lock, await livenessOf(keeper, lock), now);
}
