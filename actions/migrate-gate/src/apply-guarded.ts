import type { Evidence, Verdict } from '#kit';
import { compareLedger, type Issue, type Migration } from '#migrations';
import { schemaHash, takeSnapshot } from '#postgres';
import { migrateCommand, type Application } from './application.ts';
import { classOfApplied } from './applied-class.ts';
import { renderApply } from './apply-summary.ts';
import { runAttempts, type MigrationEnd } from './attempts.ts';
import { judgeEnd } from './aftermath.ts';
import type { MigrateGateContract } from './contract.ts';
import { judgeContracts, type ContractStanding } from './contracts.ts';
import { currentFloor, raiseFloor } from './floor.ts';
import { openGuard, type Guard } from './guard.ts';
import { jsonOf } from './leftovers.ts';
import { openLedger, recordOf, serviceOf } from './ledger-access.ts';
import { objectionTo } from './objection.ts';
import { proveBackups } from './prove-backups.ts';
import { choose, type Chosen } from './selection.ts';
import { isRepeatable } from './repeatable.ts';
import { readToolTable } from './tool-table.ts';
import { blank, describeSuccess, verdictOf, type Account } from './verdict.ts';
import { prepareReading } from './withheld.ts';
import { planWithholding, type Withholding } from './withholding.ts';

const mostIssues = 20;

/** What is to happen, before anything does. */
interface Preparation extends Chosen {
  readonly contracts: readonly ContractStanding[];
}

type Runnable = Extract<Withholding, { readonly kind: 'none' | 'directory' | 'target' }>;

/**
 * Migrates the real database under guard: refuse poolers, take the lock, see what is pending, ask the ledger about contracts, keep what must wait from
 * the command, prove the backup, write the floor, run the command under the watchdog, and look at what it did and left.
 */
export async function applyGuarded(application: Application, url: string): Promise<Verdict<MigrateGateContract>> {
  const { step, inputs, read } = application;
  const { clock, log, signal } = step;
  step.output('protection', 'watchdog');
  const patience = inputs.migrateTimeout;
  await using guard = await openGuard({
    url,
    service: serviceOf(step),
    patience,
    clock,
    random: Math.random,
    log,
    signal,
  });
  const table = await readToolTable(guard.session, read.tool);
  const standing = standingOf(application, table?.rows ?? []);
  const objection = objectionTo(read, standing);
  if (objection !== undefined) return ended(step, 'block', objection.reason, objection.message, blank);
  const prepared = await prepare(application, standing.pending);
  const held = prepared.held.map(({ migration }) => migration);
  step.output(
    'planned',
    prepared.allowed.map(({ path }) => path),
  );
  step.output(
    'held',
    held.map(({ path }) => path),
  );
  const notes = standing.issues.slice(0, mostIssues).map(noteOf);
  const account: Account = { ...blank, held: prepared.held, contracts: prepared.contracts, notes };
  const withholding = planWithholding({
    tool: read.tool,
    pending: standing.pending,
    held,
    command: inputs.migrateCommand,
    directory: inputs.directory,
  });
  if (withholding.kind === 'impossible') {
    return ended(step, 'block', 'cannot-withhold', `${withholding.why} Nothing was run.`, account);
  }
  if (withholding.kind === 'nothing-to-run') {
    step.output('applied', []);
    step.output('class', '');
    step.output('schema-hash', schemaHash(await takeSnapshot(guard.session)));
    const reason = held.length === 0 ? 'nothing-to-migrate' : 'held';
    return ended(step, 'pass', reason, describeSuccess([], prepared.held), account);
  }
  return await migrate(application, guard, { prepared, withholding, pending: standing.pending, account });
}

interface Course {
  readonly prepared: Preparation;
  readonly withholding: Runnable;
  readonly pending: readonly Migration[];
  readonly account: Account;
}

