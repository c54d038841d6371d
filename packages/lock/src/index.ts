export { acquire, type Acquired, type Acquisition } from './acquire.ts';
export { check, release, type Fenced } from './fence.ts';
export { readKept, type Keeper, type Kept } from './keeper.ts';
export { fencingToken, lockRef, readLock, writeLock, type Guarded, type Lock, type Owner } from './lock.ts';
export { standingOf, type Liveness, type Standing } from './standing.ts';
