import type { GitHub } from '#github';
import type { Clock } from '#time';
import type { Rules } from './genuine.ts';

/** The run that speaks to the ledger. `url` is its page, of this very attempt. */
export interface CurrentRun {
  readonly id: number;
  readonly attempt: number;
  readonly url: string;
}

/** The ledger of one repository, as one run sees it. */
export interface Ledger {
  readonly github: GitHub;
  readonly rules: Rules;
  readonly clock: Clock;
  readonly run: CurrentRun;
}

/** The reasons, besides those of GitHub, that writing to the ledger can end with. */
export const ledgerReasons = {
  'not-a-record': 'The deployment with this id is not a record of this ledger.',
  'foreign-record':
    'The record belongs to another run, environment or service; only the run that opened a record may go on with it.',
  'wrong-state':
    'The record has already ended, or has not begun, and what was asked for would make it say something untrue.',
  'workflow-not-allowed':
    'The workflow of this run is not one of those that `workflow` allows, so its records would never count.',
  'environment-spelling':
    'GitHub knows the environment under another spelling, such as `Production` for `production`; the records must be under one name.',
} as const;
