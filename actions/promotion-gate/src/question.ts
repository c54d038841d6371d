import type { Step } from '#kit';
import type { Kind } from '#ledger';
import { formatReference } from '#oci';
import type { PromotionGateContract } from './contract.ts';

/** What is asked: whether this image may enter this environment. */
export interface Question {
  readonly environment: string;
  readonly service: string;
  /** `repository@sha256:…`, without a tag. */
  readonly image: string;
  readonly version: string;
  /** The commit the image was built from. */
  readonly revision: string;
  readonly kind: Kind | undefined;
}

/** The question that a step asks. */
export function questionOf({ inputs, environment }: Step<PromotionGateContract>): Question {
  const { registry, repository, digest } = inputs.image;
  return {
    environment: inputs.environment,
    service: inputs.service ?? environment.repository.replace(/^[^/]*\//, ''),
    // A tag beside the digest says nothing about what runs, and would make one image look like two.
    image: formatReference({ registry, repository, ...(digest === undefined ? {} : { digest }) }),
    version: inputs.version ?? '',
    revision: inputs.revision ?? environment.sha,
    kind: inputs.kind === 'auto' ? undefined : inputs.kind,
  };
}
