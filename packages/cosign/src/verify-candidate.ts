import { type Instant, parseInstant } from '#time';

import { verifyBytes } from './algorithm.ts';
import type { Candidate } from './candidate.ts';
import type { VerificationKey } from './keys.ts';
import type { Trust } from './trust.ts';

/** Who made a signature. */
export type Signer =
  | { readonly kind: 'key'; readonly hint: string }
  | {
      readonly kind: 'certificate';
      /** The subject alternative name: for GitHub the workflow, with its ref. */
      readonly identity: string;
      readonly issuer: string;
      /** By number: see fulcioExtensions. */
      readonly extensions: Readonly<Record<string, string>>;
    };

/** A candidate whose signature is genuine. */
export interface Verified {
  readonly candidate: Candidate;
  readonly signer: Signer;
  /** When it was made at the latest, by the word of a transparency log or timestamp authority; undefined without one. */
  readonly witnessed: Instant | undefined;
}

/** What signatures are held to. */
export type Authority =
  | { readonly kind: 'keys'; readonly keys: readonly VerificationKey[]; readonly log: Trust | undefined }
  | { readonly kind: 'certificates'; readonly trust: Trust };

/**
 * Verifies one signature: by one of the keys (and, where `log` is given, its entry in a transparency log), or by a
 * certificate of a trusted authority with its log entries and timestamps.
 *
 * Says nothing about what was signed. Throws RangeError with the reason when the signature is not genuine.
 */
export async function verifyCandidate(candidate: Candidate, authority: Authority): Promise<Verified> {
  if (authority.kind === 'certificates') return verifyCertificate(candidate, authority.trust);
  const key = authority.keys.find(({ publicKey, algorithm }) =>
    verifyBytes(candidate.signed, publicKey, algorithm, candidate.signature),
  );
  if (key === undefined) throw new RangeError('it is not signed by the key');
  const signer = { kind: 'key', hint: key.hint } as const;
  if (authority.log === undefined) return { candidate, signer, witnessed: undefined };
  const { verifyLogged } = await import('./sigstore-verify.ts');
  return { candidate, signer, witnessed: instantOf(verifyLogged(candidate, key, authority.log)) };
}

async function verifyCertificate(candidate: Candidate, trust: Trust): Promise<Verified> {
  if (candidate.signer !== 'certificate') throw new RangeError('it is signed by a key, and a certificate is wanted');
  const { verifyCertified } = await import('./sigstore-verify.ts');
  const { witnessed, ...signer } = verifyCertified(candidate, trust);
  return { candidate, signer: { kind: 'certificate', ...signer }, witnessed: instantOf(witnessed) };
}

function instantOf(date: Date | undefined): Instant | undefined {
  return date === undefined ? undefined : parseInstant(date.toISOString());
}
