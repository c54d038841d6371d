import type { Evidence } from '#kit';
import { type BrokenQuery, type Difference, diffSnapshots, type RowsDifference, type Snapshot } from '#postgres';
import type { Destruction } from './destruction.ts';
import { isOfToolTable } from './leftovers.ts';

/** What stands against a migration after its rehearsal. */
export interface Objection {
  readonly reason: 'way-back-fails' | 'queries-broken';
  readonly rule: 'MG804' | 'MG806' | 'MG807' | 'MG951';
  readonly subject: string;
  readonly detail: string;
}

/** What the way back did not restore, object by object; the order of columns is only told. */
export function compareWayBack(
  before: Snapshot,
  after: Snapshot,
  toolTable: string | undefined,
): { readonly objections: readonly Objection[]; readonly notes: readonly Evidence[] } {
  const { differences, columnOrder } = diffSnapshots(before, after);
  const own = differences.filter(({ object }) => !isOfToolTable(object, toolTable));
  return {
    objections: own.map((difference) => ({
      reason: 'way-back-fails',
      rule: 'MG804',
      subject: `${difference.object.kind} ${difference.object.name}`,
      detail: describeDifference(difference),
    })),
    notes: columnOrder.map(({ table }) => ({
      subject: table,
      verdict: 'info',
      detail: 'the way back restored the columns in another order',
    })),
  };
}

/** What running up once more made otherwise than the first time. */
export function compareSecondUp(
  first: Snapshot,
  second: Snapshot,
  toolTable: string | undefined,
): readonly Objection[] {
  return diffSnapshots(first, second)
    .differences.filter(({ object }) => !isOfToolTable(object, toolTable))
    .map((difference) => ({
      reason: 'way-back-fails',
      rule: 'MG807',
      subject: `${difference.object.kind} ${difference.object.name}`,
      detail: `is not as after the first run: ${describeDifference(difference)}`,
    }));
}

/** Rows that were there before, and are not there after up and down. */
export function lostRows(differences: readonly RowsDifference[]): readonly Objection[] {
  return differences.flatMap((difference): readonly Objection[] => {
    const detail = describeRows(difference);
    return detail === undefined
      ? []
      : [{ reason: 'way-back-fails', rule: 'MG806', subject: `rows of ${difference.table}`, detail }];
  });
}

/** Lost rows that are destroyed on purpose, and those that are not. */
export function partRows(
  lost: readonly Objection[],
  { tables, anything }: Destruction,
): readonly [meant: readonly Objection[], others: readonly Objection[]] {
  const names = new Set(tables.map((table) => `rows of ${table}`));
  // A name without a schema is meant in every schema.
  const isMeant = ({ subject }: Objection) =>
    anything || names.has(subject) || names.has(`rows of ${subject.slice(subject.lastIndexOf('.') + 1)}`);
  return [lost.filter(isMeant), lost.filter((each) => !isMeant(each))];
}

/** Queries that the schema understood before, and does not any more. */
export function brokenBy(before: readonly BrokenQuery[], after: readonly BrokenQuery[]): readonly Objection[] {
  const known = new Set(before.map(({ line }) => line));
  return after
    .filter(({ line }) => !known.has(line))
    .map(({ name, line, message }) => ({
      reason: 'queries-broken',
      rule: 'MG951',
      subject: `${name} (line ${line})`,
      detail: message,
    }));
}

/** What became of the rows of a table, for people; undefined when none was lost. */
export function describeRows(difference: RowsDifference): string | undefined {
  switch (difference.kind) {
    case 'table-missing':
      return `the table with its ${difference.rows} rows is gone`;
    case 'columns-missing':
      return `${difference.columns.join(', ')} of ${difference.rows} rows is gone`;
    case 'rows-differ':
      return difference.lost === 0 ? undefined : `${difference.lost} rows are not there as they were`;
    default:
      return difference satisfies never;
  }
}

function describeDifference(difference: Difference): string {
  switch (difference.change) {
    case 'added':
      return 'is still there';
    case 'removed':
      return 'is gone';
    case 'changed':
      return `differs in ${difference.fields.join(', ')}`;
    default:
      return difference satisfies never;
  }
}
