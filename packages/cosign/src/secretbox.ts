import { crypto } from './crypto.ts';
import { xsalsa20 } from './salsa.ts';

const tagLength = 16;

/** Encrypts as NaCl's `crypto_secretbox` does (XSalsa20 and Poly1305; the tag stands before the text). */
export function sealSecretbox(text: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array {
  const stream = xsalsa20(key, nonce, 32 + text.length);
  const hidden = text.map((byte, index) => byte ^ (stream[32 + index] ?? 0));
  return Buffer.concat([poly1305(hidden, stream.subarray(0, 32)), hidden]);
}

/** Decrypts what sealSecretbox made; undefined when the key is another or a byte was changed. */
export function openSecretbox(box: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array | undefined {
  if (box.length < tagLength || nonce.length !== 24 || key.length !== 32) return undefined;
  const hidden = box.subarray(tagLength);
  const stream = xsalsa20(key, nonce, 32 + hidden.length);
  if (!crypto().timingSafeEqual(poly1305(hidden, stream.subarray(0, 32)), box.subarray(0, tagLength))) return undefined;
  return hidden.map((byte, index) => byte ^ (stream[32 + index] ?? 0));
}

/** RFC 8439 section 2.5. */
function poly1305(message: Uint8Array, key: Uint8Array): Uint8Array {
  const prime = (1n << 130n) - 5n;
  const r = number(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  let sum = 0n;
  for (let start = 0; start < message.length; start += 16) {
    const part = message.subarray(start, start + 16);
    sum = ((sum + number(part) + (1n << BigInt(8 * part.length))) * r) % prime;
  }
  const tag = (sum + number(key.subarray(16, 32))) & ((1n << 128n) - 1n);
  return Buffer.from(tag.toString(16).padStart(32, '0'), 'hex').reverse();
}

function number(littleEndian: Uint8Array): bigint {
  return littleEndian.length === 0 ? 0n : BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`);
}
