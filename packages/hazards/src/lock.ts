/** PostgreSQL's table locks from the weakest to the strongest (PostgreSQL documentation, section 13.3.1). */
export const locks = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const;

/** A mode of a table lock. */
export type Lock = (typeof locks)[number];

/** Says whether one lock is at least as strong as another. */
export function atLeast(lock: Lock, other: Lock): boolean {
  return locks.indexOf(lock) >= locks.indexOf(other);
}

/** The stronger of two locks. */
export function stronger(one: Lock, other: Lock): Lock {
  return atLeast(one, other) ? one : other;
}

/** Who has to wait for a lock that is held, in words (PostgreSQL documentation, table 13.2: conflicting lock modes). */
export function waiters(lock: Lock): string {
  switch (lock) {
    case 'ACCESS EXCLUSIVE':
      return 'every read and write of it waits';
    case 'EXCLUSIVE':
      return 'every write of it waits, reads go on';
    case 'SHARE ROW EXCLUSIVE':
    case 'SHARE':
      return 'every INSERT, UPDATE and DELETE waits, reads go on';
    case 'SHARE UPDATE EXCLUSIVE':
      return 'reads and writes go on; other schema changes, VACUUM and ANALYZE wait';
    case 'ROW EXCLUSIVE':
      return 'reads and writes of other rows go on; schema changes wait';
    case 'ROW SHARE':
    case 'ACCESS SHARE':
      return 'reads and writes go on';
  }
}