async function migrate(application: Application, guard: Guard, course: Course): Promise<Verdict<MigrateGateContract>> {
  const { step, read } = application;
  const { prepared, withholding, pending } = course;
  const held = prepared.held.map(({ migration }) => migration);
  const ready = prepared.contracts.filter(({ migration }) => prepared.allowed.includes(migration));
  const backups = await proveBackups(application, guard, ready);
  await writeFloor(application, ready, held.length);
  await using reading = await prepareReading(application, withholding, held);
  step.signal.throwIfAborted();
  const end = await run(application, guard, prepared.allowed, reading);
  const { account, verdict, applied, failed } = await judgeEnd(
    { ...course.account, backups },
    {
      end,
      tool: read.tool,
      pending,
      allowed: prepared.allowed,
      held,
      standing: (rows) => standingOf(application, rows),
    },
  );
  step.output(
    'applied',
    applied.map(({ path }) => path),
  );
  step.output('class', (await classOfApplied(application, applied, pending, ready)) ?? '');
  step.output('failed-statement', failed ?? '');
  if (end.after !== undefined) {
    step.output('left-behind', jsonOf(account.leftovers));
    step.output('schema-hash', schemaHash(end.after.snapshot));
  }
  for (const { name, detail } of account.leftovers) step.log.warn(`Left behind: ${name}: ${detail}`);
  const slipped = prepared.contracts.filter(
    ({ migration, after }) => after !== '' && held.includes(migration) && applied.includes(migration),
  );
  if (slipped.length > 0) await writeFloorLate(application, slipped, held.length);
  step.signal.throwIfAborted();
  return ended(step, verdict.decision, verdict.reason, verdict.message, account);
}

async function run(
  application: Application,
  guard: Guard,
  allowed: readonly Migration[],
  reading: { readonly directory: string; readonly target: string | undefined },
): Promise<MigrationEnd> {
  const { step, inputs, read } = application;
  const { runId, runAttempt } = step.environment;
  const concurrently = allowed.some(({ up }) => /\bconcurrently\b/iu.test(up.sql));
  if (concurrently)
    step.log.info(
      'CONCURRENTLY is used: no lock_timeout, which would leave an invalid index; the watchdog guards alone',
    );
  return await runAttempts({
    url: guard.url,
    session: guard.session,
    name: `migrate-gate-${runId}-${runAttempt}-${Math.random().toString(36).slice(2, 8)}`,
    command: migrateCommand(application, reading.directory, reading.target),
    maxBlocking: inputs.maxBlocking,
    lockTimeout: concurrently ? 'none' : inputs.lockTimeout,
    statementTimeout: inputs.statementTimeout,
    attempts: inputs.attempts,
    readTable: (session) => readToolTable(session, read.tool),
    repeatable: await isRepeatable(read.tool, allowed),
    random: Math.random,
    clock: step.clock,
    log: step.log,
  });
}

/** What is pending by the tool's own table; all of them for plain files, of which nobody keeps a table. */
function standingOf({ inputs, read }: Application, rows: Parameters<typeof compareLedger>[0]['rows']) {
  const { tool, migrations } = read;
  if (tool === 'sql') return { applied: [], pending: migrations, skipped: [], unfinished: [], issues: [] };
  return compareLedger({ tool, migrations, rows, directory: inputs.directory });
}

async function prepare({ step, inputs, variables }: Application, pending: readonly Migration[]): Promise<Preparation> {
  const asked = inputs.phase === 'expand' ? [] : pending;
  const contracts = await judgeContracts(asked, {
    ledger: openLedger(step)?.ledger,
    service: serviceOf(step),
    git: { root: step.environment.workspace, variables, signal: step.signal },
    never: undefined,
  });
  return { contracts, ...choose(pending, contracts, inputs.phase) };
}

/** Written before the contract runs: should everything end here, no rollback goes below it. */
async function writeFloor({ step }: Application, contracts: readonly ContractStanding[], held: number): Promise<void> {
  const access = contracts.length === 0 ? undefined : openLedger(step);
  if (access === undefined) return;
  await raiseFloor(access, recordOf(step), contracts, held);
  step.output('schema-floor', await currentFloor(access));
}

/** A contract ran that was to wait: late as it is, the ledger must know that no rollback may go below it. */
async function writeFloorLate(
  application: Application,
  contracts: readonly ContractStanding[],
  held: number,
): Promise<void> {
  try {
    await writeFloor(application, contracts, held);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    application.step.log.warn(`The schema floor of the contract that ran could not be written: ${why}`);
  }
}

/** What the tool refuses by itself, or what an older checkout looks like. */
function noteOf({ rule, path, line, message }: Issue): Evidence {
  return { subject: `${path}:${line}`, verdict: 'warn', detail: `${rule}: ${message}` };
}

function ended(
  step: Application['step'],
  decision: 'pass' | 'block',
  reason: Verdict<MigrateGateContract>['reason'],
  message: string,
  account: Account,
): Verdict<MigrateGateContract> {
  const verdict = verdictOf(decision, reason, message, account);
  step.summary(renderApply(verdict, account));
  return verdict;
}
