import { type Digest, type Registry, RegistryFailure } from '#oci';
import type { Instant } from '#time';

import { historyTag } from './channel-name.ts';
import { type Claim, readClaim } from './claim.ts';
import { type Entry, type History, readHistory } from './history.ts';
import { lapseOf } from './settle-claim.ts';

/** Where a channel stands between two moves, or in the middle of one. */
export interface Standing {
  readonly history: History;
  /** Claims that the history says nothing about, oldest first. */
  readonly open: readonly Claim[];
  /** The number of the next move. */
  readonly next: number;
}

/** More claims than this are not left behind by runs that ended early. */
const mostOpen = 100;

/** Reads the history of a channel and the claims after it; throws RegistryFailure. */
export async function readStanding(registry: Registry, repository: string, channel: string): Promise<Standing> {
  const history = await readHistory(registry, repository, channel);
  const open: Claim[] = [];
  let next = (history[0]?.generation ?? 0) + 1;
  for (; open.length < mostOpen; next++) {
    const claim = await readClaim(registry, repository, channel, next);
    if (claim === undefined) return { history, open, next };
    open.push(claim);
  }
  const tag = historyTag(channel);
  const what = `${registry.host}/${repository} has more than ${mostOpen} claims to ${channel} that ${tag} says nothing about`;
  const advice = `If ${tag} was removed or moved back, restore it; if not, remove the tags ${channel}.move-*.`;
  throw new RegistryFailure('registry-invalid-answer', `${what}. ${advice}`);
}

/** The claim whose owner may still be about to move the channel; undefined when everybody is done. */
export function underWay({ open }: Standing, now: Instant): Claim | undefined {
  return open.findLast((claim) => now <= lapseOf(claim));
}

/**
 * What became of claims whose owners never said so, newest first: one moved the channel when the next found it there,
 * and the last when it is there now.
 *
 * A run that dies between moving the tag and writing the history leaves this to the next one.
 */
export function concludeOpen(open: readonly Claim[], current: Digest | undefined): readonly Entry[] {
  return open
    .map(({ generation, from, to, by, at }, index): Entry => {
      const later = open[index + 1];
      const moved = from !== to && to === (later === undefined ? current : later.from);
      const unknown = { source: null, downgrade: null, statement: null };
      return { generation, to, by, at, ...unknown, from: from ?? null, outcome: moved ? 'moved' : 'abandoned' };
    })
    .toReversed();
}

/**
 * The moves of a channel as far as anybody can tell: its history, and claims without an outcome that nobody may use any
 * more.
 */
export function movesOf({ history, open }: Standing, current: Digest | undefined, now: Instant): History {
  const concluded = concludeOpen(open, current).filter((entry) => now > lapseOf(entry));
  return [...concluded, ...history];
}
