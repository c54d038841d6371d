declare const digestMark: unique symbol;

/** `sha256:` with 64 or `sha512:` with 128 lower-case hexadecimal digits. */
export type Digest = string & { readonly [digestMark]: true };

export type DigestAlgorithm = 'sha256' | 'sha512';

const registered = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** Says whether a text is a digest of a registered algorithm (OCI image-spec 1.1, descriptor.md "Registered Algorithms"). */
export function isDigest(text: string): text is Digest {
  return registered.test(text);
}

/** Reads a digest; throws RangeError with a message for people. */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text;
  throw new RangeError(`"${text.slice(0, 150)}" is not a digest: say sha256: and 64 lower-case hexadecimal digits`);
}

/** Names the algorithm a digest was made with. */
export function digestAlgorithm(digest: Digest): DigestAlgorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}

/** Computes the digest of exactly these bytes. */
export function digestOf(bytes: Uint8Array, algorithm: DigestAlgorithm = 'sha256'): Digest {
  // Not imported above: node:crypto takes as long to load as a first request, and so loads while that is on its way.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return parseDigest(`${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`);
}

/** Says whether these bytes are the ones the digest names, by computing it anew. */
export function matchesDigest(bytes: Uint8Array, digest: Digest): boolean {
  return digestOf(bytes, digestAlgorithm(digest)) === digest;
}
