import { type Node, nodesOf, parts, quoteLiteral, quoteName, relationName } from '#sql';
import { keyOf } from '../schema/table.ts';
import { atLeast } from '../lock.ts';
import { inFiles, nextFile, sql } from '../fix.ts';
import type { Place } from '../memory.ts';
import type { Scene } from '../scene.ts';

/** Why PostgreSQL refuses a statement inside a transaction block; undefined when it does not. */
export function needsNoTransaction(node: Node | undefined, serverVersion: number): string | undefined {
  const tree = parts(node);
  if (tree.IndexStmt?.concurrent === true) return 'CREATE INDEX CONCURRENTLY';
  if (tree.DropStmt?.concurrent === true) return 'DROP INDEX CONCURRENTLY';
  if (tree.VacuumStmt?.is_vacuumcmd === true) return 'VACUUM';
  if (tree.AlterSystemStmt !== undefined) return 'ALTER SYSTEM';
  if (tree.CreatedbStmt !== undefined) return 'CREATE DATABASE';
  if (tree.DropdbStmt !== undefined) return 'DROP DATABASE';
  if (tree.CreateTableSpaceStmt !== undefined) return 'CREATE TABLESPACE';
  if (tree.DropTableSpaceStmt !== undefined) return 'DROP TABLESPACE';
  if (tree.CreateSubscriptionStmt !== undefined) return 'CREATE SUBSCRIPTION';
  if (tree.DropSubscriptionStmt !== undefined) return 'DROP SUBSCRIPTION';
  if (tree.ClusterStmt !== undefined && tree.ClusterStmt.relation === undefined) return 'CLUSTER of every table';
  if (tree.AlterEnumStmt !== undefined && tree.AlterEnumStmt.oldVal === undefined && serverVersion < 12) {
    return 'ALTER TYPE … ADD VALUE (before PostgreSQL 12)';
  }
  const detaches = (tree.AlterTableStmt?.cmds ?? []).map(
    (command) => parts(parts(command).AlterTableCmd?.def).PartitionCmd,
  );
  if (detaches.some((command) => command?.concurrent === true)) return 'DETACH PARTITION CONCURRENTLY';
  const { ReindexStmt } = tree;
  if (ReindexStmt === undefined) return undefined;
  if ((ReindexStmt.params ?? []).some((option) => parts(option).DefElem?.defname === 'concurrently'))
    return 'REINDEX CONCURRENTLY';
  return /SCHEMA|DATABASE|SYSTEM/.test(ReindexStmt.kind ?? '') ? 'REINDEX of many tables' : undefined;
}

/** Judges a statement by the transaction it runs in. */
export function judgeTransaction(scene: Scene): void {
  const { step } = scene;
  if (step.source === 'definition') return;
  refusedInBlock(scene);
  control(scene);
  usesNewValue(scene);
  validatesAtOnce(scene);
  remember(scene);
}

function refusedInBlock(scene: Scene): void {
  const { step } = scene;
  const what = needsNoTransaction(step.statement.tree, scene.serverVersion);
  if (what === undefined) return;
  const where = { tool: 'the tool’s transaction', file: 'a transaction of the file', string: '', none: '' }[step.block];
  const fix = `-- alone in its file, with the tool’s way to go without a transaction:\n${sql(scene.text)}`;
  if (step.source !== 'script') scene.report('MG501', { what: `${what} in a DO block or function`, fix, quiet: true });
  else if (where !== '') scene.report('MG501', { what: `${what} in ${where}`, fix, quiet: true });
  else if (step.block === 'string')
    scene.report('MG505', { what: `${what} beside other statements`, fix, quiet: true });
}

function control(scene: Scene): void {
  const kind = parts(scene.step.statement.tree).TransactionStmt?.kind;
  if (scene.step.block !== 'tool' || scene.step.source !== 'script') return;
  if (!/^TRANS_STMT_(?:BEGIN|START|COMMIT|ROLLBACK|PREPARE)$/.test(kind ?? '')) return;
  scene.report('MG502', {
    what: `${scene.text} in a file that the tool wraps`,
    fix: `-- remove: ${scene.text}`,
    quiet: true,
  });
}

/** Adding a value and using it; a type that the file itself creates may be used at once. */
function usesNewValue(scene: Scene): void {
  const { values } = scene.transaction;
  const statement = scene.step.statement;
  const added = parts(statement.tree).AlterEnumStmt;
  if (added !== undefined || values.size === 0 || scene.serverVersion < 12) return;
  for (const { sval } of nodesOf(statement.tree, 'A_Const')) {
    const place = values.get(sval?.sval ?? '');
    if (place === undefined) continue;
    const what = `Uses ${quoteLiteral(sval?.sval ?? '')}, which line ${place.line} adds in the same transaction`;
    scene.report('MG506', { what, quiet: true, fix: `${nextFile}\n${sql(scene.text)}` });
    return;
  }
}

