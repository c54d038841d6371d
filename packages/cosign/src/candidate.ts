import type { Digest } from '#oci';
import * as v from 'valibot';

import { type Claim, claimOfEnvelope, claimOfPayload } from './claim.ts';
import { type Envelope, parseEnvelope, preAuthEncoding } from './envelope.ts';
import { readJson } from './statement.ts';

/** How a signature is stored: as a Sigstore bundle that refers to the image, or behind a tag made of its digest. */
export type SignatureFormat = 'bundle' | 'legacy';

/** Something that is stored as a signature and can be read; nothing of it is verified. */
export interface Candidate {
  readonly format: SignatureFormat;
  /** What the registry calls it: the manifest of a bundle, the layer of a legacy signature. */
  readonly digest: Digest;
  /** The Sigstore bundle as JSON; for legacy signatures, the one that says the same. */
  readonly bundle: unknown;
  /** The bytes the signature covers. */
  readonly signed: Uint8Array;
  /** The artifact of a message signature, for verifiers that take it apart from the bundle. */
  readonly artifact: Uint8Array | undefined;
  readonly signature: Uint8Array;
  readonly signer: 'key' | 'certificate';
  readonly claim: Claim;
}

const bundle = v.looseObject({
  mediaType: v.pipe(
    v.string(),
    v.regex(/^application\/vnd\.dev\.sigstore\.bundle(?:\.v0\.3\+json|\+json;version=0\.[123])$/),
  ),
  verificationMaterial: v.looseObject({
    publicKey: v.optional(v.looseObject({})),
    certificate: v.optional(v.looseObject({})),
    x509CertificateChain: v.optional(v.looseObject({})),
  }),
  dsseEnvelope: v.optional(v.unknown()),
});

/** Reads a Sigstore bundle (sigstore/protobuf-specs `protos/sigstore_bundle.proto`) that holds a statement; throws RangeError. */
export function readBundle(bytes: Uint8Array, digest: Digest): Candidate {
  const json = readJson(bytes);
  const parsed = v.safeParse(bundle, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new RangeError(`it is no Sigstore bundle: ${v.getDotPath(issue) ?? 'it'}: ${issue.message.slice(0, 200)}`);
  }
  const { verificationMaterial: material, dsseEnvelope } = parsed.output;
  if (dsseEnvelope === undefined)
    throw new RangeError('the bundle holds no DSSE envelope, so it says nothing about an image');
  const { publicKey, certificate, x509CertificateChain } = material;
  if ([publicKey, certificate, x509CertificateChain].filter((kind) => kind !== undefined).length !== 1) {
    throw new RangeError('the bundle must say one way how it is verified');
  }
  const envelope = parseEnvelope(dsseEnvelope);
  const signer = publicKey === undefined ? 'certificate' : 'key';
  return { format: 'bundle', digest, bundle: json, signer, artifact: undefined, ...ofEnvelope(envelope) };
}

/** What of a candidate follows from its envelope. */
export function ofEnvelope(envelope: Envelope): Pick<Candidate, 'signed' | 'signature' | 'claim'> {
  return {
    signed: preAuthEncoding(envelope.payloadType, envelope.payload),
    signature: envelope.signature,
    claim: claimOfEnvelope(envelope),
  };
}

/** What of a candidate follows from the payload of a legacy signature. */
export function ofPayload(
  payload: Uint8Array,
  signature: Uint8Array,
): Pick<Candidate, 'signed' | 'signature' | 'claim' | 'artifact'> {
  return { signed: payload, artifact: payload, signature, claim: claimOfPayload(payload) };
}
