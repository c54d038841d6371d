import { formatName, type Node, nodesOf, parts, stringOf } from '#sql';
import { sql } from '../fix.ts';
import { calledBy } from '../expand.ts';
import { isOrdinary } from '../ordinary.ts';
import { inlineConstraints } from '../schema/read-column.ts';
import { keyOf } from '../schema/table.ts';
import type { Scene } from '../scene.ts';

/** Reports a statement that could not be read, and one whose effect nobody can know. */
export function judgeUnread(scene: Scene): void {
  const { statement } = scene.step;
  if (statement.unread !== undefined) {
    const broken = /grammar says|nested too deeply|PL\/pgSQL says/.test(statement.unread);
    scene.report('MG999', {
      what: statement.unread.replace(/^./, (letter) =>
        letter === '$' || letter === ':' ? letter : letter.toUpperCase(),
      ),
      severity: broken ? 'error' : 'warn',
      quiet: true,
      fix: '-- write it as plain SQL; or, after reading it yourself: -- migrate-gate: allow MG999 reason="…" until=YYYY-MM-DD',
    });
    return;
  }
  unknownCalls(scene);
  const newer = newerForm(statement.tree);
  if (newer === undefined || newer.since <= scene.serverVersion) return;
  scene.report('MG999', {
    what: `PostgreSQL ${scene.serverVersion} refuses this: ${newer.form} came with ${newer.since}`,
    severity: 'error',
    quiet: true,
    fix: `-- leave out ${newer.form}, or name the version of the server`,
  });
}

function unknownCalls(scene: Scene): void {
  if (scene.step.source === 'definition') return;
  for (const name of calledBy(scene.step)) {
    if (isOrdinary(name.name) || scene.schema.functions.has(keyOf(name))) continue;
    scene.report('MG999', {
      what: `Calls ${formatName(name)}, ${/^(?:pg_|lo_)/.test(name.name) ? 'which acts on the server or its sessions' : 'whose body no migration shows'}`,
      quiet: true,
      fix: sql(scene.text),
    });
  }
}

interface NewForm {
  readonly form: string;
  readonly since: number;
}

/** The newest form that a statement uses: the grammar is that of PostgreSQL 18, the server may be older. */
export function newerForm(node: Node | undefined): NewForm | undefined {
  const tree = parts(node);
  const forms: NewForm[] = [];
  const add = (form: string, since: number, used: boolean): void => {
    if (used) forms.push({ form, since });
  };
  add('MERGE', 15, tree.MergeStmt !== undefined);
  add('CALL', 11, tree.CallStmt !== undefined);
  add('NULLS NOT DISTINCT', 15, tree.IndexStmt?.nulls_not_distinct === true);
  const concurrent = (tree.ReindexStmt?.params ?? []).some(
    (option) => parts(option).DefElem?.defname === 'concurrently',
  );
  add('REINDEX CONCURRENTLY', 12, concurrent);
  add('BEGIN ATOMIC', 14, tree.CreateFunctionStmt?.sql_body !== undefined);
  add('transaction_timeout', 17, tree.VariableSetStmt?.name === 'transaction_timeout');
  for (const command of tree.AlterTableStmt?.cmds ?? []) commandForms(command, add);
  if (tree.AlterTableStmt === undefined && tree.CreateStmt === undefined) return newest(forms);
  for (const column of nodesOf(node, 'ColumnDef')) {
    for (const { contype, generated_kind: kind } of inlineConstraints(column)) {
      if (contype === 'CONSTR_GENERATED')
        add(kind === 's' ? 'GENERATED … STORED' : 'a VIRTUAL column', kind === 's' ? 12 : 18, true);
    }
  }
  for (const constraint of nodesOf(node, 'Constraint')) {
    const named = constraint.contype === 'CONSTR_NOTNULL' && (constraint.keys ?? []).length > 0;
    add('NOT NULL as a named constraint', 18, named);
    add('NOT ENFORCED', 18, constraint.is_enforced === false || constraint.contype === 'CONSTR_ATTR_NOT_ENFORCED');
    add('NULLS NOT DISTINCT', 15, constraint.nulls_not_distinct === true);
    add('WITHOUT OVERLAPS', 18, constraint.without_overlaps === true);
  }
  return newest(forms);
}

function commandForms(node: Node, add: (form: string, since: number, used: boolean) => void): void {
  const command = parts(node).AlterTableCmd;
  add('DETACH … CONCURRENTLY', 14, parts(command?.def).PartitionCmd?.concurrent === true);
  add('SET COMPRESSION', 14, command?.subtype === 'AT_SetCompression');
  add('DROP EXPRESSION', 13, command?.subtype === 'AT_DropExpression');
  add('SET ACCESS METHOD', 15, command?.subtype === 'AT_SetAccessMethod');
  add('SET EXPRESSION', 17, command?.subtype === 'AT_SetExpression');
  const { ColumnDef } = parts(command?.def);
  const calls = [...nodesOf(ColumnDef?.constraints, 'FuncCall')].map(({ funcname }) => stringOf(funcname?.at(-1)));
  add('uuidv7()', 18, calls.includes('uuidv7'));
}

function newest(forms: readonly NewForm[]): NewForm | undefined {
  return forms.toSorted((one, other) => other.since - one.since)[0];
}
