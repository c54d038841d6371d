import { formatName, kindOf, parts, relationName } from '#sql';
import { sql } from '../fix.ts';
import type { Scene } from '../scene.ts';

/**
 * Kinds of statements that were looked at (PostgreSQL documentation, part VI): judged below or by what stands inside of them,
 * or they neither take from the running version nor hold its tables for long.
 */
const considered = new Set(
  `AlterCollationStmt AlterEventTrigStmt AlterExtensionContentsStmt AlterFunctionStmt AlterOpFamilyStmt AlterOperatorStmt
   AlterObjectDependsStmt AlterPublicationStmt AlterStatsStmt AlterTSConfigurationStmt AlterTSDictionaryStmt
   CallStmt CheckPointStmt ClosePortalStmt CommentStmt CompositeTypeStmt ConstraintsSetStmt CopyStmt CreateAmStmt CreateCastStmt
   CreateConversionStmt CreateDomainStmt CreateEnumStmt CreateEventTrigStmt CreateExtensionStmt CreateFdwStmt
   CreateForeignServerStmt CreateForeignTableStmt CreateFunctionStmt CreateOpClassStmt CreateOpFamilyStmt CreatePLangStmt
   CreatePublicationStmt CreateRangeStmt CreateRoleStmt CreateSchemaStmt CreateSeqStmt CreateStatsStmt CreateSubscriptionStmt
   CreateTableAsStmt CreateTableSpaceStmt CreateTransformStmt CreateUserMappingStmt CreatedbStmt DeallocateStmt
   DeclareCursorStmt DefineStmt DiscardStmt DoStmt ExecuteStmt ExplainStmt FetchStmt ImportForeignSchemaStmt ListenStmt LoadStmt
   MergeStmt NotifyStmt PrepareStmt SecLabelStmt SelectStmt TransactionStmt UnlistenStmt VariableSetStmt VariableShowStmt
   ViewStmt AlterDefaultPrivilegesStmt GrantRoleStmt AlterOwnerStmt RuleStmt AlterPolicyStmt DropOwnedStmt
   AlterTableMoveAllStmt DropRoleStmt AlterRoleStmt ReassignOwnedStmt AlterSeqStmt`.split(/\s+/),
);

/** Judges the kinds of statements that have no detector of their own, so that none passes in silence. */
export function judgeOther(scene: Scene, known: (kind: string) => boolean): void {
  const { tree } = scene.step.statement;
  if (tree === undefined) return;
  const { DropOwnedStmt, AlterTableMoveAllStmt } = parts(tree);
  const byHand = '-- by hand, after looking at what it takes away';
  if (DropOwnedStmt !== undefined) {
    return scene.report('MG203', { what: 'Drops every object that the role owns, and its privileges', fix: byHand });
  }
  if (AlterTableMoveAllStmt !== undefined) {
    return scene.report('MG312', {
      what: 'Writes every table of a tablespace anew',
      fix: '-- one table at a time, in a maintenance window',
    });
  }
  outlivesSession(scene);
  takesAccess(scene);
  restrictsRows(scene);
  if (known(kindOf(tree)) || considered.has(kindOf(tree))) return;
  scene.report('MG999', {
    what: `No rule knows what ${kindOf(tree).replace(/Stmt$/, '')} does to others`,
    quiet: true,
    fix: sql(scene.text),
  });
}

/** A prepared transaction keeps its locks without a session, and replica mode switches foreign keys off. */
function outlivesSession(scene: Scene): void {
  const { TransactionStmt, VariableSetStmt } = parts(scene.step.statement.tree);
  if (TransactionStmt?.kind === 'TRANS_STMT_PREPARE') {
    const what = 'PREPARE TRANSACTION keeps every lock until somebody sends COMMIT PREPARED';
    scene.report('MG503', { what, quiet: true, fix: 'COMMIT;' });
  }
  if (VariableSetStmt?.name === 'session_replication_role' && VariableSetStmt.kind === 'VAR_SET_VALUE') {
    const what = 'Switches off triggers and foreign keys for what follows';
    scene.report('MG112', {
      what,
      quiet: true,
      fix: '-- leave it out: rows that break a foreign key are never found again',
    });
  }
}

function takesAccess(scene: Scene): void {
  const { GrantRoleStmt, AlterDefaultPrivilegesStmt, DropRoleStmt, AlterRoleStmt, ReassignOwnedStmt, AlterOwnerStmt } =
    parts(scene.step.statement.tree);
  const revoked =
    (GrantRoleStmt !== undefined && GrantRoleStmt.is_grant !== true) ||
    (AlterDefaultPrivilegesStmt !== undefined && AlterDefaultPrivilegesStmt.action?.is_grant !== true);
  const changed = DropRoleStmt ?? AlterRoleStmt ?? ReassignOwnedStmt ?? AlterOwnerStmt;
  if (!revoked && changed === undefined) return;
  scene.report('MG113', {
    what: 'Changes what a role may do',
    quiet: true,
    fix: `-- try the running version's queries as its role on a shadow database, then:\n${sql(scene.text)}`,
  });
}

/** A rule or a policy decides which rows the running version's statements reach. */
function restrictsRows(scene: Scene): void {
  const { RuleStmt, AlterPolicyStmt } = parts(scene.step.statement.tree);
  const relation = RuleStmt?.relation ?? AlterPolicyStmt?.table;
  if (relation === undefined) return;
  const table = relationName(relation);
  scene.report('MG113', {
    what: `Changes what statements on ${formatName(table)} do or reach`,
    on: [table],
    fix: `-- try the running version's queries as its role on a shadow database, then:\n${sql(scene.text)}`,
  });
}
