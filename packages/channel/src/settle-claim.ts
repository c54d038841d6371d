import { type Registry, RegistryFailure } from '#oci';
import { after, type Clock, type Duration, formatDuration, type Instant, milliseconds, minutes, seconds } from '#time';

import { claimTag } from './channel-name.ts';
import { type Bid, type Claim, prepareClaim, putClaim, readClaim } from './claim.ts';

/** How fast a claim has to be, and how long it is left alone. */
export interface Pace {
  /**
   * From the look that finds a move free to the answer that the claim is stored: whoever takes longer has not got it.
   */
  readonly promptness: Duration;
  /** How long a claim is left alone before it is read again; longer than `promptness`: see settleClaim. */
  readonly settling: Duration;
}

/** The pace of every mover of one channel: whoever is faster than the others may win beside one of them. */
export const commonPace: Pace = { promptness: seconds(5), settling: seconds(6) };

/** How long the winner may take to move the channel. */
export const lease = minutes(3);

/**
 * What is kept on either side of the end of a lease: for a write that is still on its way, and for clocks that differ.
 */
export const leaseMargin = minutes(1);

/** How a claim went: `slow` and `lost` have moved nothing, and must not. */
export type Settlement =
  | {
      readonly kind: 'won';
      readonly claim: Claim;
      /** Reading of `elapsed` at which the lease ends. */ readonly ends: number;
    }
  | { readonly kind: 'lost'; readonly to: Claim }
  | { readonly kind: 'slow'; readonly took: Duration; readonly allowed: Duration };

/** What a claim is settled with. */
export interface Settling {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly pace?: Pace;
}

/**
 * Asks for the sole right to a move, and says whether it was given; takes at least 6 s when it was.
 *
 * A tag is a register that all read and write, and the last writer stays (registries ignore `If-Match`). So this is the
 * timed agreement of Fischer (Lamport, "A Fast Mutual Exclusion Algorithm", 1987, section 2): look that the register is
 * empty, write, leave it alone, read it again; who finds himself has won. Two that both found it empty both wrote
 * within 5 s of that look, so 6 s after either write both are in, and the register names one of them. A writer measures
 * himself: a write that was answered later than 5 s after the look never wins, so a slow network costs the move and not
 * the truth. What is assumed: a read sees every write that was answered before it, clocks run equally fast, and nothing
 * between repeats a PUT.
 *
 * Throws RegistryFailure, also when the claim is gone again.
 */
export async function settleClaim(
  registry: Registry,
  repository: string,
  channel: string,
  bid: Bid,
  { clock, signal, pace = commonPace }: Settling,
): Promise<Settlement> {
  const written = await prepareClaim(registry, repository);
  // Dated no earlier than the lease begins: what was slow before must not make others pass over it too soon.
  const [claim, begun] = [{ ...bid, at: clock.now() }, clock.elapsed()];
  const earlier = await readClaim(registry, repository, channel, bid.generation);
  if (earlier !== undefined) return { kind: 'lost', to: earlier };
  const tag = claimTag(channel, bid.generation);
  await putClaim(registry, repository, tag, written(claim));
  const took = milliseconds(clock.elapsed() - begun);
  if (took > pace.promptness) return { kind: 'slow', took, allowed: pace.promptness };
  await clock.sleep(pace.settling, signal);
  const now = await readClaim(registry, repository, channel, bid.generation);
  if (now === undefined) {
    const later = formatDuration(pace.settling);
    const what = `${registry.host} stored the claim ${repository}:${tag}, and ${later} later says it is not there`;
    throw new RegistryFailure(
      'registry-invalid-answer',
      `${what}. Find out what removes tags, or answers from a copy.`,
    );
  }
  return now.nonce === claim.nonce ? { kind: 'won', claim, ends: begun + lease } : { kind: 'lost', to: now };
}

/**
 * When a claim without an outcome stands in nobody's way any more: its owner has moved the channel by then, or never
 * will.
 */
export function lapseOf({ at }: Pick<Claim, 'at'>): Instant {
  return after(after(at, lease), leaseMargin);
}
