import type { Envelope } from './envelope.ts';
import { parseSimpleSigning } from './simple-signing.ts';
import { parseStatement, signaturePredicate, statementPayloadType } from './statement.ts';

/** One artifact a signature is about. */
export interface Subject {
  /** By algorithm, hexadecimal. */
  readonly digest: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, unknown>>;
}

/** What a signature says, in whichever format it was written; nothing of it is believed before the signature is verified. */
export interface Claim {
  /** The predicate type; for legacy signatures that of the bundle that would say the same. */
  readonly predicateType: string;
  readonly subjects: readonly Subject[];
  /** The repository a legacy signature was made for. */
  readonly repository: string | undefined;
  readonly predicate: unknown;
}

/** Reads what a DSSE envelope says; throws RangeError when it is no in-toto statement. */
export function claimOfEnvelope({ payload, payloadType }: Envelope): Claim {
  if (payloadType !== statementPayloadType) {
    throw new RangeError(`the envelope holds "${payloadType.slice(0, 100)}" instead of an in-toto statement`);
  }
  const { _type: type, subject, predicateType, predicate } = parseStatement(payload);
  if (predicateType === signaturePredicate && type !== 'https://in-toto.io/Statement/v1') {
    throw new RangeError(`the signature is a statement of the type ${type}`);
  }
  const subjects = subject.map(({ digest, annotations = {} }) => ({ digest, annotations }));
  return { predicateType, subjects, repository: undefined, predicate };
}

/** Reads what the payload of a legacy signature says; throws RangeError when it is none. */
export function claimOfPayload(payload: Uint8Array): Claim {
  const { repository, digest, annotations } = parseSimpleSigning(payload);
  const [algorithm = '', hex = ''] = digest.split(':');
  const subjects = [{ digest: { [algorithm]: hex }, annotations }];
  return { predicateType: signaturePredicate, subjects, repository, predicate: undefined };
}
