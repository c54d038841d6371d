import { writeStatement } from '#cosign';
import type { Digest } from '#oci';
import { formatInstant, type Instant } from '#time';

import type { Mover } from './document.ts';

/** The predicate type of the statement that a channel was moved. */
export const movePredicate = 'https://delivery.dev/channel-move/v1';

/** What such a statement says. */
export interface MoveStatement {
  readonly channel: string;
  /** `registry/path` of the repository of the channel. */
  readonly repository: string;
  readonly generation: number;
  readonly from: Digest | undefined;
  readonly to: Digest;
  readonly by: Mover;
  readonly at: Instant;
  readonly downgrade: string | undefined;
}

/** Writes the in-toto statement (spec v1) about the image a channel is moved to: who moves what, from what, when. */
export function writeMoveStatement({ to, from, at, downgrade, ...move }: MoveStatement): Uint8Array {
  const predicate = { ...move, from: from ?? null, to, at: formatInstant(at), downgrade: downgrade ?? null };
  return writeStatement({
    digest: to,
    name: move.repository,
    annotations: {},
    predicateType: movePredicate,
    predicate,
  });
}
