import type { Verdict } from '#kit';
import { migrateCommand, type Application } from './application.ts';
import { renderApply } from './apply-summary.ts';
import { describeEnd, runCommand } from './command.ts';
import type { MigrateGateContract } from './contract.ts';
import { judgeContracts } from './contracts.ts';
import { errorLine } from './failed-statement.ts';
import { serviceOf } from './ledger-access.ts';
import { misreadIn } from './objection.ts';
import { choose } from './selection.ts';
import { blank, verdictOf, type Account } from './verdict.ts';
import { prepareReading } from './withheld.ts';
import { planWithholding } from './withholding.ts';

/**
 * Runs the command without any protection, because nobody gave the address of the database. What is pending is not known then, so every contract is
 * held back, whatever the ledger says: nothing could prove its backup, and nobody would see what it locks.
 */
export async function applyAlone(application: Application): Promise<Verdict<MigrateGateContract>> {
  const { step, inputs, variables, read } = application;
  const { tool, migrations } = read;
  step.output('protection', 'command-only');
  const misread = misreadIn(read.issues, migrations);
  const contracts = await judgeContracts(migrations, {
    ledger: undefined,
    service: serviceOf(step),
    git: { root: step.environment.workspace, variables, signal: step.signal },
    never: 'no `database-url` was given, so nothing protects it',
  });
  const { held } = choose(migrations, contracts, inputs.phase);
  const waiting = held.map(({ migration }) => migration);
  const notes = [
    { subject: 'protection', verdict: 'warn', detail: 'command-only: nobody watched the migration' } as const,
  ];
  const account: Account = { ...blank, held, notes };
  step.output(
    'held',
    waiting.map(({ path }) => path),
  );
  const withholding = planWithholding({
    tool,
    pending: migrations,
    held: waiting,
    command: inputs.migrateCommand,
    directory: inputs.directory,
  });
  const end = (...verdict: Parameters<typeof verdictOf>) => {
    const ended = verdictOf(...verdict);
    step.summary(renderApply(ended, verdict[3]));
    return ended;
  };
  if (misread !== undefined) return end('block', misread.reason, misread.message, account);
  if (withholding.kind === 'impossible')
    return end('block', 'cannot-withhold', `${withholding.why} Nothing was run.`, account);
  if (withholding.kind === 'nothing-to-run') {
    const reason = held.length === 0 ? 'nothing-to-migrate' : 'held';
    return end('pass', reason, `Nothing was run: ${held.length} wait.`, account);
  }
  await using reading = await prepareReading(application, withholding, waiting);
  const result = await runCommand(migrateCommand(application, reading.directory, reading.target), step.log);
  step.signal.throwIfAborted();
  if (result.exitCode === 0) {
    return end(
      'pass',
      'applied',
      'The command ended well. Without `database-url` nobody watched it, and nobody looked at what it left.',
      account,
    );
  }
  const said = errorLine(`${result.stdout}\n${result.stderr}`);
  const message = `The migration failed: migrate-command ${describeEnd(result)}${said === undefined ? '' : `, and said: ${said}`}. Without \`database-url\` nobody knows what it left behind.`;
  return end('block', 'migration-failed', message, account);
}
