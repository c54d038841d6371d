import { channelName } from '#channel';
import { keySource, matcherText } from '#cosign';
import { integer, lines, oneOf, optional, secret, text, url } from '#inputs';
import { imageReference, registryInputs } from '#oci';

import { expectation } from './expect-field.ts';

const repository = { pattern: /[\w.-]+\/[\w.-]+/, takes: 'owner/name of a repository on GitHub' };
const workflow = { pattern: /[^\s\p{Cc}]+/u, takes: 'the file of a workflow, such as release.yml' };
const path = { pattern: /[^\p{Cc}]+/u, takes: 'a path' };
const reason = { pattern: /[^\p{Cc}\u2028\u2029]+/u, maxLength: 500, takes: 'a reason on one line' };

/** The inputs of release-channel; held to action.yml by the contract test. */
export const inputs = {
  mode: oneOf('enforce', 'warn'),
  task: oneOf('move', 'show'),
  channel: channelName(),
  channelRepository: optional(imageReference({ digest: 'optional' })),
  image: optional(imageReference({ digest: 'required' })),
  entry: integer({ min: 0, max: 1000 }),
  expect: optional(expectation()),
  order: oneOf('auto', 'version', 'created'),
  allowDowngrade: optional(text(reason)),
  verify: oneOf('required', 'none'),
  key: optional(keySource()),
  signerRepository: optional(text(repository)),
  signerWorkflow: optional(text(workflow)),
  signerRef: optional(matcherText('refs/heads/main')),
  signerIssuer: matcherText('https://token.actions.githubusercontent.com'),
  signerIdentity: optional(matcherText('release@acme.example')),
  signedFor: optional(lines(imageReference({ digest: 'optional' }))),
  accept: oneOf('any', 'bundle', 'legacy'),
  transparency: oneOf('public', 'none'),
  trustedRoot: optional(text(path)),
  statement: oneOf('auto', 'key', 'keyless', 'none'),
  statementKey: optional(keySource()),
  keyPassword: optional(secret(text())),
  fulcioUrl: url(),
  rekorUrl: url(),
  ...registryInputs,
};
