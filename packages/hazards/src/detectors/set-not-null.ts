import { quoteName } from '#sql';
import { isProvedNotNull } from '../effects/constraint.ts';
import { contractFile, inFiles, sql } from '../fix.ts';
import type { Scene } from '../scene.ts';
import type { Command } from './command.ts';

/** Judges SET NOT NULL: a validated CHECK is a proof for PostgreSQL 12 and later, and keeps NULLs out already. */
export function setNotNull(scene: Scene, { table, tableName, command, text }: Command): void {
  const name = command.name ?? '';
  const column = quoteName(name);
  const { schema, serverVersion } = scene;
  if (schema.column(table, name)?.notNull === true) return;
  const kept = isProvedNotNull(table, name, schema, 12);
  const proof = quoteName(`${table.name}_${name}_not_null`);
  const alter = `ALTER TABLE ${tableName}`;
  const validate = sql(`${alter} VALIDATE CONSTRAINT ${proof}`);
  const check = `${contractFile}\n${sql(`${alter} ADD CONSTRAINT ${proof} CHECK (${column} IS NOT NULL) NOT VALID`)}`;
  const proved = serverVersion >= 12 ? [sql(text, `${alter} DROP CONSTRAINT ${proof}`)] : [];
  const native = `${contractFile}\n${sql(`${alter} ADD CONSTRAINT ${proof} NOT NULL ${column} NOT VALID`)}`;
  const fix = serverVersion >= 18 ? inFiles(native, validate) : inFiles(check, validate, ...proved);
  const on = [table];
  if (!kept) scene.report('MG106', { what: `Forbids NULL in ${tableName}.${column}`, on, fix, quiet: true });
  if (!isProvedNotNull(table, name, schema, serverVersion)) {
    const old =
      serverVersion < 12 ? '; before PostgreSQL 12 a CHECK is no proof: keep the CHECK and leave it at that' : '';
    scene.report('MG306', { what: `SET NOT NULL on ${tableName}.${column} looks at every row${old}`, on, fix });
  }
}
