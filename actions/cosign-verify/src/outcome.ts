import { nameSigner, type Verified } from '#cosign';
import type { Evidence, Json } from '#kit';
import { formatInstant } from '#time';

import type { Finding } from './decision.ts';

/** Who signed, over all digests that were looked at. */
export function signersOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ assessment }) => assessment.signers))];
}

/** One line of evidence for each signature, those that count first. */
export function evidenceOf(findings: readonly Finding[]): readonly Evidence[] {
  return findings.flatMap(({ what, assessment }) => [
    ...assessment.accepted.map((verified): Evidence => ({
      subject: what,
      verdict: 'pass',
      detail: describe(verified),
      ...factsOf(verified),
    })),
    ...assessment.refused.map(({ format, digest, why }): Evidence => ({
      subject: what,
      verdict: 'info',
      detail: why,
      format,
      digest,
    })),
  ]);
}

/** Everything that was found, for machines. */
export function jsonOf(image: string, findings: readonly Finding[]): Json {
  return {
    schema: 1,
    image,
    findings: findings.map(({ what, digest, assessment: { accepted, refused, signatures, signers } }) => ({
      what,
      digest,
      signatures,
      signers,
      accepted: accepted.map(factsOf),
      refused: refused.map(({ format, digest: stored, why }) => ({ format, digest: stored, why })),
    })),
  };
}

/** One signature in words. */
export function describe(verified: Verified): string {
  const { candidate, witnessed } = verified;
  const when = witnessed === undefined ? '' : `, logged ${formatInstant(witnessed)}`;
  return `${candidate.format === 'bundle' ? 'bundle' : 'legacy signature'} by ${nameSigner(verified)}${when}`;
}

function factsOf(verified: Verified): Readonly<Record<string, Json>> {
  const { candidate, signer, witnessed } = verified;
  const { format, digest, claim } = candidate;
  return {
    format,
    digest,
    'predicate-type': claim.predicateType,
    annotations: Object.fromEntries(
      claim.subjects.flatMap(({ annotations }) =>
        Object.entries(annotations).map(([name, value]) => [name, typeof value === 'string' ? value : null]),
      ),
    ),
    signer: { ...signer },
    witnessed: witnessed === undefined ? null : formatInstant(witnessed),
  };
}
