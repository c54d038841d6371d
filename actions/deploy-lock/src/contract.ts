import { gitHubReasons } from '#github';
import { defineContract } from '#kit';
import { inputs } from './inputs.ts';

/** What this action promises. */
export const contract = defineContract({
  name: 'deploy-lock',
  inputs,
  outputs: {
    'fencing-token':
      'What proves that the lock is held: give it to `check` and `unlock`. It begins with a number that grows with every holder.',
    'held-by': 'The page of the run that holds the lock, when that is another one.',
    'lease-until': 'The end of the lease of whoever holds the lock, as an instant; empty when nobody does.',
  },
  reasons: {
    locked: 'The lock is held now: nobody held it.',
    replaced: 'The lock is held now: the lease of its holder was over, or its run was.',
    stolen: 'The lock is held now: it was taken away from its holder, for the reason that was given.',
    'still-held': 'The lock is still held, and its lease begins anew.',
    released: 'The lock is released.',
    'not-held': 'There was nothing to release: the lock is held by another or by nobody.',
    'held-by-another': 'Another run holds the lock; the message says which, why and until when.',
    'lock-lost': 'The lock is not held any more by the holder of this token: nothing irreversible may be done.',
    'unreadable-lock': 'The ref of the lock names a commit that is no lock.',
    ...gitHubReasons,
  },
});

export type DeployLockContract = typeof contract;
