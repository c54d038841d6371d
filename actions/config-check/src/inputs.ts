import { oneOf, optional, text } from '#inputs';
import { imageReference, registryInputs } from '#oci';

import { assignments, contractText, keyField, snapshotField } from './unshown-field.ts';

const oneLine = { pattern: /[^\p{Cc}]+/u, takes: 'text on one line' };

/** The inputs of config-check; held to action.yml by the contract test. */
export const inputs = {
  mode: oneOf('enforce', 'warn'),
  contract: contractText(),
  environment: optional(text(oneLine)),
  values: optional(assignments()),
  image: optional(imageReference({ digest: 'optional' })),
  snapshotKey: optional(keyField()),
  compareWith: optional(snapshotField()),
  ...registryInputs,
};
