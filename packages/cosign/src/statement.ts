import * as v from 'valibot';

/** The predicate type of a bundle that says nothing but "signed" (sigstore/cosign `pkg/types/predicate.go`). */
export const signaturePredicate = 'https://sigstore.dev/cosign/sign/v1';

/** The payload type of DSSE envelopes that hold an in-toto statement (in-toto/attestation `spec/v1/envelope.md`). */
export const statementPayloadType = 'application/vnd.in-toto+json';

const statementTypes = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'] as const;

const subjectSchema = v.object({
  name: v.optional(v.string()),
  digest: v.record(v.string(), v.string()),
  annotations: v.optional(v.record(v.string(), v.unknown())),
});
const schema = v.object({
  _type: v.picklist(statementTypes),
  subject: v.pipe(v.array(subjectSchema), v.minLength(1), v.maxLength(1024)),
  predicateType: v.pipe(v.string(), v.minLength(1)),
  predicate: v.optional(v.unknown()),
});

/** An in-toto statement (in-toto/attestation `spec/v1/statement.md`): what is said about which artifacts. */
export type Statement = v.InferOutput<typeof schema>;

/** Reads a statement; throws RangeError with a message for people. */
export function parseStatement(bytes: Uint8Array): Statement {
  const result = v.safeParse(schema, readJson(bytes));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new RangeError(`the statement is not one of in-toto: ${v.getDotPath(issue) ?? 'it'} ${issue.message}`);
}

/** What a statement is to say. */
export interface StatementContent {
  /** `sha256:…` of the image. */
  readonly digest: string;
  readonly name?: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly predicateType: string;
  readonly predicate: unknown;
}

/** Writes a statement about one image, field by field as cosign does (sigstore/cosign `internal/pkg/cosign/payload`). */
export function writeStatement({ digest, name, annotations, predicateType, predicate }: StatementContent): Uint8Array {
  const [algorithm = '', hex = ''] = digest.split(':');
  const noted = Object.keys(annotations).length === 0 ? {} : { annotations };
  const subject = { ...(name !== undefined && { name }), digest: { [algorithm]: hex }, ...noted };
  return Buffer.from(JSON.stringify({ _type: statementTypes[0], subject: [subject], predicateType, predicate }));
}

/** Reads JSON of bytes that must be UTF-8; throws RangeError. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new RangeError('the payload is not JSON', { cause: error });
  }
}
