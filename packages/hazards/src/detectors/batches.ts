import { formatName, type Name, quoteName } from '#sql';
import type { Scene } from '../scene.ts';
import { keyOf } from '../schema/table.ts';

/**
 * A batch that fills a column: to be run again and again, each time in its own transaction, until it changes no row. Rows
 * that are done are left out, so that a second run goes on where the first one stopped.
 */
export function batches(scene: Scene, table: Name, column: string, value = 'DEFAULT'): string {
  const name = quoteName(column);
  return batch(scene, table, `SET ${name} = ${value}`, `${name} IS NULL`);
}

/** One batch of an UPDATE: `set` begins with SET, `where` holds for the rows that are still to be done. */
export function batch(scene: Scene, table: Name, set: string, where: string): string {
  const [relation, key] = [formatName(table), quoteName(keyColumn(scene, table))];
  return [
    '-- a backfill, outside of the migration: repeat it, one transaction each, until it changes no row',
    `UPDATE ${relation} ${set}`,
    `  WHERE ${key} IN (SELECT ${key} FROM ${relation} WHERE ${where} ORDER BY ${key} LIMIT 5000 FOR UPDATE SKIP LOCKED);`,
  ].join('\n');
}

/** One batch of a DELETE. */
export function deleteBatch(scene: Scene, table: Name, where: string | undefined): string {
  const [relation, key] = [formatName(table), quoteName(keyColumn(scene, table))];
  const condition = where === undefined ? '' : ` WHERE ${where}`;
  return [
    '-- outside of the migration: repeat it, one transaction each, until it deletes no row',
    `DELETE FROM ${relation}`,
    `  WHERE ${key} IN (SELECT ${key} FROM ${relation}${condition} ORDER BY ${key} LIMIT 5000 FOR UPDATE SKIP LOCKED);`,
  ].join('\n');
}

/** The column of the primary key where it is known and single; `id` otherwise. */
function keyColumn({ schema }: Scene, table: Name): string {
  const constraints = [...(schema.tables.get(keyOf(table))?.constraints.values() ?? [])];
  const primary = constraints.find(({ kind }) => kind === 'primary');
  return primary?.columns.length === 1 ? (primary.columns[0] ?? 'id') : 'id';
}
