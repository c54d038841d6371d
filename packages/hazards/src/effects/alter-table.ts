import { type AlterTableCmd, type AlterTableStmt, type Name, parts, relationName, stringsOf } from '#sql';
import type { Lock } from '../lock.ts';
import { keyOf } from '../schema/table.ts';
import { addColumnWork, referencedEffect } from './add-column.ts';
import { constraintEffects, isProvedNotNull } from './constraint.ts';
import type { Effect, Surroundings, Work } from './effect.ts';
import { typeChange } from './type-change.ts';

/** What each command of an ALTER TABLE does; other commands of indexes and types take no lock of a table's users. */
export function alterTableEffects(statement: AlterTableStmt, surroundings: Surroundings): readonly Effect[] {
  const relation = relationName(statement.relation);
  if (statement.objtype === 'OBJECT_TYPE') return [];
  if (statement.objtype === 'OBJECT_INDEX') {
    const moves = (statement.cmds ?? []).some((node) => parts(node).AlterTableCmd?.subtype === 'AT_SetTableSpace');
    return moves ? [{ relation, index: true, lock: 'ACCESS EXCLUSIVE', work: ['rewrite'] }] : [];
  }
  return (statement.cmds ?? []).flatMap((node) => {
    const { AlterTableCmd } = parts(node);
    return AlterTableCmd === undefined ? [] : commandEffects(relation, AlterTableCmd, surroundings);
  });
}

function commandEffects(relation: Name, command: AlterTableCmd, surroundings: Surroundings): readonly Effect[] {
  const { schema, serverVersion } = surroundings;
  const on = (lock: Lock, ...work: readonly Work[]): Effect => ({ relation, lock, work });
  const { ColumnDef, Constraint, PartitionCmd, RangeVar } = parts(command.def);
  switch (String(command.subtype)) {
    case 'AT_AddColumn':
      if (ColumnDef === undefined) return [on('ACCESS EXCLUSIVE')];
      return [on('ACCESS EXCLUSIVE', ...addColumnWork(ColumnDef, surroundings)), ...referencedEffect(ColumnDef)];
    case 'AT_AlterColumnType':
      return [on('ACCESS EXCLUSIVE', ...typeChange(relation, command, surroundings).work)];
    case 'AT_SetNotNull': {
      const proved = isProvedNotNull(relation, command.name ?? '', schema, serverVersion);
      return [proved ? on('ACCESS EXCLUSIVE') : on('ACCESS EXCLUSIVE', 'scan')];
    }
    case 'AT_AddConstraint':
      return Constraint === undefined ? [] : constraintEffects(relation, Constraint, surroundings);
    case 'AT_ValidateConstraint':
      return validateEffects(relation, command.name ?? '', surroundings);
    case 'AT_DropConstraint':
      return [on('ACCESS EXCLUSIVE'), ...parentOf(relation, command.name ?? '', surroundings)];
    case 'AT_SetLogged':
    case 'AT_SetUnLogged':
    case 'AT_SetExpression':
      return [on('ACCESS EXCLUSIVE', 'rewrite', 'index build')];
    case 'AT_SetTableSpace':
      return [command.name === 'pg_default' ? on('ACCESS EXCLUSIVE') : on('ACCESS EXCLUSIVE', 'rewrite')];
    case 'AT_SetAccessMethod':
      return [command.name === 'heap' ? on('ACCESS EXCLUSIVE') : on('ACCESS EXCLUSIVE', 'rewrite', 'index build')];
    case 'AT_AttachPartition':
      return attachEffects(relation, relationName(PartitionCmd?.name), surroundings);
    case 'AT_DetachPartition':
      return detachEffects(
        relation,
        relationName(PartitionCmd?.name),
        PartitionCmd?.concurrent === true,
        serverVersion,
      );
    case 'AT_AddInherit':
      return [on('ACCESS EXCLUSIVE'), { relation: relationName(RangeVar), lock: 'SHARE UPDATE EXCLUSIVE', work: [] }];
    default:
      return [on(otherLock(command))];
  }
}

const light = new Set(['AT_SetStatistics', 'AT_ClusterOn', 'AT_DropCluster', 'AT_SetOptions', 'AT_ResetOptions']);

function otherLock(command: AlterTableCmd): Lock {
  const subtype = command.subtype ?? '';
  if (light.has(subtype)) return 'SHARE UPDATE EXCLUSIVE';
  if (/^AT_(?:Enable|Disable)(?:Always|Replica)?Trig/.test(subtype)) return 'SHARE ROW EXCLUSIVE';
  if (subtype !== 'AT_SetRelOptions' && subtype !== 'AT_ResetRelOptions') return 'ACCESS EXCLUSIVE';
  const options = parts(command.def).List?.items ?? [];
  const names = options.map((option) => parts(option).DefElem?.defname ?? '');
  const mild = names.every((name) =>
    /^(?:fillfactor|autovacuum_|toast_tuple_target|parallel_workers|vacuum_|log_)/.test(name),
  );
  return mild ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE';
}

function validateEffects(relation: Name, name: string, { schema }: Surroundings): readonly Effect[] {
  const constraint = schema.table(relation)?.constraints.get(name);
  const work: readonly Work[] = constraint?.kind === 'foreign' ? ['foreign key check'] : ['scan'];
  const parent = schema.tables.get(constraint?.references ?? '');
  const on: Effect = { relation, lock: 'SHARE UPDATE EXCLUSIVE', work };
  return parent === undefined ? [on] : [on, { relation: parent.name, lock: 'ROW SHARE', work: [] }];
}

/** Dropping a foreign key takes its parent too, and dropping a key that others refer to takes those. */
function parentOf(relation: Name, name: string, { schema }: Surroundings): readonly Effect[] {
  const parent = schema.tables.get(schema.table(relation)?.constraints.get(name)?.references ?? '');
  return parent === undefined ? [] : [{ relation: parent.name, lock: 'ACCESS EXCLUSIVE', work: [] }];
}

function attachEffects(parent: Name, child: Name, { schema, serverVersion }: Surroundings): readonly Effect[] {
  const constraints = [...(schema.table(child)?.constraints.values() ?? [])];
  const keys = schema.table(parent)?.partitionedBy ?? [];
  const keyed = constraints.some(
    ({ kind, valid, columns }) => kind === 'check' && valid && keys.every((key) => key === '' || columns.includes(key)),
  );
  return [
    { relation: parent, lock: serverVersion >= 12 ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE', work: [] },
    { relation: child, lock: 'ACCESS EXCLUSIVE', work: keyed ? [] : ['scan'] },
  ];
}

function detachEffects(parent: Name, child: Name, gently: boolean, serverVersion: number): readonly Effect[] {
  const onChild: Lock = serverVersion >= 14 ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE';
  return [
    { relation: parent, lock: gently ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE', work: [] },
    { relation: child, lock: gently ? 'SHARE UPDATE EXCLUSIVE' : onChild, work: [] },
  ];
}

/** The keys of the relations a table's users also use, by foreign keys in both directions. */
export function connectedTables(table: Name, { schema }: Surroundings): readonly Name[] {
  const { parents, children } = schema.neighbours(keyOf(table));
  return [...parents, ...children].map((key) => schema.tables.get(key)?.name).filter((name) => name !== undefined);
}

/** The columns a command is about. */
export function commandColumns(command: AlterTableCmd): readonly string[] {
  const { Constraint } = parts(command.def);
  if (Constraint !== undefined) return stringsOf([...(Constraint.keys ?? []), ...(Constraint.fk_attrs ?? [])]);
  return command.name === undefined ? [] : [command.name];
}
