import { isDeepStrictEqual } from 'node:util';
import {
  classifyFailure,
  connect,
  printedSqlstate,
  sameCatalog,
  type Session,
  type Snapshot,
  takeSnapshot,
  type Victim,
} from '#postgres';
import { formatDuration, milliseconds, seconds, type Duration } from '#time';
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
  /** True when rows that it changed may have stayed, which neither the catalog nor the table of the tool shows. */
  readonly rowsUnseen: boolean;
  readonly victims: readonly Victim[];
  readonly longestWait: Duration;
}

interface Plan extends Omit<Attempt, 'applicationName'> {
  readonly attempts: number;
  /** Unique to this run of the step. */
  readonly name: string;
  readonly readTable: (session: Session) => Promise<ToolTable | undefined>;
  /** Whether a run that changed nothing that can be seen changed nothing at all. */
  readonly repeatable: boolean;
  readonly random: () => number;
}

const firstPause = 1000;
const longestPause = 30_000;

/**
 * Runs the command until it ends well, or fails in a way that trying again cannot mend. Again only after a cancel of our own (57014, 57P01), a lock
 * timeout (55P03) or a deadlock (40P01), and only when nothing changed since the attempt began: neither the catalog nor the table of the tool, nor rows
 * that neither of them shows.
 */
export async function runAttempts(plan: Plan): Promise<MigrationEnd> {
  const { attempts, name, random, clock, log, session, command, repeatable } = plan;
  const first = await look(plan, session);
  const victims: Victim[] = [];
  let before = first;
  for (let number = 1; ; number += 1) {
    const last = await attempt({ ...plan, applicationName: `${name}-${number}` });
    victims.push(...last.report.victims);
    const { result, report } = last;
    const aborted = result.aborted || result.timedOut;
    const succeeded = result.exitCode === 0 && !aborted && report.blind === undefined && !session.lost.aborted;
    const after = await lookAgain(plan);
    const sqlstate = succeeded ? undefined : printedSqlstate(`${result.stdout}\n${result.stderr}`);
    const failure = classifyFailure(sqlstate, { cancelledByGate: report.cancels.length > 0 });
    const unchanged =
      after !== undefined &&
      sameCatalog(before.snapshot, after.snapshot) &&
      isDeepStrictEqual(before.table, after.table);
    const ended = aborted || command.signal.aborted || session.lost.aborted;
    const again = !succeeded && failure.retryable && unchanged && repeatable && !ended;
    const longestWait = milliseconds(Math.max(0, ...victims.map(({ waited }) => waited)));
    const rowsUnseen = !succeeded && !repeatable;
    const facts = { attempts: number, before: first, after, last, sqlstate, victims, longestWait, rowsUnseen };
    if (!again || number === attempts) return { ...facts, succeeded, gaveWay: again };
    const pause = milliseconds((0.5 + random()) * Math.min(longestPause, firstPause * 2 ** (number - 1)));
    log.info(
      `Attempt ${number} of ${attempts} gave way (${failure.kind}) and changed nothing; again in ${formatDuration(pause)}`,
    );
    await clock.sleep(pause, command.signal).catch(() => {});
    if (command.signal.aborted) return { ...facts, succeeded: false, gaveWay: true };
    before = after ?? before;
  }
}

async function look({ readTable }: Plan, session: Session): Promise<Sight> {
  return { snapshot: await takeSnapshot(session), table: await readTable(session) };
}

const patience = seconds(3);

/** By a new session where the first was ended: that it is gone does not say that the database is. Undefined when that does not answer either. */
async function lookAgain(plan: Plan): Promise<Sight | undefined> {
  const { session, url, clock, command } = plan;
  const start = clock.elapsed();
  for (;;) {
    try {
      if (!session.lost.aborted) return await look(plan, session);
      await using other = await connect(url, { applicationName: 'migrate-gate', statementTimeout: seconds(120) });
      return await look(plan, other);
    } catch {
      // A server that starts over after a crash takes a moment; after a cancel there is none.
      if (command.signal.aborted || clock.elapsed() - start >= patience) return undefined;
      await clock.sleep(milliseconds(200));
    }
  }
}
