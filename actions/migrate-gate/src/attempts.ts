import { isDeepStrictEqual } from 'node:util';
import { classifyFailure, printedSqlstate, sameCatalog, type Snapshot, takeSnapshot, type Victim } from '#postgres';
import { formatDuration, milliseconds, type Duration } from '#time';
import { attempt, type Attempt, type AttemptEnd } from './attempt.ts';
import type { ToolTable } from './tool-table.ts';

/** What the database looks like between two attempts. */
export interface Sight {
  readonly snapshot: Snapshot;
  readonly table: ToolTable | undefined;
}

/** How the migration ended after all its attempts. */
export interface MigrationEnd {
  readonly succeeded: boolean;
  readonly attempts: number;
  readonly before: Sight;
  /** Undefined when the database could not be asked any more. */
  readonly after: Sight | undefined;
  readonly last: AttemptEnd;
  readonly sqlstate: string | undefined;
  /** True when it had to give way every time, and everything is as it was. */
  readonly gaveWay: boolean;
  readonly victims: readonly Victim[];
  readonly longestWait: Duration;
}

interface Plan extends Omit<Attempt, 'applicationName'> {
  readonly attempts: number;
  /** Unique to this run of the step. */
  readonly name: string;
  readonly readTable: () => Promise<ToolTable | undefined>;
  readonly random: () => number;
}

const firstPause = 1000;
const longestPause = 30_000;

/**
 * Runs the command until it ends well, or fails in a way that trying again cannot mend. Again only after a cancel of our own (57014, 57P01), a lock
 * timeout (55P03) or a deadlock (40P01), and only when neither the catalog nor the table of the tool changed since the attempt began.
 */
export async function runAttempts(plan: Plan): Promise<MigrationEnd> {
  const { attempts, name, random, clock, log, session, command } = plan;
  const look = async (): Promise<Sight> => ({ snapshot: await takeSnapshot(session), table: await plan.readTable() });
  const first = await look();
  const victims: Victim[] = [];
  let before = first;
  for (let number = 1; ; number += 1) {
    const last = await attempt({ ...plan, applicationName: `${name}-${number}` });
    victims.push(...last.report.victims);
    const { result, report } = last;
    const succeeded = result.exitCode === 0 && !result.aborted && !result.timedOut && report.blind === undefined;
    const after = await look().catch(() => undefined);
    const sqlstate = succeeded ? undefined : printedSqlstate(`${result.stdout}\n${result.stderr}`);
    const failure = classifyFailure(sqlstate, { cancelledByGate: report.cancels.length > 0 });
    const unchanged =
      after !== undefined &&
      sameCatalog(before.snapshot, after.snapshot) &&
      isDeepStrictEqual(before.table, after.table);
    const ended = result.aborted || result.timedOut || command.signal.aborted;
    const again = !succeeded && failure.retryable && unchanged && !ended;
    if (!again || number === attempts) {
      const longestWait = milliseconds(Math.max(0, ...victims.map(({ waited }) => waited)));
      return {
        succeeded,
        attempts: number,
        before: first,
        after,
        last,
        sqlstate,
        gaveWay: again,
        victims,
        longestWait,
      };
    }
    const pause = milliseconds((0.5 + random()) * Math.min(longestPause, firstPause * 2 ** (number - 1)));
    log.info(
      `Attempt ${number} of ${attempts} gave way (${failure.kind}) and changed nothing; again in ${formatDuration(pause)}`,
    );
    await clock.sleep(pause, command.signal).catch(() => {});
    if (command.signal.aborted) {
      const longestWait = milliseconds(Math.max(0, ...victims.map(({ waited }) => waited)));
      return {
        succeeded: false,
        attempts: number,
        before: first,
        after,
        last,
        sqlstate,
        gaveWay: true,
        victims,
        longestWait,
      };
    }
    before = after ?? before;
  }
}
