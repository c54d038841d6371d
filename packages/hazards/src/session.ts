import { constantText, type Node, nodesOf, parts, type SelectStmt, stringOf, type TransactionStmt } from '#sql';

/** A setting as the file has made it. */
export interface Setting {
  readonly value: string;
  readonly line: number;
  readonly local: boolean;
}

/** A setting that was changed where it has no effect. */
export interface Futile {
  readonly name: string;
  readonly line: number;
  readonly why: 'local outside of a transaction' | 'reset';
}

/**
 * The session's settings as a file changes them, through SET, SET LOCAL, RESET, DISCARD, set_config and the ends of
 * transactions (PostgreSQL documentation, SET: a rollback undoes SET, the transaction's end undoes SET LOCAL).
 */
export class Session {
  #settings: ReadonlyMap<string, Setting> = new Map();
  #before: ReadonlyMap<string, Setting> = new Map();

  get(name: string): Setting | undefined {
    return this.#settings.get(name);
  }

  /** The schema in which an unqualified name is created. */
  get home(): string {
    const [first = ''] = (this.get('search_path')?.value ?? 'public').split(',');
    return first.trim().replaceAll('"', '');
  }

  begin(): void {
    this.#before = this.#settings;
  }

  /** ROLLBACK TO takes back what was set since the savepoint; which one it was is not followed: all of the transaction is. */
  undo(): void {
    this.#settings = this.#before;
  }

  end(kind: TransactionStmt['kind']): void {
    const kept = kind === 'TRANS_STMT_ROLLBACK' ? this.#before : this.#settings;
    this.#settings = new Map([...kept].filter(([, { local }]) => !local));
  }

  /** Follows a statement; gives what it does in vain. */
  see(node: Node | undefined, line: number, inTransaction: boolean): Futile | undefined {
    const { VariableSetStmt: set, DiscardStmt, SelectStmt } = parts(node);
    if (DiscardStmt?.target === 'DISCARD_ALL') return this.#forget(undefined, line);
    if (SelectStmt !== undefined) return this.#configure(SelectStmt, line, inTransaction);
    if (set === undefined) return undefined;
    const name = set.name?.toLowerCase() ?? '';
    if (set.kind === 'VAR_RESET_ALL') return this.#forget(undefined, line);
    if (set.kind === 'VAR_RESET' || set.kind === 'VAR_SET_DEFAULT') return this.#forget(name, line);
    return this.#set(name, valueOf(set.args?.[0]), line, set.is_local === true, inTransaction);
  }

  #set(name: string, value: string, line: number, local: boolean, inTransaction: boolean): Futile | undefined {
    if (local && !inTransaction) return { name, line, why: 'local outside of a transaction' };
    this.#settings = new Map([...this.#settings, [name, { value, line, local }]]);
    return undefined;
  }

  #forget(name: string | undefined, line: number): Futile | undefined {
    const had = this.#settings.has('lock_timeout') && (name ?? 'lock_timeout') === 'lock_timeout';
    this.#settings = new Map([...this.#settings].filter(([key]) => name !== undefined && key !== name));
    return had ? { name: 'lock_timeout', line, why: 'reset' } : undefined;
  }

  /** `SELECT set_config('lock_timeout', '2s', false)`, pg_dump's `pg_catalog.set_config`, and any other place of the call. */
  #configure(select: SelectStmt, line: number, inTransaction: boolean): Futile | undefined {
    const calls = [...nodesOf(select, 'FuncCall')].filter(
      ({ funcname }) => stringOf(funcname?.at(-1)) === 'set_config',
    );
    let futile: Futile | undefined;
    for (const { args } of calls) {
      const [name, value, local] = args ?? [];
      const isLocal = parts(local).A_Const?.boolval?.boolval === true;
      // A name that is put together may be that of the timeout: what is not known protects nobody.
      const text = (constantText(name) ?? 'lock_timeout').toLowerCase();
      futile ??= this.#set(text, constantText(value) ?? 'unknown', line, isLocal, inTransaction);
    }
    return futile;
  }
}

function valueOf(node: Node | undefined): string {
  const { A_Const, TypeCast } = parts(node);
  if (TypeCast !== undefined) return valueOf(TypeCast.arg);
  return A_Const?.sval?.sval ?? A_Const?.fval?.fval ?? String(A_Const?.ival?.ival ?? 0);
}

const units: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  '': 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * A timeout in milliseconds as PostgreSQL reads it (a bare number is milliseconds); undefined when it is not set. One that
 * cannot be read counts as endless.
 */
export function timeoutOf(setting: Setting | undefined): number | undefined {
  if (setting === undefined) return undefined;
  const [, amount, unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/.exec(setting.value) ?? [];
  const factor = units[unit];
  return amount === undefined || factor === undefined ? Number.POSITIVE_INFINITY : Number(amount) * factor;
}
