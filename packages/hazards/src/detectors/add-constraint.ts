import { type Constraint, formatName, quoteName, relationName, stringsOf } from '#sql';
import { primaryKeyScans } from '../effects/constraint.ts';
import { inFiles, sql } from '../fix.ts';
import { readConstraint } from '../schema/read-column.ts';
import type { Scene } from '../scene.ts';
import { type Command, constraintOf } from './command.ts';

/** Judges ADD CONSTRAINT. */
export function addConstraint(scene: Scene, command: Command): void {
  const constraint = constraintOf(command);
  if (constraint === undefined) return;
  const name = quoteName(readConstraint(constraint, command.table.name)?.name ?? 'constraint_name');
  switch (String(constraint.contype)) {
    case 'CONSTR_CHECK':
    case 'CONSTR_NOTNULL':
    case 'CONSTR_FOREIGN':
      return checked(scene, command, constraint, name);
    case 'CONSTR_UNIQUE':
    case 'CONSTR_PRIMARY':
      return indexed(scene, command, constraint, name);
    case 'CONSTR_EXCLUSION':
      scene.report('MG311', {
        what: `Adds ${name} to ${command.tableName}`,
        on: [command.table],
        fix: sql(command.text),
      });
      return keeps(scene, command, name);
    default:
      return undefined;
  }
}

/** The running version was written without the constraint. */
function keeps(scene: Scene, { table, tableName, text }: Command, name: string): void {
  scene.report('MG109', {
    what: `${name} refuses writes to ${tableName} that the running version may make`,
    on: [table],
    fix: sql(text),
    quiet: true,
  });
}

function checked(scene: Scene, command: Command, constraint: Constraint, name: string): void {
  const { table, tableName } = command;
  keeps(scene, command, name);
  const foreign = constraint.contype === 'CONSTR_FOREIGN';
  const parent = relationName(constraint.pktable);
  const unchecked = constraint.skip_validation === true || constraint.is_enforced === false;
  if (unchecked) return partitionedForeignKey(scene, command, constraint, name);
  const partitioned = scene.schema.table(table)?.kind === 'partitioned' && scene.serverVersion < 18;
  const add = named(command.text, constraint, name);
  const later = inFiles(sql(`${add} NOT VALID`), sql(`ALTER TABLE ${tableName} VALIDATE CONSTRAINT ${name}`));
  const noWay = foreign && partitioned;
  const fix = noWay ? `-- before PostgreSQL 18 on each partition, then on the parent:\n${later}` : later;
  const reason = foreign
    ? `looks up every row of ${tableName} in ${formatName(parent)}`
    : `checks every row of ${tableName}`;
  scene.report('MG304', { what: `Adding ${name} ${reason}`, on: [table], fix });
}

/** Before 18 a foreign key of a partitioned table cannot be NOT VALID. */
function partitionedForeignKey(
  scene: Scene,
  { table, tableName, text }: Command,
  constraint: Constraint,
  name: string,
): void {
  if (constraint.contype !== 'CONSTR_FOREIGN' || scene.serverVersion >= 18) return;
  if (scene.schema.table(table)?.kind !== 'partitioned') return;
  scene.report('MG304', {
    what: `${name} cannot be NOT VALID on the partitioned table ${tableName} before PostgreSQL 18, and is refused`,
    on: [table],
    fix: `-- on each partition instead:\n${sql(text.replace(tableName, `${tableName}_partition`))}`,
    quiet: true,
  });
}

function indexed(scene: Scene, command: Command, constraint: Constraint, name: string): void {
  const { table, tableName, text } = command;
  if (constraint.indexname !== undefined) return usingIndex(scene, command, constraint, name);
  keeps(scene, command, name);
  const primary = constraint.contype === 'CONSTR_PRIMARY';
  const columns = stringsOf(constraint.keys).map(quoteName).join(', ');
  const included = stringsOf(constraint.including).map(quoteName).join(', ');
  const include = included === '' ? '' : ` INCLUDE (${included})`;
  const distinct = constraint.nulls_not_distinct === true ? ' NULLS NOT DISTINCT' : '';
  const build = `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${tableName} (${columns})${include}${distinct}`;
  const kind = primary ? 'PRIMARY KEY' : 'UNIQUE';
  const use = `ALTER TABLE ${tableName} ADD CONSTRAINT ${name} ${kind} USING INDEX ${name}`;
  const scans = primary && primaryKeyScans(table, constraint, scene);
  scene.report('MG305', {
    what: `Adding ${name} builds an index of ${tableName} (${columns})`,
    on: [table],
    fix: inFiles(sql(build), ...(scans ? notNullFirst(command, constraint) : []), sql(use)) || text,
  });
}

/** A primary key makes its columns NOT NULL: prove it before, or it looks at every row. */
function notNullFirst({ table, tableName }: Command, constraint: Constraint): readonly string[] {
  return stringsOf(constraint.keys).flatMap((column) => {
    const proof = quoteName(`${table.name}_${column}_not_null`);
    const check = `ALTER TABLE ${tableName} ADD CONSTRAINT ${proof} CHECK (${quoteName(column)} IS NOT NULL) NOT VALID`;
    return [sql(check), sql(`ALTER TABLE ${tableName} VALIDATE CONSTRAINT ${proof}`)];
  });
}

function usingIndex(scene: Scene, command: Command, constraint: Constraint, name: string): void {
  if (constraint.contype !== 'CONSTR_PRIMARY' || !primaryKeyScans(command.table, constraint, scene)) return;
  const index = scene.schema.indexes.get(`${command.table.schema ?? 'public'}.${constraint.indexname ?? ''}`);
  if (index === undefined) return;
  const keys = index.columns.map((sval) => ({ String: { sval } }));
  scene.report('MG306', {
    what: `${name} makes its columns NOT NULL, and looks at every row of ${command.tableName} for it`,
    on: [command.table],
    fix: inFiles(...notNullFirst(command, { ...constraint, keys }), sql(command.text)),
  });
}

/** The command with the constraint's name in it, so that it can be validated by name. */
function named(text: string, constraint: Constraint, name: string): string {
  return constraint.conname === undefined ? text.replace(/\badd\s+/i, (found) => `${found}CONSTRAINT ${name} `) : text;
}
