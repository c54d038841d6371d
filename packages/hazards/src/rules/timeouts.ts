import { defineRules } from '../rule.ts';

/** How long waiting may take. */
export const timeoutRules = defineRules({
  MG401: {
    title: 'waits for a lock without a limit',
    severity: 'error',
    phase: 'any',
    lock: 'any lock that conflicts with reads or writes',
    blocks: 'everyone who comes after the waiting statement: a reader waited 2.79 s, and 0.04 s with a limit of 300 ms',
    why: 'a statement that waits for its lock makes all later ones queue behind it',
    safe: 'SET lock_timeout before the first statement that locks; the gate does it from outside when it applies',
  },
  MG402: {
    title: 'works under a lock without a limit',
    severity: 'info',
    phase: 'any',
    lock: 'any lock that conflicts with reads or writes',
    blocks: 'whoever waits for the lock, for as long as the statement takes',
    why: 'lock_timeout limits the wait for a lock, not the work under it',
    safe: 'SET statement_timeout; 17 and later also transaction_timeout',
  },
  MG403: {
    title: 'lock_timeout in effect for CONCURRENTLY',
    severity: 'warn',
    phase: 'expand',
    lock: 'SHARE UPDATE EXCLUSIVE',
    blocks:
      'nobody; but when the timeout strikes, an INVALID index stays behind that slows down writes and serves no read',
    why: 'CONCURRENTLY waits for other transactions as if for locks, and a timeout cannot undo what is already committed',
    safe: 'SET lock_timeout = 0 and a generous statement_timeout for this file; look at pg_index.indisvalid after it',
  },
  MG404: {
    title: 'a timeout that does not do what it says',
    severity: 'warn',
    phase: 'any',
    lock: 'none',
    blocks: 'everyone who would have been protected by it',
    why: 'zero, more than 10 s, SET LOCAL outside of a transaction, SET after the locks or RESET before them have no effect',
    safe: 'SET lock_timeout before the first statement that locks; SET LOCAL only after BEGIN',
  },
});
