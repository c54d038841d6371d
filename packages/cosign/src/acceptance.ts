import { type Digest, formatRepository, parseReference, type Repository } from '#oci';
import { between, type Duration, formatDuration, type Instant, parseInstant } from '#time';

import type { Claim, Subject } from './claim.ts';
import { type ExpectedIdentity, strangerness } from './identity.ts';
import type { Verified } from './verify-candidate.ts';

/** Annotations that our own signatures carry, signed with the rest. */
export const ownAnnotations = {
  /** The repository the image was signed in. */
  image: 'delivery/image',
  /** When it was signed, by the signer's own clock. */
  signedAt: 'delivery/signed-at',
} as const;

/** What a genuine signature must say to count. */
export interface Expectation {
  readonly image: Digest;
  readonly predicateType: string;
  /** Undefined when the key is enough. */
  readonly signer: ExpectedIdentity | undefined;
  /** Repositories a signature may have been made for, where it says so. */
  readonly repositories: readonly Repository[];
  /** Whether a signature that names no repository counts. */
  readonly unbound: boolean;
  /** Whether subjects besides the image are allowed. */
  readonly otherSubjects: boolean;
  readonly annotations: Readonly<Record<string, string>>;
  readonly maxAge: Duration | undefined;
  readonly now: Instant;
}

/**
 * Says why a genuine signature does not count; undefined when it does.
 *
 * The type and every subject are looked at: a statement about something else, or by the same signer for another purpose
 * (an SBOM is no signature), is refused although its cryptography is in order.
 */
export function refusal({ candidate, signer, witnessed }: Verified, expectation: Expectation): string | undefined {
  const { claim } = candidate;
  if (claim.predicateType !== expectation.predicateType) {
    return `it says "${claim.predicateType.slice(0, 200)}", and "${expectation.predicateType}" is wanted`;
  }
  const stranger = expectation.signer === undefined ? undefined : strangerness(signer, expectation.signer);
  return (
    stranger ??
    wrongSubject(claim, expectation) ??
    wrongAnnotation(claim, expectation) ??
    wrongRepository(claim, expectation) ??
    wrongAge(claim, witnessed, expectation)
  );
}

function isImage({ digest }: Subject, image: Digest): boolean {
  const [algorithm = '', hex = ''] = image.split(':');
  return digest[algorithm] === hex;
}

function wrongSubject({ subjects }: Claim, { image, otherSubjects }: Expectation): string | undefined {
  if (!subjects.some((subject) => isImage(subject, image))) return `none of its subjects is ${image}`;
  const malformed = subjects.find(
    ({ digest }) => !Object.values(digest).every((hex) => /^[0-9a-f]{40,128}$/.test(hex)),
  );
  if (malformed !== undefined) return 'one of its subjects has a malformed digest';
  if (otherSubjects || subjects.every((subject) => isImage(subject, image))) return undefined;
  return `it is about ${subjects.length} artifacts, not about this image alone`;
}

function annotationsOf({ subjects }: Claim, image: Digest): Readonly<Record<string, unknown>> {
  return Object.assign(
    {},
    ...subjects.filter((subject) => isImage(subject, image)).map(({ annotations }) => annotations),
  );
}

function wrongAnnotation(claim: Claim, { image, annotations }: Expectation): string | undefined {
  const found = annotationsOf(claim, image);
  const [name] = Object.entries(annotations).find(([key, wanted]) => found[key] !== wanted) ?? [];
  if (name === undefined) return undefined;
  const value = found[name];
  const got = typeof value === 'string' ? `is "${value.slice(0, 100)}"` : 'is missing';
  return `its annotation ${name} ${got}, and "${annotations[name]}" is wanted`;
}

/** A bundle names no repository itself, so it could be carried into another one; ours say it in an annotation. */
function wrongRepository(claim: Claim, { image, repositories, unbound }: Expectation): string | undefined {
  const noted = annotationsOf(claim, image)[ownAnnotations.image];
  const named = [claim.repository, noted].flatMap((name) => (typeof name === 'string' && name !== '' ? [name] : []));
  if (named.length === 0) return unbound ? undefined : 'it does not say which repository it was made for';
  const allowed = new Set(repositories.map(formatRepository));
  const wrong = named.find((name) => !allowed.has(canonical(name)));
  return wrong === undefined ? undefined : `it was made for ${wrong.slice(0, 200)}`;
}

function canonical(name: string): string {
  try {
    return formatRepository(parseReference(name));
  } catch {
    return '';
  }
}

function wrongAge(
  claim: Claim,
  witnessed: Instant | undefined,
  { image, maxAge, now }: Expectation,
): string | undefined {
  if (maxAge === undefined) return undefined;
  // A log or timestamp authority says that a signature was there by then, and anybody can show it an old one again.
  const said = signedAt(annotationsOf(claim, image)[ownAnnotations.signedAt]);
  const times = [witnessed, said].filter((time) => time !== undefined);
  const made = times.toSorted((one, other) => one - other)[0];
  if (made === undefined) return 'it does not say when it was made, and max-age is given';
  if (made > now + clockDifference) return 'it is dated in the future';
  const age = between(made, now);
  return age > maxAge
    ? `it is ${formatDuration(age)} old, and at most ${formatDuration(maxAge)} is allowed`
    : undefined;
}

/** How far clocks of honest machines are apart, in milliseconds. */
const clockDifference = 5 * 60 * 1000;

function signedAt(value: unknown): Instant | undefined {
  try {
    return typeof value === 'string' ? parseInstant(value) : undefined;
  } catch {
    return undefined;
  }
}
