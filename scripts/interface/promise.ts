import { major } from 'semver';
import { type Change, compareInterfaces } from './compare.ts';
import type { Interface, Snapshot } from './interface.ts';

/** How the interface stands to what the snapshot promises. */
export type Standing =
  | { readonly kind: 'kept' }
  /** Nothing breaks, or it may: the snapshot has to be written anew. */
  | { readonly kind: 'changed'; readonly changes: readonly Change[] }
  /** Callers break, and the major version is still the one that promised otherwise. */
  | { readonly kind: 'broken'; readonly changes: readonly Change[] };

/**
 * Whether the interface keeps the promise of a snapshot, when it is to be released as `version`.
 *
 * A breaking change is allowed when the major version is above that of the snapshot, and as long as that is 0: before the first
 * release there is no one to break (semver.org, item 4).
 */
export function judge(snapshot: Snapshot, now: Interface, version: string): Standing {
  const changes = compareInterfaces(snapshot, now);
  if (changes.length === 0) return { kind: 'kept' };
  const bound = major(snapshot.version) > 0 && major(version) <= major(snapshot.version);
  return { kind: bound && changes.some(({ breaking }) => breaking) ? 'broken' : 'changed', changes };
}
