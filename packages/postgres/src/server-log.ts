import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';

import { parseCsvLog } from './csv-log.ts';
import { PostgresFailure } from './failure.ts';
import { describeError } from './server-error.ts';
import { type LogEntry, realTransaction } from './log-entry.ts';

const name = 'capture';
const firstWithJson = 15;

/**
 * The settings under which a server writes down what it did: every statement with its transaction, rewrites, scans, waits.
 *
 * jsonlog from PostgreSQL 15 on, csvlog before (release notes of 15). `rewriting table` and `verifying table` are DEBUG1.
 */
export function captureSettings(major: number): Readonly<Record<string, string>> {
  return {
    logging_collector: 'on',
    log_destination: major >= firstWithJson ? 'jsonlog' : 'csvlog',
    log_directory: 'log',
    log_filename: `${name}.log`,
    log_rotation_age: '0',
    log_rotation_size: '0',
    log_statement: 'all',
    log_duration: 'on',
    log_lock_waits: 'on',
    deadlock_timeout: '200ms',
    log_min_messages: 'debug1',
    log_min_error_statement: 'error',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
}

/** Reads the log in the directory that `captureSettings` names; an entry that is being written is left for the next time. */
export async function readServerLog(directory: string, major: number): Promise<readonly LogEntry[]> {
  const json = major >= firstWithJson;
  const text = await readFile(join(directory, `${name}.${json ? 'json' : 'csv'}`), 'utf8').catch((error: unknown) => {
    if (describeError(error).code === 'ENOENT') return '';
    throw error;
  });
  return json ? parseJsonLog(text) : parseCsvLog(text);
}

/** The keys of jsonlog (PostgreSQL documentation, "Keys and Values of JSON Log Entries"). */
const jsonEntry = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    timestamp: v.string(),
    pid: v.optional(v.number(), 0),
    user: v.optional(v.string()),
    dbname: v.optional(v.string()),
    application_name: v.optional(v.string()),
    vxid: v.optional(v.string()),
    error_severity: v.string(),
    state_code: v.optional(v.string(), '00000'),
    message: v.optional(v.string(), ''),
    detail: v.optional(v.string()),
    context: v.optional(v.string()),
    statement: v.optional(v.string()),
  }),
);

/** Parses jsonlog: one object per line. */
export function parseJsonLog(text: string): readonly LogEntry[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map(entryOf);
}

function entryOf(line: string): LogEntry {
  const parsed = v.safeParse(jsonEntry, line);
  if (!parsed.success) {
    throw new PostgresFailure(
      'database-answer',
      `The log of the shadow server has a line that is no entry: ${line.slice(0, 200)}`,
    );
  }
  const { dbname, application_name, error_severity, state_code, vxid, ...same } = parsed.output;
  return {
    timestamp: same.timestamp,
    pid: same.pid,
    user: same.user,
    database: dbname,
    applicationName: application_name,
    vxid: realTransaction(vxid),
    severity: error_severity,
    sqlstate: state_code,
    message: same.message,
    detail: same.detail,
    context: same.context,
    statement: same.statement,
  };
}
