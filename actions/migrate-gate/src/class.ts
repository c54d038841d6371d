import { rules, type Judgement } from '#hazards';
import type { Migration } from '#migrations';
import type { ChangeClass } from '#rollback';
import { type Node, nodesOf, parts, readBody, readScript, type Statement } from '#sql';
import { rowClass } from './row-class.ts';

/** From the one that leaves an earlier release alone to the one that it cannot live with: what nobody can say is a question, and a question is no no. */
const order: readonly ChangeClass[] = ['additive', 'behaviour', 'unknown', 'contracting', 'destructive'];

/**
 * The gravest class of migrations, for those who think of going back to a release that does not know them; undefined for none. What a contract in
 * `floored` takes away is told by the schema floor, which was raised before it ran: a release at or above the floor does not use it.
 */
export async function gravestClass(
  migrations: readonly Migration[],
  judgements: readonly Judgement[],
  floored: readonly Migration[],
): Promise<ChangeClass | undefined> {
  const found = new Map(judgements.map((judgement) => [judgement.path, judgement]));
  const read = await Promise.all(migrations.map(async ({ up }) => await statementsOf(up.sql)));
  const added = new Set(read.flatMap(({ statements }) => statements.flatMap(({ tree }) => addedBy(tree))));
  const classes = migrations.flatMap((migration, at) => {
    const { statements = [], whole = false } = read[at] ?? {};
    const judgement = found.get(migration.path);
    const known = judgement !== undefined && isRead(judgement) && whole;
    const covered = floored.includes(migration);
    const rows = statements.map(({ tree }) => rowClass(tree, added));
    const lost = rows.filter((each) => each !== undefined).map((each) => (covered ? 'behaviour' : each));
    const told = judgement === undefined ? [] : toldBy(judgement, { covered, seen: lost.length > 0 });
    return [
      ...(known ? [] : (['unknown'] as const)),
      ...statements.map(({ tree }) => formClass(tree)),
      ...lost,
      ...told,
    ];
  });
  return classes.toSorted((one, other) => order.indexOf(other) - order.indexOf(one))[0] ?? floorOfNone(migrations);
}

/** A file without any statement changes nothing. */
function floorOfNone(migrations: readonly Migration[]): ChangeClass | undefined {
  return migrations.length === 0 ? undefined : 'additive';
}

/** The statements of a file, with those inside of its DO blocks. */
async function statementsOf(
  sql: string,
): Promise<{ readonly statements: readonly Statement[]; readonly whole: boolean }> {
  const script = await readScript(sql);
  const blocks = script.statements.filter(({ tree }) => parts(tree).DoStmt !== undefined);
  const bodies = await Promise.all(blocks.map(async (statement) => await readBody(statement)));
  return {
    statements: [...script.statements, ...bodies.flatMap((body) => body?.statements ?? [])],
    whole: script.refused === undefined && bodies.every((body) => body !== undefined),
  };
}

function isRead({ analysed, statements, findings }: Judgement): boolean {
  return analysed === statements && findings.every(({ rule, message }) => rule !== 'MG999' || isOfWayBack(message));
}

/** The way back is for a person, who reads it. */
function isOfWayBack(message: string): boolean {
  return message.startsWith('In the way back');
}

/** What the findings say, allowed or not: that a file may do something does not undo it. */
function toldBy(
  { findings }: Judgement,
  { covered, seen }: { readonly covered: boolean; readonly seen: boolean },
): readonly ChangeClass[] {
  return findings.flatMap(({ rule, severity }): readonly ChangeClass[] => {
    if (severity === 'info') return rule.startsWith('MG1') ? ['behaviour'] : [];
    // Rows that a function changes, which the file calls.
    if (rule === 'MG601') return seen ? [] : ['destructive'];
    if (rule.startsWith('MG2')) return ['destructive'];
    const phase = rules[rule]?.phase;
    if (!rule.startsWith('MG1') || (phase !== 'contract' && phase !== 'unsafe')) return [];
    return covered && phase === 'contract' ? ['behaviour'] : ['contracting'];
  });
}

/** Columns by their names: two tables with the same new column are near enough. */
function addedBy(tree: Node | undefined): readonly string[] {
  return commandsOf(tree).flatMap(({ subtype, def }) =>
    subtype === 'AT_AddColumn' ? [parts(def).ColumnDef?.colname ?? ''] : [],
  );
}

function commandsOf(tree: Node | undefined) {
  const commands = parts(tree).AlterTableStmt?.cmds ?? [];
  return commands.map((command) => parts(command).AlterTableCmd ?? {});
}

const adding: ReadonlySet<string> = new Set([
  'CreateStmt',
  'CreateSeqStmt',
  'CreateEnumStmt',
  'CreateDomainStmt',
  'CompositeTypeStmt',
  'CreateRangeStmt',
  'CreateSchemaStmt',
  'CreateExtensionStmt',
  'CreateStatsStmt',
  'CommentStmt',
  'VariableSetStmt',
  'TransactionStmt',
  'GrantStmt',
  'LockStmt',
]);

/** By the form of a statement alone: `additive` is what is known to add and no more. */
function formClass(tree: Node | undefined): ChangeClass {
  const { IndexStmt, ViewStmt, CreateFunctionStmt, SelectStmt, AlterTableStmt } = parts(tree);
  if (IndexStmt !== undefined) return IndexStmt.unique === true ? 'behaviour' : 'additive';
  if (ViewStmt !== undefined) return ViewStmt.replace === true ? 'behaviour' : 'additive';
  if (CreateFunctionStmt !== undefined) return CreateFunctionStmt.replace === true ? 'behaviour' : 'additive';
  if (SelectStmt !== undefined) return [...nodesOf(SelectStmt, 'FuncCall')].length === 0 ? 'additive' : 'behaviour';
  if (AlterTableStmt !== undefined) return commandsOf(tree).every(isPlainColumn) ? 'additive' : 'behaviour';
  return Object.keys(tree ?? {}).every((kind) => adding.has(kind)) ? 'additive' : 'behaviour';
}

/** A column that may be NULL and is so until somebody writes it. */
function isPlainColumn({ subtype, def }: ReturnType<typeof commandsOf>[number]): boolean {
  const constraints = parts(def).ColumnDef?.constraints ?? [];
  return (
    subtype === 'AT_AddColumn' && constraints.every((each) => String(parts(each).Constraint?.contype) === 'CONSTR_NULL')
  );
}
