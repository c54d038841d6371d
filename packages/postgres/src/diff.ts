import { isDeepStrictEqual } from 'node:util';

import type { CatalogObject, Snapshot } from './snapshot.ts';

/** One object that is not as it was. */
export type Difference =
  | { readonly change: 'added'; readonly object: CatalogObject }
  | { readonly change: 'removed'; readonly object: CatalogObject }
  | {
      readonly change: 'changed';
      readonly before: CatalogObject;
      readonly object: CatalogObject;
      /** The names in `definition` that differ. */
      readonly fields: readonly string[];
    };

/** Columns of one table that are the same set in another order. */
export interface OrderDifference {
  readonly table: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface SnapshotDiff {
  /** Ordered by kind and name. Empty: the same schema, but for the order of columns. */
  readonly differences: readonly Difference[];
  readonly columnOrder: readonly OrderDifference[];
}

/** Compares two snapshots as sets; the order of columns is told apart. */
export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotDiff {
  const keys = [...new Set([...before.objects.keys(), ...after.objects.keys()])].toSorted();
  return {
    differences: keys.flatMap((key) => difference(before.objects.get(key), after.objects.get(key))),
    columnOrder: [...before.columnOrder].flatMap(([table, columns]) => {
      const now = after.columnOrder.get(table) ?? [];
      const moved = sameSet(columns, now) && !isDeepStrictEqual(columns, now);
      return moved ? [{ table, before: columns, after: now }] : [];
    }),
  };
}

/** Whether nothing of the schema changed, not even the order of columns: what a retry demands. */
export function sameCatalog(before: Snapshot, after: Snapshot): boolean {
  const { differences, columnOrder } = diffSnapshots(before, after);
  return differences.length === 0 && columnOrder.length === 0;
}

function difference(before: CatalogObject | undefined, after: CatalogObject | undefined): readonly Difference[] {
  if (before === undefined) return after === undefined ? [] : [{ change: 'added', object: after }];
  if (after === undefined) return [{ change: 'removed', object: before }];
  const names = new Set([...Object.keys(before.definition), ...Object.keys(after.definition)]);
  const fields = [...names].filter((name) => !isDeepStrictEqual(before.definition[name], after.definition[name]));
  return fields.length === 0 ? [] : [{ change: 'changed', before, object: after, fields: fields.toSorted() }];
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return isDeepStrictEqual(one.toSorted(), other.toSorted());
}
