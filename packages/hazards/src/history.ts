import type { Migration } from '#migrations';
import { type AlterTableStmt, formatName, objectName, parts, readScript, relationName, type Statement } from '#sql';
import { calledBy } from './expand.ts';
import { isOrdinary } from './ordinary.ts';
import { applyStatement } from './schema/apply.ts';
import { columnType, isKnownType } from './schema/column-type.ts';
import type { Schema } from './schema/schema.ts';
import type { Step } from './step.ts';

/** Words that a file must all hold to matter. */
type Need = readonly string[];

/**
 * Reads of the earlier migrations what the pending statements are judged by: files that do not name what is needed are not
 * parsed. A table that was renamed is followed to its old name.
 */
export async function loadHistory(
  schema: Schema,
  history: readonly Migration[],
  steps: readonly Step[],
): Promise<void> {
  const texts = history.map(({ up }) => up.sql.toLowerCase());
  const read = new Map<number, readonly Statement[]>();
  const wanted = new Map<number, readonly Need[]>();
  const done = new Set<string>();
  let needs = uniqueNeeds(steps.flatMap(needsOf), done);
  while (needs.length > 0) {
    const found: Statement[] = [];
    const byName = Map.groupBy(needs, ([name]) => name);
    for (const [index, text] of texts.entries()) {
      const met = metNeeds(text, byName);
      if (met.length === 0) continue;
      wanted.set(index, [...(wanted.get(index) ?? []), ...met]);
      const statements = await readWanted(history[index]?.up.sql ?? '', wanted.get(index) ?? []);
      read.set(index, statements);
      found.push(...statements);
    }
    needs = uniqueNeeds(
      found.flatMap((statement) => renamedNeeds(statement, done)),
      done,
    );
  }
  for (const [index, statements] of [...read].sort(([one], [other]) => one - other)) {
    const origin = history[index]?.path ?? '';
    for (const statement of statements) applyStatement(schema, statement, origin);
  }
}

/** The needs that a text meets; the name that they share is looked for once. */
function metNeeds(text: string, byName: ReadonlyMap<string | undefined, readonly Need[]>): readonly Need[] {
  const met: Need[] = [];
  for (const [name, needs] of byName) {
    if (name === undefined || !holdsWord(text, name)) continue;
    for (const words of needs) if (isMet(text, words)) met.push(words);
  }
  return met;
}

/** Whether a text holds every word; each must stand by itself, so that `user` is not found in `users`. */
function isMet(text: string, words: Need): boolean {
  return words.every((word) => holdsWord(text, word));
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordLetter(text, at - 1) && !isWordLetter(text, at + word.length)) return true;
  }
  return false;
}

function isWordLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || code > 127;
}

/**
 * The statements of a file that hold the words of a need. Where a statement ends is seen without the grammar, at a semicolon
 * before a line's end; a file with bodies in dollar quotes, or in which that does not work out, is read whole.
 */
async function readWanted(sql: string, needs: readonly Need[]): Promise<readonly Statement[]> {
  const pieces = sql.split(/;[ \t]*(?:\r?\n|$)/);
  if (pieces.length < 3 || /\$\w*\$|\batomic\b/i.test(sql)) return (await readScript(sql)).statements;
  const wanted = pieces.filter((piece) => {
    const text = piece.toLowerCase();
    return /\b(?:create|alter|drop|rename)\b/.test(text) && needs.some((words) => isMet(text, words));
  });
  const { statements } = await readScript(wanted.map((piece) => `${piece}\n;`).join('\n'));
  return statements.every(({ tree }) => tree !== undefined) ? statements : (await readScript(sql)).statements;
}

function uniqueNeeds(needs: readonly Need[], done: Set<string>): readonly Need[] {
  return needs.filter((words) => {
    const key = words.join('\n');
    return words.every((word) => word !== '') && !done.has(key) && done.add(key);
  });
}

/** What has to be known to judge a statement. */
function needsOf({ statement, ...step }: Step): readonly Need[] {
  const tree = parts(statement.tree);
  if (tree.AlterTableStmt !== undefined) return alterNeeds(tree.AlterTableStmt);
  if (tree.IndexStmt !== undefined) return [need(relationName(tree.IndexStmt.relation).name, 'partition')];
  if (tree.CreateStmt !== undefined) {
    const inherited = (tree.CreateStmt.inhRelations ?? []).map((node) => relationName(parts(node).RangeVar).name);
    return tree.CreateStmt.if_not_exists === true
      ? [need(tree.CreateStmt.relation?.relname, 'create')]
      : inherited.map((name) => need(name, 'create'));
  }
  if (tree.DropStmt !== undefined) {
    const index = tree.DropStmt.removeType === 'OBJECT_INDEX';
    const names = (tree.DropStmt.objects ?? []).map((object) => objectName(object).name);
    return names.map((name) => (index ? need(name) : need(name, 'references')));
  }
  if (tree.ReindexStmt !== undefined) return [need(tree.ReindexStmt.relation?.relname, 'index')];
  const changed = tree.UpdateStmt ?? tree.DeleteStmt;
  if (changed !== undefined) return [need(changed.relation?.relname, 'primary')];
  if (tree.RenameStmt?.renameType === 'OBJECT_COLUMN') {
    return [need(tree.RenameStmt.relation?.relname, tree.RenameStmt.subname ?? '')];
  }
  const called = calledBy({ statement, ...step });
  return called.map(({ name }) => need(name, 'create')).filter(([name = '']) => !isOrdinary(name));
}

function alterNeeds(statement: AlterTableStmt): readonly Need[] {
  const table = statement.relation?.relname;
  return (statement.cmds ?? []).flatMap((node): readonly Need[] => {
    const command = parts(node).AlterTableCmd;
    const { ColumnDef, PartitionCmd, Constraint } = parts(command?.def);
    switch (String(command?.subtype)) {
      case 'AT_AlterColumnType':
      case 'AT_SetNotNull':
      case 'AT_ColumnDefault':
        return [need(table, command?.name ?? ''), need(table, 'rename'), need(table, 'constraint')];
      case 'AT_ValidateConstraint':
      case 'AT_DropConstraint':
        return [need(table, command?.name ?? '')];
      case 'AT_AddColumn': {
        const type = columnType(ColumnDef?.typeName);
        const key = ColumnDef?.constraints === undefined ? [] : [need(table, 'primary')];
        return isKnownType(type) ? key : [need(type.name)];
      }
      case 'AT_AddConstraint':
        return Constraint?.indexname === undefined
          ? [need(table, 'partition')]
          : [need(table, 'partition'), need(Constraint.indexname)];
      case 'AT_AttachPartition':
        return [need(PartitionCmd?.name?.relname, 'check'), need(table, 'partition')];
      default:
        return [];
    }
  });
}

function need(name: string | undefined, ...words: readonly string[]): Need {
  return [name ?? '', ...words].map((word) => word.toLowerCase());
}

/** What was needed of a table is needed of it under its old name too. */
function renamedNeeds(statement: Statement, done: ReadonlySet<string>): readonly Need[] {
  const rename = parts(statement.tree).RenameStmt;
  if (rename === undefined) return [];
  const from = (rename.subname ?? rename.relation?.relname ?? formatName(objectName(rename.object))).toLowerCase();
  const to = (rename.newname ?? '').toLowerCase();
  return [...done]
    .map((key) => key.split('\n'))
    .filter((words) => words.includes(to))
    .map((words) => words.map((word) => (word === to ? from : word)));
}
