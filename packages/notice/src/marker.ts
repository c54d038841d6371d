import * as v from 'valibot';
import { statuses } from './notice.ts';

const line = v.pipe(v.string(), v.maxLength(1000));
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const marker = v.object({
  schema: v.literal(1),
  repository: line,
  environment: line,
  service: line,
  /** The image or else the version; empty when neither is known. */
  release: line,
  status: v.picklist(statuses),
  run: number,
  record: v.optional(number),
  /** Of what the message says, without what differs between two runs that say the same. */
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
});

/** Whose message it is and what it says, kept with the message itself. */
export type Marker = v.InferOutput<typeof marker>;

/** A marker from what somebody else kept; undefined when it is none. */
export function readMarker(value: unknown): Marker | undefined {
  const parsed = v.safeParse(marker, value);
  return parsed.success ? parsed.output : undefined;
}

/** A marker as base64url, so that nothing in it ends a comment of HTML or begins markup. */
export function writeMarker(value: Marker): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
