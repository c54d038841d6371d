import { between, milliseconds, parseInstant, type Duration } from '#time';

import { type Evidence, evidenceOf } from './evidence.ts';
import { type HeldLock, parseLockMode, strongerMode } from './lock-mode.ts';
import type { LogEntry } from './log-entry.ts';

/** One statement as the server got it; a string of several statements is one. */
export interface CapturedStatement extends Evidence {
  readonly sql: string;
  /** As the server writes it, in UTC. */
  readonly timestamp: string;
  readonly duration: Duration | undefined;
  /** Lock waits of more than 200 ms, as the server reports them. */
  readonly waits: readonly string[];
  /** Locks on relations of before, at the end of each DDL command of it; only where `installLockRecorder` could be used. */
  readonly locks: readonly HeldLock[];
  readonly error: { readonly sqlstate: string; readonly message: string } | undefined;
}

/** Statements that the server ran in one transaction. */
export interface CapturedTransaction {
  readonly pid: number;
  /** As the server numbers it; unique together with `began`. */
  readonly vxid: string;
  readonly applicationName: string;
  readonly database: string;
  readonly began: string;
  /** From its first statement to the last thing logged of it. */
  readonly duration: Duration;
  /** True when BEGIN stood before it; false: one string by itself, which is an implicit transaction. */
  readonly explicit: boolean;
  readonly outcome: 'committed' | 'rolled back' | 'unknown';
  readonly statements: readonly CapturedStatement[];
}

/** A statement whose entries are still being collected. */
interface Open {
  readonly sql: string;
  readonly timestamp: string;
  readonly messages: string[];
  readonly waits: string[];
  readonly locks: HeldLock[];
  duration: Duration | undefined;
  error: CapturedStatement['error'];
}

interface OpenTransaction {
  readonly first: LogEntry;
  last: LogEntry;
  readonly statements: Open[];
}

/** `statement:` of the simple protocol, `execute <unnamed>:` of the extended one (src/backend/tcop/postgres.c). */
const statementLine = /^(?:statement|execute [^:]*): ([\s\S]*)$/u;
const durationLine = /^duration: ([\d.]+) ms$/u;
const lockLine = /^delivery locks: (.*)$/u;

/**
 * Groups a server's log into the transactions that really were, by virtual transaction id, in the order they began.
 *
 * Works for any tool and driver, as it is the server that tells. Sessions of the gate itself are left out by `of`.
 */
export function readCapture(
  entries: readonly LogEntry[],
  of: (entry: LogEntry) => boolean = () => true,
): readonly CapturedTransaction[] {
  const all: OpenTransaction[] = [];
  const current = new Map<number, OpenTransaction>();
  for (const entry of entries.filter(of)) {
    const open = transactionOf(entry, current);
    if (open === undefined) continue;
    if (open.first === entry) all.push(open);
    open.last = entry;
    addTo(open, entry);
  }
  return all.filter(({ statements }) => statements.length > 0).map(closed);
}

/** The end of a statement is logged after its transaction has ended, so what has no transaction belongs to the session's last one. */
function transactionOf(entry: LogEntry, current: Map<number, OpenTransaction>): OpenTransaction | undefined {
  const known = current.get(entry.pid);
  if (entry.vxid === undefined) return known;
  if (known !== undefined && known.first.vxid === entry.vxid) return known;
  // CONCURRENTLY and procedures go through several transactions in one statement; they stay with the one that began it.
  if (known !== undefined && !statementLine.test(entry.message)) return known;
  const open: OpenTransaction = { first: entry, last: entry, statements: [] };
  current.set(entry.pid, open);
  return open;
}

function addTo({ statements }: OpenTransaction, entry: LogEntry): void {
  const sql = statementLine.exec(entry.message)?.[1];
  if (sql !== undefined) {
    statements.push({
      sql,
      timestamp: entry.timestamp,
      messages: [],
      waits: [],
      locks: [],
      duration: undefined,
      error: undefined,
    });
    return;
  }
  const last = statements.at(-1);
  if (last === undefined) return;
  const duration = durationLine.exec(entry.message)?.[1];
  const locks = lockLine.exec(entry.message)?.[1];
  if (duration !== undefined) last.duration = milliseconds((last.duration ?? 0) + Number(duration));
  else if (locks !== undefined) last.locks.push(...parseLocks(locks));
  else if (/^process \d+ (?:still waiting|acquired)/u.test(entry.message)) last.waits.push(entry.message);
  else if (/^(?:ERROR|FATAL|PANIC)$/u.test(entry.severity))
    last.error ??= { sqlstate: entry.sqlstate, message: entry.message };
  else last.messages.push(entry.message);
}

function closed({ first, last, statements }: OpenTransaction): CapturedTransaction {
  return {
    pid: first.pid,
    vxid: first.vxid ?? '',
    applicationName: first.applicationName ?? '',
    database: first.database ?? '',
    began: first.timestamp,
    duration: between(instantOf(first.timestamp), instantOf(last.timestamp)),
    explicit: /^\s*(?:begin|start\s+transaction)\b/iu.test(statements[0]?.sql ?? ''),
    outcome: outcomeOf(statements),
    statements: statements.map(({ messages, locks, ...statement }) => ({
      ...statement,
      ...evidenceOf(messages),
      locks: strongest(locks),
    })),
  };
}

function outcomeOf(statements: readonly Open[]): CapturedTransaction['outcome'] {
  const failed = statements.some(({ error }) => error !== undefined);
  const first = statements[0]?.sql ?? '';
  const last = statements.at(-1)?.sql ?? '';
  if (failed || /^\s*(?:rollback(?!\s+to)|abort)\b/iu.test(last)) return 'rolled back';
  if (/^\s*(?:commit|end)\b/iu.test(last)) return 'committed';
  if (/^\s*(?:begin|start\s+transaction)\b/iu.test(first)) return 'unknown';
  return statements.at(-1)?.duration === undefined ? 'unknown' : 'committed';
}

/** `2026-11-21 04:59:11.123 UTC`, as `log_timezone=UTC` makes it. */
function instantOf(timestamp: string): ReturnType<typeof parseInstant> {
  return parseInstant(timestamp.replace(' ', 'T').replace(/ (?:UTC|GMT)$/u, 'Z'));
}

function parseLocks(text: string): readonly HeldLock[] {
  return text.split(' | ').flatMap((part) => {
    const [, name, relation] = /^(\w+) (.*)$/u.exec(part) ?? [];
    const mode = name === undefined ? undefined : parseLockMode(name);
    return mode === undefined || relation === undefined ? [] : [{ relation, mode }];
  });
}

function strongest(locks: readonly HeldLock[]): readonly HeldLock[] {
  const modes = new Map<string, HeldLock>();
  for (const lock of locks) {
    const known = modes.get(lock.relation);
    modes.set(lock.relation, known === undefined ? lock : { ...lock, mode: strongerMode(known.mode, lock.mode) });
  }
  return [...modes.values()];
}
