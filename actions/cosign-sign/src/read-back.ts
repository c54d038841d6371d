import {
  assess,
  type Authority,
  type Candidate,
  collectSignatures,
  fulcioExtensions,
  signaturePredicate,
  type SignatureFormat,
  type Verified,
} from '#cosign';
import { type Digest, parseReference, type Registry } from '#oci';
import type { Instant } from '#time';

/** What must be found in the registry after signing. */
export interface Written {
  readonly registry: Registry;
  readonly repository: string;
  readonly image: Digest;
  readonly format: SignatureFormat;
  readonly predicateType: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly authority: Authority;
  readonly now: Instant;
}

/** All signatures of an image that the key or the certificate of this step could have made, as anybody would find them. */
export async function readBack(written: Written): Promise<readonly Verified[]> {
  const { registry, repository, image, format, predicateType, annotations, authority, now } = written;
  const plain = predicateType === signaturePredicate;
  const collected = await collectSignatures(registry, repository, image, { predicateType, plain, formats: [format] });
  const { accepted } = await assess(collected, authority, {
    image,
    predicateType,
    signer: undefined,
    repositories: [parseReference(`${registry.host}/${repository}`)],
    unbound: true,
    otherSubjects: false,
    annotations,
    maxAge: undefined,
    now,
  });
  return accepted;
}

/** Says whether this step made a signature: the very one, or where the engine cannot tell, one by the identity of this run. */
export function isOurs({ candidate, signer }: Verified, signature: Uint8Array | undefined, run: string): boolean {
  if (signature !== undefined) return Buffer.compare(candidate.signature, signature) === 0;
  return signer.kind === 'key' || signer.extensions[fulcioExtensions.run] === run;
}

/** Tells stored signatures apart: several keys may sign the same payload, which then is stored once. */
export function identityOf({ digest, signature }: Candidate): string {
  return `${digest} ${Buffer.from(signature).toString('base64')}`;
}
