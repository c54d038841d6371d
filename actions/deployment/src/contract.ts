import { gitHubReasons } from '#github';
import { defineContract } from '#kit';
import { ledgerReasons } from '#ledger';
import { inputs } from './inputs.ts';

/** What this action promises. */
export const contract = defineContract({
  name: 'deployment',
  inputs,
  outputs: {
    id: 'The id of the record: give it to `stage` and `close`.',
    kind: 'What kind of deployment the record is: `initial`, `change`, `hotfix`, `redeploy` or `rollback`; written by `open`.',
    'previous-image':
      'The image that was live before, by digest: what a rollback returns to; empty when the ledger knows none. Written by `open`, before the record is created.',
    'previous-id': 'The id of the record of `previous-image`.',
    'previous-version': 'The version of `previous-image`, which a health check after a rollback expects.',
    'previous-sha': 'The commit that `previous-image` was built from.',
  },
  reasons: {
    opened: 'A record was created, and is in progress or queued.',
    reused: 'This attempt of the run already had an open record for the same image; it goes on.',
    staged: 'The stage was written.',
    closed: 'The outcome was written.',
    'already-closed': 'The record had already ended in this sense; nothing was written.',
    ...ledgerReasons,
    ...gitHubReasons,
  },
});

export type DeploymentContract = typeof contract;
