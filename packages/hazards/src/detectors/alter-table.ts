import { type AlterTableStmt, formatName, parts, quoteName, relationName } from '#sql';
import { asContract, clausesOf, inFiles, sql } from '../fix.ts';
import type { Scene } from '../scene.ts';
import { addColumn } from './add-column.ts';
import type { Command } from './command.ts';
import { addConstraint } from './add-constraint.ts';
import { attachPartition, detachPartition } from './partition.ts';
import { setNotNull } from './set-not-null.ts';
import { changeType } from './type-change.ts';

/** Judges each command of an ALTER TABLE. */
export function alterTable(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).AlterTableStmt;
  if (statement === undefined) return;
  if (statement.objtype === 'OBJECT_INDEX' || statement.objtype === 'OBJECT_TYPE') return alterOther(scene, statement);
  for (const command of commandsOf(scene, statement)) judgeCommand(scene, command);
}

/** ALTER INDEX … SET TABLESPACE copies the index under ACCESS EXCLUSIVE; a composite type's attributes are its users' columns. */
function alterOther(scene: Scene, statement: AlterTableStmt): void {
  const name = formatName(relationName(statement.relation));
  const types = new Set((statement.cmds ?? []).map((node) => String(parts(node).AlterTableCmd?.subtype)));
  if (types.has('AT_SetTableSpace')) {
    const fix =
      '-- build it CONCURRENTLY in the other tablespace under another name, then drop the old one CONCURRENTLY';
    scene.report('MG312', { what: `Writes the index ${name} anew: every query of its table waits`, fix });
  }
  if (types.has('AT_DropColumn') || types.has('AT_AlterColumnType')) {
    const fix = '-- create a new type and a column that has it, fill it, and drop the old ones in contract files';
    scene.report('MG111', { what: `Drops or changes attributes of the type ${name}`, fix });
  }
}

function commandsOf(scene: Scene, statement: AlterTableStmt): readonly Command[] {
  const table = relationName(statement.relation);
  const nodes = statement.cmds ?? [];
  const { head, commands } = clausesOf(scene.step.statement);
  return nodes.flatMap((node, index) => {
    const command = parts(node).AlterTableCmd;
    const clause = commands.length === nodes.length ? commands[index] : undefined;
    const text = clause === undefined ? scene.text : `${head} ${clause}`;
    return command === undefined ? [] : [{ table, tableName: formatName(table), command, text, of: nodes.length }];
  });
}

function judgeCommand(scene: Scene, command: Command): void {
  const { table, tableName, text, command: cmd } = command;
  const plain = text.replace(/\s+cascade\s*$/i, '');
  const on = [table];
  const column = `${tableName}.${quoteName(cmd.name ?? '')}`;
  if (cmd.behavior === 'DROP_CASCADE') {
    const what = `CASCADE drops whatever depends on ${column}`;
    scene.report('MG205', { what, on, quiet: true, fix: asContract(plain) });
  }
  switch (String(cmd.subtype)) {
    case 'AT_AddColumn':
      return addColumn(scene, command);
    case 'AT_DropColumn':
      scene.report('MG102', { what: `Drops the column ${column}`, on, fix: asContract(plain) });
      return scene.report('MG806', { what: `What is in ${column} is gone`, on, fix: asContract(plain), quiet: true });
    case 'AT_AlterColumnType':
      return changeType(scene, command);
    case 'AT_SetNotNull':
      return setNotNull(scene, command);
    case 'AT_DropNotNull':
      return scene.report('MG114', { what: `Allows NULL in ${column}`, on, fix: sql(text) });
    case 'AT_ColumnDefault':
      return changeDefault(scene, command);
    case 'AT_AddConstraint':
      return addConstraint(scene, command);
    case 'AT_DropConstraint':
      return dropConstraint(scene, command);
    case 'AT_AttachPartition':
      return attachPartition(scene, command);
    case 'AT_DetachPartition':
      return detachPartition(scene, command);
    case 'AT_DropIdentity':
    case 'AT_DropExpression':
      return scene.report('MG108', {
        what: `PostgreSQL no longer gives ${column} a value`,
        on,
        fix: asContract(text),
      });
    default:
      return judgeStorage(scene, command);
  }
}

function judgeStorage(scene: Scene, { table, tableName, command, text }: Command): void {
  const on = [table];
  const moved = command.name === 'pg_default' || command.name === 'heap';
  switch (String(command.subtype)) {
    case 'AT_SetLogged':
    case 'AT_SetUnLogged':
    case 'AT_SetTableSpace':
    case 'AT_SetAccessMethod':
    case 'AT_SetExpression': {
      const copy = `${tableName.replace(/"$/, '')}_new${tableName.endsWith('"') ? '"' : ''}`;
      const what = `Writes ${tableName} anew (${text.slice(text.search(/\bset\b/i))})`;
      const fix = inFiles(sql(`CREATE TABLE ${copy} (LIKE ${tableName} INCLUDING ALL)`));
      return scene.report('MG312', { what, on, fix, ...(moved && { severity: 'warn' }) });
    }
    case 'AT_DisableTrig':
    case 'AT_DisableTrigAll':
    case 'AT_DisableTrigUser':
    case 'AT_DisableRule':
      return scene.report('MG112', {
        what: `Switches off triggers or rules of ${tableName}`,
        on,
        fix: asContract(text),
      });
    case 'AT_ChangeOwner':
    case 'AT_DisableRowSecurity':
    case 'AT_SetIdentity':
    case 'AT_AddInherit':
    case 'AT_DropInherit': {
      const what = `Changes what statements on ${tableName} may do or reach`;
      const fix = `-- try the running version's queries as its role on a shadow database, then:\n${sql(text)}`;
      return scene.report('MG113', { what, on, fix });
    }
    case 'AT_EnableRowSecurity':
    case 'AT_ForceRowSecurity': {
      const what = `Row level security on ${tableName}: a role without a policy sees no rows`;
      const policy = `CREATE POLICY everything ON ${tableName} USING (true) WITH CHECK (true)`;
      return scene.report('MG113', { what, on, fix: inFiles(sql(policy), sql(text)) });
    }
    default:
      return undefined;
  }
}

function changeDefault(scene: Scene, { table, tableName, command, text }: Command): void {
  const name = command.name ?? '';
  const column = `${tableName}.${quoteName(name)}`;
  if (command.def !== undefined) {
    return scene.report('MG110', { what: `Changes the default of ${column}`, on: [table], fix: sql(text) });
  }
  const known = scene.schema.column(table, name);
  if (known?.notNull === false) return undefined;
  const certain = known === undefined ? ' (if it is NOT NULL, which no migration says)' : '';
  return scene.report('MG108', {
    what: `Takes away the default of ${column}${certain}`,
    on: [table],
    fix: asContract(text),
    ...(known === undefined && { severity: 'warn' }),
  });
}

function dropConstraint(scene: Scene, { table, tableName, command, text }: Command): void {
  const name = command.name ?? '';
  const kind = scene.schema.table(table)?.constraints.get(name)?.kind;
  const unique =
    kind === 'unique' ||
    kind === 'primary' ||
    (kind === undefined && !/(?:^|_)(?:fk|fkey|check|chk|ck|not_null|nn|excl)(?:_|$)/.test(name));
  if (!unique) return;
  const what = `Drops ${quoteName(name)} of ${tableName}`;
  scene.report('MG116', { what, on: [table], fix: asContract(text.replace(/\s+cascade\s*$/i, '')) });
}
