import { type Field, field } from '#inputs';
import { type Digest, parseDigest } from '#oci';

/** An input that takes what a channel must point to before it is moved. */
export function expectation(): Field<Digest | 'none'> {
  return field({
    kind: 'expectation',
    takes: 'a digest such as sha256:… with all 64 digits, an image by digest, or none',
    parse: (raw) => (raw === 'none' ? 'none' : parseDigest(raw.slice(raw.lastIndexOf('@') + 1))),
  });
}
