import { type Field, field } from '#inputs';

import { type Digest, parseDigest } from './digest.ts';

/** An input that takes a digest. */
export function digestField(): Field<Digest> {
  return field({ kind: 'digest', takes: 'a digest: sha256: and 64 lower-case hexadecimal digits', parse: parseDigest });
}
