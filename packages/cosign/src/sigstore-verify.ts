import { createHash } from 'node:crypto';

import { bundleFromJSON } from '@sigstore/bundle';
import { type SignedEntity, toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';

import { algorithmOf, verifyBytes } from './algorithm.ts';
import type { Candidate } from './candidate.ts';
import { readExtensions } from './certificate.ts';
import type { VerificationKey } from './keys.ts';
import type { Trust } from './trust.ts';

const extendedKeyUsage = '2.5.29.37';
const codeSigning = '1.3.6.1.5.5.7.3.3';

/** Who a certificate was made out to, and when the signature was there at the latest. */
export interface Certified {
  readonly identity: string;
  readonly issuer: string;
  readonly extensions: Readonly<Record<string, string>>;
  readonly witnessed: Date | undefined;
}

/**
 * Verifies a signature by its certificate: chain, certificate transparency, log entry and time, one of each at least.
 *
 * Throws RangeError with the reason. No identity is compared here: `@sigstore/verify` takes a text as an unanchored
 * pattern (sigstore/sigstore-js issue 1656).
 */
export function verifyCertified(candidate: Candidate, trust: Trust): Certified {
  return judged(() => {
    const entity = entityOf(candidate);
    const { identity } = new Verifier(toTrustMaterial(trust)).verify(entity);
    if (!isForCodeSigning(entity)) throw new RangeError('its certificate is not one for signing code');
    const name = identity?.subjectAlternativeName ?? '';
    const extensions = (identity?.oids ?? []).map(({ oid, value }) => ({ oid: oid?.id ?? [], value }));
    const texts = readExtensions(extensions);
    const issuer = texts['8'] ?? identity?.extensions?.issuer ?? '';
    if (name === '' || issuer === '') throw new RangeError('its certificate names nobody');
    return { identity: name, issuer, extensions: texts, witnessed: earliest(entity) };
  });
}

/** A private authority may certify servers too; the library takes any use (RFC 5280 4.2.1.12; cosign demands this one). */
function isForCodeSigning({ key }: SignedEntity): boolean {
  if (key.$case !== 'certificate') return false;
  const [uses] = key.certificate.extension(extendedKeyUsage)?.valueObj.subs ?? [];
  return uses?.subs.some((use) => use.toOID() === codeSigning) === true;
}

/** Verifies that a signature by `key` is in a transparency log; gives back since when. Throws RangeError with the reason. */
export function verifyLogged(candidate: Candidate, key: VerificationKey, trust: Trust): Date | undefined {
  return judged(() => {
    const entity: SignedEntity = { ...entityOf(candidate), key: { $case: 'public-key', hint: key.hint } };
    const material = toTrustMaterial(trust, () => ({ publicKey: key.publicKey, validFor: () => true }));
    new Verifier(material, { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 }).verify(entity);
    return earliest(entity);
  });
}

/** The bundle as the library sees it, held to the very bytes whose claim is believed. */
function entityOf(candidate: Candidate): SignedEntity {
  const { bundle, artifact, signed, signature } = candidate;
  const entity = toSignedEntity(bundleFromJSON(bundle), artifact === undefined ? undefined : Buffer.from(artifact));
  const content = entity.signature;
  const digest = createHash('sha256').update(signed).digest();
  if (!content.compareSignature(Buffer.from(signature)) || !content.compareSignedDigest(digest)) {
    throw new RangeError('its bundle can be read in two ways');
  }
  return {
    ...entity,
    signature: {
      signature: content.signature,
      compareSignature: (other) => content.compareSignature(other),
      compareDigest: (other) => content.compareDigest(other),
      compareSignedDigest: (other) => content.compareSignedDigest(other),
      // The library leaves the hash to OpenSSL, which takes SHA-256 for every curve.
      verifySignature(key) {
        const algorithm = algorithmOf(key);
        return algorithm !== undefined && verifyBytes(signed, key, algorithm, signature);
      },
    },
  };
}

/** Only what the verifier has checked: timestamps of authorities, and log times that come with a signed promise. */
function earliest({ timestamps }: SignedEntity): Date | undefined {
  const times = timestamps.flatMap((timestamp) => {
    if (timestamp.$case === 'timestamp-authority') return [timestamp.timestamp.signingTime.getTime()];
    const { inclusionPromise, integratedTime } = timestamp.tlogEntry;
    return inclusionPromise ? [Number(integratedTime) * 1000] : [];
  });
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

/** Whatever the library throws over bytes from outside is a reason not to believe them. */
function judged<T>(verify: () => T): T {
  try {
    return verify();
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const why = error instanceof Error ? error.message : 'it is malformed';
    throw new RangeError(`it is not genuine: ${why.slice(0, 200)}`, { cause: error });
  }
}
