import { createHmac } from 'node:crypto';

/** Makes values comparable without telling them. */
export interface SnapshotKey {
  /** 64 bits that name the key, and do not help to find it. */
  readonly id: string;
  /** 128 bits of HMAC-SHA-256 over name and value: the same value under two names has two hashes. */
  hash(name: string, value: string): string;
}

const shortest = 32;
const fewestDifferent = 10;

/**
 * Reads the key of snapshots. Throws RangeError for one that could be guessed: fewer than 32 characters, or fewer than 10
 * different ones. Whoever guesses the key can try values, so it is to be random: `openssl rand -hex 32`.
 */
export function snapshotKey(text: string): SnapshotKey {
  if (text.length < shortest || new Set(text).size < fewestDifferent) {
    throw new RangeError(`can be guessed: take at least ${shortest} random characters, as from openssl rand -hex 32`);
  }
  const mac = (purpose: string, ...parts: readonly string[]): string =>
    createHmac('sha256', text)
      .update(JSON.stringify(['delivery config-check 1', purpose, ...parts]))
      .digest('hex');
  return { id: mac('key').slice(0, 16), hash: (name, value) => mac('value', name, value).slice(0, 32) };
}
