import type { Evidence, Verdict } from '#kit';
import type { LedgerRow, Migration, Tool } from '#migrations';
import { formatDuration } from '#time';
import type { MigrationEnd, Sight } from './attempts.ts';
import { describeEnd } from './command.ts';
import type { MigrateGateContract } from './contract.ts';
import { errorLine, failedStatement } from './failed-statement.ts';
import { leftoversOf, unfinishedOf } from './leftovers.ts';
import { describeSuccess, type Account } from './verdict.ts';

/** What the end of a migration is held against. */
export interface Expectation {
  readonly end: MigrationEnd;
  readonly tool: Tool;
  /** All that was pending, in order. */
  readonly pending: readonly Migration[];
  readonly allowed: readonly Migration[];
  readonly held: readonly Migration[];
  /** What the rows of the tool's table say about the files. */
  readonly standing: (rows: readonly LedgerRow[]) => { readonly applied: readonly Migration[] };
}

/** What became of it. */
export interface Aftermath {
  readonly account: Account;
  readonly verdict: Pick<Verdict<MigrateGateContract>, 'decision' | 'reason' | 'message'>;
  readonly applied: readonly Migration[];
  /** The statement that failed, as far as anything tells it. */
  readonly failed: string | undefined;
}

/** Judges how a migration ended: by the database and the tool's table, never by the exit code alone. */
export async function judgeEnd(before: Account, expected: Expectation): Promise<Aftermath> {
  const { end, tool, pending, allowed, held } = expected;
  const { after } = end;
  const notes = [...before.notes, ...notesOf(end)];
  if (after === undefined) return lost(before, notes, end);
  const applied = appliedBy(expected, after);
  const seen = { before: end.before, after };
  const blocked = (reason: Verdict<MigrateGateContract>['reason'], message: string) =>
    ({ decision: 'block', reason, message }) as const;
  if (!end.succeeded) {
    const output = outputOf(end);
    const failed = await failedStatement(
      output,
      pending.filter((each) => !applied.includes(each)),
      end.last.report,
    );
    const leftovers = await leftoversOf({ ...seen, tool, allowed, applied });
    const account = { ...before, applied, leftovers, notes };
    return { account, applied, failed, verdict: failure(end, leftovers.length, errorLine(output)) };
  }
  const wrong = held.find((migration) => applied.includes(migration));
  // Not only what this run applied: a migrator whose gate died may have committed while this one began.
  const there = new Set(tool === 'sql' ? allowed : expected.standing(after.table?.rows ?? []).applied);
  const missing = allowed.find((migration) => !there.has(migration));
  const open = await unfinishedOf(end.before, after, applied);
  const invalid = open.filter(({ what }) => what === 'invalid index');
  const account: Account = {
    ...before,
    applied,
    leftovers: invalid,
    notes: [...notes, ...open.filter(({ what }) => what !== 'invalid index').map(unproved)],
  };
  const done = (verdict: Aftermath['verdict']): Aftermath => ({ account, applied, failed: undefined, verdict });
  if (wrong !== undefined) {
    return done(
      blocked(
        'held-was-applied',
        `The command ran ${wrong.path}, which was held back. It did not read \`$DELIVERY_MIGRATIONS\` or stop at \`$DELIVERY_TARGET\`. Do not return to a release below ${wrong.contract?.after ?? 'the one that it waits for'}.`,
      ),
    );
  }
  if (missing !== undefined) {
    return done(
      blocked(
        'not-applied',
        `The command ended well, and the table of ${tool} does not have ${missing.path} as applied. Does the command reach the database of \`database-url\`?`,
      ),
    );
  }
  const [bad] = invalid;
  if (bad !== undefined) {
    return done(
      blocked('left-behind', `The migration ended well and left the index ${bad.name} invalid: ${bad.detail}.`),
    );
  }
  const message = describeSuccess(applied, before.held);
  return done({ decision: 'pass', reason: 'applied', message });
}

/** What the tool has recorded now and had not before; for plain files, what was given to the command. */
function appliedBy({ end, tool, allowed, standing }: Expectation, after: Sight): readonly Migration[] {
  if (tool === 'sql') return end.succeeded ? allowed : [];
  const then = new Set(standing(end.before.table?.rows ?? []).applied);
  return standing(after.table?.rows ?? []).applied.filter((migration) => !then.has(migration));
}

function failure(end: MigrationEnd, leftovers: number, said: string | undefined): Aftermath['verdict'] {
  const { result } = end.last;
  const why = said === undefined ? '' : `, and said: ${said}`;
  if (end.gaveWay) {
    return {
      decision: 'block',
      reason: 'gave-way',
      message: `The migration gave way to others in ${end.attempts === 1 ? 'its only attempt' : `all ${end.attempts} attempts`} and changed nothing; the longest wait behind it was ${formatDuration(end.longestWait)}${why}.`,
    };
  }
  const left =
    leftovers > 0
      ? `It left ${leftovers} objects behind; the summary has the commands that mend them.`
      : end.rowsUnseen
        ? 'It left no object behind; rows that it changed outside of a transaction may have stayed, so it was not tried again.'
        : 'It left nothing behind.';
  const blind =
    end.last.report.blind === undefined ? '' : ` The watchdog could not see any more: ${end.last.report.blind}`;
  return {
    decision: 'block',
    reason: 'migration-failed',
    message: `The migration failed: migrate-command ${describeEnd(result)}${why}. ${left}${blind}`,
  };
}

function lost(before: Account, notes: readonly Evidence[], end: MigrationEnd): Aftermath {
  const message = `migrate-command ${describeEnd(end.last.result)}, and the database does not answer any more, so nobody knows what was applied. When it is back, run this step again: it looks at what is there before it runs anything.`;
  return {
    account: { ...before, notes },
    applied: [],
    failed: undefined,
    verdict: { decision: 'block', reason: 'migration-failed', message },
  };
}

function notesOf({ attempts, victims, longestWait, last }: MigrationEnd): readonly Evidence[] {
  const { migrators, cancels } = last.report;
  const waited =
    victims.length === 0
      ? 'nobody waited behind it'
      : `${victims.length} waited behind it, ${formatDuration(longestWait)} at most`;
  const seen: Evidence =
    migrators.length === 0
      ? {
          subject: 'watchdog',
          verdict: 'warn',
          detail:
            'saw no session of the command: it was very short, or the command does not use `DATABASE_URL` as it was given',
        }
      : {
          subject: 'watchdog',
          verdict: 'info',
          detail: `${waited}; ${cancels.length} cancels in the last of ${attempts} attempts`,
        };
  return [seen];
}

function unproved({ name, detail }: { readonly name: string; readonly detail: string }): Evidence {
  return { subject: `constraint ${name}`, verdict: 'warn', detail };
}

function outputOf({ last: { result } }: MigrationEnd): string {
  return `${result.stdout}\n${result.stderr}`;
}
