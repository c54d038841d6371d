import type { Snapshot, SnapshotEntry } from './snapshot.ts';

/**
 * How one name differs between two environments.
 *
 * `unknown` is what cannot be told: two secrets, a value that is withheld, hashes of two keys.
 */
export interface Difference {
  readonly name: string;
  readonly verdict: 'same' | 'different' | 'added' | 'removed' | 'unknown';
  /** In words, or the value where the contract shows it. */
  readonly before: string;
  readonly after: string;
}

/** Every name of two snapshots, those of `after` first and in its order. */
export function compareSnapshots(before: Snapshot, after: Snapshot): readonly Difference[] {
  const earlier = new Map(before.entries.map((entry) => [entry.name, entry]));
  const later = new Set(after.entries.map(({ name }) => name));
  const sameKey = before.key !== undefined && before.key === after.key;
  return [
    ...after.entries.map((entry) => compare(entry.name, earlier.get(entry.name), entry, sameKey)),
    ...before.entries
      .filter(({ name }) => !later.has(name))
      .map((entry) => compare(entry.name, entry, undefined, sameKey)),
  ];
}

function compare(
  name: string,
  before: SnapshotEntry | undefined,
  after: SnapshotEntry | undefined,
  sameKey: boolean,
): Difference {
  return { name, verdict: judge(before, after, sameKey), before: describe(before), after: describe(after) };
}

function judge(
  before: SnapshotEntry | undefined,
  after: SnapshotEntry | undefined,
  sameKey: boolean,
): Difference['verdict'] {
  const [had, has] = [before?.from ?? 'nothing', after?.from ?? 'nothing'];
  if (had === 'nothing' || has === 'nothing') return had === has ? 'same' : had === 'nothing' ? 'added' : 'removed';
  if (before?.kind === 'shown' && after?.kind === 'shown') return before.value === after.value ? 'same' : 'different';
  if (before?.kind === 'hashed' && after?.kind === 'hashed' && sameKey) {
    return before.hash === after.hash ? 'same' : 'different';
  }
  return 'unknown';
}

function describe(entry: SnapshotEntry | undefined): string {
  if (entry === undefined) return 'not in the contract';
  if (entry.from === 'nothing') return 'not given';
  const standard = entry.from === 'default' ? ' (default)' : '';
  switch (entry.kind) {
    case 'secret':
      return 'given, a secret';
    case 'withheld':
      return `given, not told${standard}`;
    case 'hashed':
      return `given, hash ${entry.hash.slice(0, 8)}${standard}`;
    case 'shown':
      return `${entry.value}${standard}`;
    default:
      return entry satisfies never;
  }
}
