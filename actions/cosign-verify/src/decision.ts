import type { Assessment } from '#cosign';
import type { Reason } from '#kit';
import type { Digest } from '#oci';

import type { CosignVerifyContract } from './contract.ts';

/** What was found out about one digest: the image, or with `recursive` one of its platforms. */
export interface Finding {
  readonly digest: Digest;
  /** `image`, or a platform such as `linux/arm64`. */
  readonly what: string;
  readonly assessment: Assessment;
}

/** How many of what must be there. */
export interface Quorum {
  readonly minSignatures: number;
  readonly distinctSigners: number;
}

export interface Decision {
  readonly reason: Reason<CosignVerifyContract>;
  readonly message: string;
}

/** Says why a digest is not signed well enough; undefined when it is. Nothing is ever enough without a signature. */
export function shortfall({ digest, what, assessment }: Finding, quorum: Quorum): Decision | undefined {
  const { accepted, refused, signatures, distinct } = assessment;
  const subject = what === 'image' ? `The image ${digest}` : `The image for ${what}, ${digest},`;
  if (accepted.length === 0 && refused.length === 0) {
    return { reason: 'unsigned', message: `${subject} carries nothing of the kind that is wanted.` };
  }
  if (accepted.length === 0) {
    const first = refused[0]?.why ?? '';
    const others = refused.length > 1 ? `, and ${refused.length - 1} more` : '';
    return { reason: 'no-valid-signature', message: `${subject} carries no signature that counts: ${first}${others}.` };
  }
  if (signatures < Math.max(1, quorum.minSignatures)) {
    const message = `${subject} carries ${signatures} that count, and ${quorum.minSignatures} are wanted.`;
    return { reason: 'too-few-signatures', message };
  }
  if (distinct < Math.max(1, quorum.distinctSigners)) {
    const message = `${subject} is signed by ${distinct}, and ${quorum.distinctSigners} different signers are wanted.`;
    return { reason: 'too-few-signers', message };
  }
  return undefined;
}
