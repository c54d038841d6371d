import { type Digest, digestOf } from '#oci';

import { type Expectation, refusal } from './acceptance.ts';
import type { Candidate, SignatureFormat } from './candidate.ts';
import type { Collected } from './collect.ts';
import { type Authority, type Signer, type Verified, verifyCandidate } from './verify-candidate.ts';

/** A signature that does not count, and why. */
export interface Refused {
  readonly format: SignatureFormat;
  readonly digest: Digest;
  readonly why: string;
}

/** All signatures of an image, told apart. */
export interface Assessment {
  readonly accepted: readonly Verified[];
  readonly refused: readonly Refused[];
  /** Different signers of the accepted ones, by key or by certificate identity and issuer. */
  readonly signers: readonly string[];
  /** How many of them are different: a workflow that signs for two refs is one. */
  readonly distinct: number;
  /** How many were made: a copy counts once, and so does what one signer said in both formats. */
  readonly signatures: number;
}

/** Tells the signatures that count from those that do not, and why; `further` may refuse one that would count. */
export async function assess(
  collected: Collected,
  authority: Authority,
  expectation: Expectation,
  further: (verified: Verified) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<Assessment> {
  const accepted: Verified[] = [];
  const refused: Refused[] = [...collected.discarded];
  for (const candidate of collected.candidates) {
    const judged = await judge(
      candidate,
      authority,
      async (verified) => refusal(verified, expectation) ?? (await further(verified)),
    );
    if (typeof judged === 'string') refused.push({ format: candidate.format, digest: candidate.digest, why: judged });
    else accepted.push(judged);
  }
  const signers = [...new Set(accepted.map(nameSigner))];
  const distinct = differentSigners(accepted.map(({ signer }) => signer));
  return { accepted, refused, signers, distinct, signatures: count(accepted) };
}

/** Counts different signers: keys, and certificate identities without the ref or commit of the workflow. */
export function differentSigners(signers: readonly Signer[]): number {
  const names = signers.map((signer) =>
    signer.kind === 'key' ? signer.hint : `${signer.identity.replace(/(?<=\.ya?ml)@.*$/s, '')} ${signer.issuer}`,
  );
  return new Set(names).size;
}

/** Names a signer so that two signatures of the same one have the same name. */
export function nameSigner({ signer }: Verified): string {
  return signer.kind === 'key' ? `key ${signer.hint}` : `${signer.identity} (${signer.issuer})`;
}

async function judge(
  candidate: Candidate,
  authority: Authority,
  refuse: (verified: Verified) => Promise<string | undefined>,
): Promise<Verified | string> {
  try {
    const verified = await verifyCandidate(candidate, authority);
    return (await refuse(verified)) ?? verified;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** By what was signed, not by the signature: anybody can make a second valid ECDSA signature of a first. */
function count(accepted: readonly Verified[]): number {
  const made = new Map<string, Map<SignatureFormat, Set<string>>>();
  for (const verified of accepted) {
    const { format, signed } = verified.candidate;
    const formats = made.get(nameSigner(verified)) ?? new Map<SignatureFormat, Set<string>>();
    made.set(nameSigner(verified), formats.set(format, (formats.get(format) ?? new Set()).add(digestOf(signed))));
  }
  const perSigner = [...made.values()].map((formats) => Math.max(...[...formats.values()].map(({ size }) => size)));
  return perSigner.reduce((sum, number) => sum + number, 0);
}
