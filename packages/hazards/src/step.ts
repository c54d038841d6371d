import type { Section, TransactionModel } from '#migrations';
import { parts, readScript, type Statement } from '#sql';

/** A statement where it runs. */
export interface Step {
  readonly statement: Statement;
  /** Line of the file. */
  readonly line: number;
  /** `body`: inside a DO block; `call`: of a function that the file calls; `definition`: of one it only defines. */
  readonly source: 'script' | 'body' | 'call' | 'definition';
  /** Steps with the same number are one transaction. */
  readonly transaction: number;
  /** Whether PostgreSQL sees a transaction block, in which CONCURRENTLY and its like are refused. */
  readonly block: 'none' | 'tool' | 'file' | 'string';
}

/** A section as it is sent: what could be read, and why not the rest. */
export interface Reading {
  readonly steps: readonly Step[];
  readonly refused: readonly { readonly line: number; readonly why: string }[];
  /** Line of a BEGIN that nothing ends. */
  readonly open: number | undefined;
  readonly nextTransaction: number;
}

/** Reads a section, and follows its transactions by the tool's way of sending it. */
export async function readSteps(section: Section, firstTransaction: number): Promise<Reading> {
  const refused: { line: number; why: string }[] = [];
  const steps: Step[] = [];
  const course = new Course(section.transaction, firstTransaction);
  for (const piece of section.pieces ?? [{ sql: section.sql, line: section.firstLine }]) {
    const script = await readScript(piece.sql);
    if (script.refused !== undefined) refused.push({ line: piece.line, why: script.refused });
    course.send(script.statements.length);
    for (const statement of script.statements) {
      const line = piece.line + statement.line - 1;
      steps.push({ statement: { ...statement, line }, line, source: 'script', ...course.next(statement, line) });
    }
  }
  return { steps, refused, open: course.open, nextTransaction: course.following };
}

/** Counts transactions along a file. */
class Course {
  readonly #model: TransactionModel;
  #transaction: number;
  #explicit: number | undefined;
  #together = false;

  constructor(model: TransactionModel, first: number) {
    this.#model = model;
    this.#transaction = first;
  }

  get open(): number | undefined {
    return this.#explicit;
  }

  get following(): number {
    return this.#model.batch === 'all-pending' && this.#model.mode === 'transaction'
      ? this.#transaction
      : this.#transaction + 1;
  }

  /** A string with so many statements is sent. */
  send(statements: number): void {
    if (this.#model.mode === 'transaction') return;
    this.#together = this.#model.mode === 'implicit' && statements > 1;
    if (this.#explicit === undefined) this.#transaction += 1;
  }

  next(statement: Statement, line: number): Pick<Step, 'transaction' | 'block'> {
    const control = parts(statement.tree).TransactionStmt;
    const kind = control?.kind;
    const begins = kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START';
    const ends = kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE';
    const wrapped = this.#model.mode === 'transaction' || this.#together;
    if (begins && this.#explicit === undefined) {
      if (!wrapped) this.#transaction += 1;
      this.#explicit = line;
    }
    const here = { transaction: this.#transaction, block: this.#block };
    if (ends) this.#explicit = control?.chain === true ? line : undefined;
    if (ends || (!wrapped && this.#explicit === undefined)) this.#transaction += 1;
    return here;
  }

  get #block(): Step['block'] {
    if (this.#model.mode === 'transaction') return 'tool';
    if (this.#explicit !== undefined) return 'file';
    return this.#together ? 'string' : 'none';
  }
}
