import { X509Certificate } from 'node:crypto';

import type { SerializedBundle } from '@sigstore/bundle';

import { envelopeMediaType, legacyAnnotations } from './legacy.ts';
import { simpleSigningMediaType } from './simple-signing.ts';
import { parseStatement } from './statement.ts';
import type { LegacyLayer } from './store.ts';

/**
 * The layer that says in the legacy format what a bundle says: of a message signature with its payload, or of an envelope.
 *
 * Log entries without a signed promise have no place in it and are left out (sigstore/cosign `pkg/cosign/bundle/rekor.go`).
 */
export function legacyLayer(bundle: SerializedBundle, payload: Uint8Array): LegacyLayer {
  const material = materialAnnotations(bundle);
  if (bundle.messageSignature !== undefined) {
    const { signature } = bundle.messageSignature;
    const annotations = { [legacyAnnotations.signature]: signature, ...material };
    return { mediaType: simpleSigningMediaType, content: payload, annotations };
  }
  const { dsseEnvelope } = bundle;
  const { predicateType } = parseStatement(payload);
  const annotations = { [legacyAnnotations.signature]: '', predicateType, ...material };
  return { mediaType: envelopeMediaType, content: Buffer.from(JSON.stringify(dsseEnvelope)), annotations };
}

function materialAnnotations({ verificationMaterial }: SerializedBundle): Readonly<Record<string, string>> {
  const { certificate, x509CertificateChain, tlogEntries, timestampVerificationData } = verificationMaterial;
  const leaf = certificate?.rawBytes ?? x509CertificateChain?.certificates[0]?.rawBytes;
  const pem = leaf === undefined ? undefined : new X509Certificate(Buffer.from(leaf, 'base64')).toString();
  // Empty lists are left out of the JSON, whatever the type says.
  const entry = (tlogEntries ?? []).find(({ inclusionPromise }) => inclusionPromise !== undefined);
  const stamp = timestampVerificationData?.rfc3161Timestamps?.[0]?.signedTimestamp;
  const logged = entry && {
    SignedEntryTimestamp: entry.inclusionPromise?.signedEntryTimestamp,
    Payload: {
      body: entry.canonicalizedBody,
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
    },
  };
  return {
    ...(pem !== undefined && { [legacyAnnotations.certificate]: pem }),
    ...(logged && { [legacyAnnotations.bundle]: JSON.stringify(logged) }),
    ...(stamp !== undefined && {
      [legacyAnnotations.timestamp]: JSON.stringify({ SignedRFC3161Timestamp: stamp }),
    }),
  };
}