function validatesAtOnce(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).AlterTableStmt;
  const table = relationName(statement?.relation);
  for (const node of statement?.cmds ?? []) {
    const command = parts(node).AlterTableCmd;
    if (command?.subtype !== 'AT_ValidateConstraint') continue;
    const place = scene.transaction.unvalidated.get(`${keyOf(table)} ${command.name}`);
    if (place === undefined) continue;
    const what = `Validates ${quoteName(command.name ?? '')}, which line ${place.line} adds in the same transaction`;
    scene.report('MG507', { what, on: [table], fix: `${nextFile}\n${sql(scene.text)}` });
  }
}

function remember(scene: Scene): void {
  const { transaction, step } = scene;
  const place: Place = { path: scene.stage.migration.path, line: step.line };
  const { AlterEnumStmt, AlterTableStmt, DropStmt } = parts(step.statement.tree);
  const type = keyOf(typeName(AlterEnumStmt?.typeName));
  const own = scene.schema.types.get(type)?.origin === scene.stage.migration.path;
  if (AlterEnumStmt?.newVal !== undefined && AlterEnumStmt.oldVal === undefined && !own) {
    transaction.values.set(AlterEnumStmt.newVal, place);
  }
  for (const node of AlterTableStmt?.cmds ?? []) {
    const { Constraint } = parts(parts(node).AlterTableCmd?.def);
    if (Constraint?.skip_validation !== true) continue;
    transaction.unvalidated.set(`${keyOf(relationName(AlterTableStmt?.relation))} ${Constraint.conname}`, place);
  }
  if (DropStmt?.removeType !== 'OBJECT_INDEX') return;
  for (const object of DropStmt.objects ?? [])
    scene.memory.droppedIndexes.add(typeName(parts(object).List?.items).name);
}

function typeName(nodes: readonly Node[] | undefined): { schema: string | undefined; name: string } {
  const words = (nodes ?? []).map((node) => parts(node).String?.sval ?? '');
  return { schema: words.at(-2), name: words.at(-1) ?? '' };
}

/** Judges what else is done while a lock is kept; after the statement's own rules, whose findings it looks at. */
export function judgeKeptLocks(scene: Scene): void {
  const { transaction, step, felt } = scene;
  if (step.source === 'definition' || needsNoTransaction(step.statement.tree, scene.serverVersion) !== undefined)
    return;
  const place: Place = { path: scene.stage.migration.path, line: step.line };
  const blocking = felt.filter(({ lock }) => atLeast(lock, 'SHARE'));
  const rows = scene.findings.some(({ rule }) => rule === 'MG202' || rule === 'MG601' || rule === 'MG201');
  keptOverFiles(scene, blocking.length > 0, place);
  if (!mixes(scene, blocking.length > 0, rows)) keeps(scene);
  if (rows) transaction.changedRows ??= place;
  if (blocking.length > 0) transaction.locked ??= place;
  for (const { relation, lock } of felt) {
    if (lock === 'ACCESS EXCLUSIVE' && !transaction.exclusive.has(keyOf(relation))) {
      transaction.exclusive.set(keyOf(relation), { name: relation, place });
    }
  }
}

function mixes(scene: Scene, locks: boolean, rows: boolean): boolean {
  const { transaction } = scene;
  const other = rows ? transaction.locked : locks ? transaction.changedRows : undefined;
  const truncates = parts(scene.step.statement.tree).TruncateStmt !== undefined;
  if (other === undefined || truncates) return false;
  const what = rows
    ? `Changes rows while the lock of line ${other.line} is kept`
    : `Changes the schema in the transaction that changes many rows in line ${other.line}`;
  const on = scene.felt.map(({ relation }) => relation);
  scene.report('MG508', {
    what,
    on,
    fix: `${nextFile}\n${rows ? scene.findings.find(({ rule }) => rule === 'MG601' || rule === 'MG202')?.fix : sql(scene.text)}`,
  });
  return true;
}

function keeps(scene: Scene): void {
  const { transaction, felt } = scene;
  const slow = felt.filter(({ work }) => work.length > 0);
  const said = scene.findings.some(({ rule }) => rule === 'MG507');
  const others = [...transaction.exclusive.values()].filter(({ name }) =>
    felt.every(({ relation }) => keyOf(relation) !== keyOf(name)),
  );
  const second = felt.some(({ lock }) => lock === 'ACCESS EXCLUSIVE') && others.length > 0;
  const [first] = slow.length > 0 ? [...transaction.exclusive.values()] : others;
  if (said || transaction.keptSaid === true || first === undefined || (!second && slow.length === 0)) return;
  transaction.keptSaid = true;
  const name = quoteName(first.name.name);
  const where = first.place.path === scene.stage.migration.path ? `line ${first.place.line}` : first.place.path;
  const what = `${name}, locked by ${where}, stays locked while this ${slow.length > 0 ? 'works' : 'waits for its own lock'}`;
  scene.report('MG315', { what, on: felt.map(({ relation }) => relation), fix: inFiles('', sql(scene.text)).trim() });
}

function keptOverFiles(scene: Scene, locks: boolean, place: Place): void {
  const { locked } = scene.transaction;
  if (!locks || locked === undefined || locked.path === place.path || scene.memory.said.has('MG510')) return;
  scene.memory.said.add('MG510');
  scene.report('MG510', {
    what: `${locked.path} and this file run in one transaction`,
    quiet: true,
    fix: `-- deploy ${locked.path} by itself first`,
  });
}
