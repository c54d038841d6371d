import { annotation, keySource, matcherText, predicateType } from '#cosign';
import { absolutePath, boolean, duration, integer, lines, oneOf, optional, text, url } from '#inputs';
import { digestField, imageReference, registryInputs } from '#oci';

const repository = { pattern: /[\w.-]+\/[\w.-]+/, takes: 'owner/name of a repository on GitHub' };
const workflow = { pattern: /[^\s\p{Cc}]+/u, takes: 'the file of a workflow, such as release.yml' };
const version = { pattern: /\d+\.\d+\.\d+/, takes: 'a version such as 3.1.3' };
const hash = { pattern: /[0-9a-fA-F]{64}/, takes: '64 hexadecimal digits' };

/** The inputs of cosign-verify; held to action.yml by the contract test. */
export const inputs = {
  mode: oneOf('enforce', 'warn'),
  image: imageReference({ digest: 'optional' }),
  engine: oneOf('auto', 'native', 'cosign'),
  key: optional(keySource()),
  signerRepository: optional(text(repository)),
  signerWorkflow: optional(text(workflow)),
  signerRef: optional(matcherText('refs/heads/main')),
  signerIssuer: matcherText('https://token.actions.githubusercontent.com'),
  signerIdentity: optional(matcherText('release@acme.example')),
  accept: oneOf('any', 'bundle', 'legacy'),
  transparency: oneOf('public', 'none'),
  trustedRoot: optional(text({ pattern: /[^\p{Cc}]+/u, takes: 'a path' })),
  minSignatures: integer({ min: 1, max: 100 }),
  distinctSigners: integer({ min: 1, max: 100 }),
  annotations: optional(lines(annotation())),
  maxAge: optional(duration()),
  predicateType: optional(predicateType()),
  policy: optional(text({ maxLength: 10_000 })),
  otherSubjects: boolean(),
  signedFor: optional(lines(imageReference({ digest: 'optional' }))),
  requireRepository: boolean(),
  deny: optional(lines(digestField())),
  recursive: boolean(),
  cosignVersion: text(version),
  cosignSha256: optional(text(hash)),
  cosignPath: optional(absolutePath()),
  cosignMirror: optional(url()),
  ...registryInputs,
};
