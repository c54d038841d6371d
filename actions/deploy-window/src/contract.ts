import { gitHubReasons } from '#github';
import { defineContract } from '#kit';
import { ledgerReasons } from '#ledger';
import { inputs } from './inputs.ts';

/** What deploy-window promises. */
export const contract = defineContract({
  name: 'deploy-window',
  inputs,
  outputs: {
    open: 'Whether the calendar is open at the instant that was asked about, whatever the decision; empty when that is unknown.',
    'next-open':
      'The first instant, by all rules, from which it is open for at least `min-remaining`; the instant asked about when that is so now, empty when there is none within 366 days.',
    'next-close':
      'The end of the opening that holds, or else of the one at `next-open`; empty when it is more than 366 days away.',
  },
  reasons: {
    open: 'Deploying is allowed: no freeze holds, and a window is open for long enough.',
    'rollback-exempt': 'It is closed, and the image was live here before by the ledger: the way back is always open.',
    'hotfix-allowed': 'It is closed, and the hotfix was started by one of those who may break the glass.',
    overridden: 'It is closed, and one of those who may break the glass let the deployment through, with a reason.',
    incident: 'An open issue freezes; it goes on until the issue is closed.',
    frozen: 'A freeze holds.',
    'no-window': 'No window is open.',
    'closes-too-soon': 'It is open, and closes before `min-remaining` is over.',
    queued: 'It is closed, and the deployment may wait until it is open; `on-closed: queue` asked for that.',
    'not-live-before':
      'It is closed, and the ledger does not know the image as one that was live here, so this is no rollback.',
    'actor-not-allowed':
      'It is closed, and who started this attempt of the run may not break the glass, so neither a hotfix nor an override counts.',
    'bad-calendar':
      'The calendar, or a file it names, cannot be followed; the message names each mistake with its line.',
    'calendar-unreadable': 'The calendar, or a file it names, is not there or cannot be read.',
    ...ledgerReasons,
    ...gitHubReasons,
  },
});

export type DeployWindowContract = typeof contract;
