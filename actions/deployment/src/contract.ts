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
    kind: 'What kind of deployment the record is: `initial`, `change`, `hotfix`, `redeploy` or `rollback`; written by `open` and `find`.',
    image: 'The image of the record that `find` found.',
    version: 'The version of that record.',
    stand: 'How that record stands: `waiting`, `running`, `live`, `superseded`, `failed` or `withdrawn`.',
    stage: 'The stage that record was last in.',
    'rollback-id': "The id of this run's rollback of that record; empty when there is none. Written by `find`.",
    'rolled-back': 'Whether that rollback succeeded; written by `find`.',
    'previous-image':
      'The image that was live before, by digest: what a rollback returns to; empty when the ledger knows none. Written by `open`, before the record is created, and by `find`.',
    'previous-id': 'The id of the record of `previous-image`.',
    'previous-version': 'The version of `previous-image`, which a health check after a rollback expects.',
    'previous-sha': 'The commit that `previous-image` was built from.',
    'schema-floor':
      'The oldest release that works with the schema as it is now; empty when the ledger knows none. Written by `floor`.',
  },
  reasons: {
    opened: 'A record was created, and is in progress or queued.',
    reused: 'This attempt of the run already had an open record for the same image; it goes on.',
    found: 'This run has a record, or one waits, and the outputs say how it stands.',
    'nothing-found': 'This run has opened no record here, or none waits.',
    claimed: 'The queued record is for this attempt of the run to take up.',
    'claimed-by-another': 'Another run is taking the queued record up; nothing is to be done.',
    staged: 'The stage was written.',
    closed: 'The outcome was written.',
    'at-floor': 'The release works with the schema as it is now, or the ledger knows no schema floor.',
    overtaken: 'Something else went live after what a rollback or its rehearsal is about; nothing was written.',
    'below-floor':
      'The release is below the schema floor, or nobody can tell: it must not run on the schema as it is now.',
    'already-closed': 'The record had already ended in this sense; nothing was written.',
    ...ledgerReasons,
    ...gitHubReasons,
  },
});

export type DeploymentContract = typeof contract;
