import * as v from 'valibot';

const base64 = v.pipe(v.string(), v.base64());
const envelope = v.object({
  payload: base64,
  payloadType: v.string(),
  signatures: v.pipe(
    v.array(v.object({ sig: v.pipe(base64, v.minLength(1)), keyid: v.optional(v.string()) })),
    v.length(1, 'there must be exactly one signature'),
  ),
});

/** A DSSE envelope with its one signature, decoded. */
export interface Envelope {
  readonly payload: Uint8Array;
  readonly payloadType: string;
  readonly signature: Uint8Array;
}

/** Reads a DSSE envelope (secure-systems-lab/dsse `envelope.md`); throws RangeError with a message for people. */
export function parseEnvelope(value: unknown): Envelope {
  const result = v.safeParse(envelope, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new RangeError(`the DSSE envelope cannot be read: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
  }
  const { payload, payloadType, signatures } = result.output;
  const signature = Buffer.from(signatures[0]?.sig ?? '', 'base64');
  return { payload: Buffer.from(payload, 'base64'), payloadType, signature };
}

/** The bytes a DSSE signature covers (secure-systems-lab/dsse `protocol.md`, PAE). */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}
