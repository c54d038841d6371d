import { expect, test } from '@jest/globals';

import { type Expectation, ownAnnotations, refusal, signaturePredicate, type Verified } from '#cosign';
import { digestOf } from '#oci';
import { days, parseInstant } from '#time';

const image = digestOf(Buffer.from('the image'));
const expectation: Expectation = {
  image,
  predicateType: signaturePredicate,
  signer: undefined,
  repositories: [],
  unbound: true,
  otherSubjects: false,
  annotations: {},
  maxAge: days(30),
  now: parseInstant('2026-11-21T00:00:00Z'),
};

function made(annotations: Readonly<Record<string, string>>, witnessed: string | undefined): Verified {
  const subjects = [{ digest: { sha256: image.replace('sha256:', '') }, annotations }];
  const claim = { predicateType: signaturePredicate, subjects, repository: undefined, predicate: {} };
  const bytes = Buffer.from('');
  const stored = { format: 'bundle', digest: image, bundle: {}, signed: bytes, artifact: undefined } as const;
  return {
    candidate: { ...stored, signature: bytes, signer: 'key', claim },
    signer: { kind: 'key', hint: 'key' },
    witnessed: witnessed === undefined ? undefined : parseInstant(witnessed),
  };
}

// Anybody can put an old signature of a key into a log again, or have it stamped anew.
test.each([
  ['2026-01-01T00:00:00Z', '2026-11-20T00:00:00Z', /at most 30d is allowed/],
  ['2026-11-20T00:00:00Z', '2026-01-01T00:00:00Z', /at most 30d is allowed/],
  ['2026-11-19T00:00:00Z', '2026-11-20T00:00:00Z', undefined],
  [undefined, '2026-11-20T00:00:00Z', undefined],
  ['2026-11-20T00:00:00Z', undefined, undefined],
  [undefined, undefined, /does not say when/],
  ['yesterday', undefined, /does not say when/],
  ['2026-11-21T00:05:00Z', undefined, undefined],
  ['2026-11-21T00:05:01Z', undefined, /dated in the future/],
  ['2027-01-01T00:00:00Z', '2026-11-20T00:00:00Z', undefined],
  ['2027-01-01T00:00:00Z', '2027-01-01T00:00:00Z', /dated in the future/],
])('a signature that says %s and is logged %s is as old as the earlier of both', (said, witnessed, why) => {
  const found = refusal(made(said === undefined ? {} : { [ownAnnotations.signedAt]: said }, witnessed), expectation);
  if (why === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(why);
});
