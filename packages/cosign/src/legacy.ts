import type { Descriptor, Digest } from '#oci';
import * as v from 'valibot';

import { type Candidate, ofEnvelope, ofPayload } from './candidate.ts';
import { crypto } from './crypto.ts';
import { parseEnvelope } from './envelope.ts';
import { simpleSigningMediaType } from './simple-signing.ts';
import { readJson } from './statement.ts';

/** The media type of an attestation in a legacy manifest (sigstore/cosign `specs/ATTESTATION_SPEC.md`). */
export const envelopeMediaType = 'application/vnd.dsse.envelope.v1+json';

/** The annotations of a layer that hold what belongs to its signature (sigstore/cosign `pkg/oci/static/options.go`). */
export const legacyAnnotations = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  bundle: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
} as const;

const logged = v.object({
  SignedEntryTimestamp: v.pipe(v.string(), v.base64()),
  Payload: v.object({
    body: v.pipe(v.string(), v.base64()),
    integratedTime: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    logIndex: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    logID: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
  }),
});
const logBody = v.object({ kind: v.string(), apiVersion: v.string() });
const stamped = v.object({ SignedRFC3161Timestamp: v.pipe(v.string(), v.base64()) });

/** The tag of the legacy signatures (`sig`) or attestations (`att`) of an image. */
export function legacyTag(image: Digest, suffix: 'sig' | 'att'): string {
  return `${image.replace(':', '-')}.${suffix}`;
}

/** Reads one layer of a legacy manifest, as the bundle that says the same; throws RangeError with a message for people. */
export function readLegacy({ mediaType, digest, annotations = {} }: Descriptor, content: Uint8Array): Candidate {
  const certificate = annotations[legacyAnnotations.certificate];
  const common = { format: 'legacy', digest, signer: certificate ? 'certificate' : 'key' } as const;
  const verificationMaterial = {
    ...(certificate
      ? { x509CertificateChain: { certificates: [{ rawBytes: derOf(certificate) }] } }
      : { publicKey: { hint: '' } }),
    ...logEntries(annotations),
    ...timestamps(annotations),
  };
  const head = { mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1', verificationMaterial };
  if (mediaType === envelopeMediaType) {
    const json = readJson(content);
    const envelope = parseEnvelope(json);
    return { ...common, bundle: { ...head, dsseEnvelope: json }, artifact: undefined, ...ofEnvelope(envelope) };
  }
  if (mediaType !== simpleSigningMediaType) throw new RangeError(`its media type is ${mediaType.slice(0, 100)}`);
  const encoded = annotations[legacyAnnotations.signature] ?? '';
  if (!v.is(v.pipe(v.string(), v.minLength(1), v.base64()), encoded)) throw new RangeError('it carries no signature');
  const messageDigest = {
    algorithm: 'SHA2_256',
    digest: crypto().createHash('sha256').update(content).digest('base64'),
  };
  const bundle = { ...head, messageSignature: { messageDigest, signature: encoded } };
  return { ...common, bundle, ...ofPayload(content, Buffer.from(encoded, 'base64')) };
}

function derOf(pem: string): string {
  try {
    const { X509Certificate } = crypto();
    return new X509Certificate(pem).raw.toString('base64');
  } catch (error) {
    throw new RangeError('its certificate cannot be read', { cause: error });
  }
}

function logEntries(annotations: Readonly<Record<string, string>>): object {
  const text = annotations[legacyAnnotations.bundle];
  if (!text) return { tlogEntries: [] };
  const parsed = v.safeParse(logged, readJson(Buffer.from(text)));
  if (!parsed.success) throw new RangeError('its entry of the transparency log cannot be read');
  const { SignedEntryTimestamp: signedEntryTimestamp, Payload: payload } = parsed.output;
  const body = v.safeParse(logBody, readJson(Buffer.from(payload.body, 'base64')));
  if (!body.success) throw new RangeError('its entry of the transparency log is of no known kind');
  const entry = {
    logIndex: String(payload.logIndex),
    logId: { keyId: Buffer.from(payload.logID, 'hex').toString('base64') },
    kindVersion: { kind: body.output.kind, version: body.output.apiVersion },
    integratedTime: String(payload.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    canonicalizedBody: payload.body,
  };
  return { tlogEntries: [entry] };
}

function timestamps(annotations: Readonly<Record<string, string>>): object {
  const text = annotations[legacyAnnotations.timestamp];
  if (!text) return {};
  const parsed = v.safeParse(stamped, readJson(Buffer.from(text)));
  if (!parsed.success) throw new RangeError('its timestamp cannot be read');
  return {
    timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: parsed.output.SignedRFC3161Timestamp }] },
  };
}
