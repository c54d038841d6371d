import type { Migration } from '#migrations';
import { kindOf, parts } from '#sql';
import { applyAllowances, forgottenAllowances } from './allowances.ts';
import { detectors } from './detectors/detectors.ts';
import { changeRowsInside } from './detectors/rows.ts';
import { judgeTimeouts } from './detectors/timeouts.ts';
import { judgeKeptLocks, judgeTransaction } from './detectors/transaction.ts';
import { judgeOther } from './detectors/unjudged.ts';
import { judgeUnread } from './detectors/unread.ts';
import { effectsOf } from './effects/effects.ts';
import { openBodies, openCalls } from './expand.ts';
import { judgeFile } from './file.ts';
import type { Finding, Judgement } from './finding.ts';
import { loadHistory } from './history.ts';
import { newFile, newTransaction, type TransactionMemory } from './memory.ts';
import { phaseOf } from './phase.ts';
import { Scene, type Stage } from './scene.ts';
import { applyStatement } from './schema/apply.ts';
import { Schema } from './schema/schema.ts';
import { Session } from './session.ts';
import { Sizes, type Size } from './sizes.ts';
import { readSteps, type Reading, type Step } from './step.ts';
import { mayDrop } from './way-back.ts';

/** What pending files are judged by. */
export interface JudgeContext {
  /** The migrations before the pending ones, in the order the tool runs them: they say which types columns have. */
  readonly history: readonly Migration[];
  /** PostgreSQL's major version. */
  readonly serverVersion: number;
  /** By `schema.table`, or `table`; undefined: every table counts as large. */
  readonly sizes: ReadonlyMap<string, Size> | undefined;
  /** Whether lock_timeout and statement_timeout are set from outside when the files are applied. */
  readonly gateSetsTimeouts: boolean;
  /** `YYYY-MM-DD`, against which allowances expire. */
  readonly today: string;
}

interface Opened {
  readonly migration: Migration;
  readonly reading: Reading;
  readonly steps: readonly Step[];
  readonly down: Reading | undefined;
}

/**
 * Judges pending migrations by PostgreSQL's rules, in the order the tool runs them: one judgement per file. Never throws
 * for what a file holds; what could not be read is a finding.
 */
export async function judge(pending: readonly Migration[], context: JudgeContext): Promise<readonly Judgement[]> {
  const opened = await openAll(pending);
  const schema = new Schema();
  await loadHistory(
    schema,
    context.history,
    opened.flatMap(({ steps }) => steps),
  );
  const transactions = new Map<number, TransactionMemory>();
  const before = new Set<string>();
  const judgements: Judgement[] = [];
  for (const file of opened) {
    const stage: Stage = {
      ...context,
      schema,
      sizes: new Sizes(context.sizes),
      migration: file.migration,
      pending: before,
    };
    judgements.push(await judgeOpened(file, stage, transactions, context.today));
    before.add(file.migration.path);
  }
  return judgements;
}

async function openAll(pending: readonly Migration[]): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  let next = 0;
  for (const migration of pending) {
    const reading = await readSteps(migration.up, next);
    next = reading.nextTransaction;
    const down = migration.down !== undefined && mayDrop(migration) ? await readSteps(migration.down, 0) : undefined;
    opened.push({ migration, reading, steps: await openBodies(reading.steps), down });
  }
  return opened;
}

async function judgeOpened(
  file: Opened,
  stage: Stage,
  transactions: Map<number, TransactionMemory>,
  today: string,
): Promise<Judgement> {
  const [session, memory] = [new Session(), newFile()];
  stage.schema.current = session.home;
  const findings: Finding[] = [];
  const counted = { statements: 0, analysed: 0 };
  const judgeStep = (step: Step, later: readonly Step[]): void => {
    const transaction = transactions.get(step.transaction) ?? newTransaction();
    transactions.set(step.transaction, transaction);
    const scene = new Scene(stage, step, { session, memory, transaction, later });
    judgeScene(scene);
    findings.push(...scene.findings);
    counted.statements += 1;
    if (step.statement.tree !== undefined) counted.analysed += 1;
  };
  for (const [index, step] of file.steps.entries()) {
    judgeStep(step, sameTransaction(file.steps, index));
    for (const called of await openCalls(step, stage.schema)) judgeStep(called, []);
  }
  findings.push(...judgeFile(file, stage));
  const unread = file.reading.refused.length;
  const allowed = applyAllowances(findings, stage.migration.allowances, today);
  const forgotten = forgottenAllowances(findings, stage.migration.allowances, today, stage.migration.path);
  const sorted = [...allowed, ...forgotten].toSorted(
    (one, other) => one.line - other.line || one.rule.localeCompare(other.rule),
  );
  return {
    path: stage.migration.path,
    statements: counted.statements + unread,
    analysed: counted.analysed,
    findings: sorted,
    phase: phaseOf(stage.migration, sorted),
  };
}

function sameTransaction(steps: readonly Step[], index: number): readonly Step[] {
  const step = steps[index];
  const kind = kindOf(step?.statement.tree ?? { Integer: {} });
  if (kind !== 'DropStmt' && kind !== 'RenameStmt' && kind !== 'AlterObjectSchemaStmt') return [];
  return steps.slice(index + 1).filter(({ transaction }) => transaction === step?.transaction);
}

function judgeScene(scene: Scene): void {
  const { step, session, schema, stage } = scene;
  const { tree } = step.statement;
  const control = parts(tree).TransactionStmt?.kind;
  if (control === 'TRANS_STMT_BEGIN' || control === 'TRANS_STMT_START') session.begin();
  scene.effects = effectsOf(tree, scene);
  judgeUnread(scene);
  judgeTransaction(scene);
  if (tree !== undefined) detectors.get(kindOf(tree))?.(scene);
  changeRowsInside(scene);
  judgeOther(scene, (kind) => detectors.has(kind));
  judgeTimeouts(scene);
  judgeKeptLocks(scene);
  if (control === 'TRANS_STMT_COMMIT' || control === 'TRANS_STMT_ROLLBACK' || control === 'TRANS_STMT_PREPARE')
    session.end(control);
  if (control === 'TRANS_STMT_ROLLBACK_TO') session.undo();
  schema.current = session.home;
  if (step.source !== 'definition') applyStatement(schema, step.statement, stage.migration.path);
}
