import { payloadOf, readIntent, type Remembered } from '#ledger';
import * as v from 'valibot';

const memory = v.object({
  id: v.optional(v.pipe(v.number(), v.safeInteger())),
  environment: v.string(),
  payload: v.unknown(),
  sha: v.string(),
  known: v.array(v.number()),
});

/** Writes down which record a run set out to open, for its post step. */
export function remember({ id, environment, intent, sha, known }: Remembered): string {
  return JSON.stringify({ id, environment, payload: payloadOf(intent), sha, known });
}

/** Reads what `remember` wrote; undefined for anything else. */
export function recall(text: string): Remembered | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), memory), text);
  if (!parsed.success) return undefined;
  const { id, environment, payload, sha, known } = parsed.output;
  const read = readIntent(payload);
  return read.kind === 'intent' ? { id, environment, intent: read.intent, sha, known } : undefined;
}
