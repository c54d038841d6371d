import { createHmac } from 'node:crypto';
import type { Instant } from '#time';

/** The headers that let a receiver know who sent a body, when, and whether it came before. */
export interface Signature {
  readonly 'webhook-id': string;
  /** Seconds since the epoch. */
  readonly 'webhook-timestamp': string;
  /** `v1,` and the HMAC-SHA-256 of `id.timestamp.body` in base64. */
  readonly 'webhook-signature': string;
}

/**
 * Signs one attempt to deliver a body as Standard Webhooks has it (standard-webhooks specification, "Signature
 * scheme"): the id stays the same for every attempt, `at` is when this one is made. Throws RangeError for a secret that
 * signingKey does not take.
 */
export function sign(signed: { id: string; at: Instant; body: string; secret: string }): Signature {
  const timestamp = String(Math.floor(signed.at / 1000));
  const digest = createHmac('sha256', signingKey(signed.secret)).update(`${signed.id}.${timestamp}.${signed.body}`);
  return {
    'webhook-id': signed.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${digest.digest('base64')}`,
  };
}

/**
 * The key of a secret: what `whsec_` stands before is the base64 of 24 to 64 bytes (the same section, "Secret
 * serialization"); the bytes of any other secret are the key.
 *
 * Throws RangeError, without the secret, where something else follows `whsec_`: no receiver would come to the same key.
 */
export function signingKey(secret: string): Buffer {
  if (!secret.startsWith('whsec_')) return Buffer.from(secret);
  const coded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1] ?? '';
  const key = Buffer.from(coded, 'base64');
  if (key.length >= 24 && key.length <= 64) return key;
  throw new RangeError('begins with whsec_, and what follows is not the base64 of 24 to 64 bytes');
}
