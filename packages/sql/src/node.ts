import type { Node } from 'libpg-query';

export type {
  AlterDomainStmt,
  AlterEnumStmt,
  AlterObjectSchemaStmt,
  AlterTableCmd,
  AlterTableStmt,
  AlterTypeStmt,
  ColumnDef,
  Constraint,
  CreateDomainStmt,
  CreateEnumStmt,
  CreateFunctionStmt,
  CreatePolicyStmt,
  CreateStmt,
  CreateTableAsStmt,
  CreateTrigStmt,
  DeleteStmt,
  DoStmt,
  DropStmt,
  GrantStmt,
  IndexStmt,
  InsertStmt,
  LockStmt,
  MergeStmt,
  Node,
  RangeVar,
  RefreshMatViewStmt,
  ReindexStmt,
  RenameStmt,
  SelectStmt,
  TransactionStmt,
  TruncateStmt,
  TypeName,
  UpdateStmt,
  VacuumStmt,
  VariableSetStmt,
  ViewStmt,
} from 'libpg-query';

type KindsOf<N> = N extends unknown ? keyof N : never;
type PartOf<N, K extends PropertyKey> = N extends Record<K, infer T> ? T : never;

/** Name of a kind of node in PostgreSQL's parse tree, e.g. `AlterTableStmt` (postgres src/include/nodes/parsenodes.h). */
export type Kind = KindsOf<Node>;

/** A node seen as a record with one entry, by kind: `parts(node).AlterTableStmt`. */
export type Parts = { readonly [K in Kind]?: PartOf<Node, K> };

const none: Parts = {};

/** The node as a record with one entry, whose key is its kind; an empty record for no node. */
export function parts(node: Node | undefined): Parts {
  return node ?? none;
}

/** The kind of a node; empty for a node without one, which the grammar gives for an omitted element. */
export function kindOf(node: Node): string {
  for (const kind in node) return kind;
  return '';
}

/** The text of a `String` node. */
export function stringOf(node: Node | undefined): string | undefined {
  return parts(node).String?.sval;
}

/** The texts of a list of `String` nodes; other nodes are left out. */
export function stringsOf(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).map(stringOf).filter((text) => text !== undefined);
}
