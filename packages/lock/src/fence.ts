import { seconds, type Duration } from '#time';
import { readKept, write, type Keeper, type Kept } from './keeper.ts';
import { fencingToken, type Guarded, type Lock } from './lock.ts';

/** How a token fares: `passes` renews the lease; `lost` says who holds the lock now, if anybody does. */
export type Fenced =
  | { readonly kind: 'passes'; readonly lock: Lock }
  | { readonly kind: 'lost'; readonly by: Lock | undefined };

/**
 * Checks right before something irreversible that a token still holds its lock, and renews the lease in the same atomic step: who was replaced is told
 * so, however late it wakes up. Throws GitHubFailure, and ActionFailure `unreadable-lock`.
 */
export async function check(keeper: Keeper, place: Guarded, token: string, lease: Duration): Promise<Fenced> {
  const before = await readKept(keeper, place);
  if (before === undefined || !holds(before, token)) return { kind: 'lost', by: holderOf(before) };
  const { generation, nonce, since, owner, kept, reason } = before.lock;
  const lock = await write(keeper, place, before, {
    state: 'held',
    generation,
    nonce,
    since,
    owner,
    kept,
    reason,
    lease,
  });
  if (lock !== undefined) return { kind: 'passes', lock };
  const now = await readKept(keeper, place);
  return now !== undefined && holds(now, token)
    ? { kind: 'passes', lock: now.lock }
    : { kind: 'lost', by: holderOf(now) };
}

/**
 * Lets the lock go, if the token still holds it; false when somebody else does, whose lock stays as it is. Throws GitHubFailure, and ActionFailure `unreadable-lock`.
 */
export async function release(keeper: Keeper, place: Guarded, token: string): Promise<boolean> {
  const before = await readKept(keeper, place);
  if (before === undefined || !holds(before, token)) return false;
  const { generation, nonce, since, owner, kept, reason } = before.lock;
  const writing = { state: 'free', generation, nonce, since, owner, kept, reason, lease: seconds(0) } as const;
  return (await write(keeper, place, before, writing)) !== undefined;
}

function holds({ lock }: Kept, token: string): boolean {
  return lock.state === 'held' && fencingToken(lock) === token;
}

function holderOf(kept: Kept | undefined): Lock | undefined {
  return kept?.lock.state === 'held' ? kept.lock : undefined;
}
