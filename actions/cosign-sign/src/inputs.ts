import { annotation, keySource, predicateType } from '#cosign';
import { absolutePath, boolean, lines, oneOf, optional, secret, text, url } from '#inputs';
import { imageReference, registryInputs } from '#oci';

const version = { pattern: /\d+\.\d+\.\d+/, takes: 'a version such as 3.1.3' };
const hash = { pattern: /[0-9a-fA-F]{64}/, takes: '64 hexadecimal digits' };
const file = { pattern: /[^\p{Cc}]+/u, takes: 'a path' };

/** The inputs of cosign-sign; held to action.yml by the contract test. */
export const inputs = {
  image: imageReference({ digest: 'optional' }),
  engine: oneOf('auto', 'native', 'cosign'),
  key: optional(keySource()),
  keyPassword: optional(secret(text())),
  annotations: optional(lines(annotation())),
  runAnnotations: boolean(),
  format: oneOf('bundle', 'legacy', 'both'),
  recursive: boolean(),
  transparency: oneOf('public', 'none'),
  predicate: optional(text(file)),
  predicateType: optional(predicateType()),
  fulcioUrl: url(),
  rekorUrl: url(),
  timestampUrl: optional(url()),
  trustedRoot: optional(text(file)),
  cosignVersion: text(version),
  cosignSha256: optional(text(hash)),
  cosignPath: optional(absolutePath()),
  cosignMirror: optional(url()),
  ...registryInputs,
};
