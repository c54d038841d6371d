import * as v from 'valibot';

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
  /** Milliseconds that parsing took. */
  early: number;
  duration: Duration | undefined;
  error: CapturedStatement['error'];
}

interface OpenTransaction {
  readonly first: LogEntry;
  last: LogEntry;
  readonly statements: Open[];
  readonly early: LogEntry[];
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
  if (entry.vxid === undefined || known?.first.vxid === entry.vxid) return known;
  // CONCURRENTLY and procedures go through several transactions in one statement; they stay with the one that began it.
  const underWay = known?.statements.at(-1)?.duration === undefined && known?.statements.at(-1)?.error === undefined;
  if (known !== undefined && known.statements.length > 0 && underWay && !statementLine.test(entry.message))
    return known;
  const open: OpenTransaction = { first: entry, last: entry, statements: [], early: [] };
  current.set(entry.pid, open);
  return open;
}

/** The extended protocol names its statement only when it is executed; what parsing it did was logged before. */
function addTo({ statements, early }: OpenTransaction, entry: LogEntry): void {
  const sql = statementLine.exec(entry.message)?.[1];
  const last = statements.at(-1);
  if (sql !== undefined) {
    const { timestamp } = early[0] ?? entry;
    const open: Open = {
      sql,
      timestamp,
      messages: [],
      waits: [],
      locks: [],
      early: 0,
      duration: undefined,
      error: undefined,
    };
    statements.push(open);
    for (const before of early.splice(0)) note(open, before, 'early');
  } else if (last === undefined || last.duration !== undefined) {
    early.push(entry);
  } else {
    note(last, entry, 'late');
  }
}

function note(open: Open, entry: LogEntry, when: 'early' | 'late'): void {
  const { message, severity, sqlstate } = entry;
  const duration = durationLine.exec(message)?.[1];
  const locks = lockLine.exec(message)?.[1];
  if (duration !== undefined && when === 'early') open.early += Number(duration);
  else if (duration !== undefined) open.duration = milliseconds(open.early + Number(duration));
  else if (locks !== undefined) open.locks.push(...parseLocks(locks));
  else if (/^process \d+ (?:still waiting|acquired)/u.test(message)) open.waits.push(message);
  else if (/^(?:ERROR|FATAL|PANIC)$/u.test(severity)) open.error ??= { sqlstate, message };
  else open.messages.push(message);
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
    statements: statements.map(({ messages, locks, sql, timestamp, duration, waits, error: failed }) => ({
      sql,
      timestamp,
      duration,
      waits,
      error: failed,
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

const lockList = v.pipe(v.string(), v.parseJson(), v.array(v.strictTuple([v.string(), v.string()])));

function parseLocks(text: string): readonly HeldLock[] {
  const parsed = v.safeParse(lockList, text);
  if (!parsed.success) return [];
  return parsed.output.flatMap(([name, relation]) => {
    const mode = parseLockMode(name);
    return mode === undefined ? [] : [{ relation, mode }];
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
