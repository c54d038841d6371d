const rounds = 20;
const sigma = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574];

/** Salsa20's function over 16 words, without the final addition (D. J. Bernstein, "The Salsa20 family of stream ciphers"). */
function mix(input: readonly number[]): number[] {
  const x = Uint32Array.from(input);
  const turn = (to: number, a: number, b: number, by: number): void => {
    const sum = ((x[a] ?? 0) + (x[b] ?? 0)) >>> 0;
    x[to] = (x[to] ?? 0) ^ ((sum << by) | (sum >>> (32 - by)));
  };
  const quarter = (a: number, b: number, c: number, d: number): void => {
    turn(b, a, d, 7);
    turn(c, b, a, 9);
    turn(d, c, b, 13);
    turn(a, d, c, 18);
  };
  for (let round = 0; round < rounds; round += 2) {
    quarter(0, 4, 8, 12);
    quarter(5, 9, 13, 1);
    quarter(10, 14, 2, 6);
    quarter(15, 3, 7, 11);
    quarter(0, 1, 2, 3);
    quarter(5, 6, 7, 4);
    quarter(10, 11, 8, 9);
    quarter(15, 12, 13, 14);
  }
  return [...x];
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(4 * index, true));
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * numbers.length);
  const view = new DataView(bytes.buffer);
  for (const [index, number] of numbers.entries()) view.setUint32(4 * index, number >>> 0, true);
  return bytes;
}

function block(key: readonly number[], input: readonly number[]): number[] {
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = sigma;
  return [s0, ...key.slice(0, 4), s1, ...input, s2, ...key.slice(4), s3];
}

/** The key stream of XSalsa20: 32-byte key, 24-byte nonce (D. J. Bernstein, "Extending the Salsa20 nonce"). */
export function xsalsa20(key: Uint8Array, nonce: Uint8Array, length: number): Uint8Array {
  const derived = mix(block(words(key), words(nonce.subarray(0, 16))));
  const subkey = [0, 5, 10, 15, 6, 7, 8, 9].map((index) => derived[index] ?? 0);
  const stream = new Uint8Array(Math.ceil(length / 64) * 64);
  const rest = words(nonce.subarray(16));
  for (let counter = 0; counter * 64 < length; counter++) {
    const input = block(subkey, [...rest, counter, 0]);
    const mixed = mix(input);
    stream.set(bytesOf(mixed.map((word, index) => (word + (input[index] ?? 0)) >>> 0)), counter * 64);
  }
  return stream.subarray(0, length);
}
