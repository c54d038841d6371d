import type { Migration } from '#migrations';
import { formatName, objectName, parts, readBody, readScript, relationName, type Name, type Statement } from '#sql';

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
  for (const { up } of migrations) {
    const { statements, refused } = await readScript(up.sql);
    if (refused !== undefined) found.push('anything');
    for (const statement of statements) found.push(...(await lossesOf(statement)));
  }
  const tables = found.flatMap((loss) => (loss === 'anything' ? [] : [formatName(loss)]));
  return { tables: [...new Set(tables)].toSorted(), anything: found.includes('anything') };
}

type Loss = Name | 'anything';

async function lossesOf(statement: Statement): Promise<readonly Loss[]> {
  const { tree } = statement;
  if (tree === undefined) return ['anything'];
  const { DropStmt, AlterTableStmt, TruncateStmt, DeleteStmt, UpdateStmt, DoStmt, DropdbStmt } = parts(tree);
  if (DropdbStmt !== undefined) return ['anything'];
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
  if (TruncateStmt !== undefined) return (TruncateStmt.relations ?? []).map(objectName);
  const changed = DeleteStmt?.relation ?? UpdateStmt?.relation;
  return changed === undefined ? [] : [relationName(changed)];
}

/** A view, an index or a function holds no rows of its own; what a schema or a type takes along cannot be read from the statement. */
function dropped(kind: string | undefined, names: readonly Name[]): readonly Loss[] {
  if (kind === 'OBJECT_TABLE' || kind === 'OBJECT_MATVIEW' || kind === 'OBJECT_SEQUENCE') return names;
  const takesAlong = ['OBJECT_SCHEMA', 'OBJECT_TYPE', 'OBJECT_DOMAIN', 'OBJECT_EXTENSION'];
  return takesAlong.includes(kind ?? '') ? ['anything'] : [];
}
