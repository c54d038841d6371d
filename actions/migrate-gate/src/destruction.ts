import type { Migration } from '#migrations';
import {
  formatName,
  type Name,
  type Node,
  nodesOf,
  objectName,
  parts,
  readBody,
  readScript,
  relationName,
  type Statement,
} from '#sql';

/** The tables whose rows or columns a migration takes away. */
export interface Destruction {
  /** As SQL writes them, with their schema where the migration names one. */
  readonly tables: readonly string[];
  /** True when it cannot be told which: then every table is meant. */
  readonly anything: boolean;
}

/** What migrations destroy, by their statements: dropped and emptied tables, dropped and retyped columns, deleted and changed rows. */
export async function destructionBy(migrations: readonly Migration[]): Promise<Destruction> {
  const found: Loss[] = [];
  const former = new Map<string, Name>();
  for (const { up } of migrations) {
    const { statements, refused } = await readScript(up.sql);
    if (refused !== undefined) found.push('anything');
    for (const statement of statements) {
      const { RenameStmt } = parts(statement.tree);
      if (RenameStmt?.renameType === 'OBJECT_TABLE') {
        former.set(RenameStmt.newname ?? '', relationName(RenameStmt.relation));
      }
      found.push(...(await lossesOf(statement)));
    }
  }
  // What is dropped under a new name is in the database under the old one, as long as nothing has run.
  const tables = found.flatMap((loss) =>
    loss === 'anything' ? [] : [loss, ...namesBefore(loss, former)].map(formatName),
  );
  return { tables: [...new Set(tables)].toSorted(), anything: found.includes('anything') };
}

type Loss = Name | 'anything';

function namesBefore({ name }: Name, former: ReadonlyMap<string, Name>): readonly Name[] {
  const names: Name[] = [];
  for (let before = former.get(name); before !== undefined && !names.includes(before); before = former.get(before.name))
    names.push(before);
  return names;
}

async function lossesOf(statement: Statement): Promise<readonly Loss[]> {
  const { tree } = statement;
  if (tree === undefined) return ['anything'];
  const { DropStmt, AlterTableStmt, TruncateStmt, DoStmt, DropdbStmt, CallStmt } = parts(tree);
  // What a procedure does cannot be read from here.
  if (DropdbStmt !== undefined || CallStmt !== undefined) return ['anything'];
  if (DoStmt !== undefined) {
    const body = await readBody(statement);
    const inner = await Promise.all((body?.statements ?? []).map(lossesOf));
    return inner.flat();
  }
  if (DropStmt !== undefined) return dropped(DropStmt.removeType, (DropStmt.objects ?? []).map(objectName));
  if (AlterTableStmt !== undefined) {
    const kinds = (AlterTableStmt.cmds ?? []).map((command) => parts(command).AlterTableCmd?.subtype);
    const loses = kinds.some((kind) => kind === 'AT_DropColumn' || kind === 'AT_AlterColumnType');
    return loses ? [relationName(AlterTableStmt.relation)] : [];
  }
  if (TruncateStmt !== undefined) {
    const others: readonly Loss[] = TruncateStmt.behavior === 'DROP_CASCADE' ? ['anything'] : [];
    return [...others, ...(TruncateStmt.relations ?? []).map(objectName)];
  }
  return rowsChangedBy(tree);
}

/** Wherever they stand in a statement: `WITH gone AS (DELETE …) SELECT …` deletes too. */
function rowsChangedBy(tree: Node): readonly Loss[] {
  const changes = [
    ...nodesOf(tree, 'DeleteStmt'),
    ...nodesOf(tree, 'UpdateStmt'),
    ...nodesOf(tree, 'MergeStmt'),
    ...[...nodesOf(tree, 'InsertStmt')].filter(
      ({ onConflictClause }) => onConflictClause?.action === 'ONCONFLICT_UPDATE',
    ),
  ];
  return changes.map(({ relation }) => relationName(relation));
}

/** A view, an index or a function holds no rows of its own; what a schema or a type takes along cannot be read from the statement. */
function dropped(kind: string | undefined, names: readonly Name[]): readonly Loss[] {
  if (kind === 'OBJECT_TABLE' || kind === 'OBJECT_MATVIEW' || kind === 'OBJECT_SEQUENCE') return names;
  const takesAlong = ['OBJECT_SCHEMA', 'OBJECT_TYPE', 'OBJECT_DOMAIN', 'OBJECT_EXTENSION'];
  return takesAlong.includes(kind ?? '') ? ['anything'] : [];
}
