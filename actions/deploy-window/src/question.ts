import type { Scope } from '#calendar';
import { ActionFailure, type Environment } from '#kit';
import { formatReference } from '#oci';
import type { Values } from '#inputs';
import type { Duration, Instant } from '#time';
import type { inputs } from './inputs.ts';

/** What is asked, but for the instant: for whom, for how long, and for which image. */
export interface Asked extends Scope {
  readonly remaining: Duration;
  /** `repository@sha256:…`; needed for a rollback. */
  readonly image: string | undefined;
}

/** What is asked, and about when. */
export interface Question extends Asked {
  readonly at: Instant;
  /** False when the instant was given: then it is a question of what would be, and not of now. */
  readonly now: boolean;
}

/** What the inputs ask. Throws ActionFailure `bad-input` for what must be given together. */
export function askedBy(given: Values<typeof inputs>, environment: Environment): Asked {
  if (given.kind === 'rollback' && given.image === undefined) {
    throw new ActionFailure(
      'bad-input',
      '`kind: rollback` needs `image`, by digest: only the ledger says whether it was live here before.',
    );
  }
  const { image } = given;
  return {
    environment: given.environment,
    service: given.service ?? environment.repository.replace(/^[^/]*\//, ''),
    remaining: given.minRemaining,
    image:
      image?.digest === undefined
        ? undefined
        : formatReference({ registry: image.registry, repository: image.repository, digest: image.digest }),
  };
}
