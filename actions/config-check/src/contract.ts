import { defineContract } from '#kit';
import { registryReasons } from '#oci';

import { inputs } from './inputs.ts';

/** What config-check promises. */
export const contract = defineContract({
  name: 'config-check',
  inputs,
  outputs: {
    snapshot:
      'The configuration of this environment as JSON, schema 1: of secrets whether they are there, of other names a keyed hash, or the value where the contract says `show: true`.',
    difference: 'What differs from the snapshot in `compare-with`, name by name, as JSON; empty without one.',
    problems: 'The names that something is wrong with, as a JSON list of name and kind; never values.',
    baked:
      'What is baked into the image and belongs to the environment, as a JSON list of names; empty when no image was looked at.',
  },
  reasons: {
    complete: 'Everything that the contract demands in this environment is there and well-formed.',
    'misplaced-secret': 'A secret stands in `values`, where the log shows it.',
    'exposed-secret': 'A value that is to be shown holds the value of a secret.',
    missing: 'A name that the contract requires in this environment has no value.',
    malformed: 'A value is not what the contract says it takes.',
    forbidden: 'A name has a value in an environment where the contract forbids it.',
    'unknown-name': 'A name in `values` is not in the contract.',
    'baked-in': 'The image says something itself that belongs to the environment, and the contract does not allow it.',
    'bad-contract': 'The contract has mistakes; the message names each with its line.',
    'contract-not-found': 'There is no file at the path of the contract, or it cannot be read.',
    'unknown-environment': 'The contract lists its environments, and this is none of them.',
    'image-not-found': 'The registry says that there is no such image.',
    'not-an-image': 'What the registry has under this name is no container image.',
    ...registryReasons,
  },
});

export type ConfigCheckContract = typeof contract;
