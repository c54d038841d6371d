import type { Authority, SignatureFormat, StoredImage } from '#cosign';
import type { Step } from '#kit';
import type { Digest, PinnedReference, Registry } from '#oci';

import type { CosignSignContract } from './contract.ts';
import type { Predicate } from './predicate.ts';
import type { Variables } from './variables.ts';

export type SignStep = Step<CosignSignContract>;

/** Everything that is the same for every image that is signed in this step. */
export interface Job {
  readonly step: SignStep;
  readonly variables: Variables;
  readonly registry: Registry;
  readonly image: PinnedReference;
  readonly annotations: Readonly<Record<string, string>>;
  /** Undefined for a plain signature. */
  readonly attestation: { readonly type: string; readonly predicate: Predicate } | undefined;
}

/** One signature to make. */
export interface Target {
  readonly image: StoredImage;
  readonly format: SignatureFormat;
}

/** What came of it: what the registry calls the signature. */
export interface Stored {
  readonly image: Digest;
  readonly format: SignatureFormat;
  readonly digest: Digest;
}

/** Something that signs, stores, and knows how what it made is verified. */
export interface Engine {
  readonly name: 'native' | 'cosign';
  readonly authority: Authority;
  /** Annotations that will be in the signature; an engine may be unable to write some. */
  readonly annotations: Readonly<Record<string, string>>;
  /**
   * Makes one signature and stores it; done again for the same target when it got lost. Gives back the signature itself,
   * undefined where the engine cannot tell.
   */
  sign(target: Target): Promise<Uint8Array | undefined>;
}
