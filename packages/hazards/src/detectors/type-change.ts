import { quoteName } from '#sql';
import { typeChange } from '../effects/type-change.ts';
import { asContract, inFiles, sql } from '../fix.ts';
import { narrows } from '../schema/cast.ts';
import { formatType } from '../schema/column-type.ts';
import type { Scene } from '../scene.ts';
import type { Command } from './command.ts';
import { batches } from './batches.ts';

/** Judges ALTER COLUMN … TYPE by the type the column has by the earlier migrations. */
export function changeType(scene: Scene, { table, tableName, command, text }: Command): void {
  const { column, from, to, computed, work } = typeChange(table, command, scene);
  const name = quoteName(column);
  const fresh = quoteName(`${column}_new`);
  const change = `${tableName}.${name} from ${from === undefined ? 'a type that no migration says' : formatType(from)} to ${formatType(to)}`;
  const fix = inFiles(
    sql(`ALTER TABLE ${tableName} ADD COLUMN ${fresh} ${formatType(to)}`),
    batches(scene, table, `${column}_new`, name),
    asContract(`ALTER TABLE ${tableName} DROP COLUMN ${name}`),
  );
  const on = [table];
  if (from !== undefined && (narrows(from, to) || computed)) {
    const why = computed ? 'computes its values anew' : 'narrows it';
    scene.report('MG204', { what: `Changes ${change} and ${why}`, on, fix });
    scene.report('MG806', { what: `The old values of ${tableName}.${name} are gone`, on, fix, quiet: true });
  } else if (from === undefined && computed) {
    scene.report('MG204', { what: `Changes ${change} by computing its values anew`, on, fix });
  }
  if (work.length > 0) return scene.report('MG105', { what: `Changes ${change}`, on, fix });
  return scene.report('MG105', {
    what: `Changes ${change}, which changes the catalog only`,
    on,
    fix: sql(text),
    severity: 'info',
    phase: 'expand',
  });
}
