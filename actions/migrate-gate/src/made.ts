import type { Migration } from '#migrations';
import { listName, type Node, parts, readScript } from '#sql';

/** The last part of a name as the server writes it, without quotes and without the types of a function's parameters. */
export function wordOf(name: string): string {
  const last = /(?:"((?:[^"]|"")+)"|([^."]+))$/u.exec(name.replace(/\(.*$/u, ''));
  return last?.[1]?.replaceAll('""', '"') ?? last?.[2] ?? name;
}

/** The names that the statements of a file give to what they make, without schemas: relations, columns, constraints, indexes, functions, types … */
export async function madeBy({ up }: Migration): Promise<ReadonlySet<string>> {
  const { statements } = await readScript(up.sql);
  return new Set(statements.flatMap(({ tree }) => namesIn(tree)).filter((name) => name !== ''));
}

function namesIn(tree: Node | undefined): readonly string[] {
  const made = parts(tree);
  const { AlterTableStmt, CreateStmt } = made;
  const lists = [
    made.CreateFunctionStmt?.funcname,
    made.CreateEnumStmt?.typeName,
    made.CreateRangeStmt?.typeName,
    made.CreateDomainStmt?.domainname,
  ];
  return [
    CreateStmt?.relation?.relname,
    made.IndexStmt?.idxname,
    made.ViewStmt?.view?.relname,
    made.CreateTableAsStmt?.into?.rel?.relname,
    made.CreateSeqStmt?.sequence?.relname,
    made.CompositeTypeStmt?.typevar?.relname,
    made.CreateTrigStmt?.trigname,
    made.CreateSchemaStmt?.schemaname,
    made.CreateExtensionStmt?.extname,
    made.CreatePolicyStmt?.policy_name,
    made.RenameStmt?.newname,
    ...lists.map((list) => listName(list).name),
    ...(AlterTableStmt?.cmds ?? []).map((command) => partOf(parts(command).AlterTableCmd?.def)),
  ].filter((name) => name !== undefined);
}

/** The column or the constraint that a clause of ALTER TABLE adds. */
function partOf(definition: Node | undefined): string {
  const { ColumnDef, Constraint } = parts(definition);
  return ColumnDef?.colname ?? Constraint?.conname ?? '';
}
