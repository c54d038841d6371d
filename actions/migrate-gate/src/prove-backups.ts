import { ActionFailure } from '#kit';
import type { Application } from './application.ts';
import { proveBackup, type BackedUp } from './backup.ts';
import { childEnvironment } from './child-environment.ts';
import type { ContractStanding } from './contracts.ts';
import { destructionBy } from './destruction.ts';
import type { Guard } from './guard.ts';
import { openRestore } from './restore.ts';

/** Proves a backup of all that contracts destroy; nothing to prove where they destroy nothing. Throws ActionFailure `no-backup`. */
export async function proveBackups(
  { step, inputs, variables }: Application,
  { session, url }: Guard,
  contracts: readonly ContractStanding[],
): Promise<readonly BackedUp[]> {
  if (contracts.length === 0) return [];
  const destruction = await destructionBy(contracts.map(({ migration }) => migration));
  if (destruction.tables.length === 0 && !destruction.anything) return [];
  if (inputs.backupCommand === undefined) {
    const what = destruction.anything ? 'what nobody can tell' : destruction.tables.join(', ');
    throw new ActionFailure(
      'no-backup',
      `${contracts[0]?.migration.path ?? 'A contract'} destroys rows of ${what}, and \`backup-command\` is empty. Nothing was run. Give a command that writes a pg_dump of them to the path in DELIVERY_BACKUP.`,
    );
  }
  return await proveBackup({
    session,
    destruction,
    command: {
      script: inputs.backupCommand,
      cwd: step.environment.workspace,
      env: childEnvironment(variables, inputs.commandEnv ?? [], { DATABASE_URL: url }),
      timeout: inputs.migrateTimeout,
      signal: step.signal,
    },
    temp: step.environment.temp,
    restore: () => openRestore(step, session.server.major, variables),
    log: step.log,
  });
}
