import { gitHubReasons } from '#github';
import { defineContract } from '#kit';
import { ledgerReasons } from '#ledger';
import { registryReasons } from '#oci';
import { rollbackReasons } from '#rollback';
import { inputs } from './inputs.ts';

/** What rollback-plan promises. */
export const contract = defineContract({
  name: 'rollback-plan',
  inputs,
  outputs: {
    plan: '`allow`, `allow-code-only` (the schema stays as it is), `ask` (a person) or `deny`; written by `decide`.',
    'target-image': 'The image to bring back, by digest; empty after a block.',
    'target-version': 'The version that `target-image` says it is, which a health check expects.',
    'target-sha': 'The commit that `target-image` was built from.',
    'target-id': 'The record by which `target-image` was live last.',
    'from-id':
      'The record that is to be left, for the input `remediates` of `deployment`; empty when the ledger knows none.',
    'from-image': 'The image of that record: what to put on quarantine.',
    'from-version': 'The version of that record.',
    reasons: 'Everything that was looked at, as a JSON list of `check`, `plan`, `reason` and `detail`.',
    commands: 'The commands to paste, one per line: the rollback when there is one, or else the way forward.',
    advice: 'How to go forward instead, in words.',
    quarantine:
      'The digests that may not come back, one per line: the one that is to be left, and those that the ledger and the input keep away.',
  },
  reasons: {
    found: 'There is a target; whether it may be brought back is not decided yet.',
    ...rollbackReasons,
    'not-a-place': 'The record that `remediates` names is no genuine record of this service in this environment.',
    'not-a-person': 'The input `trigger` says `person`, and an app or a schedule started this attempt of the run.',
    ...ledgerReasons,
    ...registryReasons,
    ...gitHubReasons,
  },
});

export type RollbackPlanContract = typeof contract;
