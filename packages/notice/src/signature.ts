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
 * Signs a body as Standard Webhooks has it (standard-webhooks specification, "Webhook headers" and "Symmetric signatures"). A secret `whsec_…` is the base64 of
 * the key, as its libraries take it; the bytes of any other secret are the key.
 */
export function sign(signed: { id: string; at: Instant; body: string; secret: string }): Signature {
  const timestamp = String(Math.floor(signed.at / 1000));
  const digest = createHmac('sha256', keyOf(signed.secret)).update(`${signed.id}.${timestamp}.${signed.body}`);
  return {
    'webhook-id': signed.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${digest.digest('base64')}`,
  };
}

function keyOf(secret: string): Buffer {
  const coded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  return coded === undefined ? Buffer.from(secret) : Buffer.from(coded, 'base64');
}
