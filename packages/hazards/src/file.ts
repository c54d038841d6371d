import { formatName, type Node, parts, relationName } from '#sql';
import { needsNoTransaction } from './detectors/transaction.ts';
import type { Finding } from './finding.ts';
import { inFiles, insertAfter, sql } from './fix.ts';
import { newFile, newTransaction } from './memory.ts';
import { type Report, Scene, type Stage } from './scene.ts';
import { Session } from './session.ts';
import type { Reading, Step } from './step.ts';
import { droppedAgain } from './way-back.ts';

interface File {
  readonly reading: Reading;
  readonly steps: readonly Step[];
  readonly down: Reading | undefined;
}

/** Judges a file as a whole: what was refused, transactions left open, what a second run meets, and the way back. */
export function judgeFile(file: File, stage: Stage): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (id: string, line: number, report: Omit<Report, 'line'>): void => {
    const [step = nowhere(line)] = file.steps;
    const course = { session: new Session(), memory: newFile(), transaction: newTransaction(), later: [] };
    const scene = new Scene(stage, step.source === 'script' ? step : nowhere(line), course);
    scene.report(id, { ...report, line, quiet: true });
    findings.push(...scene.findings);
  };
  for (const { line, why } of [...file.reading.refused, ...(file.down?.refused ?? [])]) {
    say('MG999', line, {
      what: `Nothing of the file was read: ${why}`,
      severity: 'error',
      fix: '-- save it as UTF-8 text of at most 5 MB',
    });
  }
  const { open, steps } = file.reading;
  if (open !== undefined && steps.every(({ block }) => block !== 'tool')) {
    say('MG503', open, {
      what: 'BEGIN is never followed by COMMIT',
      fix: 'BEGIN;\n-- the statements of the file\nCOMMIT;',
    });
  }
  judgeRepeat(steps, stage, say);
  judgeWayBack(file, say);
  return findings;
}

type Say = (id: string, line: number, report: Omit<Report, 'line'>) => void;

function nowhere(line: number): Step {
  const statement = { text: '', line, start: 0, end: 0, tree: undefined, at: () => 0 };
  return { statement, line, source: 'script', transaction: 0, block: 'none' };
}

/** Outside of a transaction a failure leaves the first statements done, and the next run meets them. */
function judgeRepeat(steps: readonly Step[], stage: Stage, say: Say): void {
  const loose = steps.filter(({ block, statement }) => block === 'none' && changesSchema(statement.tree));
  const fragile = loose.filter((step, index) => !isRepeatable(step, loose.slice(0, index)));
  const [first] = fragile;
  const second = loose[1];
  if (loose.length > 1 && first !== undefined && second !== undefined) {
    say('MG504', second.line, {
      what: `${loose.length} changes, each committed by itself`,
      fix: fixedTogether(loose, stage),
    });
  }
  if (loose.length < 2) return;
  for (const { statement, line } of fragile) {
    say('MG701', line, { what: 'A second run fails here', fix: repeatable(statement.text, statement.tree) });
  }
}

function fixedTogether(loose: readonly Step[], stage: Stage): string {
  const alone = loose.filter(({ statement }) => needsNoTransaction(statement.tree, stage.serverVersion) !== undefined);
  const texts = loose.map(({ statement }) => sql(statement.text));
  return alone.length > 0 ? inFiles(...texts) : `BEGIN;\n${texts.join('\n')}\nCOMMIT;`;
}

function changesSchema(node: Node | undefined): boolean {
  for (const kind in node) return /^(?:Alter(?!System)|Create|Drop|Index|Rename|Rule|View|Define|Composite)/.test(kind);
  return false;
}

/** IF [NOT] EXISTS and OR REPLACE make a statement repeatable, and so does a DROP … IF EXISTS of the same object before it. */
function isRepeatable(step: Step, before: readonly Step[]): boolean {
  const { text, tree } = step.statement;
  if (/\bif\s+(?:not\s+)?exists\b|\bor\s+replace\b/i.test(text)) return true;
  const index = parts(tree).IndexStmt?.idxname;
  const created = index ?? parts(tree).CreateStmt?.relation?.relname ?? parts(tree).CreateTrigStmt?.trigname;
  if (created === undefined) return isSetting(tree);
  return before.some(
    ({ statement }) => /^drop\b[\s\S]*\bif\s+exists\b/i.test(statement.text) && statement.text.includes(created),
  );
}

/** Setting what is already set does nothing. */
function isSetting(node: Node | undefined): boolean {
  const commands = (parts(node).AlterTableStmt?.cmds ?? []).map(
    (command) => parts(command).AlterTableCmd?.subtype ?? '',
  );
  return (
    commands.length > 0 &&
    commands.every((subtype) =>
      /^AT_(?:SetNotNull|DropNotNull|ColumnDefault|ValidateConstraint|AlterColumnType|Set|Enable|Disable)/.test(
        subtype,
      ),
    )
  );
}

function repeatable(text: string, node: Node | undefined): string {
  const { IndexStmt, CreateStmt, DropStmt, AlterTableStmt } = parts(node);
  if (IndexStmt?.concurrent === true && IndexStmt.idxname !== undefined) {
    const name = formatName({ schema: relationName(IndexStmt.relation).schema, name: IndexStmt.idxname });
    return inFiles(sql(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`), sql(text));
  }
  if (IndexStmt !== undefined) return sql(insertAfter(text, /\bindex\b/i, 'IF NOT EXISTS'));
  if (CreateStmt !== undefined) return sql(insertAfter(text, /\btable\b/i, 'IF NOT EXISTS'));
  if (DropStmt?.concurrent === true) return sql(insertAfter(text, /\bconcurrently\b/i, 'IF EXISTS'));
  if (DropStmt !== undefined) return sql(insertAfter(text, /^drop\s+(?:materialized\s+)?\w+/i, 'IF EXISTS'));
  const added = (AlterTableStmt?.cmds ?? []).map((command) => parts(command).AlterTableCmd?.subtype);
  if (added.every((subtype) => subtype === 'AT_AddColumn'))
    return sql(text.replaceAll(/\badd\s+(?:column\s+)?/gi, 'ADD COLUMN IF NOT EXISTS '));
  if (added.every((subtype) => subtype === 'AT_DropColumn'))
    return sql(text.replaceAll(/\bdrop\s+(?:column\s+)?/gi, 'DROP COLUMN IF EXISTS '));
  return `BEGIN;\n${sql(text)}\nCOMMIT;`;
}

function judgeWayBack({ steps, down }: File, say: Say): void {
  for (const { what, line, text } of droppedAgain(steps, down?.steps ?? [])) {
    say('MG805', line, { what: `The way back drops ${what}, and what was written there since`, fix: sql(text) });
  }
  for (const { statement, line } of down?.steps ?? []) {
    if (statement.unread === undefined) continue;
    const severity = /grammar says|too deeply/.test(statement.unread) ? 'error' : 'warn';
    say('MG999', line, { what: `In the way back: ${statement.unread}`, severity, fix: '-- write it as plain SQL' });
  }
}
